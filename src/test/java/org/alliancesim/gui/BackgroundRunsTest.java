package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.alliancesim.Patience;
import org.alliancesim.TestJava;
import org.alliancesim.cli.Main;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.gui.BackgroundRuns.View;
import org.alliancesim.gui.BackgroundWork.Phase;
import org.alliancesim.report.Answer;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Program;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches beside a session, without its windows. */
class BackgroundRunsTest {

  private static final long SEED = 7;
  private static final long DEADLINE = Patience.LIMIT.toNanos();

  /** Short and eventful, with a value that a shell would take apart. */
  private static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(
              Setting.parse("behaviour.kappa={normal: [2, 1]}"),
              Setting.parse("clock.end=2022-08")),
          ScenarioSource.PRIOR);

  private static final Program PROGRAM = program();

  @TempDir private Path folder;

  private BackgroundRuns runs;

  @BeforeEach
  void open() {
    runs = runs(SOURCE);
  }

  @AfterEach
  void close() {
    runs.close();
  }

  private static BackgroundRuns runs(ScenarioSource source) {
    return new BackgroundRuns(() -> StartingPoint.of(source), PROGRAM, 2);
  }

  /** Of the version that {@code sim run} writes, else it would not go on with the run. */
  private static Program program() {
    Properties built = new Properties();
    try (InputStream in = BackgroundRuns.class.getResourceAsStream("/alliance-sim.properties")) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Program("alliance-sim", built.getProperty("version"), "Alliance-sim, a test");
  }

  private static View await(BackgroundRuns runs, Predicate<View> wanted)
      throws InterruptedException {
    long start = System.nanoTime();
    while (!wanted.test(runs.view())) {
      assertThat(System.nanoTime() - start).as("%s", runs.view()).isLessThan(DEADLINE);
      Thread.sleep(5);
    }
    return runs.view();
  }

  private View settled() throws InterruptedException {
    return await(runs, view -> !view.phase().busy());
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> List.of(BackgroundWork.THREAD, "tasks").contains(thread.getName()))
        .filter(Thread::isAlive)
        .toList();
  }

  private static void awaitNoThread() throws InterruptedException {
    long start = System.nanoTime();
    while (!threads().isEmpty()) {
      assertThat(System.nanoTime() - start).as("%s", threads()).isLessThan(DEADLINE);
      Thread.sleep(5);
    }
  }

  /** Runs a command as a user would give it to a shell, {@code sim} being this program. */
  private String shell(String command) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(
                "sh",
                "-c",
                "sim() { " + TestJava.shellCommand(Main.class) + " \"$@\"; }; " + command)
            .redirectErrorStream(true);
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void theLastNumbersAreThoseOfTheExportedRunAndItsTablesThoseOfSimRun()
      throws IOException, InterruptedException {
    runs.start(60, SEED);
    View done = settled();
    assertThat(done.phase()).as(done.message()).isEqualTo(Phase.COMPLETE);
    String batch = "sim run scenarios/2021-open-gate.yaml -n 60 --seed 7";
    assertThat(done.message()).startsWith("Done: 60 replicates. ").contains("\n" + batch);
    BatchLabel label = BatchLabel.of(Optional.of(done));
    assertThat(label.caption().title()).endsWith(", 60 replicates, seed 7");
    assertThat(label.caption().description()).startsWith(batch);
    assertThat(label.pictureName()).startsWith("2021-open-gate-s7-n60").endsWith("-monte-carlo");
    assertThat(done.histories()).isEqualTo(done.plan().orElseThrow().histories()).isEqualTo(480);
    runs.export(folder);
    View exported = settled();
    assertThat(exported.phase()).isEqualTo(Phase.COMPLETE);
    Path run = folder.resolve(done.plan().orElseThrow().folderName());
    assertThat(run.getFileName().toString()).startsWith("2021-open-gate-s7-n60-");
    assertThat(exported.message()).contains(run.toString()).contains("report.html");
    RunTables tables = RunTables.read(run);
    assertThat(done.answers()).isNotEmpty().isEqualTo(Answer.of(tables));
    List<ConvergenceRow> last = done.estimates().orElseThrow().now();
    assertThat(last).anyMatch(row -> row.probability() > 0);
    assertThat(last)
        .isEqualTo(
            tables.tables().probabilities().stream()
                .map(
                    row ->
                        new ConvergenceRow(
                            row.state(),
                            row.status(),
                            row.replicates(),
                            row.probability(),
                            row.ciLow(),
                            row.ciHigh()))
                .toList());
    assertThat(run.resolve("report.html")).exists();
    assertThat(run.resolve("plots/probabilities.svg")).exists();
    assertThat(run.resolve("partial")).doesNotExist();

    Path same = folder.resolve("same");
    String command = tables.manifest().commandLine();
    assertThat(command).endsWith(" -o " + run);
    shell(command.replace("-o " + run, "-q -o " + same));
    for (String name : ResultTables.FILE_NAMES) {
      assertThat(same.resolve(name)).hasSameBinaryContentAs(run.resolve(name));
    }
    assertThat(shell("sim explain " + run + " --replicate 3")).contains("July 2021");
    runs.export(folder);
    assertThat(settled().message()).isEqualTo(run + " holds this very run already.");
  }

  @Test
  void aCancelledRunIsExportedUnfinishedAndSimRunGoesOnWithIt()
      throws IOException, InterruptedException {
    runs.start(200, SEED);
    await(runs, view -> view.replicates() >= MonteCarlo.BATCH);
    runs.cancel();
    View cancelled = settled();
    assertThat(cancelled.phase()).as(cancelled.message()).isEqualTo(Phase.CANCELLED);
    int kept = cancelled.replicates();
    assertThat(kept).isBetween(50, 150);
    assertThat(cancelled.message()).contains("Cancelled with " + kept + " of 200 replicates");
    assertThat(cancelled.counts())
        .as("what is done and what is not make up the whole")
        .isEqualTo(kept + " of 200 replicates done, " + (200 - kept) + " to come");
    runs.export(folder);
    View exported = settled();
    Path run = folder.resolve(cancelled.plan().orElseThrow().folderName());
    RunManifest manifest = RunManifest.read(run);
    assertThat(manifest.complete()).isFalse();
    assertThat(exported.phase()).isEqualTo(Phase.CANCELLED);
    assertThat(exported.message()).contains("unfinished").contains(manifest.commandLine());

    assertThat(shell(manifest.commandLine())).contains(kept + " of 200 replicates are there");
    RunTables resumed = RunTables.read(run);
    assertThat(resumed.manifest().complete()).isTrue();
    runs.start(200, SEED);
    View whole = settled();
    ResultTables tables =
        Estimates.tables(
            whole.plan().orElseThrow().scenario(),
            SEED,
            200,
            whole.estimates().orElseThrow().batches());
    assertThat(resumed.tables().probabilities()).isEqualTo(tables.probabilities());
    assertThat(resumed.tables().replicates()).isNotEmpty().isEqualTo(tables.replicates());
    assertThat(resumed.tables().twins()).isEqualTo(tables.twins());
  }

  @Test
  void cancellingIsAnsweredAtOnceAndLeavesNoThread() throws InterruptedException {
    runs.start(100_000, SEED);
    await(runs, view -> view.histories() > 0);
    assertThat(threads())
        .hasSizeBetween(2, 3)
        .allMatch(Thread::isDaemon)
        .allMatch(thread -> thread.getPriority() == Thread.MIN_PRIORITY);
    runs.cancel();
    assertThat(runs.view().phase()).isIn(Phase.STOPPING, Phase.CANCELLED);
    assertThat(settled().phase()).isEqualTo(Phase.CANCELLED);
    awaitNoThread();
    assertThat(runs.view().histories())
        .as("nothing was waited for: the first batches take 400 each")
        .isLessThan(400);
    assertThat(runs.view().message()).contains("before the first batch");
    assertThat(runs.view().exportable()).isFalse();
    assertThatThrownBy(() -> runs.export(folder)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingLeavesNoThread() throws InterruptedException {
    runs.start(100_000, SEED);
    await(runs, view -> view.histories() > 0);
    runs.close();
    awaitNoThread();
    assertThat(runs.view().phase()).isEqualTo(Phase.CANCELLED);
  }

  @Test
  void oneRunAtATime() throws InterruptedException {
    runs.start(100_000, SEED);
    assertThatThrownBy(() -> runs.start(10, SEED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one run at a time");
    runs.cancel();
    settled();
    runs.start(10, SEED + 1);
    View other = settled();
    assertThat(other.phase()).isEqualTo(Phase.COMPLETE);
    assertThat(other.replicates()).as("nothing is left of the first").isEqualTo(10);
  }

  @Test
  void aScenarioThatCannotBeReadIsExplainedWithItsPlace() throws InterruptedException {
    runs = runs(SOURCE.with(List.of(Setting.parse("behaviour.psi=often"))));
    runs.start(10, SEED);
    View failed = settled();
    assertThat(failed.phase()).isEqualTo(Phase.FAILED);
    assertThat(failed.message())
        .contains("behaviour.psi")
        .contains("often")
        .doesNotContain("Exception");
    assertThat(failed.exportable()).isFalse();
  }

  @Test
  void anotherRunInTheFolderIsLeftAloneAndTheMessageSaysWhichOne() throws Exception {
    runs.start(10, SEED);
    PlannedRun plan = settled().plan().orElseThrow();
    Path run = folder.resolve(plan.folderName());
    PlannedRun other = PlannedRun.of(SOURCE, plan.scenario(), SEED + 1, 10, 1);
    ResultFolder.open(run, other.manifest(PROGRAM, "sim run", Instant.EPOCH), false).close();
    runs.export(folder);
    assertThat(settled().message())
        .startsWith("Not exported: ")
        .contains("holds another run (seed is 8 there and 7 here")
        .endsWith("choose another folder");
    assertThat(RunManifest.read(run).seed()).isEqualTo(SEED + 1);
  }

  @Test
  void aHistoryIsTheSameWhetherOrNotABatchRunsBesideIt()
      throws ScenarioException, InterruptedException {
    ResolvedScenario scenario = SOURCE.read();
    List<ReplicateRow> alone = played(scenario);
    runs.start(100_000, SEED);
    await(runs, view -> view.histories() > 0);
    List<ReplicateRow> beside = new ArrayList<>();
    long before = runs.view().histories();
    while (runs.view().histories() < before + 20) {
      beside = played(scenario);
      assertThat(beside).isEqualTo(alone);
    }
    assertThat(beside).isNotEmpty();
    assertThat(runs.view().phase()).isEqualTo(Phase.RUNNING);
  }

  private static List<ReplicateRow> played(ResolvedScenario scenario) {
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(new Beginning(SOURCE, List.of(), scenario, SEED, 3), () -> {});
    watched.start();
    while (watched.step()) {
      // to the horizon
    }
    watched.finish();
    return Replicate.rows(scenario, 3, watched.history().kept());
  }
}
