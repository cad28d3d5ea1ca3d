package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonFolderTest {

  private static final Instant FINISHED = Instant.parse("2026-02-12T10:05:00Z");
  private static final List<ComparisonRow> ROWS =
      List.of(SampleComparison.row(StateCode.of("AZE"), "partner", 5, 12));
  private static final PairedTables TABLES = SampleComparison.paired(ROWS);

  @TempDir private Path output;
  private Path path;

  @BeforeEach
  void chooseAFolder() {
    path = output.resolve("2021-vs-2021-s2021-n1000");
  }

  private ComparisonFolder folder(long seed) {
    return new ComparisonFolder(path, SampleComparison.manifest(seed, List.of("behaviour.psi=0")));
  }

  private void write(ComparisonFolder folder) {
    folder.check();
    folder.write(TABLES, FINISHED, results -> {});
  }

  @Test
  void whatIsWrittenReadsBackAndItsDigestIsThatOfTheTables() {
    ComparisonFolder folder = folder(7);
    assertThat(folder.holdsResults()).isFalse();
    write(folder);
    assertThat(folder.holdsResults()).isTrue();
    assertThat(folder.differences()).isEmpty();
    ComparisonTables read = ComparisonTables.read(path);
    assertThat(read.tables()).isEqualTo(TABLES);
    assertThat(read.manifest().finished()).contains(FINISHED);
    assertThat(read.manifest().resultsDigest()).contains(PairedTables.digest(path));
    assertThat(read.manifest().labelOfB()).isEqualTo("behaviour.psi=0");
  }

  @Test
  void anotherComparisonThereIsToldApartByWhatIsOther() {
    write(folder(7));
    assertThat(folder(8).differences()).containsExactly("seed is 7 there and 8 here");
    assertThat(
            new ComparisonFolder(path, SampleComparison.manifest(7, List.of("behaviour.psi=1")))
                .differences())
        .containsExactly("of B, --set is behaviour.psi=0 there and behaviour.psi=1 here");
  }

  @Test
  void theDigestIsThatOfEveryTable() throws IOException {
    write(folder(7));
    String digest = PairedTables.digest(path);
    for (String name : PairedTables.FILE_NAMES) {
      Path table = path.resolve(name);
      String content = Files.readString(table);
      Files.writeString(table, content + "\n");
      assertThat(PairedTables.digest(path)).as(name).isNotEqualTo(digest);
      Files.writeString(table, content);
    }
    assertThat(PairedTables.digest(path)).isEqualTo(digest);
  }

  @Test
  void eitherSideReadsLikeARunByItself() {
    ComparisonTables read = SampleComparison.tables(ROWS);
    assertThat(read.a().tables()).isEqualTo(TABLES.a());
    assertThat(read.a().manifest().scenario().name())
        .isEqualTo("A: Partner states for the CSTO, July 2021");
    assertThat(read.b().tables()).isEqualTo(TABLES.b());
    assertThat(read.b().manifest().scenario().name()).isEqualTo("B: behaviour.psi=0");
    assertThat(read.b().manifest().end()).isEqualTo(SampleRun.manifest().end());
  }

  @Test
  void tablesThatAreMissingAreNamed() throws IOException {
    write(folder(7));
    Files.delete(path.resolve("b/curves.csv"));
    assertThat(folder(7).differences()).containsExactly("b/curves.csv is missing there");
    assertThatThrownBy(() -> ComparisonTables.read(path))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("curves.csv is missing")
        .hasMessageContaining("repeat the 'sim compare' that made them with --force");
  }

  /** A folder as version 1 left it: another manifest, and the differences alone. */
  @Test
  void aComparisonByAnOlderVersionIsRefusedWithTheCommandThatMakesItAnew() throws IOException {
    write(folder(7));
    for (String side : List.of("a", "b")) {
      for (String name : ResultTables.FILE_NAMES) {
        Files.delete(path.resolve(side).resolve(name));
      }
      Files.delete(path.resolve(side));
    }
    Path json = path.resolve(RunManifest.FILE_NAME);
    Files.writeString(
        json,
        Files.readString(json)
            .replace("\"format_version\" : 2", "\"format_version\" : 1")
            .replaceAll("(?s)\"span_[ab]\" : \\{.*?\\},\\s*", ""));
    assertThat(Files.readString(json)).doesNotContain("span_");
    assertThat(ComparisonFolder.holds(path)).isTrue();
    assertThat(folder(7).differences())
        .containsExactly("a comparison by an older version, which kept the differences alone");
    assertThatThrownBy(() -> ComparisonTables.read(path))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            path
                + " holds a comparison by an older version, which kept the differences alone\n"
                + "make it again with: sim compare scenarios/2021.yaml --set behaviour.psi=0 --force");
    write(folder(7));
    assertThat(ComparisonTables.read(path).tables()).isEqualTo(TABLES);
  }

  /** The histories took long and are kept nowhere else; pictures can be made again. */
  @Test
  void picturesThatFailDoNotCostTheResults() {
    ComparisonFolder folder = folder(7);
    assertThatThrownBy(
            () ->
                folder.write(
                    TABLES,
                    FINISHED,
                    results -> {
                      throw new IllegalStateException("no fonts");
                    }))
        .hasMessage("no fonts");
    assertThat(folder.differences()).isEmpty();
    assertThat(ComparisonTables.read(path).rows()).isEqualTo(ROWS);
  }

  /** The manifest is the last file: a kill before it leaves no results. */
  @Test
  void aFolderWithoutManifestHoldsNothingThatCountsAndIsWrittenOver() throws IOException {
    ComparisonFolder folder = folder(7);
    write(folder);
    Files.delete(path.resolve(RunManifest.FILE_NAME));
    assertThat(folder.holdsResults()).isFalse();
    folder.check();
    write(folder);
    assertThat(folder.holdsResults()).isTrue();
  }

  @Test
  void writingAnewRemovesWhatAComparisonWritesAndNothingElse() throws IOException {
    write(folder(7));
    Path plots = Files.createDirectories(path.resolve(RunFolder.PLOTS));
    Files.writeString(plots.resolve("differences-2.svg"), "an older page");
    Files.writeString(plots.resolve("mine.svg"), "the user's");
    Files.writeString(path.resolve("a/notes.txt"), "the user's");
    Files.writeString(plots.resolve("objections-b-2.pdf"), "an older page");
    Files.writeString(path.resolve("notes.txt"), "the user's");
    Files.writeString(path.resolve(RunFolder.REPORT), "an older report");
    write(folder(8));
    assertThat(path.resolve(RunFolder.REPORT)).doesNotExist();
    assertThat(plots.resolve("differences-2.svg")).doesNotExist();
    assertThat(plots.resolve("mine.svg")).exists();
    assertThat(plots.resolve("objections-b-2.pdf")).doesNotExist();
    assertThat(path.resolve("a/notes.txt")).exists();
    assertThat(path.resolve("notes.txt")).exists();
    assertThat(ComparisonTables.read(path).manifest().seed()).isEqualTo(8);
  }

  @Test
  void aFolderToWriteToLaterIsTriedAndNotLeftBehind() throws IOException {
    folder(7).check();
    assertThat(path).doesNotExist();
    Files.createDirectories(path);
    folder(7).check();
    assertThat(path).as("the user's own").isEmptyDirectory();
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("thesis.tex"), "mine");
    assertThatThrownBy(() -> folder(7).check())
        .isInstanceOf(OutputException.class)
        .hasMessage(
            path
                + " is not empty and holds no comparison (thesis.tex); choose another folder with -o");
    assertThat(path.resolve("thesis.tex")).hasContent("mine");
  }

  @Test
  void aRunIsNotReplacedByAComparison() {
    try (RunFolder run = RunFolder.open(path, SampleRun.manifest(), false)) {
      run.finish(SampleRun.run().tables(), FINISHED, finished -> {});
    }
    assertThat(folder(7).differences()).singleElement().asString().contains("kind is missing");
    assertThatThrownBy(() -> folder(7).check())
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("holds a run and not a comparison");
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Files.writeString(path, "mine");
    assertThatThrownBy(() -> folder(7).check())
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("a file and not a folder");
  }

  @Test
  void pairsThatDoNotAddUpAreRefused() {
    assertThatThrownBy(
            () ->
                new ComparisonRow(
                    StateCode.of("AZE"),
                    "partner",
                    10,
                    0.1,
                    0.2,
                    0.1,
                    0,
                    0.2,
                    1,
                    2,
                    3,
                    5,
                    0.1,
                    0.1,
                    1))
        .hasMessage(
            "only_a, only_b, both and neither must add up to replicates, at least 1, not to 11 of 10");
  }
}
