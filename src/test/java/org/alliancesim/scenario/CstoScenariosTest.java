package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The CSTO as its question stood in 2018, 2019, 2021 and 2024, and what became of it. */
class CstoScenariosTest {

  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Pattern YEAR_OF_DATA = Pattern.compile("\\((\\d{4})\\b");
  private static final StateCode ARM = StateCode.of("ARM");

  /** Scenarios do not change, and reading the large ones takes a while. */
  private static final Map<String, ResolvedScenario> KNOWN = new HashMap<>();

  private static ResolvedScenario read(String name) throws ScenarioException {
    if (!KNOWN.containsKey(name)) {
      KNOWN.put(name, ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"), List.of()));
    }
    return KNOWN.get(name);
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2018-09, 2023-08, member",
    "2019, 2019-09, 2024-08, member",
    "2021, 2021-07, 2026-12, member",
    "2021-hindsight, 2021-07, 2025-08, member",
    "2024, 2024-06, 2029-05, frozen"
  })
  void eachYearHasItsClockItsSixMembersAndArmeniasStatus(
      String name, YearMonth start, YearMonth end, String armenia) throws ScenarioException {
    ResolvedScenario scenario = read(name);

    assertThat(scenario.clock()).isEqualTo(new Clock(start, end));
    assertThat(scenario.holders().get(ARM)).containsExactly(armenia);
    for (String member : List.of("BLR", "KAZ", "KGZ", "RUS", "TJK")) {
      assertThat(scenario.holders().get(StateCode.of(member))).containsExactly("member");
    }
    assertThat(scenario.holders().get(StateCode.of("SRB"))).containsExactly("assembly-observer");
    assertThat(scenario.candidates()).hasSize(17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2019", "2021", "2024", "2021-hindsight"})
  void everyNumberHasASource(String name) throws ScenarioException {
    assertThat(read(name).unsourced()).extracting(SourcedValue::path).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2019", "2021", "2024"})
  void aForecastKnowsNoYearAfterItsStartAndDatesNoShock(String name) throws ScenarioException {
    ResolvedScenario scenario = read(name);

    assertThat(scenario.shocks()).isNotEmpty().allMatch(ShockRule::rated);
    int start = scenario.clock().start().getYear();
    List<String> later = new ArrayList<>();
    int years = 0;
    for (SourcedValue value : scenario.values().values()) {
      Matcher year = YEAR_OF_DATA.matcher(value.source());
      while (!value.assumed() && year.find()) {
        years++;
        if (Integer.parseInt(year.group(1)) > start) {
          later.add(value.path() + ": " + value.source());
        }
      }
    }
    assertThat(later).isEmpty();
    assertThat(years).as("years of data").isGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2019"})
  void beforeTheStatusesAreInForceTheyOpenAtAnExpectedMonth(String name) throws ScenarioException {
    ResolvedScenario scenario = read(name);

    int expected = scenario.clock().indexOf(YearMonth.of(2020, 4));
    assertThat(expected).isPositive();
    assertThat(status(scenario, "observer").opens()).isEqualTo(expected);
    assertThat(status(scenario, "partner").opens()).isEqualTo(expected);
    assertThat(statuses(scenario)).doesNotContain("assembly-partner");
    assertThat(organisation(scenario, "OTS")).doesNotContain("UZB");
  }

  @Test
  void theCriterionOfConflictIsKnownOnlyFrom2019On() throws ScenarioException {
    assertThat(status(read("2018"), "partner").eligibility())
        .contains(StandardCriterion.RELATIONS_WITH_ALL_MEMBERS)
        .doesNotContain(StandardCriterion.NO_CONFLICT);
    assertThat(status(read("2019"), "partner").eligibility())
        .contains(StandardCriterion.NO_CONFLICT);
    assertThat(middle(read("2018"), waiver())).isPositive();
    assertThat(middle(read("2019"), waiver())).as("written down").isZero();
  }

  @Test
  void by2024RussiaIsIsolatedTheTalibanRuleAndArmeniaTrustsNobody() throws ScenarioException {
    ResolvedScenario before = read("2021");
    ResolvedScenario now = read("2024");

    assertThat(middle(before, "alliance.isolation")).isLessThan(0.25);
    assertThat(middle(now, "alliance.isolation")).isGreaterThan(0.5);
    assertThat(middle(now, "alliance.credibility"))
        .isLessThan(middle(before, "alliance.credibility"));
    assertThat(middle(now, "states.ARM.resentment"))
        .isGreaterThan(middle(before, "states.ARM.resentment"));
    assertThat(middle(now, "leverages.RUS-ARM.level"))
        .isLessThan(middle(before, "leverages.RUS-ARM.level"));
    for (String member : List.of("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")) {
      String path = "relations.AFG-" + member + ".diplomatic";
      assertThat(now.values().get(path).quantity().quantile(0.5)).as(path).isZero();
      assertThat(before.values()).as("the Republic has relations").doesNotContainKey(path);
    }
    assertThat(now.values()).doesNotContainKey("guarantees.USA-AFG.level");
    assertThat(names(now)).doesNotContain("Taliban take Kabul", "great-power war");
    assertThat(names(before)).contains("Taliban take Kabul", "great-power war");
    assertThat(organisation(now, "SCO")).contains("BLR", "IRN");
  }

  @Test
  void turkeysGuaranteeOfAzerbaijanGrowsWithTheShushaDeclaration() throws ScenarioException {
    String path = "guarantees.TUR-AZE.level";
    double before = middle(read("2018"), path);
    double declared = middle(read("2021"), path);
    double since = middle(read("2024"), path);

    assertThat(List.of(0.0, before, declared, since)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void hindsightDatesWhatHappenedCallsItselfSoAndLeavesArmeniasChoiceOpen()
      throws ScenarioException {
    ResolvedScenario scenario = read("2021-hindsight");

    assertThat(scenario.name()).contains("hindsight");
    assertThat(scenario.description()).contains("not a forecast");
    assertThat(scenario.shocks()).isNotEmpty().noneMatch(ShockRule::rated);
    for (ShockRule shock : scenario.shocks()) {
      assertThat(middle(scenario, shock.chance())).as(shock.name()).isEqualTo(1);
    }
    assertThat(month(scenario, "Taliban take Kabul")).isEqualTo(YearMonth.of(2021, 8));
    assertThat(month(scenario, "great-power war")).isEqualTo(YearMonth.of(2022, 2));
    assertThat(names(scenario)).doesNotContain("Armenia and Azerbaijan sign a peace");
    assertThat(middle(scenario, "behaviour.lambda-0")).as("no random clashes").isZero();
  }

  @Test
  void noneOfElevenCandidatesGainedASeat() throws ScenarioException {
    assertThat(read("hindcast/csto-2018").clock().months()).isEqualTo(60);
    assertThat(cases("csto-2018"))
        .extracting(item -> item.state().value())
        .containsExactlyInAnyOrder("UZB", "SRB", "TKM", "IRN", "SYR", "MNG", "AFG", "ABK", "OSS");
    assertThat(cases("csto-2018-rivals"))
        .extracting(item -> item.state().value())
        .containsExactly("AZE", "PAK");
    assertThat(Stream.of("csto-2018", "csto-2018-rivals"))
        .allSatisfy(name -> assertThat(cases(name)).noneMatch(PastCase::happened));
    assertThat(cases("csto-2018"))
        .filteredOn(item -> item.cluster().equals("Abkhazia and South Ossetia"))
        .hasSize(2)
        .allMatch(item -> item.decidedBy() == PastCase.Decision.GATE);
  }

  @Test
  void since2021OnlyArmeniaFrozeAndTheForecastOfPartnersFailed() throws ScenarioException {
    List<PastCase> cases = cases("csto-2021");

    assertThat(cases)
        .filteredOn(PastCase::happened)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.label()).isEqualTo("ARM frozen");
              assertThat(item.month()).contains(YearMonth.of(2024, 2));
            });
    assertThat(cases)
        .filteredOn(item -> item.forecast().isPresent())
        .extracting(item -> item.state().value())
        .containsExactly("AZE", "PAK");
  }

  @Test
  void noStateIsAskedTwiceAboutOneStatusInWindowsThatOverlap()
      throws ScenarioException, IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(SCENARIOS.resolve("hindcast"))) {
      files = listed.filter(file -> file.getFileName().toString().startsWith("csto")).toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(3);
    Set<String> asked = new HashSet<>();
    for (Path file : files) {
      ResolvedScenario scenario = ScenarioReader.read(file, List.of());
      for (PastCase item : scenario.hindcast().orElseThrow().cases()) {
        for (String gain : item.gains()) {
          for (YearMonth month = scenario.clock().start();
              !month.isAfter(scenario.clock().end());
              month = month.plusMonths(1)) {
            String question = item.state() + " " + gain + " " + month;
            assertThat(asked.add(question)).as(file + ": " + question).isTrue();
          }
        }
      }
    }
  }

  private static List<PastCase> cases(String name) throws ScenarioException {
    return read("hindcast/" + name).hindcast().orElseThrow().cases();
  }

  private static String waiver() {
    return "alliance.statuses.partner.eligibility.relations-with-all-members.waiver";
  }

  /** The median of a number; 0 if the scenario does not write it. */
  private static double middle(ResolvedScenario scenario, String path) {
    SourcedValue value = scenario.values().get(path);
    return value == null ? 0 : value.quantity().quantile(0.5);
  }

  private static YearMonth month(ResolvedScenario scenario, String shock) {
    ShockRule rule =
        scenario.shocks().stream()
            .filter(item -> item.name().equals(shock))
            .findFirst()
            .orElseThrow();
    assertThat(rule.last()).isEqualTo(rule.first());
    return scenario.clock().start().plusMonths(rule.first());
  }

  private static List<String> names(ResolvedScenario scenario) {
    return scenario.shocks().stream().map(ShockRule::name).toList();
  }

  private static Status status(ResolvedScenario scenario, String id) {
    return scenario.charter().statuses().stream()
        .filter(status -> status.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> statuses(ResolvedScenario scenario) {
    return scenario.charter().statuses().stream().map(Status::id).toList();
  }

  private static List<String> organisation(ResolvedScenario scenario, String key) {
    return scenario.organisations().stream()
        .filter(item -> item.key().equals(key))
        .map(OrganisationProfile::members)
        .flatMap(Collection::stream)
        .map(StateCode::value)
        .toList();
  }
}
