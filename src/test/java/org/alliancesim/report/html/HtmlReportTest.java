package org.alliancesim.report.html;

import static org.alliancesim.report.html.SamplePage.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancesim.report.figure.Figures;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Names;
import org.alliancesim.results.Names.StatusName;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleComparison;
import org.alliancesim.results.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final String ATTACK = "\"><script>alert('1')</script><img src=x onerror=alert(2)>";

  @TempDir private Path folder;

  private String page(RunTables run) throws IOException {
    return Files.readString(
        HtmlReport.write(run, () -> Figures.of(run, FigureOptions.DEFAULT), folder));
  }

  private String page(ComparisonTables comparison) throws IOException {
    return Files.readString(
        HtmlReport.write(comparison, () -> Figures.of(comparison, FigureOptions.DEFAULT), folder));
  }

  private static RunTables run() {
    return SamplePage.run(
        SampleRun.probability(state("AZE"), "partner", 1234),
        SampleRun.withoutBand(SampleRun.probability(state("PAK"), "partner", 3)),
        SampleRun.probability(state("ABK"), "member", 20));
  }

  private static ComparisonTables comparison() {
    return SampleComparison.tables(
        List.of(
            SampleComparison.row(state("AZE"), "partner", 5, 62),
            SampleComparison.row(state("PAK"), "partner", 0, 0),
            SampleComparison.row(state("ARM"), "left", 9, 1)));
  }

  @Test
  void theRunsFindingsAreTwoSentencesFromItsNumbers() throws IOException {
    assertThat(page(run()))
        .contains(
            "In 10,000 histories from July 2021 to December 2026 the likeliest change of status is"
                + " Azerbaijan (partner, CSTO): 12% of them (1–27% as the uncertain"
                + " inputs vary; 95% Monte Carlo interval 11.7–13.0%).")
        .contains(
            "the member that objects most often is Armenia, in 35 of its 69 votes, most often over"
                + " rivalry.");
  }

  @Test
  void everyPartOfARunIsThere() throws IOException {
    assertThat(page(run()))
        .contains("Who comes next?")
        .contains("Azerbaijan: 12% [1–27]")
        .contains("<b>12</b> <small>1–27</small>")
        .contains("Azerbaijan, partner, CSTO: from 0.05% to 12% by the end of December 2026")
        .contains("deterred 13.1%, applied 0.9%, returned 10.5%, shelved 6.1%")
        .contains("<b>75.0%</b> <small>30 of 40<br>+7 without it<br>rivalry</small>")
        .contains("<b>13.8</b> <small>–</small> <small>13.10–14.50</small>")
        .contains("Azerbaijan, partner, CSTO: from below 20% to 12% after 10,000 histories")
        .contains("<code>behaviour.kappa</code>")
        .contains("<code>{normal: [5.5, 1]}</code>")
        .contains("assumption: inertia")
        .contains("<code>sim run scenarios/2021.yaml</code>")
        .contains("0".repeat(64))
        .contains("Changed by --set</dt><dd>behaviour.psi&#x3D;0")
        .contains("A work that the scenario cites.")
        .contains("seed 2021.");
  }

  @Test
  void theMapTellsCandidatesMembersAndOutsidePowersApart() throws IOException {
    String map = panel(page(run()), "partner, CSTO");
    assertThat(shade(map, "Azerbaijan: 12%")).isEqualTo("state p6");
    assertThat(shade(map, "Armenia: member at the start")).isEqualTo("state member");
    assertThat(shade(map, "Serbia: holds it from the start")).isEqualTo("state holder");
    assertThat(shade(map, "Iran: outside power")).isEqualTo("state outside");
    assertThat(shade(map, "Abkhazia: cannot gain it")).isEqualTo("state point none");
    assertThat(map).contains("Members at the start: Armenia.");
    assertThat(shade(panel(page(run()), "member, CSTO"), "Abkhazia: 0.2%"))
        .isEqualTo("state point p1");
  }

  @Test
  void aStateWhoseRowIsABoundIsNotShadedAndTheLegendHasWhatIsShown() throws IOException {
    String page = page(run());
    String partners = panel(page, "partner, CSTO");
    assertThat(shade(partners, "Pakistan: &lt;0.07%")).isEqualTo("state vague");
    assertThat(legend(partners))
        .containsExactly(
            "too few events to tell",
            "10% or more",
            "member at the start",
            "holds the status from the start",
            "cannot gain it",
            "outside power");
    assertThat(legend(panel(page, "member, CSTO")))
        .startsWith("below 0.5%", "member at the start")
        .doesNotContain("too few events to tell", "10% or more");
  }

  private static List<String> legend(String map) {
    return Pattern.compile("</svg>([^<]+)</li>")
        .matcher(map)
        .results()
        .map(entry -> entry.group(1))
        .toList();
  }

  @Test
  void statesOfWhichNothingSaysWhereTheyLieAreNamedBelowTheMap() throws IOException {
    Names names = SampleRun.manifest().names();
    Map<String, String> states = new TreeMap<>(names.states());
    states.put("XAA", "Nowhere");
    RunTables run =
        SamplePage.run(
            "Invented",
            SamplePage.RESOLVED,
            new Names(names.alliance(), states, names.statuses()),
            SampleRun.probability(state("XAA"), "partner", 1234));

    assertThat(page(run)).contains("Not on the map: South Ossetia, Nowhere.");
    assertThat(page(run())).contains("href=\"#map\"", "Not on the map: South Ossetia.");
  }

  /** Once it was an empty Eurasia. */
  @Test
  void whereNothingSaysWhereAnyStateLiesThereIsNoMap() throws IOException {
    String allOutside =
        SampleRun.manifest().names().states().keySet().stream()
            .map(state -> "states." + state + ".outside = true\n")
            .collect(Collectors.joining());

    String page =
        page(
            SamplePage.run(
                "Invented", allOutside, SampleRun.probability(state("AZE"), "partner", 1234)));

    assertThat(page).contains("href=\"#holders\"").doesNotContain("#map", "id=\"map\"", "Eurasia");
  }

  private static String panel(String page, String status) {
    int title = page.indexOf("Map of Eurasia: " + status + "</title>");
    return page.substring(page.lastIndexOf("<figure", title), page.indexOf("</figure>", title));
  }

  private static String shade(String map, String tip) {
    Matcher shape =
        Pattern.compile("class=\"([^\"]+)\"[^>]*><title>" + Pattern.quote(tip)).matcher(map);
    assertThat(shape.find()).as(tip).isTrue();
    return shape.group(1);
  }

  @Test
  void theStatusOfTheHeadlineIsTheMapShownFirst() throws IOException {
    assertThat(page(run()))
        .contains("id=\"status-0\" checked><label for=\"status-0\">partner, CSTO<");
    assertThat(page(comparison())).containsOnlyOnce(" checked>");
  }

  @Test
  void aComparisonSaysWhatDiffersAndHowSurely() throws IOException {
    assertThat(page(comparison()))
        .contains(
            "<h1>Partner states for the CSTO, July 2021 compared with behaviour.psi&#x3D;0</h1>")
        .contains(
            "Under the same random numbers, 1,000 histories of each scenario, the largest"
                + " difference is that of Azerbaijan (partner, CSTO): 10.5% in A, 16.2% in B,"
                + " +5.7")
        .contains("Of 3 probabilities 1 are higher in B and 1 lower by more than their interval")
        .contains("Only A has BLR: left out of the comparison.")
        .contains("Azerbaijan: +5.7 points [")
        .contains("<b>+5.7</b>")
        .contains("10.5 → 16.2")
        .contains("sha256sum compare.csv");
  }

  @Test
  void aComparisonShowsBothSidesOfEverything() throws IOException {
    assertThat(page(comparison()))
        .contains("<b>10.5</b> <small>9.90–11.10</small>")
        .contains("<b>16.2</b> <small>15.48–16.92</small>")
        .contains("Azerbaijan, partner, CSTO: 10.5% in A and 16.2% in B by the end")
        .contains("deterred 13.4%")
        .contains("deterred 12.6%")
        .contains("<small>1,050 of 2,100<br>rivalry</small>")
        .contains("<small>1,620 of 3,240<br>rivalry</small>")
        .contains("Azerbaijan, partner, CSTO: B minus A from +5.7 to +5.7 percentage points after")
        .doesNotContain("Pakistan, partner, CSTO: B minus A");
  }

  /** A fixed value in B leaves an input to A alone; what both draw alike has one line. */
  @Test
  void aComparisonTellsSharedInputsFromThoseOfOneSide() throws IOException {
    assertThat(page(comparison()))
        .contains("behaviour (2, of which 1 not shared)")
        .containsOnlyOnce("<code>behaviour.kappa</code></th>")
        .contains(
            "<code>behaviour.psi</code> <b class=\"side\">A</b></th><td><code>{uniform: [0, 1]}")
        .contains(
            "<code>behaviour.psi</code> <b"
                + " class=\"side\">B</b></th><td><code>0</code></td><td></td>");
  }

  @Test
  void whatScenariosSayIsTextAndNeverMarkup() throws IOException {
    Names names =
        new Names(
            ATTACK,
            new TreeMap<>(Map.of("AZE", ATTACK, "ARM", ATTACK)),
            new LinkedHashMap<>(Map.of("partner", new StatusName(ATTACK, ATTACK))));
    String resolved =
        SamplePage.RESOLVED.replace("Who comes next?", ATTACK)
            + "sources.X = "
            + ATTACK
            + "\nstates.AZE.capital.lat = "
            + ATTACK
            + "\n";
    String page =
        page(
            SamplePage.run(
                ATTACK, resolved, names, SampleRun.probability(state("AZE"), "partner", 99)));
    assertThat(page)
        .contains("&lt;script&gt;alert(")
        .doesNotContain("<script")
        .doesNotContain("<img");
  }

  @Test
  void thePageNeedsNothingFromElsewhereAndRunsNoScript() throws IOException {
    for (String page : List.of(page(run()), page(comparison()))) {
      Matcher references = Pattern.compile("(?:src|href|action)=\"([^\"]*)\"").matcher(page);
      assertThat(references.results().map(found -> found.group(1)))
          .isNotEmpty()
          .allMatch(target -> target.startsWith("#") || target.equals("data:,"));
      assertThat(page)
          .contains("default-src 'none'")
          .doesNotContain("<script")
          .doesNotContain("@import")
          .doesNotContainPattern("url\\((?!#)");
    }
  }

  @Test
  void idsAreUniqueAndEveryReferenceHasATarget() throws IOException {
    for (String page : List.of(page(run()), page(comparison()))) {
      List<String> ids =
          Pattern.compile(" id=\"([^\"]+)\"")
              .matcher(page)
              .results()
              .map(found -> found.group(1))
              .toList();
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(
              Pattern.compile("(?:href=\"|url\\()#([^\")]+)")
                  .matcher(page)
                  .results()
                  .map(found -> found.group(1)))
          .isSubsetOf(ids);
    }
  }

  @Test
  void theSameTablesGiveTheSameBytesInAnyLocale() throws IOException {
    String page = page(run());
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(page(run())).isEqualTo(page);
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(page(SamplePage.run(SampleRun.probability(state("AZE"), "partner", 1235))))
        .isNotEqualTo(page);
  }

  @Test
  void aRunInWhichNothingIsGainedSaysSo() throws IOException {
    assertThat(page(SamplePage.run(SampleRun.probability(state("AZE"), "partner", 0))))
        .contains(
            "no state gains any status; the 95% Monte Carlo interval of each probability ends"
                + " at 0.02% or below.")
        .contains("No state gains a status in any history, or the months are too few for a curve.");
  }

  @Test
  void aRunWithoutCandidatesVotesAndInputsHasAPageThatSaysSo() throws IOException {
    assertThat(page(SamplePage.empty()))
        .contains("No state can gain a status in this scenario")
        .contains("No status is sought in any history.")
        .contains("No candidate came to a vote in any history.")
        .contains("No member can change its standing in this scenario.")
        .contains("This scenario has no uncertain inputs.");
  }

  @Test
  void aComparisonInWhichNothingDiffersSaysSo() throws IOException {
    assertThat(
            page(
                SampleComparison.tables(
                    List.of(SampleComparison.row(state("AZE"), "partner", 0, 0)))))
        .contains("nothing differs in any pair of histories. That holds for all 1 probabilities");
    assertThat(page(SampleComparison.tables(List.of())))
        .contains("The two scenarios share no state with a status to gain.");
  }
}
