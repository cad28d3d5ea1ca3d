package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worlds of the SCO, and the cases that it is scored by. */
class ScoScenariosTest {

  private static final List<String> HINDCASTS =
      List.of("hindcast/sco-2008", "hindcast/sco-2010", "hindcast/sco-2015", "hindcast/sco-2021");
  private static final Pattern YEAR_OF_DATA = Pattern.compile("\\((\\d{4})\\b");

  private static ResolvedScenario read(String name) throws ScenarioException {
    return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sco-2017",
        "sco-2017-vote",
        "hindcast/sco-2008",
        "hindcast/sco-2010",
        "hindcast/sco-2015",
        "hindcast/sco-2021"
      })
  void everyNumberHasASourceAndNoneIsOfTheFuture(String name) throws ScenarioException {
    ResolvedScenario scenario = read(name);

    assertThat(scenario.unsourced()).isEmpty();
    int start = scenario.clock().start().getYear();
    for (SourcedValue value : scenario.values().values()) {
      Matcher year = YEAR_OF_DATA.matcher(value.source());
      while (!value.assumed() && year.find()) {
        assertThat(Integer.parseInt(year.group(1)))
            .as(value.path() + ": " + value.source())
            .isLessThan(start);
      }
    }
    assertThat(scenario.shocks()).allMatch(ShockRule::rated);
  }

  @ParameterizedTest
  @CsvSource({
    "hindcast/sco-2008, 15, CHN KAZ KGZ RUS TJK UZB",
    "hindcast/sco-2010, 13, CHN KAZ KGZ RUS TJK UZB",
    "hindcast/sco-2015, 15, CHN KAZ KGZ RUS TJK UZB",
    "hindcast/sco-2021, 17, CHN IND KAZ KGZ PAK RUS TJK UZB",
  })
  void theMembersAreThoseOfTheTimeAndTheWorldIsSmall(String name, int states, String members)
      throws ScenarioException {
    ResolvedScenario scenario = read(name);

    assertThat(scenario.states()).hasSize(states);
    assertThat(holding(scenario, "member")).containsExactly(members.split(" "));
  }

  @Test
  void aMemberMustFirstBeObserverOrPartnerAndBeUnderNoUnSanctions() throws ScenarioException {
    Status member =
        read("sco-2017").charter().statuses().stream()
            .filter(Status::full)
            .findFirst()
            .orElseThrow();

    assertThat(member.fromNone()).isFalse();
    assertThat(member.from()).containsExactlyInAnyOrder("observer", "dialogue-partner");
    assertThat(member.eligibility())
        .contains(
            StandardCriterion.NOT_UNDER_UN_SANCTIONS, StandardCriterion.RELATIONS_WITH_ALL_MEMBERS);
  }

  @ParameterizedTest
  @CsvSource({"hindcast/sco-2008, 1", "sco-2017, 1", "hindcast/sco-2021, 0"})
  void iranIsUnderUnSanctionsUntilTheNuclearAgreement(String name, double sanctions)
      throws ScenarioException {
    assertThat(median(read(name), "states.IRN.un-sanctions")).isEqualTo(sanctions);
  }

  @Test
  void eachSponsorIsAFriendOfOneRivalMoreThanOfTheOther() throws ScenarioException {
    ResolvedScenario scenario = read("sco-2017");

    assertThat(median(scenario, "alliance.chair.CHN")).isEqualTo(0.5);
    assertThat(median(scenario, "alliance.chair.RUS")).isEqualTo(0.5);
    assertThat(median(scenario, "affinities.CHN-PAK.level"))
        .isGreaterThan(median(scenario, "affinities.CHN-IND.level"));
    assertThat(median(scenario, "affinities.IND-RUS.level"))
        .isGreaterThan(median(scenario, "affinities.PAK-RUS.level"));
    assertThat(median(scenario, "rivalries.IND-PAK.level")).isGreaterThan(0.8);
    assertThat(median(scenario, "rivalries.CHN-IND.level")).isGreaterThan(0.5);
    assertThat(holding(scenario, "observer"))
        .containsExactly("AFG", "BLR", "IND", "IRN", "MNG", "PAK");
  }

  @Test
  void noStatusGivesArmsOrProtection() throws ScenarioException {
    ResolvedScenario scenario = read("sco-2017");

    for (Status status : scenario.charter().statuses()) {
      for (String good : List.of("discount", "protection")) {
        String path = "alliance.statuses." + status.id() + "." + good;
        assertThat(median(scenario, path)).as(path).isZero();
      }
    }
  }

  @Test
  void thereAreEnoughCasesInSeveralClustersWithAnswersOfBothKinds() throws ScenarioException {
    List<PastCase> cases = new ArrayList<>();
    Set<String> clusters = new HashSet<>();
    for (String name : HINDCASTS) {
      Hindcast hindcast = read(name).hindcast().orElseThrow();
      assertThat(hindcast.institution()).isEqualTo("SCO");
      cases.addAll(hindcast.cases());
    }
    cases.forEach(pastCase -> clusters.add(pastCase.cluster()));

    assertThat(cases).hasSize(27);
    assertThat(clusters).hasSizeGreaterThanOrEqualTo(8);
    assertThat(cases).filteredOn(PastCase::happened).hasSize(12);
  }

  /** India and Pakistan in 2017 depend on each other; so do they on their bids before. */
  @Test
  void indiaAndPakistanAreOneCluster() throws ScenarioException {
    List<PastCase> cases = read("hindcast/sco-2015").hindcast().orElseThrow().cases();

    assertThat(cases)
        .filteredOn(PastCase::happened)
        .allSatisfy(
            pastCase -> {
              assertThat(pastCase.cluster()).isEqualTo("India and Pakistan");
              assertThat(pastCase.gains()).containsExactly("member");
              assertThat(pastCase.month()).hasToString("Optional[2017-06]");
            })
        .extracting(pastCase -> pastCase.state().value())
        .containsExactly("IND", "PAK");
  }

  @Test
  void noStateIsScoredTwiceForOneStatusInTheSameMonths() throws ScenarioException {
    Map<String, List<Clock>> windows = new HashMap<>();
    for (String name : HINDCASTS) {
      ResolvedScenario scenario = read(name);
      for (PastCase pastCase : scenario.hindcast().orElseThrow().cases()) {
        for (String status : pastCase.gains()) {
          List<Clock> known =
              windows.computeIfAbsent(pastCase.state() + " " + status, key -> new ArrayList<>());
          assertThat(known)
              .as(name + ": " + pastCase.state() + " " + status)
              .noneMatch(window -> overlap(window, scenario.clock()));
          known.add(scenario.clock());
        }
      }
    }
    assertThat(windows).hasSizeGreaterThan(20);
  }

  @Test
  void windowsThatShareAMonthOverlap() throws ScenarioException {
    Clock ofUfa = read("hindcast/sco-2010").clock();
    Clock afterUfa = read("hindcast/sco-2015").clock();

    assertThat(overlap(ofUfa, afterUfa)).as("both have July 2015").isTrue();
    assertThat(overlap(read("hindcast/sco-2008").clock(), afterUfa)).isFalse();
  }

  private static boolean overlap(Clock one, Clock other) {
    return one.contains(other.start()) || other.contains(one.start());
  }

  private static List<String> holding(ResolvedScenario scenario, String status) {
    return scenario.holders().entrySet().stream()
        .filter(entry -> entry.getValue().contains(status))
        .map(entry -> entry.getKey())
        .map(StateCode::value)
        .toList();
  }

  private static double median(ResolvedScenario scenario, String path) {
    return scenario.values().get(path).quantity().quantile(0.5);
  }
}
