package org.alliancesim.gui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.RunningEstimates;
import org.alliancesim.report.Answer;
import org.alliancesim.report.Questions;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.ScenarioException;
import sim.display.Console;
import sim.display.Controller;

/** What is on the screen beside the console as long as it is open, and the batches that run. */
final class Session {

  private final AllianceModelWithUI watched;
  private final String citation;
  private final BackgroundRuns batches;
  private final BackgroundComparison comparison;
  private final SessionWindows windows;

  /** What the windows say of what the user changed. */
  private String labelled = "";

  /**
   * Makes everything, and shows nothing yet.
   *
   * @param program for the console's first page and the manifests of exported runs
   * @param pause how long to wait between two months at first, in ms
   * @param memory what the window looked like when it was last closed
   */
  Session(AllianceModelWithUI watched, Program program, long pause, WindowMemory memory) {
    this.watched = watched;
    citation = program.citation();
    Supplier<StartingPoint> starts =
        () -> new StartingPoint(watched.beginning().given(), watched.moves().all());
    batches = new BackgroundRuns(starts, program, BackgroundWork.spareThreads());
    comparison = new BackgroundComparison(starts, BackgroundWork.spareThreads());
    windows = new SessionWindows(watched, batches, comparison, pause, memory);
  }

  /** Names the windows in the console's list. */
  void register(Controller controller) {
    windows.register(controller);
  }

  /** Map, charts and the like. */
  SessionWindows windows() {
    return windows;
  }

  /** What the user can move. */
  ModelTab tab() {
    return windows.tab();
  }

  /** Says wherever the history is shown which it is, and how the user has changed it. */
  void tellChanges() {
    HistoryLabel label = watched.label();
    if (!label.title().equals(labelled)) {
      labelled = label.title();
      SwingUtilities.invokeLater(
          () -> {
            windows.label(label);
            tellWhatIsPlayed();
          });
    }
  }

  /** Puts what is played and how to cite it on the console's first page. */
  void tellWhatIsPlayed() {
    if (watched.controller instanceof Console console) {
      AboutPage.show(
          console, watched.scenario().name(), watched.label().title(), questions(), citation);
    }
  }

  private List<String> questions() {
    ResolvedScenario scenario = watched.scenario();
    return scenario.questions().stream()
        .map(
            question ->
                Answer.question(
                    new Questions.Question(question.state(), question.status()),
                    PlannedRun.names(scenario),
                    scenario.clock().end()))
        .toList();
  }

  /** A history of what may be another scenario is shown from now on. */
  void showScenario() {
    windows.scenarioChanged();
    tellWhatIsPlayed();
  }

  /**
   * A history stands where it would begin.
   *
   * @param other whether it may be one of another scenario than the last one
   */
  void stand(boolean other) {
    if (other) {
      showScenario();
    }
    windows.still();
    windows.charts().begin();
    tellChanges();
    tab().build();
  }

  /** Whether the user, having read what there is to consider, says yes. */
  boolean agrees(String question, List<String> considered) {
    return Messages.confirm(windows.window(), question, considered);
  }

  /** Says why the history begins as the last one did. */
  void tellThatItBeginsAsBefore(ScenarioException mistakes) {
    Messages.tell(windows.window(), "The history begins as the last one did", mistakes);
  }

  /** The latest batch, if it is of the scenario on the screen. */
  Optional<RunningEstimates> batch() {
    return batches.estimates(watched.beginning().given().file());
  }

  /** What the user would lose by leaving, in sentences. */
  List<String> workInHand() {
    return WorkInHand.of(
        batches.view(),
        comparison.view(),
        watched.moves().unsavedWords(),
        windows.pictures().sequence().recording());
  }

  /** Ends the batches and closes the windows. */
  void close() {
    batches.close();
    comparison.close();
    windows.dispose();
  }
}
