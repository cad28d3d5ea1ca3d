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
final class BackgroundRuns implements AutoCloseable {

  private static final double NANOSECONDS = 1e9;

  /** The name of the thread that leads a run or writes it. */
  static final String THREAD = "Monte Carlo";

  private static final String NOT_EXPORTED = "Not exported: ";

  /** How far the latest run has come. */
  enum Phase {
    IDLE,
    READING,
    RUNNING,
    STOPPING,
    CANCELLED,
    COMPLETE,
    FAILED,
    EXPORTING;

    /** Whether a thread is at work, so that nothing else can begin. */
    boolean busy() {
      return this == READING || this == RUNNING || this == STOPPING || this == EXPORTING;
    }
  }

  /**
   * What can be told of the latest run at one moment.
   *
   * @param phase how far it has come
   * @param message what there is to say, for the user; empty if nothing
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

  private final Supplier<ScenarioSource> sources;
  private final Program program;
  private final int threads;
  private final AtomicLong histories = new AtomicLong();

  private Phase phase = Phase.IDLE;
  private String message = "";
  private Optional<PlannedRun> plan = Optional.empty();
  private Optional<RunningEstimates> estimates = Optional.empty();
  private List<Answer> answers = List.of();
  private Instant started = Instant.EPOCH;
  private long begun;
  private long ended;
  private boolean exported;
  private Optional<Thread> thread = Optional.empty();

  /**
   * Nothing runs yet.
   *
   * @param sources what to run, asked whenever a run begins
   * @param program what manifests name
   * @param threads how many threads simulate, at least 1
   */
  BackgroundRuns(Supplier<ScenarioSource> sources, Program program, int threads) {
    this.sources = sources;
    this.program = program;
    this.threads = threads;
  }

  /** All processors but the one on which the history is watched; at least one thread. */
  static int spareThreads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
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
    ScenarioSource source = sources.get();
    plan = Optional.empty();
    estimates = Optional.empty();
    answers = List.of();
    histories.set(0);
    exported = false;
    work(Phase.READING, "Reading " + source.file() + " …", () -> run(source, replicates, seed));
  }

  /** Stops the run, if there is one; the batches that are done are kept. */
  synchronized void cancel() {
    if (phase == Phase.READING || phase == Phase.RUNNING) {
      phase = Phase.STOPPING;
      thread.ifPresent(Thread::interrupt);
    }
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
    Phase before = phase;
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
    long until = phase == Phase.RUNNING || phase == Phase.STOPPING ? System.nanoTime() : ended;
    double seconds = plan.isEmpty() ? 0 : (until - begun) / NANOSECONDS;
    return new View(
        phase,
        message,
        plan,
        estimates,
        histories.get(),
        seconds,
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

  /** Cancels what is under way. An export that is broken off leaves a run that can be resumed. */
  @Override
  public synchronized void close() {
    if (phase.busy()) {
      thread.ifPresent(Thread::interrupt);
    }
  }

  private void requireIdle() {
    if (phase.busy()) {
      throw new IllegalStateException("one run at a time: this one is still " + phase);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // a courtesy to the screen; nothing depends on it
  private void work(Phase during, String what, Runnable task) {
    phase = during;
    message = what;
    Thread worker =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (RuntimeException | Error e) {
                settle(
                    Phase.FAILED,
                    "This should not have happened: " + e + "; please report what you did.");
              }
            },
            THREAD);
    worker.setDaemon(true);
    // those that simulate inherit it
    worker.setPriority(Thread.MIN_PRIORITY);
    thread = Optional.of(worker);
    worker.start();
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
    message = planned.commandLine(planned.folder());
    started = Instant.now();
    begun = System.nanoTime();
    if (phase == Phase.READING) {
      phase = Phase.RUNNING;
    }
  }

  private synchronized void settle(Phase after, String what) {
    if (phase != Phase.EXPORTING) {
      ended = System.nanoTime();
    }
    phase = after;
    message = what;
  }
}
