package org.alliancesim.gui;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.ScrollPaneConstants;
import sim.display.Controller;
import sim.display.Display2D;

/** Map, charts, council and Monte Carlo: the windows of a session beside MASON's console. */
final class SessionWindows {

  /** So narrow that map and console fit side by side on a screen 1280 pixels wide. */
  private static final int CONSOLE_WIDTH = 310;

  /** So wide that MASON's buttons and the inspectors' tables are not cut. */
  private static final int WIDE_CONSOLE = 400;

  /** Above windows that have not been shown yet, in pixels: more than common desktops take. */
  private static final int TITLE_BAR = 40;

  /** Of the map's scale, which is shown in hundredths. */
  private static final double SCALE_STEPS = 100;

  private final AllianceModelWithUI watched;
  private final Display2D display;
  private final MapPictures pictures;
  private final IndicatorCharts charts;
  private final CouncilWindow council = new CouncilWindow();
  private final MonteCarloPanel monteCarlo;
  private final JFrame monteCarloFrame;
  private MapLayers layers;

  /**
   * Opens the map; the user opens the others from the console.
   *
   * @param runs the batches in the background
   */
  SessionWindows(AllianceModelWithUI watched, BackgroundRuns runs) {
    this.watched = watched;
    display = new Display2D(MapLayer.WIDTH, MapLayer.HEIGHT, watched);
    display.setBackdrop(MapColours.SEA);
    display.display.setHorizontalScrollBarPolicy(
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
    display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
    layers = MapLayers.attach(watched, display);
    pictures =
        MapPictures.in(display, () -> layers.snapshot().captioned(caption()), watched::pictureName);
    charts = new IndicatorCharts(watched);
    SnapshotButton.above(council.frame(), this::caption, () -> watched.pictureName() + "-council");
    monteCarlo =
        new MonteCarloPanel(
            runs,
            watched.scenario().experiment().replicates(),
            watched.beginning().seed(),
            watched::filesMayBeUsed);
    monteCarloFrame = monteCarlo.createFrame();
    SnapshotButton.above(
        monteCarloFrame,
        () -> monteCarlo.label().caption(),
        () -> monteCarlo.label().pictureName());
    monteCarloFrame.pack();
  }

  /** Shows them in the console's list. */
  void register(Controller controller) {
    JFrame map = display.createFrame();
    map.setTitle(mapTitle());
    controller.registerFrame(map);
    map.setVisible(true);
    others().forEach(controller::registerFrame);
  }

  private Stream<JFrame> others() {
    return Stream.concat(charts.frames().stream(), Stream.of(council.frame(), monteCarloFrame));
  }

  private String mapTitle() {
    return "Map – " + watched.scenario().name() + " – " + watched.label().title();
  }

  private Snapshot.Caption caption() {
    return watched.label().caption();
  }

  /** Says wherever the history is shown what it is and what the user has changed in it. */
  void label(HistoryLabel label) {
    display.getFrame().setTitle(mapTitle());
    charts.label(label.changes());
    council.label(label.changes());
  }

  /**
   * Puts the console right of the map, as far as the screen allows, and as high, for inspectors
   * need the room. On a small screen the map is made smaller, for both to be seen whole.
   */
  void placeBeside(JFrame console) {
    placeBeside(
        console, GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds());
  }

  /** The same on a screen of these bounds. */
  void placeBeside(JFrame console, Rectangle screen) {
    int height = Math.max(display.getFrame().getHeight(), console.getHeight());
    fit(new Dimension(screen.width - CONSOLE_WIDTH, screen.height));
    Rectangle map = display.getFrame().getBounds();
    int room = screen.x + screen.width - (map.x + map.width);
    int width = Math.max(CONSOLE_WIDTH, Math.min(WIDE_CONSOLE, room));
    console.setSize(width, Math.min(height, screen.height));
    int furthest = screen.x + screen.width - width;
    console.setLocation(Math.min(map.x + map.width, furthest), screen.y);
    others().forEach(window -> keepWithin(screen, window));
  }

  /** Of a window that is larger than the screen, what lies beyond could not be reached. */
  private static void keepWithin(Rectangle screen, JFrame window) {
    int width = Math.min(window.getWidth(), screen.width);
    int height = Math.min(window.getHeight(), screen.height - TITLE_BAR);
    window.setSize(width, height);
    window.setLocation(
        Math.max(screen.x, Math.min(window.getX(), screen.x + screen.width - width)),
        Math.max(screen.y, Math.min(window.getY(), screen.y + screen.height - TITLE_BAR - height)));
  }

  private void fit(Dimension room) {
    Frame frame = display.getFrame();
    Insets edge = frame.getInsets();
    int beside = edge.left + edge.right;
    int above = edge.top + edge.bottom + display.header.getHeight();
    double largest =
        Math.min(
            (double) (room.width - beside) / MapLayer.WIDTH,
            (double) (room.height - above) / MapLayer.HEIGHT);
    double scale = Math.floor(largest * SCALE_STEPS) / SCALE_STEPS;
    if (scale < 1) {
      display.setScale(scale);
      frame.setSize(
          (int) Math.ceil(scale * MapLayer.WIDTH) + beside,
          (int) Math.ceil(scale * MapLayer.HEIGHT) + above);
    }
  }

  /** The map. */
  Display2D display() {
    return display;
  }

  /** The pictures of the map. */
  MapPictures pictures() {
    return pictures;
  }

  /** The charts. */
  IndicatorCharts charts() {
    return charts;
  }

  /** The council. */
  CouncilWindow council() {
    return council;
  }

  /** Another scenario is shown from now on. */
  void scenarioChanged() {
    display.getFrame().setTitle(mapTitle());
    display.detatchAll();
    layers = MapLayers.attach(watched, display);
    // a batch that has the history on the map
    monteCarlo.propose(watched.scenario().experiment().replicates(), watched.beginning().seed());
  }

  /** A history has begun, or goes on. */
  void begin() {
    still();
    charts.begin();
  }

  /** A history stands where it would begin. */
  void still() {
    display.reset();
    display.repaint();
    council.update(watched.history());
  }

  /** A month has passed; to be called on the model's thread. */
  void month() {
    charts.sample();
    council.update(watched.history());
    pictures.month();
  }

  void dispose() {
    display.getFrame().dispose();
    others().forEach(JFrame::dispose);
  }
}
