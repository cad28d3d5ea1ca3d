package org.alliancesim.gui;

import java.util.List;
import java.util.OptionalInt;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.ScrollPaneConstants;
import sim.display.Controller;
import sim.display.Display2D;

/** What is shown of a history: the window, and what is in it and can be opened beside it. */
final class SessionWindows {

  private final AllianceModelWithUI watched;
  private final Display2D display;
  private final MapPictures pictures;
  private final IndicatorCharts charts;
  private final CouncilPane council = new CouncilPane();
  private final JComponent councilPlace;
  private final MonteCarloPanel monteCarlo;
  private final ModelTab tab;
  private final HistoryWindow window;
  private MapLayers layers;

  /** For which the batch was proposed. */
  private Beginning proposed;

  /**
   * Makes them all, and shows none yet.
   *
   * @param runs the batches in the background
   * @param comparison what is compared there
   * @param pause how long to wait between two months at first, in ms
   * @param memory what the window looked like when it was last closed
   */
  SessionWindows(
      AllianceModelWithUI watched,
      BackgroundRuns runs,
      BackgroundComparison comparison,
      long pause,
      WindowMemory memory) {
    this.watched = watched;
    display = new Display2D(WorldMap.WIDTH, WorldMap.HEIGHT, watched);
    display.setBackdrop(MapColours.SEA);
    display.display.setHorizontalScrollBarPolicy(
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
    display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
    layers = MapLayers.attach(watched, display);
    pictures =
        MapPictures.in(display, () -> layers.snapshot().captioned(caption()), watched::pictureName);
    charts = new IndicatorCharts(watched);
    councilPlace =
        SnapshotButton.above(council, this::caption, () -> watched.pictureName() + "-council");
    monteCarlo =
        new MonteCarloPanel(
            runs,
            comparison,
            watched.scenario().experiment().replicates(),
            watched.beginning().seed(),
            watched::filesMayBeUsed,
            watched::showOfBatch);
    proposed = watched.beginning();
    tab = new ModelTab(watched);
    // MASON asks whether the frame of its display is iconified, even if that is never shown
    display.createFrame();
    window = new HistoryWindow(watched, this, tab, pause, memory);
  }

  /** Names them in the console's list. */
  void register(Controller controller) {
    window.setTitle(title());
    controller.registerFrame(window);
    charts.frames().forEach(controller::registerFrame);
  }

  private String title() {
    return watched.scenario().name() + " – " + watched.label().title() + " – alliance-sim";
  }

  private Snapshot.Caption caption() {
    return watched.label().caption();
  }

  /** Says wherever the history is shown what it is and what the user has changed in it. */
  void label(HistoryLabel label) {
    window.setTitle(title());
    charts.label(label.changes());
    council.label(label.changes());
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

  /** The council's tables. */
  CouncilPane council() {
    return council;
  }

  /** The council with a button that saves a picture of it. */
  JComponent councilPlace() {
    return councilPlace;
  }

  /** The batches. */
  JComponent monteCarloPlace() {
    return monteCarlo;
  }

  /** The layers of the map. */
  MapLayers layers() {
    return layers;
  }

  /** What the user can move. */
  ModelTab tab() {
    return tab;
  }

  /** The window in which all this is. */
  HistoryWindow window() {
    return window;
  }

  /** Another scenario is shown from now on. */
  void scenarioChanged() {
    window.setTitle(title());
    List<String> hidden = layers.hidden();
    OptionalInt selected = layers.focus().selected();
    display.detatchAll();
    layers = MapLayers.attach(watched, display);
    layers.hide(hidden);
    // a batch that has the history on the map
    Beginning now = watched.beginning();
    if (!now.given().equals(proposed.given()) || now.seed() != proposed.seed()) {
      monteCarlo.propose(watched.scenario().experiment().replicates(), now.seed());
    }
    proposed = now;
    window.scenarioChanged();
    if (window.inspected().isPresent()) {
      // it has the state too
      selected.ifPresent(layers::keep);
    }
  }

  /** A history has begun, or goes on. */
  void begin() {
    still();
    charts.begin();
  }

  /** A history stands where it would begin. */
  void still() {
    layers.reset();
    display.repaint();
    council.update(watched.history());
    window.changed();
  }

  /** A month has passed; to be called on the model's thread. */
  void month() {
    charts.sample();
    council.update(watched.history());
    pictures.month();
    window.changed();
  }

  void dispose() {
    display.getFrame().dispose();
    charts.frames().forEach(JFrame::dispose);
    window.close();
  }
}
