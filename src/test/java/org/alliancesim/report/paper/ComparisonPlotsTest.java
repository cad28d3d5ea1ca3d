package org.alliancesim.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.report.figure.Figures;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
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

  private static final FigureOptions TITLED =
      new FigureOptions(List.of(), List.of(), FigureOptions.PAGE, true);

  private List<Path> render(ComparisonTables comparison, Path place) {
    return Plots.render(Figures.of(comparison, TITLED), TITLED, place, 1);
  }

  @Test
  void aComparisonHasItsPlotsInThreeFormatsWithCaptionAndData() {
    assertThat(render(comparison(), folder))
        .map(file -> file.getFileName().toString())
        .containsExactlyElementsOf(
            Stream.of(
                    "differences", "probabilities", "curves", "funnel", "objections", "convergence")
                .flatMap(
                    name ->
                        Stream.of(".png", ".svg", ".pdf", "-caption.txt", "-data.csv")
                            .map(end -> name + end))
                .toList());
  }

  @Test
  void thePlotOfTheDifferencesSaysWhatItShows() throws IOException {
    render(comparison(), folder);
    assertThat(svg("differences"))
        .contains("How much each probability differs: B minus A")
        .contains("A: Partner states for the CSTO, July 2021")
        .contains("B: behaviour.psi=0")
        .contains("1,000 histories of each under the same random numbers, seed 2021")
        .contains("(a) Partner, CSTO")
        .contains("(b) Left")
        .contains("10.5 → 11.2")
        .contains("+0.70 [−0.13 to +1.53]")
        .contains("0 [−0.20 to +0.20]")
        .contains("Difference in the share of the model's histories (percentage points)")
        .contains("95% interval of the paired difference (numerical only)");
  }

  @Test
  void everyFigureShowsBothSides() throws IOException {
    render(comparison(), folder);
    assertThat(svg("probabilities")).contains("10.5 [9.90–11.10]").contains("11.2 [");
    assertThat(svg("curves"))
        .contains("(a) Azerbaijan")
        .contains("A 10.5%, B 11.2%")
        .contains("(b) Pakistan");
    assertThat(svg("funnel"))
        .contains("Where the path to each status stops: A above B")
        .contains("10.5 → 11.2")
        .contains("not sought, A → B, %");
    assertThat(svg("objections")).contains("Azerbaijan A").contains("Azerbaijan B");
  }

  @Test
  void theSettlingDifferencesLeaveOutThoseThatAreNothing() throws IOException {
    render(comparison(), folder);
    assertThat(svg("convergence"))
        .contains("How the differences settled as histories were added")
        .contains("+0.70 points")
        .contains("−0.80 points")
        .contains("Pairs of histories counted")
        .doesNotContain("Pakistan");
  }

  @Test
  void aChangedDifferenceChangesThePlotsAndTheSameGivesTheSameBytes() throws IOException {
    Path same = folder.resolve("same");
    Path other = folder.resolve("other");
    List<Path> files = render(difference(5, 12), folder);
    render(difference(5, 12), same);
    render(difference(5, 13), other);
    for (Path file : files) {
      assertThat(same.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      if (!file.toString().endsWith("-caption.txt")) {
        assertThat(Files.mismatch(file, other.resolve(file.getFileName()))).isNotEqualTo(-1);
      }
    }
  }

  private static ComparisonTables difference(int onlyA, int onlyB) {
    return SampleComparison.tables(List.of(SampleComparison.row(AZE, "partner", onlyA, onlyB)));
  }

  @Test
  void aComparisonWithoutRowsHasPlotsThatSaySo() throws IOException {
    render(SampleComparison.tables(List.of()), folder);
    for (String name : List.of("differences", "probabilities", "funnel")) {
      assertThat(svg(name)).contains("The two scenarios share no state with a status to gain");
    }
    assertThat(svg("curves")).contains("No state gains a status in any history");
    assertThat(svg("objections")).contains("No candidate came to a vote in any history");
    assertThat(svg("convergence")).contains("no pair of histories differs");
  }
}
