package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.Names.StatusName;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleComparison;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTablesTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode PAK = StateCode.of("PAK");

  @TempDir private Path folder;

  @Test
  void aRunHasATableOfProbabilitiesAndOneOfObjectionsForEachStatusAndOneOfMembers() {
    assertThat(
            PaperTables.write(
                run(
                    SampleRun.probability(AZE, "partner", 1234),
                    SampleRun.probability(AZE, "member", 0)),
                folder))
        .map(file -> file.getFileName().toString())
        .containsExactly(
            "probabilities-partner.tex",
            "objections-partner.tex",
            "probabilities-member.tex",
            "members.tex");
  }

  @Test
  void probabilitiesHaveTheNumbersOfTheScreenAndSayWhatTheyAre() throws IOException {
    ProbabilityRow bandless = SampleRun.withoutBand(SampleRun.probability(PAK, "partner", 3));
    PaperTables.write(run(SampleRun.probability(AZE, "partner", 1234), bandless), folder);
    assertThat(Files.readString(folder.resolve("probabilities-partner.tex")))
        .startsWith("% \\usepackage{booktabs} in the preamble, then \\input{tables/")
        .contains("\\label{tab:probabilities-partner}")
        .contains("Azerbaijan & 12 & 1--27 & 11.7--13.0 & 48.2 & deterred 13.1 & 25.0 & 50.0 \\\\")
        .contains("Pakistan & \\textless{}0.07 & -- & 0.00--0.07 & ")
        .contains(
            "Partner, CSTO: estimated probability of ever gaining the status by December 2026")
        .contains("(--: too few events in this run to tell; ")
        .contains("Partner states for the CSTO, July 2021: 10,000 histories, seed 2021");
  }

  @Test
  void objectionsNameTheMembersThatObjectedMost() throws IOException {
    PaperTables.write(run(SampleRun.probability(AZE, "partner", 1000)), folder);
    assertThat(Files.readString(folder.resolve("objections-partner.tex")))
        .contains("Azerbaijan & Armenia & 2,000 & 1,000 & 50.0 & 500 & rivalry \\\\")
        .contains(" & Belarus & 2,000 & 500 & 25.0 & 250 & rival of a friend \\\\")
        .contains(" & Kazakhstan & 2,000 & 250 & 12.5 & 125 & stance \\\\")
        .doesNotContain("Kyrgyzstan")
        .contains("Main concern: what weighed most in most of the member's objections.")
        .doesNotContain("noise");
  }

  @ParameterizedTest
  @CsvSource({
    "наблюдатель, соискательь, -----------, ------------2",
    "dialogue partner, dialogue-partner, dialogue-partner-2, dialogue-partner",
    "Partner, partner, Partner, partner-2",
  })
  void eachStatusHasAFileOfItsOwn(String first, String second, String file, String other)
      throws IOException {
    Map<String, StatusName> statuses = new LinkedHashMap<>();
    statuses.put(first, new StatusName("the one", "T"));
    statuses.put(second, new StatusName("the other", "T"));
    PaperTables.write(
        SampleRun.withTables(
            SampleRun.manifest(new Names("A", Map.of("AZE", "Azerbaijan"), statuses)),
            List.of(SampleRun.probability(AZE, second, 1), SampleRun.probability(AZE, first, 2))),
        folder);
    assertThat(Files.readString(folder.resolve("probabilities-" + file + ".tex")))
        .contains("The one, T", "\\label{tab:probabilities-" + file + "}");
    assertThat(Files.readString(folder.resolve("probabilities-" + other + ".tex")))
        .contains("The other, T");
  }

  @Test
  void membersAreGroupedByWhatHappensToThem() throws IOException {
    PaperTables.write(run(SampleRun.probability(AZE, "partner", 1)), folder);
    assertThat(Files.readString(folder.resolve("members.tex")))
        .contains("\\textit{Left}")
        .contains("Armenia & 3 & 0--9 & 2.2--2.8 & 2023-03 \\\\");
  }

  @Test
  void aComparisonHasATableOfDifferencesForEachStatus() throws IOException {
    ComparisonTables comparison =
        SampleComparison.tables(
            List.of(
                SampleComparison.row(AZE, "partner", 5, 12),
                SampleComparison.row(PAK, "partner", 0, 0),
                SampleComparison.row(StateCode.of("ARM"), "left", 9, 1)));
    assertThat(PaperTables.write(comparison, folder))
        .map(file -> file.getFileName().toString())
        .containsExactly(
            "differences-partner.tex",
            "differences-left.tex",
            "objections-a-partner.tex",
            "objections-b-partner.tex");
    assertThat(Files.readString(folder.resolve("differences-partner.tex")))
        .contains(
            "Azerbaijan & 10.5 & 11.2 & +0.70 & $-$0.13 to +1.53 & 5 & 12 & 3.3$\\times$ \\\\")
        .contains("Pakistan & 10.0 & 10.0 & 0 & $-$0.20 to +0.20 & 0 & 0 & ")
        .contains("A: Partner states for the CSTO, July 2021.")
        .contains("B: behaviour.psi=0.");
  }

  @Test
  void theSameResultsGiveTheSameBytesInAnyLocale() throws IOException {
    RunTables run = run(SampleRun.probability(AZE, "partner", 1234));
    List<Path> files = PaperTables.write(run, folder);
    Path again = folder.resolve("again");
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      PaperTables.write(run, again);
    } finally {
      Locale.setDefault(locale);
    }
    for (Path file : files) {
      assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = folder.resolve("tables");
    Files.writeString(file, "a file");
    assertThatThrownBy(() -> PaperTables.write(SampleRun.run(), file))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("a file and not a folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '@',
      value = {
        "5% of $3 & #1_a; 5\\% of \\$3 \\& \\#1\\_a",
        "{\\input}; \\{\\textbackslash{}input\\}",
        "a--b; a-{}-b",
        "x ~ y^2; x \\textasciitilde{} y\\textasciicircum{}2",
        "[a] *b*; {[}a] {*}b{*}",
        "5–9 −1 2×; 5--9 $-$1 2$\\times$",
        "Türkiye; Türkiye"
      })
  void whatMeansSomethingToTexIsEscaped(String plain, String escaped) {
    assertThat(Latex.escaped(plain)).isEqualTo(escaped);
  }

  private static RunTables run(ProbabilityRow... rows) {
    return SampleRun.withTables(SampleRun.manifest(), List.of(rows));
  }
}
