package org.alliancesim.gui;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.ScrollPaneConstants;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.results.Program;
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
  private WatchedHistory history;
  private Display2D display;
  private IndicatorCharts charts;
  private Optional<ModelTab> tab = Optional.empty();
  private CouncilWindow council;
  private Optional<BackgroundRuns> batches = Optional.empty();
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

  /** What MASON's console tells about it, in HTML. */
  public static Object getInfo() {
    return """
        <html><body style="font-family: sans-serif">
        <h2>One history, month by month</h2>
        <p>This is a replicate of the batch: the same scenario, seed and number give the same
        history here, in <code>sim run</code> and in <code>sim explain</code>, however often it is
        played. MASON's own seed, in the next tab, changes nothing.</p>
        <p>The pointed button plays and, in a pause, goes on by a month; the next pauses and
        resumes; the square one stops. The stack of sheets above the map switches its layers. The
        charts, the council's votes, and Monte Carlo, which runs the batch, are in the tab
        <i>Displays</i>, the pace in the tab <i>Console</i>.</p>
        </body></html>
        """;
  }

  /** Opens MASON's console and the map. Needs a display; to be called on Swing's thread. */
  public Console open() {
    Console console = new Console(this);
    // other models are not to be opened from here, and no random seed makes another history
    console.setNewMenuAllowed(false);
    console.setIncrementSeedOnStop(false);
    console.setPlaySleep(PAUSE);
    placeBesideMap(console);
    console.setVisible(true);
    return console;
  }

  /** As far right of the map as the screen allows. */
  private void placeBesideMap(Console console) {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    Rectangle map = display.getFrame().getBounds();
    console.setSize(CONSOLE_WIDTH, Math.max(map.height, console.getHeight()));
    int furthest = screen.x + screen.width - CONSOLE_WIDTH;
    console.setLocation(Math.min(map.x + map.width, furthest), map.y);
  }

  /**
   * Gives the console that is then opened a window in which the user can run batches: of the
   * scenario with what was moved, from the start.
   *
   * @param program what the manifests of exported runs name
   */
  public void offerBatches(Program program) {
    batches =
        Optional.of(
            new BackgroundRuns(
                () -> beginning().sourceWith(moves.all()), program, BackgroundRuns.spareThreads()));
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

  /** The map, once the console is open. */
  Display2D display() {
    return display;
  }

  /** The charts' windows, once the console is open. */
  IndicatorCharts charts() {
    return charts;
  }

  /** The council's window, once the console is open. */
  CouncilWindow council() {
    return council;
  }

  /** {@code replicate 8, seed 2021}. */
  String title() {
    return "replicate " + beginning().replicate() + ", seed " + beginning().seed();
  }

  /** A time of a clock in years: 2021.5 is the start of July 2021. */
  static double year(Clock clock, int month) {
    return clock.start().getYear() + (clock.start().getMonthValue() - 1 + month) / MONTHS;
  }

  @Override
  public void init(Controller controller) {
    super.init(controller);
    display = new Display2D(MapLayer.WIDTH, MapLayer.HEIGHT, this);
    display.setBackdrop(MapColours.SEA);
    display.display.setHorizontalScrollBarPolicy(
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
    display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
    MapLayers.attach(this, display);
    JFrame frame = display.createFrame();
    frame.setTitle(scenario().name() + " – " + title());
    controller.registerFrame(frame);
    frame.setVisible(true);
    charts = new IndicatorCharts(this);
    charts.frames().forEach(controller::registerFrame);
    council = new CouncilWindow();
    controller.registerFrame(council.frame());
    batchWindow =
        batches.map(
            runs ->
                new MonteCarloPanel(runs, scenario().experiment().replicates(), beginning().seed())
                    .createFrame());
    batchWindow.ifPresent(controller::registerFrame);
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
    if (display != null) {
      display.getFrame().setTitle(scenario().name() + " – " + title());
      display.detatchAll();
      MapLayers.attach(this, display);
    }
    setupPortrayals();
  }

  /** A history has begun, or goes on from a checkpoint. */
  private void setupPortrayals() {
    moves.runs(beginning(), model());
    if (display != null) {
      display.reset();
      display.repaint();
      charts.begin();
      council.update(history);
      scheduleRepeatingImmediatelyAfter(ignored -> sample());
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
    if (display != null) {
      display.reset();
      display.repaint();
      council.update(history);
    }
  }

  /** The command that tells this history once it has been saved. */
  List<String> howToSeeItAgain(Path file) {
    String behaviour = beginning().given().behaviour();
    return List.of(
        "Saved from a session of sim gui. The history that was on the screen:",
        "sim explain "
            + file.getFileName()
            + " --replicate "
            + beginning().replicate()
            + " --seed "
            + beginning().seed()
            + (behaviour.equals(ScenarioSource.SHIPPED) ? "" : " --behaviour " + behaviour));
  }

  /** What is on the screen as a scenario: what it began with and what was changed on the way. */
  DerivedScenario derivedScenario() {
    return new DerivedScenario(
        beginning().source(), beginning().scenario(), model().interventions());
  }

  private void sample() {
    charts.sample();
    council.update(history);
  }

  @Override
  public boolean step() {
    return super.step() && !model().over();
  }

  @Override
  public void quit() {
    super.quit();
    batches.ifPresent(BackgroundRuns::close);
    if (display != null) {
      display.getFrame().dispose();
      charts.frames().forEach(JFrame::dispose);
      council.frame().dispose();
      batchWindow.ifPresent(JFrame::dispose);
      display = null;
      charts = null;
      council = null;
    }
    closed.run();
  }
}
