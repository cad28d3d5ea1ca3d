package org.alliancesim.gui;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.alliancesim.experiment.RunningEstimates;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
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
  private final Succession succession = new Succession();
  private WatchedHistory history;

  /** While the console is open; a history can be played without. */
  private Optional<Session> session = Optional.empty();

  /** Lets the user choose another history. */
  private Optional<Supplier<Optional<Beginning>>> choices = Optional.empty();

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
    AllianceModel model = new AllianceModel(beginning.world(), beginning.draws(), history);
    history.stands(model.alliance());
    return model;
  }

  /** What MASON's console calls the program. */
  public static String getName() {
    return "alliance-sim";
  }

  /**
   * Opens the window, and MASON's console behind it. Needs a display; to be called on Swing's
   * thread.
   *
   * @param program for the console's first page and the manifests of exported runs
   */
  public Console open(Program program) {
    return open(program, Optional::empty);
  }

  /**
   * The same with scenarios to choose from.
   *
   * @param choice lets the user choose another history; empty if the user does not
   */
  public Console open(Program program, Supplier<Optional<Beginning>> choice) {
    choices = Optional.of(choice);
    Session opened = new Session(this, program, PAUSE, WindowMemory.ofUser());
    session = Optional.of(opened);
    Console console = new SessionConsole(this);
    opened.tellWhatIsPlayed();
    console.setPlaySleep(PAUSE);
    windows().window().open();
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

  /** The number of the history in its batch. */
  public int replicate() {
    return beginning().replicate();
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

  /** Map, charts and the like, once the console is open. */
  SessionWindows windows() {
    return session.orElseThrow().windows();
  }

  /** How the history on the screen is named, with what the user has changed in it. */
  HistoryLabel label() {
    return HistoryLabel.of(history, model().month());
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
    session.ifPresent(opened -> opened.register(controller));
  }

  /** A saved history goes on at the next start. */
  void beginWith(AllianceModel model) {
    succession.goOnWith(model);
  }

  /**
   * Shows the history as it stood when so many months were over, back or on; it can be played from
   * there. To be called on Swing's thread.
   *
   * @param months from 0 to the length of the clock
   */
  void travel(int months) {
    Console console = (Console) controller;
    boolean playing = console.getPlayState() == Console.PS_PLAYING;
    if (!moves.running() && !moves.all().equals(beginning().moved())) {
      // what was moved before the start holds from it
      console.pressPause();
    }
    if (console.getPlayState() != Console.PS_STOPPED) {
      console.pressStop();
    }
    succession.goOnWith(Replay.to(beginning(), model().interventions(), months, charted()));
    // begins it, and waits; that also sets MASON's clock
    console.pressPause();
    if (playing && !model().over()) {
      console.pressPause();
    }
  }

  /** Lets the user choose another history, and shows it. */
  void chooseScenario() {
    if (unsavedMayBeLost("Open another scenario?")) {
      choices.flatMap(Supplier::get).ifPresent(this::show);
    }
  }

  /** Shows a history of a batch, with what was moved in that from its start. */
  void showOfBatch(Beginning next) {
    Beginning now = beginning();
    boolean same =
        next.given().equals(now.given())
            && next.moved().equals(now.moved())
            && next.scenario().digest().equals(now.scenario().digest());
    if (next.moved().equals(moves.all()) || unsavedMayBeLost("Show a history of the batch?")) {
      // the scenario on the screen need not be drawn anew
      show(
          new Beginning(
              next.given(),
              next.moved(),
              same ? now.scenario() : next.scenario(),
              next.seed(),
              next.replicate()));
    }
  }

  /** Whether nothing that the user moved would be lost, or the user can do without. */
  private boolean unsavedMayBeLost(String question) {
    List<String> lost = WorkInHand.of(moves.unsavedWords());
    return lost.isEmpty() || session.isEmpty() || session.get().agrees(question, lost);
  }

  /** Shows another history of the scenario as it was given, with what was moved from its start. */
  void showReplicate(int replicate) {
    if (replicate >= 0 && replicate < ExperimentSettings.MOST_REPLICATES) {
      Beginning now = succession.after(beginning(), moves.all(), session).beginning();
      show(new Beginning(now.given(), now.moved(), now.scenario(), now.seed(), replicate));
    }
  }

  /** Shows another history, which stands where it begins. */
  void show(Beginning next) {
    if (controller instanceof Console console && console.getPlayState() != Console.PS_STOPPED) {
      console.pressStop();
    }
    boolean other = !next.isOfSameReading(beginning());
    history = new WatchedHistory(next);
    state = model(history);
    moves.standsStill(next);
    succession.forget();
    session.ifPresent(opened -> opened.stand(other));
  }

  /** A state was selected on the map. */
  void selected(int state) {
    session.ifPresent(opened -> opened.windows().window().inspect(state, false));
  }

  /** A state was clicked on the map: what is known of it comes to the front. */
  void clicked(int state) {
    session.ifPresent(opened -> opened.windows().window().inspect(state, true));
  }

  /** Something may have changed that is shown. */
  void changed() {
    session.ifPresent(opened -> opened.windows().window().changed());
  }

  /** What charts take from a history that is run again. */
  private Consumer<AllianceModel> charted() {
    return session.isPresent() ? windows().charts().replayed() : model -> {};
  }

  @Override
  public void start() {
    Optional<AllianceModel> saved = succession.saved();
    if (saved.isPresent()) {
      load(saved.get());
      return;
    }
    Succession.Next next = succession.after(beginning(), moves.all(), session);
    history = new WatchedHistory(next.beginning());
    state = model(history);
    super.start();
    begun(next.other());
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
    Beginning before = beginning();
    history = (WatchedHistory) model().observer();
    if (beginning().is(before)) {
      // another month of the history that is on the screen
      begun(false);
      return;
    }
    succession.forget();
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
      session.ifPresent(Session::showScenario);
    }
    moves.runs(beginning(), model());
    session.ifPresent(this::follow);
    if (other) {
      session.ifPresent(opened -> opened.tab().build());
    }
  }

  /** The windows show the history from its first month on. */
  private void follow(Session opened) {
    opened.windows().begin();
    opened.tellChanges();
    scheduleRepeatingImmediatelyAfter(ignored -> opened.windows().month());
    scheduleRepeatingImmediatelyAfter(ignored -> opened.tellChanges());
  }

  /**
   * Whether the scenario's files are as they were, or the user has been told that they are not and
   * wants to go on.
   *
   * @param question whether to go on
   */
  boolean filesMayBeUsed(String question) {
    return Succession.filesMayBeUsed(question, beginning(), session);
  }

  /** The batch that is running or has run in the background, if it is of this scenario. */
  Optional<RunningEstimates> batch() {
    return session.flatMap(Session::batch);
  }

  /** What the user would lose by leaving, in sentences. */
  List<String> workInHand() {
    return session.map(Session::workInHand).orElse(List.of());
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
  public @Nullable Inspector getInspector() {
    // what can be moved has its place in the window
    return null;
  }

  /** Forgets what the user moved, and what has happened: the scenario's own history may begin. */
  void resetToScenario() throws ScenarioException {
    Beginning again = beginning().with(List.of());
    moves.saved();
    show(again);
  }

  /** How the history on the screen is had again elsewhere. */
  Reproduction reproduction() {
    return new Reproduction(this);
  }

  /**
   * The command that tells the very history on the screen; before the start, the one that will
   * begin.
   *
   * @return empty if something was changed in its course, which no command can say
   * @throws ScenarioException if no history can begin so
   */
  public Optional<String> command() throws ScenarioException {
    return reproduction().command();
  }

  @Override
  public boolean step() {
    return super.step() && !model().over();
  }

  @Override
  public void quit() {
    super.quit();
    session.ifPresent(Session::close);
    session = Optional.empty();
    closed.run();
  }
}
