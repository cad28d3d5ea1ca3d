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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

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
    assertThat(ResultFolder.nameOf("2021", 7, 1000, List.of())).isEqualTo("2021-s7-n1000");
    // printf 'a=1\nb=2' | sha256sum
    assertThat(ResultFolder.nameOf("2021", 7, 1000, List.of("a=1", "b=2")))
        .isEqualTo("2021-s7-n1000-55c420c0");
  }

  @Test
  void aNewFolderIsFreshAndHoldsTheUnfinishedManifest() {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Fresh());
      assertThat(RunManifest.read(path)).isEqualTo(MANIFEST);
      assertThat(folder.kept().parts()).isEmpty();
    }
  }

  @Test
  void lookingChangesNothing() {
    assertThat(Inspection.of(path, MANIFEST)).isEqualTo(new Opening.Fresh());
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
            Stream.concat(
                    ResultTables.FILE_NAMES.stream(),
                    Stream.of(
                        "bands.csv",
                        "holders.csv",
                        "ratifiers.csv",
                        "expectations.csv",
                        "manifest.json",
                        ".lock"))
                .toList());
  }

  @Test
  void theSameRunAgainIsCompleteAndCannotBeWritten() {
    RunManifest complete = finish(SampleRun.run().tables());
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Complete(complete));
      assertThatThrownBy(() -> folder.kept().saveBatch(part(0), BATCH))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void otherInputsAreNamedAndNothingIsChanged() throws IOException {
    finish(SampleRun.run().tables());
    String before = Files.readString(path.resolve("manifest.json"));
    try (ResultFolder folder = ResultFolder.open(path, SampleRun.manifest(7, List.of()), false)) {
      assertThat(folder.opening())
          .isEqualTo(new Opening.Other(List.of("seed is 2021 there and 7 here")));
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
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      folder.kept().saveBatch(part(2), batch(1000));
      folder.kept().saveBatch(part(0), batch(0));
    }
    try (ResultFolder folder = ResultFolder.open(path, later(MANIFEST), false)) {
      assertThat(folder.opening()).isInstanceOf(Opening.Resumable.class);
      assertThat(((Opening.Resumable) folder.opening()).parts()).containsExactly(part(0), part(2));
      assertThat(folder.kept().parts()).containsExactly(part(0), part(2));
      assertThat(folder.kept().loadBatch(part(2))).contains(batch(1000));
      assertThat(folder.kept().loadBatch(part(1))).isEmpty();
      RunManifest complete = finish(folder, SampleRun.run().tables());
      assertThat(complete.started()).isEqualTo(MANIFEST.started());
    }
    assertThat(path.resolve("partial")).doesNotExist();
  }

  @Test
  void aDamagedBatchIsMissing() throws IOException {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      folder.kept().saveBatch(part(0), batch(0));
      folder.kept().saveBatch(part(1), batch(500));
      folder.kept().saveBatch(part(2), batch(1000));
      Path partial = path.resolve("partial");
      Path truncated = partial.resolve("batch-00000").resolve("batch.rows");
      byte[] rows = Files.readAllBytes(truncated);
      Files.write(truncated, Arrays.copyOf(rows, rows.length / 2));
      Files.delete(partial.resolve("batch-00001").resolve("crc32c"));
      assertThat(folder.kept().parts()).containsExactly(part(2));
      assertThat(folder.kept().loadBatch(part(0))).isEmpty();
      assertThat(folder.kept().loadBatch(part(1))).isEmpty();
      folder.kept().saveBatch(part(0), batch(0));
      assertThat(folder.kept().loadBatch(part(0))).contains(batch(0));
    }
  }

  @Test
  void aBatchThatWasBeingWrittenIsMissingAndItsStumpGoesAtTheNextOpening() throws IOException {
    Path stump = AtomicFile.temporaryBeside(path.resolve("partial/batch-00004"));
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      Files.createDirectories(stump);
      Files.writeString(stump.resolve("replicates.csv"), "half");
      assertThat(folder.kept().parts()).isEmpty();
    }
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      assertThat(stump).doesNotExist();
      folder.kept().saveBatch(part(4), BATCH);
      assertThat(folder.kept().parts()).containsExactly(part(4));
    }
  }

  /** Before, a batch of another seed counted, and both runs called themselves complete. */
  @Test
  void aBatchOfOtherWorkIsNotCounted() throws IOException {
    Path other = output.resolve("other");
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false);
        ResultFolder seed7 = ResultFolder.open(other, SampleRun.manifest(7, List.of()), false)) {
      folder.kept().saveBatch(part(0), batch(0));
      seed7.kept().saveBatch(part(1), batch(50));
      Files.move(other.resolve("partial/batch-00001"), path.resolve("partial/batch-00001"));
      assertThat(folder.kept().parts()).containsExactly(part(0));
      assertThat(folder.kept().loadBatch(part(1))).isEmpty();
    }
  }

  /** Killed when all was made, one step short of the end, at each of the steps. */
  @Test
  void aPublicationThatWasBrokenOffIsEndedByTheNextOpening() throws IOException {
    RunManifest complete = finish(SampleRun.run().tables());
    Path partial = Files.createDirectories(path.resolve("partial/results"));
    Files.move(path.resolve("curves.csv"), partial.resolve("curves.csv"));
    Files.move(path.resolve("manifest.json"), path.resolve("partial/manifest.json"));
    JsonFile.write(path.resolve("manifest.json"), MANIFEST);
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Complete(complete));
    }
    assertThat(path.resolve("partial")).doesNotExist();
    assertThat(Verification.of(path).sound()).isTrue();
  }

  @Test
  void keptPartsOfACompleteRunGoAtTheNextOpening() {
    finish(SampleRun.run().tables());
    new KeptWork(path, MANIFEST.inputsDigest(), () -> {}).saveBatch(part(0), BATCH);
    ResultFolder.open(path, MANIFEST, false).close();
    assertThat(path.resolve("partial")).doesNotExist();
  }

  /** Before, the folder was made again without a manifest, and refused from then on. */
  @Test
  void aFolderThatIsDeletedWhileRunningEndsTheRunAndCanBeMadeAgain() throws IOException {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      folder.kept().saveBatch(part(0), BATCH);
      FileTree.delete(path);
      String gone =
          path
              + " was deleted, moved or replaced while it was being written; run the same command"
              + " again";
      assertThatThrownBy(() -> folder.kept().saveBatch(part(1), BATCH)).hasMessage(gone);
      assertThatThrownBy(() -> finish(folder, SampleRun.run().tables())).hasMessage(gone);
      assertThat(path).doesNotExist();
    }
    Files.createDirectories(path.resolve("partial/batch-00000"));
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Fresh());
    }
  }

  @Test
  void aTableThatWasEditedIsNotBelieved() throws IOException {
    finish(SampleRun.run().tables());
    Path table = path.resolve("probabilities.csv");
    Files.writeString(table, Files.readString(table).replaceFirst("0\\.", "0.9"));
    List<String> damages = List.of("probabilities.csv was changed since it was made");
    assertThat(Inspection.of(path, MANIFEST)).isEqualTo(new Opening.Damaged(damages));
    assertThatThrownBy(() -> RunTables.read(path)).hasMessageContaining(damages.get(0));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(output.resolve("elsewhere"));
    Path treasure = Files.writeString(elsewhere.resolve("funnel.svg"), "the user's");
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      Files.createSymbolicLink(path.resolve("plots"), elsewhere);
      assertThatThrownBy(
              () ->
                  folder.finish(
                      RunManifest.class,
                      SampleRun.run().tables(),
                      Map.of("plots/funnel.svg", "drawn"),
                      FINISHED,
                      (run, place) -> {}))
          .hasMessageContaining("is a link; results are neither written nor removed through it");
    }
    assertThat(treasure).hasContent("the user's");
    assertThatThrownBy(() -> new Artefact("../treasure", Artefact.TABLE, "ab"))
        .hasMessageContaining("no path within the folder");
  }

  @Test
  void aLinkToAFolderIsAFolderAndALinkToNothingIsExplained() throws IOException {
    Path real = Files.createDirectories(output.resolve("real"));
    Path link = Files.createSymbolicLink(output.resolve("link"), real);
    try (ResultFolder folder = ResultFolder.open(link, MANIFEST, false)) {
      finish(folder, SampleRun.run().tables());
      assertThatThrownBy(() -> ResultFolder.open(real, MANIFEST, false))
          .hasMessageContaining("is in use by");
    }
    assertThat(RunTables.read(real).manifest().complete()).isTrue();
    Path broken = Files.createSymbolicLink(output.resolve("broken"), output.resolve("nowhere"));
    assertThatThrownBy(() -> ResultFolder.open(broken, MANIFEST, false))
        .hasMessageContaining("is a link to a place that is not there");
  }

  @Test
  void drawingAgainReplacesWhatWasDrawnAndNothingElse() throws IOException {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      folder.finish(
          RunManifest.class,
          SampleRun.run().tables(),
          Map.of("posterior.json", "{}"),
          FINISHED,
          (run, place) -> {
            draw(place.resolve("plots/one.svg"));
            draw(place.resolve("plots/two.svg"));
          });
    }
    Files.writeString(path.resolve("plots/mine.svg"), "the user's");
    RunManifest before = RunManifest.read(path);
    try (ResultFolder folder = ResultFolder.reopen(path, "sim report")) {
      assertThat(folder.redraw(true, (run, place) -> draw(place.resolve("plots/two.svg"))))
          .isEqualTo(1);
    }
    assertThat(names(path.resolve("plots"))).containsExactlyInAnyOrder("two.svg", "mine.svg");
    RunManifest after = RunManifest.read(path);
    assertThat(after.provenance()).isEqualTo(before.provenance());
    assertThat(after.artefacts())
        .containsExactlyElementsOf(
            before.artefacts().stream()
                .filter(artefact -> !artefact.file().equals("plots/one.svg"))
                .toList());
    assertThat(Verification.of(path).strangers()).containsExactly("plots/mine.svg");
  }

  private static void draw(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "drawn");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyFileThatDiffersIsMissingOrAStrangerIsNamed() throws IOException {
    finish(SampleRun.run().tables());
    assertThat(Verification.of(path).sound()).isTrue();
    Files.writeString(path.resolve("curves.csv"), "edited");
    Files.delete(path.resolve("twins.csv"));
    Files.createDirectories(path.resolve("plots"));
    Files.createSymbolicLink(path.resolve("plots/link"), path.resolve("curves.csv"));
    Verification found = Verification.of(path);
    assertThat(found.changed()).containsExactly("curves.csv");
    assertThat(found.missing()).containsExactly("twins.csv");
    assertThat(found.strangers()).containsExactly("plots/link");
    assertThat(found.sound()).isFalse();
  }

  @Test
  void aFolderReachedByALinkIsCleanedAndVerifiedAsItself() throws IOException {
    Path real = Files.createDirectory(output.resolve("real"));
    Path stump = Files.createFile(AtomicFile.temporaryBeside(real.resolve("curves.csv")));
    path = Files.createSymbolicLink(output.resolve("link"), real);
    finish(SampleRun.run().tables());
    assertThat(stump).doesNotExist();
    assertThat(Verification.of(path).strangers()).isEmpty();
    assertThat(Verification.of(path).sound()).isTrue();
    Files.createFile(real.resolve("notes.txt"));
    assertThat(Verification.of(path).strangers()).containsExactly("notes.txt");
  }

  /** Before, results were told as those of another seed. */
  @Test
  void aManifestThatWasEditedIsNotBelieved() throws IOException {
    RunManifest complete = finish(SampleRun.run().tables());
    Path json = path.resolve("manifest.json");
    Files.writeString(json, Files.readString(json).replace("\"seed\" : 2021", "\"seed\" : 2022"));
    List<String> damages = List.of("manifest.json was changed since it was made");
    Verification found = Verification.of(path);
    assertThat(found.manifest().seed()).isEqualTo(2022);
    assertThat(found.changed()).containsExactly("manifest.json");
    assertThat(found.sound()).isFalse();
    assertThat(Inspection.of(path, MANIFEST)).isEqualTo(new Opening.Damaged(damages));
    assertThatThrownBy(() -> Manifest.read(path)).hasMessageContaining(damages.get(0));
    assertThatThrownBy(() -> RunTables.read(path)).hasMessageContaining(damages.get(0));
    try (ResultFolder folder = ResultFolder.reopen(path, "sim report")) {
      assertThatThrownBy(() -> folder.redraw(true, (run, place) -> {}))
          .hasMessageContaining(damages.get(0));
    }
    Files.writeString(json, Files.readString(json).replace("\"seed\" : 2022", "\"seed\" : 2021"));
    assertThat(Manifest.read(path)).isEqualTo(complete);
  }

  @Test
  void aManifestOfUnfinishedWorkThatWasEditedIsNotGoneOnWith() throws IOException {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      folder.kept().saveBatch(part(0), BATCH);
    }
    Path json = path.resolve("manifest.json");
    Files.writeString(json, Files.readString(json).replace("\"threads\" : ", "\"threads\" : 1"));
    assertThat(Inspection.of(path, MANIFEST)).isInstanceOf(Opening.Damaged.class);
  }

  /** An earlier build of this version kept no digest of the manifest. */
  @Test
  void aManifestWithoutADigestIsReadAndCalledUnchecked() {
    RunManifest complete = finish(SampleRun.run().tables());
    assertThat(Verification.of(path).sealed()).isTrue();
    JsonFile.write(path.resolve("manifest.json"), complete);
    Verification found = Verification.of(path);
    assertThat(found.sealed()).isFalse();
    assertThat(found.sound()).isTrue();
    assertThat(RunTables.read(path).manifest()).isEqualTo(complete);
  }

  @Test
  void aManifestThatListsOtherTablesIsNotBelieved() throws IOException {
    finish(SampleRun.run().tables());
    Path table = path.resolve("curves.csv");
    String old = Checksums.of(table);
    Files.writeString(table, Files.readString(table) + "\n");
    Path json = path.resolve("manifest.json");
    Files.writeString(json, Files.readString(json).replace(old, Checksums.of(table)));
    SealedManifest.reseal(path);
    assertThat(Verification.of(path).changed()).containsExactly("manifest.json");
    assertThat(Inspection.of(path, MANIFEST)).isInstanceOf(Opening.Damaged.class);
  }

  @Test
  void aRunStoppedWhileFinishingIsResumed() throws IOException {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      folder.kept().saveBatch(part(0), BATCH);
      SampleRun.run()
          .tables()
          .files()
          .forEach((name, content) -> AtomicFile.write(path.resolve(name), content));
    }
    assertThat(Inspection.of(path, MANIFEST)).isInstanceOf(Opening.Resumable.class);
    assertThatThrownBy(() -> RunTables.read(path))
        .hasMessage(
            path
                + " holds an unfinished run; run the same command again to resume it: "
                + MANIFEST.commandLine());
  }

  @Test
  void aRunWhosePlotsFailedIsNotCompleteAndLosesNoBatch() {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      folder.kept().saveBatch(part(0), BATCH);
      ResultTables tables = SampleRun.run().tables();
      assertThatThrownBy(
              () ->
                  folder.finish(
                      RunManifest.class,
                      tables,
                      Map.of(),
                      FINISHED,
                      (run, place) -> {
                        assertThat(run.complete()).isTrue();
                        throw new OutputException("no space");
                      }))
          .hasMessage("no space");
    }
    assertThat(Inspection.of(path, MANIFEST)).isInstanceOf(Opening.Resumable.class);
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      assertThat(folder.kept().parts()).containsExactly(part(0));
    }
  }

  @Test
  void aCompleteRunThatLostAFileIsNotComplete() throws IOException {
    finish(SampleRun.run().tables());
    Files.delete(path.resolve("curves.csv"));
    assertThat(Inspection.of(path, MANIFEST))
        .isEqualTo(new Opening.Damaged(List.of("curves.csv is missing")));
  }

  @Test
  void aDamagedManifestNeedsForce() throws IOException {
    finish(SampleRun.run().tables());
    Files.writeString(path.resolve("manifest.json"), "{");
    assertThat(Inspection.of(path, MANIFEST)).isInstanceOf(Opening.Damaged.class);
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, true)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Fresh());
    }
  }

  @Test
  void forceRemovesWhatTheManifestListsAndNothingElse() throws IOException {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      folder.finish(
          RunManifest.class,
          SampleRun.run().tables(),
          Map.of(),
          FINISHED,
          (run, place) -> draw(place.resolve("plots/funnel-2.svg")));
    }
    Files.writeString(path.resolve("plots/funnel.svg"), "the user's, whatever its name");
    Files.writeString(path.resolve("notes.txt"), "the user's");
    Path partial = Files.createDirectories(path.resolve("partial/batch-00000"));
    Files.writeString(partial.resolve("batch.rows"), "ours");
    Files.writeString(partial.resolve("thoughts.md"), "the user's");

    try (ResultFolder folder = ResultFolder.open(path, SampleRun.manifest(7, List.of()), true)) {
      assertThat(folder.opening()).isEqualTo(new Opening.Fresh());
    }
    assertThat(FileTree.files(path))
        .containsExactly(
            ".lock",
            "manifest.json",
            "notes.txt",
            "partial/batch-00000/thoughts.md",
            "plots/funnel.svg");
    assertThat(RunManifest.read(path).seed()).isEqualTo(7);
  }

  @Test
  void aFolderThatIsNotARunsIsRefusedEvenWithForce() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("thesis.tex"), "the user's");
    for (boolean force : new boolean[] {false, true}) {
      assertThatThrownBy(() -> ResultFolder.open(path, MANIFEST, force))
          .isInstanceOf(OutputException.class)
          .hasMessage(
              path + " is not empty and holds no run (thesis.tex); choose another folder with -o");
    }
    assertThat(names(path)).containsExactly("thesis.tex");
  }

  @Test
  void anEmptyFolderIsFresh() throws IOException {
    Files.createDirectories(path);
    assertThat(Inspection.of(path, MANIFEST)).isEqualTo(new Opening.Fresh());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(path, "a file");
    String message = " is, or lies in, a file and not a folder; choose another folder with -o";
    assertThatThrownBy(() -> ResultFolder.open(path, MANIFEST, false)).hasMessage(path + message);
    Path below = path.resolve("run");
    assertThatThrownBy(() -> ResultFolder.open(below, MANIFEST, false)).hasMessage(below + message);
  }

  @Test
  void theDigestIsThatOfTheShellCommandInTheDataDictionary() {
    finish(
        ResultTables.EMPTY
            .withRows(ReplicateRow.TABLE, BATCH.replicates())
            .withRows(BallotRow.TABLE, BATCH.ballots())
            .withRows(RatificationRow.TABLE, BATCH.ratifications())
            .withRows(TwinRow.TABLE, BATCH.twins().stream().map(TwinGain::row).toList()));
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
    try (ResultFolder folder = ResultFolder.open(other, MANIFEST, false)) {
      assertThat(finish(folder, run.tables()).resultsDigest())
          .isNotEqualTo(complete.resultsDigest());
    }
  }

  private RunManifest finish(ResultTables tables) {
    try (ResultFolder folder = ResultFolder.open(path, MANIFEST, false)) {
      return finish(folder, tables);
    }
  }

  private static RunManifest finish(ResultFolder folder, ResultTables tables) {
    return folder.finish(RunManifest.class, tables, Map.of(), FINISHED, (run, place) -> {});
  }

  private static String part(int batch) {
    return "batch-0000" + batch;
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
                false,
                OptionalDouble.empty())),
        List.of(
            new BallotRow(
                replicate,
                month,
                state,
                "partner",
                List.of(),
                false,
                List.of(StateCode.of("ARM")),
                List.of(StateCode.of("ARM")),
                List.of("rivalry"),
                List.of(StateCode.of("ARM")),
                List.of(StateCode.of("ARM")),
                false,
                List.of(new BallotRow.Mind(StateCode.of("ARM"), 1.5, 1.0, 0.0, 0.5, 0.0, 1.0)))),
        List.of(
            new RatificationRow(
                replicate,
                state,
                "member",
                month,
                month.plusMonths(1),
                Optional.empty(),
                Optional.empty(),
                List.of(StateCode.of("ARM")),
                List.of(),
                List.of(),
                List.of(new RatificationRow.HeldBack(StateCode.of("ARM"), month, "rivalry")),
                List.of(StateCode.of("ARM")))),
        List.of(new TwinGain(replicate, 1, state, "partner", SampleRun.START)));
  }
}
