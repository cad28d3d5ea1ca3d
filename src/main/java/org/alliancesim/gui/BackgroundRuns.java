package org.alliancesim.gui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.RunningEstimates;
import org.alliancesim.report.Answer;
import org.alliancesim.report.Questions;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.Program;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * Runs batches in the background, one run at a time, and keeps the latest for export. Its threads
 * take the lowest priority, leave a processor to the session, and share nothing with the history
 * that is watched. Every method returns at once and may be called from any thread.
 */
final class BackgroundRuns extends BackgroundWork {

  private static final String NOT_EXPORTED = "Not exported: ";

  /**
   * What can be told of the latest run at one moment.
   *
   * @param phase how far it has come
   * @param message what there is to say, for the user; empty if nothing
   * @param from what it begins with, once there was one
   * @param plan what is run, once the scenario is read
   * @param estimates its batches so far, once the scenario is read
   * @param histories replicates and twins done
   * @param seconds how long it has been running
   * @param exported whether what is done has been written
   * @param answers to what the scenario asks, as far as one can tell; none before the first batch
   */
  record View(
      Phase phase,
      String message,
      Optional<StartingPoint> from,
      Optional<PlannedRun> plan,
      Optional<RunningEstimates> estimates,
      long histories,
      double seconds,
      boolean exported,
      List<Answer> answers) {

    View {
      answers = List.copyOf(answers);
    }

    /** Replicates whose batch is done. */
    int replicates() {
      return estimates.map(RunningEstimates::replicates).orElse(0);
    }

    /**
     * How many replicates are done, and how many are still to come while it runs: together they are
     * the whole run.
     */
    String counts() {
      if (plan.isEmpty()) {
        return "";
      }
      int all = plan.get().replicates();
      String done = String.format(Locale.ROOT, "%,d of %,d replicates", replicates(), all);
      return replicates() < all
          ? done + String.format(Locale.ROOT, " done, %,d to come", all - replicates())
          : done;
    }

    /** Whether there is something to export, and nothing else going on. */
    boolean exportable() {
      return phase == Phase.COMPLETE || (phase == Phase.CANCELLED && replicates() > 0);
    }

    /** Whether the message tells that something failed. */
    boolean failed() {
      return phase == Phase.FAILED || message.startsWith(NOT_EXPORTED);
    }

    /** Replicates and twins a second. */
    double rate() {
      return seconds > 0 ? histories / seconds : 0;
    }
  }

  private final Supplier<StartingPoint> starts;
  private final Program program;
  private final int threads;
  private final AtomicLong histories = new AtomicLong();

  private Optional<StartingPoint> from = Optional.empty();
  private Optional<PlannedRun> plan = Optional.empty();
  private Optional<RunningEstimates> estimates = Optional.empty();
  private List<Answer> answers = List.of();
  private Instant started = Instant.EPOCH;
  private boolean exported;

  /**
   * Nothing runs yet.
   *
   * @param starts what to run, asked whenever a run begins
   * @param program what manifests name
   * @param threads how many threads simulate, at least 1
   */
  BackgroundRuns(Supplier<StartingPoint> starts, Program program, int threads) {
    this.starts = starts;
    this.program = program;
    this.threads = threads;
  }

  /**
   * Begins a run; what an earlier one left is forgotten.
   *
   * @param replicates n ≥ 1
   * @param seed the master seed
   * @throws IllegalStateException if another run or an export is under way
   */
  synchronized void start(int replicates, long seed) {
    requireIdle();
    StartingPoint begun = starts.get();
    ScenarioSource source = begun.source();
    from = Optional.of(begun);
    plan = Optional.empty();
    estimates = Optional.empty();
    answers = List.of();
    histories.set(0);
    exported = false;
    work(Phase.READING, "Reading " + source.file() + " …", () -> run(source, replicates, seed));
  }

  /**
   * Writes the latest run to a folder.
   *
   * @param parent the folder in which it gets its own
   * @throws IllegalStateException if there is nothing to write, or something is under way
   */
  synchronized void export(Path parent) {
    if (!view().exportable()) {
      throw new IllegalStateException("there is no run to export");
    }
    Phase before = phase();
    RunExport export =
        new RunExport(plan.orElseThrow(), estimates.orElseThrow().batches(), program, started);
    work(
        Phase.EXPORTING,
        "Writing " + parent.resolve(export.plan().folderName()) + " …",
        () -> settle(before, written(export, parent)));
  }

  private String written(RunExport export, Path parent) {
    try {
      String done = export.write(parent);
      noteExported();
      return done;
    } catch (OutputException | CancellationException e) {
      return NOT_EXPORTED + e.getMessage();
    }
  }

  private synchronized void noteExported() {
    exported = true;
  }

  /** How things stand. */
  synchronized View view() {
    return new View(
        phase(),
        message(),
        from,
        plan,
        estimates,
        histories.get(),
        seconds(),
        exported,
        answers.isEmpty() ? answersSoFar() : answers);
  }

  /** What the latest run estimates, if it is of this scenario file; empty before it is read. */
  synchronized Optional<RunningEstimates> estimates(String file) {
    return plan.filter(planned -> planned.source().file().equals(file))
        .flatMap(planned -> estimates);
  }

  private List<Answer> answersSoFar() {
    return plan.isEmpty() || estimates.isEmpty()
        ? List.of()
        : Answer.soFar(manifest(plan.get()), estimates.get().now());
  }

  private RunManifest manifest(PlannedRun planned) {
    return planned.manifest(program, planned.commandLine(planned.folder()), started);
  }

  /** The answers of a whole run, with what stops the paths and how far the inputs move them. */
  private List<Answer> answers(PlannedRun planned, RunningEstimates done) {
    RunManifest manifest = manifest(planned);
    return Questions.of(manifest).equals(Questions.NONE)
        ? List.of()
        : Answer.of(
            new RunTables(
                manifest,
                Estimates.tables(
                    planned.scenario(), planned.seed(), planned.replicates(), done.batches()),
                planned.record()));
  }

  private synchronized void noteAnswers(List<Answer> whole) {
    answers = whole;
  }

  private void run(ScenarioSource source, int replicates, long seed) {
    PlannedRun planned;
    try {
      planned = PlannedRun.of(source, source.read(), seed, replicates, threads);
    } catch (ScenarioException e) {
      boolean stopped = Thread.currentThread().isInterrupted();
      settle(
          stopped ? Phase.CANCELLED : Phase.FAILED,
          stopped ? "Cancelled before the first replicate." : e.getMessage());
      return;
    }
    RunningEstimates running = new RunningEstimates(planned.scenario(), replicates);
    begin(planned, running);
    boolean complete = planned.run(histories::addAndGet).run(running);
    if (complete) {
      noteAnswers(answers(planned, running));
    }
    settle(
        complete ? Phase.COMPLETE : Phase.CANCELLED,
        outcome(running.replicates(), replicates)
            + "\n"
            // which world the numbers are of, so long as they stand on the screen
            + planned.commandLine(planned.folder()));
  }

  private static String outcome(int done, int wanted) {
    if (done == 0) {
      return "Cancelled before the first batch of replicates was done.";
    }
    return done == wanted
        ? String.format(
            Locale.ROOT,
            "Done: %,d replicates. Export… writes tables, plots and report.html.",
            done)
        : String.format(
            Locale.ROOT,
            "Cancelled with %,d of %,d replicates done. Export… keeps them to go on later.",
            done,
            wanted);
  }

  private synchronized void begin(PlannedRun planned, RunningEstimates running) {
    plan = Optional.of(planned);
    estimates = Optional.of(running);
    started = Instant.now();
    simulating(planned.commandLine(planned.folder()));
  }
}
