package org.alliancesim.gui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.SwingUtilities;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.results.Program;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.DerivedScenario;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.text.ScenarioException;
import sim.display.Console;
import sim.display.Controller;
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

  /** More than any group has, for MASON would show them page by page. */
  private static final int PROPERTIES = 1000;

  /** In a year. */
  private static final double MONTHS = 12;

  private final Moves moves;
  private final Runnable closed;
  private final OpenInspector inspector = new OpenInspector(this);
  private WatchedHistory history;
  private Optional<SessionWindows> windows = Optional.empty();
  private Optional<ModelTab> tab = Optional.empty();
  private Optional<BackgroundRuns> batches = Optional.empty();
  private String citation = "";

  /** A history that was saved, to go on at the next start. */
  private Optional<AllianceModel> saved = Optional.empty();

  /** The user wants no history of the scenario as its files have it now. */
  private boolean keepsScenario;

  /** What the windows say of what the user changed. */
  private List<String> labelled = List.of();

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
    Console console = new SessionConsole(this);
    citation = program.citation();
    AboutPage.show(console, scenario().name(), label().title(), citation);
    console.setPlaySleep(PAUSE);
    windows().placeBeside(console);
    console.setVisible(true);
    return console;
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

  /** The inspector on the screen. */
  OpenInspector inspector() {
    return inspector;
  }

  /** Map, charts and the like, once the console is open. */
  SessionWindows windows() {
    return windows.orElseThrow();
  }

  /** How the history on the screen is named, with what the user has changed in it. */
  HistoryLabel label() {
    return HistoryLabel.of(history, model().month());
  }

  /** Says wherever the history is shown that the user has changed it, and how. */
  private void tellChanges() {
    HistoryLabel label = label();
    if (windows.isPresent() && !label.moves().equals(labelled)) {
      labelled = label.moves();
      SwingUtilities.invokeLater(
          () ->
              windows.ifPresent(
                  all -> {
                    all.label(label);
                    AboutPage.show(
                        (Console) controller, scenario().name(), label.title(), citation);
                  }));
    }
  }

  /** What to call a picture of this month: {@code 2021-r8-2023-12}. */
  String pictureName() {
    return label().pictureName();
  }

  /** A time of a clock in years: 2021.5 is the start of July 2021. */
  static double year(Clock clock, int month) {
    return clock.start().getYear() + (clock.start().getMonthValue() - 1 + month) / MONTHS;
  }

  @Override
  public void init(Controller controller) {
    super.init(controller);
    SessionWindows opened = new SessionWindows(this, batches);
    opened.register(controller);
    windows = Optional.of(opened);
  }

  /** A saved history goes on at the next start. */
  void beginWith(AllianceModel model) {
    saved = Optional.of(model);
  }

  @Override
  public void start() {
    if (saved.isPresent()) {
      AllianceModel next = saved.get();
      saved = Optional.empty();
      load(next);
      return;
    }
    inspector.keep();
    boolean outdated = outdated();
    Beginning next = withWhatWasMoved(outdated);
    boolean other = outdated && !keepsScenario;
    history = new WatchedHistory(next);
    state = model(history);
    super.start();
    begun(other);
  }

  /**
   * Takes over a history that was saved; it goes on as it would have then.
   *
   * @throws IOException if the file is no session; the message tells the user why
   */
  @Override
  public boolean readNewStateFromCheckpoint(File file) throws IOException {
    AllianceModel read = Checkpoint.read(file.toPath());
    finish();
    load(read);
    return true;
  }

  /** Takes over a history that was saved; it goes on as it would have then. */
  @Override
  public void load(SimState opened) {
    super.load(opened);
    history = (WatchedHistory) model().observer();
    keepsScenario = false;
    begun(true);
    moves.saved();
  }

  /**
   * A history has begun, or goes on from a checkpoint.
   *
   * @param other whether it may be one of another scenario than the last one
   */
  private void begun(boolean other) {
    if (other) {
      showScenario();
    }
    setupPortrayals();
    if (other) {
      tab.ifPresent(ModelTab::build);
    }
  }

  private void showScenario() {
    windows.ifPresent(
        all -> {
          all.scenarioChanged();
          AboutPage.show((Console) controller, scenario().name(), label().title(), citation);
        });
  }

  private void setupPortrayals() {
    moves.runs(beginning(), model());
    windows.ifPresent(
        all -> {
          all.begin();
          tellChanges();
          scheduleRepeatingImmediatelyAfter(ignored -> all.month());
          scheduleRepeatingImmediatelyAfter(ignored -> tellChanges());
          inspector.reopen();
        });
  }

  /** What the next history begins with; the scenario's files may have changed meanwhile. */
  private Beginning withWhatWasMoved(boolean outdated) {
    Beginning latest = beginning();
    boolean moved = !moves.all().equals(latest.moved());
    if (!moved && (keepsScenario || !outdated)) {
      return latest;
    }
    keepsScenario =
        outdated
            && !agrees(
                "Begin from what the files say now? If not, the history begins as the last one did.");
    if (keepsScenario) {
      return latest;
    }
    try {
      return latest.with(moves.all());
    } catch (ScenarioException e) {
      Messages.tell(tab.orElse(null), "The history begins as the last one did", e);
      return latest;
    }
  }

  /** Whether the scenario's files are not what they were, or no scenario any more. */
  private boolean outdated() {
    try {
      return beginning().outdated();
    } catch (ScenarioException e) {
      // told by whoever reads them again
      return true;
    }
  }

  /**
   * Whether the scenario's files are as they were, or the user has been told that they are not and
   * wants to go on.
   *
   * @param question whether to go on
   */
  boolean filesMayBeUsed(String question) {
    return !outdated() || agrees(question);
  }

  private boolean agrees(String question) {
    return windows.isEmpty()
        || Messages.confirm(
            tab.orElse(null),
            question,
            List.of(
                beginning().given().file()
                    + ", or a file that it extends, is not what it was when this session read"
                    + " it."));
  }

  /** What the user would lose by leaving, in sentences. */
  List<String> workInHand() {
    if (batches.isEmpty() || windows.isEmpty()) {
      return List.of();
    }
    return WorkInHand.of(
        batches.get().view(), moves.unsaved(), windows().pictures().sequence().recording());
  }

  @Override
  public void finish() {
    super.finish();
    moves.ends();
  }

  @Override
  public int getMaximumPropertiesForInspector() {
    return PROPERTIES;
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
    moves.saved();
    keepsScenario = false;
    showScenario();
    windows.ifPresent(SessionWindows::still);
    tellChanges();
    tab.ifPresent(ModelTab::build);
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

  @Override
  public boolean step() {
    return super.step() && !model().over();
  }

  @Override
  public void quit() {
    super.quit();
    batches.ifPresent(BackgroundRuns::close);
    windows.ifPresent(SessionWindows::dispose);
    windows = Optional.empty();
    closed.run();
  }
}
