package org.alliancesim.gui;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.results.Program;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.Clock;
import org.alliancesim.scenario.DerivedScenario;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioException;
import org.alliancesim.scenario.ScenarioSource;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;

/**
 * A replicate to be watched: whenever it is started, the same history of the batch begins anew.
 * MASON's seed serves only MASON and changes nothing in it.
 */
public final class AllianceModelWithUI extends GUIState {

  /** The pause between two months when the console opens: slow enough to follow, in ms. */
  private static final long PAUSE = 250;

  /** So narrow that map and console fit side by side on a screen 1280 pixels wide. */
  private static final int CONSOLE_WIDTH = 310;

  /** In a year. */
  private static final double MONTHS = 12;

  private final Moves moves;
  private final Runnable closed;
  private final OpenInspector inspector = new OpenInspector(this);
  private WatchedHistory history;
  private boolean open;
  private Display2D display;
  private MapLayers layers;
  private MapPictures pictures;
  private IndicatorCharts charts;
  private Optional<ModelTab> tab = Optional.empty();
  private CouncilWindow council;
  private Optional<BackgroundRuns> batches = Optional.empty();
  private String citation = "";

  /** What the windows say of what the user changed. */
  private List<String> labelled = List.of();

  private Optional<JFrame> batchWindow = Optional.empty();

  private AllianceModelWithUI(WatchedHistory history, Runnable closed) {
    super(model(history));
    this.history = history;
    this.closed = closed;
    moves = new Moves(history.beginning());
  }

  /**
   * A replicate that nobody watches yet.
   *
   * @param beginning what its history begins with
   * @param closed is called when the user has closed the console
   */
  public static AllianceModelWithUI of(Beginning beginning, Runnable closed) {
    return new AllianceModelWithUI(new WatchedHistory(beginning), closed);
  }

  /** The history that an observer is to watch, not begun. */
  private static AllianceModel model(WatchedHistory history) {
    Beginning beginning = history.beginning();
    return new AllianceModel(beginning.world(), beginning.draws(), history);
  }

  /** What MASON's console calls the program. */
  public static String getName() {
    return "alliance-sim";
  }

  /**
   * Opens MASON's console and the map. Needs a display; to be called on Swing's thread.
   *
   * @param program for the console's first page and the manifests of exported runs
   */
  public Console open(Program program) {
    batches =
        Optional.of(
            new BackgroundRuns(
                () -> beginning().sourceWith(moves.all()), program, BackgroundRuns.spareThreads()));
    Console console = new Console(this);
    citation = program.citation();
    AboutPage.show(console, scenario().name(), label().title(), citation);
    // other models are not to be opened from here, and no random seed makes another history
    console.setNewMenuAllowed(false);
    console.setIncrementSeedOnStop(false);
    console.setPlaySleep(PAUSE);
    placeBesideMap(console);
    console.setVisible(true);
    return console;
  }

  /** As far right of the map as the screen allows, and as high, for inspectors need the room. */
  private void placeBesideMap(Console console) {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    Rectangle map = display.getFrame().getBounds();
    console.setSize(CONSOLE_WIDTH, Math.max(map.height, console.getHeight()));
    int furthest = screen.x + screen.width - CONSOLE_WIDTH;
    console.setLocation(Math.min(map.x + map.width, furthest), map.y);
  }

  /** The history as it stands. */
  public AllianceModel model() {
    return (AllianceModel) state;
  }

  /** What has happened in it so far. */
  public WatchedHistory history() {
    return history;
  }

  /** The scenario it is a history of. */
  public ResolvedScenario scenario() {
    return beginning().scenario();
  }

  /** What the history began with. */
  Beginning beginning() {
    return history.beginning();
  }

  /** What the user moves. */
  Moves moves() {
    return moves;
  }

  /** Whether a state is an outside power, which seeks no status. */
  boolean outside(int state) {
    return scenario().state(scenario().states().get(state)).outside();
  }

  /** The name of a state, by its index. */
  String stateName(int state) {
    return scenario().stateName(scenario().states().get(state));
  }

  /** The map, once the console is open. */
  Display2D display() {
    return display;
  }

  /** The inspector on the screen. */
  OpenInspector inspector() {
    return inspector;
  }

  /** The charts' windows, once the console is open. */
  IndicatorCharts charts() {
    return charts;
  }

  /** The council's window, once the console is open. */
  CouncilWindow council() {
    return council;
  }

  /** How the history on the screen is named, with what the user has changed in it. */
  HistoryLabel label() {
    return HistoryLabel.of(history, model().month());
  }

  /** Says wherever the history is shown that the user has changed it, and how. */
  private void tellChanges() {
    HistoryLabel label = label();
    if (display != null && !label.moves().equals(labelled)) {
      labelled = label.moves();
      SwingUtilities.invokeLater(
          () -> {
            if (display != null) {
              display.getFrame().setTitle(mapTitle());
              charts.label(label.changes());
              council.label(label.changes());
              AboutPage.show((Console) controller, scenario().name(), label.title(), citation);
            }
          });
    }
  }

  private String mapTitle() {
    return "Map – " + scenario().name() + " – " + label().title();
  }

  private Snapshot.Caption caption() {
    return label().caption();
  }

  private String pictureName() {
    return label().pictureName();
  }

  /** The pictures of the map, once the console is open. */
  MapPictures pictures() {
    return pictures;
  }

  /** A time of a clock in years: 2021.5 is the start of July 2021. */
  static double year(Clock clock, int month) {
    return clock.start().getYear() + (clock.start().getMonthValue() - 1 + month) / MONTHS;
  }

  @Override
  public void init(Controller controller) {
    super.init(controller);
    open = true;
    display = new Display2D(MapLayer.WIDTH, MapLayer.HEIGHT, this);
    display.setBackdrop(MapColours.SEA);
    display.display.setHorizontalScrollBarPolicy(
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
    display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
    layers = MapLayers.attach(this, display);
    pictures =
        MapPictures.in(display, () -> layers.snapshot().captioned(caption()), this::pictureName);
    JFrame frame = display.createFrame();
    frame.setTitle(mapTitle());
    controller.registerFrame(frame);
    frame.setVisible(true);
    charts = new IndicatorCharts(this);
    charts.frames().forEach(controller::registerFrame);
    council = new CouncilWindow();
    SnapshotButton.above(council.frame(), this::caption, () -> pictureName() + "-council");
    controller.registerFrame(council.frame());
    batchWindow =
        batches.map(
            runs ->
                new MonteCarloPanel(runs, scenario().experiment().replicates(), beginning().seed())
                    .createFrame());
    batchWindow.ifPresent(
        window -> {
          SnapshotButton.above(window, this::caption, () -> pictureName() + "-monte-carlo");
          window.pack();
          controller.registerFrame(window);
        });
  }

  @Override
  public void start() {
    history = new WatchedHistory(withWhatWasMoved());
    state = model(history);
    super.start();
    setupPortrayals();
  }

  /** Takes over a history that was saved; it goes on as it would have then. */
  @Override
  public void load(SimState saved) {
    super.load(saved);
    history = (WatchedHistory) model().observer();
    tab = Optional.empty();
    if (open) {
      display.getFrame().setTitle(mapTitle());
      AboutPage.show((Console) controller, scenario().name(), label().title(), citation);
      display.detatchAll();
      layers = MapLayers.attach(this, display);
    }
    setupPortrayals();
  }

  /** A history has begun, or goes on from a checkpoint. */
  private void setupPortrayals() {
    moves.runs(beginning(), model());
    if (open) {
      display.reset();
      display.repaint();
      charts.begin();
      council.update(history);
      tellChanges();
      scheduleRepeatingImmediatelyAfter(ignored -> sample());
      scheduleRepeatingImmediatelyAfter(ignored -> pictures.month());
      inspector.reopen();
    }
  }

  /** What the next history begins with; the scenario's files may have changed meanwhile. */
  private Beginning withWhatWasMoved() {
    Beginning latest = beginning();
    if (moves.all().equals(latest.moved())) {
      return latest;
    }
    try {
      return latest.with(moves.all());
    } catch (ScenarioException e) {
      Messages.tell(tab.orElse(null), "The history begins as the last one did", e);
      return latest;
    }
  }

  @Override
  public void finish() {
    super.finish();
    moves.ends();
  }

  @Override
  public Inspector getInspector() {
    // the console asks at every start, and what the user chose there is to stay
    if (tab.isEmpty()) {
      tab = Optional.of(new ModelTab(this));
    }
    return tab.get();
  }

  /** Forgets what the user moved, and what has happened: the scenario's own history may begin. */
  void resetToScenario() throws ScenarioException {
    Beginning again = beginning().with(List.of());
    if (controller instanceof Console console) {
      console.pressStop();
    }
    history = new WatchedHistory(again);
    state = model(history);
    moves.standsStill(again);
    if (open) {
      display.reset();
      display.repaint();
      council.update(history);
      tellChanges();
    }
  }

  /** The command that tells this history once it has been saved. */
  List<String> howToSeeItAgain(Path file) {
    List<String> words = new ArrayList<>(List.of("sim", "explain", file.getFileName().toString()));
    words.addAll(List.of("--replicate", String.valueOf(beginning().replicate())));
    words.addAll(List.of("--seed", String.valueOf(beginning().seed())));
    String behaviour = beginning().given().behaviour();
    if (!behaviour.equals(ScenarioSource.SHIPPED)) {
      words.addAll(List.of("--behaviour", behaviour));
    }
    return List.of(
        "Saved from a session of sim gui. The history that was on the screen:",
        ShellCommand.of(words));
  }

  /**
   * What is on the screen as a scenario: what it began with and what was changed on the way; before
   * the start, what the history will begin with.
   *
   * @throws ScenarioException if no history can begin so
   */
  DerivedScenario derivedScenario() throws ScenarioException {
    Beginning shown =
        model().month() == 0 && !moves.running() ? beginning().with(moves.all()) : beginning();
    return new DerivedScenario(shown.source(), shown.scenario(), model().interventions());
  }

  private void sample() {
    charts.sample();
    council.update(history);
    tellChanges();
  }

  @Override
  public boolean step() {
    return super.step() && !model().over();
  }

  @Override
  public void quit() {
    super.quit();
    batches.ifPresent(BackgroundRuns::close);
    if (open) {
      display.getFrame().dispose();
      charts.frames().forEach(JFrame::dispose);
      council.frame().dispose();
      batchWindow.ifPresent(JFrame::dispose);
      open = false;
    }
    closed.run();
  }
}
