package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  private static final RunManifest MANIFEST = SampleRun.manifest();
  private static final Instant FINISHED = Instant.parse("2026-02-12T10:05:00Z");
  private static final BatchResults BATCH = batch(0);

  @TempDir private Path output;
  private Path path;

  @BeforeEach
  void chooseAFolder() {
    path = output.resolve("2021-s2021-n10000");
  }

  @Test
  void theNameTellsScenarioSeedAndReplicatesAndADigestOfOverrides() {
    assertThat(RunFolder.nameOf("2021", 7, 1000, List.of())).isEqualTo("2021-s7-n1000");
    // printf 'a=1\nb=2' | sha256sum
    assertThat(RunFolder.nameOf("2021", 7, 1000, List.of("a=1", "b=2")))
        .isEqualTo("2021-s7-n1000-55c420c0");
  }

  @Test
  void aNewFolderIsFreshAndHoldsTheUnfinishedManifest() {
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Fresh());
      assertThat(RunManifest.read(path)).isEqualTo(MANIFEST);
      assertThat(folder.savedBatches()).isEmpty();
    }
  }

  @Test
  void lookingChangesNothing() {
    assertThat(RunFolder.inspect(path, MANIFEST.inputs())).isEqualTo(new Opening.Fresh());
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void aFinishedRunReadsBackAsItWas() throws IOException {
    RunTables run = SampleRun.run();
    RunManifest complete = finish(run.tables());
    assertThat(complete.complete()).isTrue();
    assertThat(complete.finished()).contains(FINISHED);
    assertThat(RunTables.read(path)).isEqualTo(new RunTables(complete, run.tables()));
    assertThat(names(path))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ResultTables.FILE_NAMES.stream(), Stream.of("manifest.json", ".lock"))
                .toList());
  }

  @Test
  void theSameRunAgainIsCompleteAndCannotBeWritten() {
    RunManifest complete = finish(SampleRun.run().tables());
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Complete(complete));
      assertThatThrownBy(() -> folder.saveBatch(0, BATCH))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void otherInputsAreNamedAndNothingIsChanged() throws IOException {
    finish(SampleRun.run().tables());
    String before = Files.readString(path.resolve("manifest.json"));
    try (RunFolder folder = RunFolder.open(path, SampleRun.manifest(7, List.of()), false)) {
      assertThat(folder.opening())
          .isEqualTo(new Opening.Different(List.of("seed is 2021 there and 7 here")));
    }
    assertThat(path.resolve("manifest.json")).hasContent(before);
  }

  @Test
  void everyChangedInputIsSaidInWords() {
    RunInputs there = new RunInputs("aa", 2021, 10, "latin-hypercube", "0.1", List.of());
    RunInputs here = new RunInputs("bb", 7, 20, "sobol", "0.2", List.of());
    assertThat(here.differencesFrom(there))
        .containsExactly(
            "the scenario's digest is aa there and bb here",
            "seed is 2021 there and 7 here",
            "replicates is 10 there and 20 here",
            "sampling is latin-hypercube there and sobol here",
            "the program's version is 0.1 there and 0.2 here");
    RunInputs overridden =
        new RunInputs("cc", 2021, 10, "latin-hypercube", "0.1", List.of("clock.end=2024-12"));
    assertThat(overridden.differencesFrom(there))
        .containsExactly("--set is not given there and clock.end=2024-12 here");
    assertThat(there.differencesFrom(there)).isEmpty();
  }

  @Test
  void anInterruptedRunIsResumedWithItsBatches() {
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      folder.saveBatch(2, batch(1000));
      folder.saveBatch(0, batch(0));
    }
    try (RunFolder folder = RunFolder.open(path, later(MANIFEST), false)) {
      assertThat(folder.opening()).isInstanceOf(Opening.Resumable.class);
      assertThat(((Opening.Resumable) folder.opening()).batches()).containsExactly(0, 2);
      assertThat(folder.savedBatches()).containsExactly(0, 2);
      assertThat(folder.loadBatch(2)).contains(batch(1000));
      assertThat(folder.loadBatch(1)).isEmpty();
      RunManifest complete =
          folder.finish(SampleRun.run().tables(), FINISHED, run -> {}).manifest();
      assertThat(complete.started()).isEqualTo(MANIFEST.started());
    }
    assertThat(path.resolve("partial")).doesNotExist();
  }

  @Test
  void aDamagedBatchIsMissing() throws IOException {
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      folder.saveBatch(0, batch(0));
      folder.saveBatch(1, batch(500));
      folder.saveBatch(2, batch(1000));
      Path partial = path.resolve("partial");
      Path truncated = partial.resolve("batch-00000").resolve("replicates.csv");
      String rows = Files.readString(truncated);
      Files.writeString(truncated, rows.substring(0, rows.indexOf('\n') + 1));
      Files.delete(partial.resolve("batch-00001").resolve("sha256sums"));
      assertThat(folder.savedBatches()).containsExactly(2);
      assertThat(folder.loadBatch(0)).isEmpty();
      assertThat(folder.loadBatch(1)).isEmpty();
      folder.saveBatch(0, batch(0));
      assertThat(folder.loadBatch(0)).contains(batch(0));
    }
  }

  @Test
  void aBatchThatWasBeingWrittenIsMissing() throws IOException {
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      Files.createDirectories(path.resolve("partial/.batch-00004.tmp"));
      Files.writeString(path.resolve("partial/.batch-00004.tmp/replicates.csv"), "half");
      assertThat(folder.savedBatches()).isEmpty();
      folder.saveBatch(4, BATCH);
      assertThat(folder.savedBatches()).containsExactly(4);
    }
  }

  @Test
  void aRunStoppedWhileFinishingIsResumed() throws IOException {
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      folder.saveBatch(0, BATCH);
      SampleRun.run().tables().write(path);
    }
    assertThat(RunFolder.inspect(path, MANIFEST.inputs())).isInstanceOf(Opening.Resumable.class);
    assertThatThrownBy(() -> RunTables.read(path))
        .hasMessage(path + " holds an unfinished run; run the same command again to resume it");
  }

  @Test
  void aRunWhosePlotsFailedIsNotCompleteAndLosesNoBatch() {
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      folder.saveBatch(0, BATCH);
      ResultTables tables = SampleRun.run().tables();
      assertThatThrownBy(
              () ->
                  folder.finish(
                      tables,
                      FINISHED,
                      run -> {
                        assertThat(run.manifest().complete()).isTrue();
                        throw new OutputException("no space");
                      }))
          .hasMessage("no space");
    }
    assertThat(RunFolder.inspect(path, MANIFEST.inputs())).isInstanceOf(Opening.Resumable.class);
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      assertThat(folder.savedBatches()).containsExactly(0);
    }
  }

  @Test
  void aCompleteRunThatLostAFileIsNotComplete() throws IOException {
    finish(SampleRun.run().tables());
    Files.delete(path.resolve("curves.csv"));
    assertThat(RunFolder.inspect(path, MANIFEST.inputs()))
        .isEqualTo(new Opening.Damaged(List.of("curves.csv is missing")));
  }

  @Test
  void aDamagedTableOfACompleteRunIsLocatedWithAdvice() throws IOException {
    finish(SampleRun.run().tables());
    Path table = path.resolve("probabilities.csv");
    Files.writeString(table, Files.readString(table).replaceFirst("10000", "many"));
    assertThatThrownBy(() -> RunTables.read(path))
        .hasMessage(
            table
                + ":2: replicates: 'many' is not a whole number; to replace damaged results, repeat the"
                + " 'sim run' that made them with --force");
  }

  @Test
  void aDamagedManifestNeedsForce() throws IOException {
    finish(SampleRun.run().tables());
    Files.writeString(path.resolve("manifest.json"), "{");
    assertThat(RunFolder.inspect(path, MANIFEST.inputs())).isInstanceOf(Opening.Damaged.class);
    try (RunFolder folder = RunFolder.open(path, MANIFEST, true)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Fresh());
    }
  }

  @Test
  void forceRemovesWhatRunsWriteAndNothingElse() throws IOException {
    finish(SampleRun.run().tables());
    Path plots = Files.createDirectories(path.resolve("plots"));
    Files.writeString(plots.resolve("funnel-2.svg"), "ours");
    Files.writeString(plots.resolve("for-the-talk.png"), "the user's");
    Files.writeString(path.resolve("notes.txt"), "the user's");
    Path partial = Files.createDirectories(path.resolve("partial/batch-00000"));
    Files.writeString(partial.resolve("twins.csv"), "ours");
    Files.writeString(partial.resolve("thoughts.md"), "the user's");

    try (RunFolder folder = RunFolder.open(path, SampleRun.manifest(7, List.of()), true)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Fresh());
    }
    try (Stream<Path> files = Files.walk(path)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> path.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              ".lock",
              "manifest.json",
              "notes.txt",
              "plots/for-the-talk.png",
              "partial/batch-00000/thoughts.md");
    }
    assertThat(RunManifest.read(path).seed()).isEqualTo(7);
  }

  @Test
  void aFolderThatIsNotARunsIsRefusedEvenWithForce() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("thesis.tex"), "the user's");
    for (boolean force : new boolean[] {false, true}) {
      assertThatThrownBy(() -> RunFolder.open(path, MANIFEST, force))
          .isInstanceOf(OutputException.class)
          .hasMessage(
              path + " is not empty and holds no run (thesis.tex); choose another folder with -o");
    }
    assertThat(names(path)).containsExactly("thesis.tex");
  }

  @Test
  void anEmptyFolderIsFresh() throws IOException {
    Files.createDirectories(path);
    assertThat(RunFolder.inspect(path, MANIFEST.inputs())).isEqualTo(new Opening.Fresh());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(path, "a file");
    String message = " is, or lies in, a file and not a folder; choose another folder with -o";
    assertThatThrownBy(() -> RunFolder.open(path, MANIFEST, false)).hasMessage(path + message);
    Path below = path.resolve("run");
    assertThatThrownBy(() -> RunFolder.open(below, MANIFEST, false)).hasMessage(below + message);
  }

  @Test
  void twoRunsDoNotWriteToOneFolder() {
    RunFolder first = RunFolder.open(path, MANIFEST, false);
    for (boolean force : new boolean[] {false, true}) {
      assertThatThrownBy(() -> RunFolder.open(path, MANIFEST, force))
          .isInstanceOf(OutputException.class)
          .hasMessage(
              "another run is writing to "
                  + path
                  + " now; wait for it or choose another folder with -o");
    }
    first.close();
    RunFolder.open(path, MANIFEST, false).close();
  }

  @Test
  void theDigestIsThatOfTheShellCommandInTheDataDictionary() {
    finish(
        new ResultTables(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            BATCH.replicates(),
            BATCH.ballots(),
            BATCH.twins(),
            new ParameterTable(List.of(), List.of()),
            List.of()));
    StringBuilder sums = new StringBuilder();
    for (String name : ResultTables.FILE_NAMES) {
      sums.append(sha256(read(path.resolve(name)))).append("  ").append(name).append('\n');
    }
    String piped = sha256(sums.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(RunManifest.read(path).resultsDigest()).contains(piped);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theDigestChangesWithAnyResult() {
    RunManifest complete = finish(SampleRun.run().tables());
    Path other = output.resolve("other");
    ProbabilityRow changed = SampleRun.probability(StateCode.of("AZE"), "partner", 1);
    RunTables run = SampleRun.withTables(MANIFEST, List.of(changed));
    try (RunFolder folder = RunFolder.open(other, MANIFEST, false)) {
      assertThat(folder.finish(run.tables(), FINISHED, drawn -> {}).manifest().resultsDigest())
          .isNotEqualTo(complete.resultsDigest());
    }
  }

  private RunManifest finish(ResultTables tables) {
    try (RunFolder folder = RunFolder.open(path, MANIFEST, false)) {
      return folder.finish(tables, FINISHED, run -> {}).manifest();
    }
  }

  private static RunManifest later(RunManifest manifest) {
    return manifest.with(
        manifest.provenance().startedAt(manifest.started().plusSeconds(60)), List.of());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static BatchResults batch(int replicate) {
    StateCode state = StateCode.of("AZE");
    YearMonth month = YearMonth.of(2022, 11);
    return new BatchResults(
        List.of(
            new ReplicateRow(
                replicate,
                state,
                "partner",
                Stage.BLOCKED,
                Optional.of("ARM"),
                Optional.of(month),
                1,
                true,
                false)),
        List.of(
            new BallotRow(
                replicate,
                month,
                state,
                "partner",
                Optional.empty(),
                false,
                List.of(StateCode.of("ARM")),
                List.of(StateCode.of("ARM")),
                List.of("rivalry"),
                List.of(StateCode.of("ARM")))),
        List.of(new TwinRow(replicate, 1, state, "partner")));
  }
}
