package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.SampleComparison;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonPlotsTest {

  private static final StateCode AZE = StateCode.of("AZE");

  @TempDir private Path folder;

  private static ComparisonTables comparison() {
    return SampleComparison.tables(
        List.of(
            SampleComparison.row(AZE, "partner", 5, 12),
            SampleComparison.row(StateCode.of("PAK"), "partner", 0, 0),
            SampleComparison.row(StateCode.of("ARM"), "left", 9, 1)));
  }

  private String svg(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".svg"));
  }

  @Test
  void aComparisonHasItsPlotsInThreeFormats() {
    assertThat(Plots.render(comparison(), folder))
        .map(file -> file.getFileName().toString())
        .containsExactlyElementsOf(
            Stream.of(
                    "differences",
                    "curves",
                    "funnel",
                    "objections-a",
                    "objections-b",
                    "convergence")
                .flatMap(name -> Stream.of("png", "svg", "pdf").map(end -> name + "." + end))
                .toList());
  }

  @Test
  void thePlotOfTheDifferencesSaysWhatItShows() throws IOException {
    Plots.render(comparison(), folder);
    assertThat(svg("differences"))
        .contains("How each probability differs: B minus A")
        .contains("A: Partner states for the CSTO, July 2021")
        .contains("B: behaviour.psi=0")
        .contains("1,000 histories of each under the same random numbers, seed 2021")
        .contains("Partner, CSTO")
        .contains("Left")
        .contains("10.50 → 11.20")
        .contains("+0.70 [−0.13, +1.53]")
        .contains("0 [−0.20, +0.20]")
        .contains("Difference in the share of the model's histories (percentage points)")
        .contains("95% interval of the paired difference (numerical only)");
  }

  @Test
  void curvesAndStopsShowBothSidesInOneFigure() throws IOException {
    Plots.render(comparison(), folder);
    assertThat(svg("curves"))
        .contains("Azerbaijan, partner, CSTO")
        .contains("A 10.50%")
        .contains("B 11.20%")
        .contains("Pakistan, partner, CSTO");
    assertThat(svg("funnel"))
        .contains("Where the path to each status stops: A above B")
        .contains("10.50 → 11.20")
        .contains("not sought, A → B, %");
  }

  @Test
  void objectionsHaveAFigureForEachSideThatNamesIt() throws IOException {
    Plots.render(comparison(), folder);
    assertThat(svg("objections-a")).contains("A: Partner states for the CSTO, July 2021 –");
    assertThat(svg("objections-b")).contains("B: behaviour.psi=0 –");
  }

  @Test
  void theSettlingDifferencesLeaveOutThoseThatAreNothing() throws IOException {
    Plots.render(comparison(), folder);
    assertThat(svg("convergence"))
        .contains("How the differences settled as histories were added")
        .contains("Azerbaijan +0.70")
        .contains("Armenia −0.80")
        .contains("Pairs of histories counted")
        .doesNotContain("Pakistan");
  }

  @Test
  void aChangedDifferenceChangesThePlotsAndTheSameGivesTheSameBytes() throws IOException {
    Path same = folder.resolve("same");
    Path other = folder.resolve("other");
    List<Path> files = Plots.render(difference(5, 12), folder);
    Plots.render(difference(5, 12), same);
    Plots.render(difference(5, 13), other);
    for (Path file : files) {
      assertThat(same.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      long mismatch = Files.mismatch(file, other.resolve(file.getFileName()));
      boolean ofAOnly = file.getFileName().toString().startsWith("objections-a");
      assertThat(mismatch == -1).as(file.toString()).isEqualTo(ofAOnly);
    }
  }

  private static ComparisonTables difference(int onlyA, int onlyB) {
    return SampleComparison.tables(List.of(SampleComparison.row(AZE, "partner", onlyA, onlyB)));
  }

  @Test
  void aComparisonWithoutRowsHasPlotsThatSaySo() throws IOException {
    Plots.render(SampleComparison.tables(List.of()), folder);
    assertThat(svg("differences"))
        .contains("The two scenarios share no state with a status to gain");
    assertThat(svg("funnel")).contains("The two scenarios share no state with a status to gain");
    assertThat(svg("curves")).contains("No state gained any status in any history.");
    assertThat(svg("objections-a")).contains("No candidate came to a vote in any history");
    assertThat(svg("convergence")).contains("No pair of histories differs.");
  }
}
