package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worlds of the treaty of 1992, of the CSTO before 2018 and of its Assembly. */
class PastCasesTest {

  private static final Pattern YEAR_OF_DATA = Pattern.compile("\\((\\d{4})\\b");

  private static ResolvedScenario past(String name) throws ScenarioException {
    return ScenarioReader.read(Path.of("scenarios/hindcast", name + ".yaml"), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cst-1994", "csto-2005", "csto-2008", "assembly-2012"})
  void everyNumberHasASourceThatIsNotOfTheFuture(String name) throws ScenarioException {
    ResolvedScenario scenario = past(name);

    assertThat(scenario.unsourced()).isEmpty();
    int start = scenario.clock().start().getYear();
    for (SourcedValue value : scenario.values().values()) {
      Matcher year = YEAR_OF_DATA.matcher(value.source());
      while (!value.assumed() && year.find()) {
        assertThat(Integer.parseInt(year.group(1)))
            .as(value.path() + ": " + value.source())
            .isLessThanOrEqualTo(start);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cst-1994", "csto-2005", "csto-2008", "assembly-2012"})
  void theWindowIsFiveYearsTheWorldIsSmallAndNothingToComeHasADate(String name)
      throws ScenarioException {
    ResolvedScenario scenario = past(name);

    assertThat(scenario.clock().months()).isEqualTo(60);
    assertThat(scenario.states()).hasSizeBetween(8, 16);
    assertThat(scenario.shocks()).isNotEmpty().allMatch(ShockRule::rated);
  }

  @Test
  void nineStatesArePartyToTheTreatyAndItsOnlyStatusIsMembership() throws ScenarioException {
    ResolvedScenario scenario = past("cst-1994");

    assertThat(members(scenario))
        .containsExactly("ARM", "AZE", "BLR", "GEO", "KAZ", "KGZ", "RUS", "TJK", "UZB");
    assertThat(statuses(scenario)).containsExactly("member");
    assertThat(scenario.candidates())
        .extracting(StateCode::value)
        .containsExactlyElementsOf(members(scenario));
  }

  @Test
  void in2005UzbekistanAndFiveOthersStandOutside() throws ScenarioException {
    ResolvedScenario scenario = past("csto-2005");

    assertThat(members(scenario)).containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK");
    assertThat(scenario.candidates())
        .extracting(StateCode::value)
        .contains("AZE", "GEO", "MDA", "TKM", "UKR", "UZB");
    assertThat(status(scenario, "member").ratified()).isTrue();
  }

  @Test
  void before2018TheOrganisationHasNoObserversNoPartnersAndNoFreezing() throws ScenarioException {
    assertThat(statuses(past("csto-2005"))).containsExactly("member", "suspended");
    assertThat(statuses(past("csto-2008"))).containsExactly("member", "suspended");
    assertThat(statuses(past("assembly-2012")))
        .containsExactly("member", "suspended", "assembly-observer");
  }

  @Test
  void in2008OnlyRussiaOfTheSevenMembersRecognisesAbkhaziaAndSouthOssetia()
      throws ScenarioException {
    ResolvedScenario scenario = past("csto-2008");

    assertThat(members(scenario)).containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK", "UZB");
    assertThat(status(scenario, "member").eligibility())
        .contains(StandardCriterion.RELATIONS_WITH_ALL_MEMBERS);
    for (String candidate : List.of("ABK", "OSS")) {
      assertThat(members(scenario))
          .filteredOn(member -> !related(scenario, candidate, member))
          .containsExactly("ARM", "BLR", "KAZ", "KGZ", "TJK", "UZB");
    }
  }

  @Test
  void in2012SevenParliamentsMayObserveAndNoneDoes() throws ScenarioException {
    ResolvedScenario scenario = past("assembly-2012");

    assertThat(scenario.holders().values()).allMatch(List.of("member")::equals);
    assertThat(scenario.candidates())
        .extracting(StateCode::value)
        .contains("AFG", "CHN", "IND", "IRN", "MNG", "PAK", "SRB");
    assertThat(status(scenario, "assembly-observer").eligibility()).isEmpty();
    assertThat(scenario.values().get("rivalries.ARM-PAK.level").quantity().quantile(0.5))
        .isEqualTo(0.4);
  }

  @Test
  void theTreatyWasGivenUpByThreeOfEight() throws ScenarioException {
    Hindcast hindcast = hindcast("cst-1994");

    assertThat(hindcast.institution()).isEqualTo("CST");
    assertThat(happened(hindcast, true)).containsExactly("AZE", "GEO", "UZB");
    assertThat(happened(hindcast, false)).containsExactly("ARM", "BLR", "KAZ", "KGZ", "TJK");
    assertThat(hindcast.cases())
        .extracting(PastCase::cluster)
        .containsOnly("Treaty not prolonged 1999");
    assertThat(hindcast.cases())
        .allMatch(pastCase -> pastCase.gains().equals(List.of(PastCase.NONE)));
  }

  @Test
  void uzbekistanCameBackAndWentAgain() throws ScenarioException {
    PastCase back = answer("csto-2005", "UZB");
    PastCase gone = answer("csto-2008", "UZB");

    assertThat(back.happened()).isTrue();
    assertThat(back.gains()).containsExactly("member");
    assertThat(back.ratification())
        .contains(new PastCase.Ratification(YearMonth.of(2006, 8), YearMonth.of(2008, 3)));
    assertThat(gone.happened()).isTrue();
    assertThat(gone.gains()).containsExactly("suspended", PastCase.NONE);
    assertThat(gone.month()).contains(YearMonth.of(2012, 12));
    assertThat(gone.cluster()).isEqualTo(back.cluster());
    assertThat(happened(hindcast("csto-2005"), false))
        .containsExactly("AZE", "GEO", "MDA", "TKM", "UKR");
  }

  @Test
  void theGateDecidedOnAbkhaziaAndSouthOssetiaAndArmeniaOnPakistan() throws ScenarioException {
    assertThat(answer("csto-2008", "ABK").decidedBy()).isEqualTo(PastCase.Decision.GATE);
    assertThat(answer("csto-2008", "OSS").decidedBy()).isEqualTo(PastCase.Decision.GATE);
    assertThat(answer("assembly-2012", "PAK").decidedBy()).isEqualTo(PastCase.Decision.VETO);
    assertThat(happened(hindcast("assembly-2012"), true)).containsExactly("AFG", "SRB");
  }

  private static Hindcast hindcast(String name) throws ScenarioException {
    return past(name).hindcast().orElseThrow();
  }

  private static PastCase answer(String name, String state) throws ScenarioException {
    return hindcast(name).cases().stream()
        .filter(pastCase -> pastCase.state().value().equals(state))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> happened(Hindcast hindcast, boolean happened) {
    return hindcast.cases().stream()
        .filter(pastCase -> pastCase.happened() == happened)
        .map(pastCase -> pastCase.state().value())
        .sorted()
        .toList();
  }

  private static List<String> members(ResolvedScenario scenario) {
    return scenario.holders().keySet().stream().map(StateCode::value).toList();
  }

  private static List<String> statuses(ResolvedScenario scenario) {
    return scenario.charter().statuses().stream().map(Status::id).toList();
  }

  private static Status status(ResolvedScenario scenario, String id) {
    return scenario.charter().statuses().stream()
        .filter(status -> status.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static boolean related(ResolvedScenario scenario, String first, String second) {
    String pair = first.compareTo(second) < 0 ? first + "-" + second : second + "-" + first;
    SourcedValue relation = scenario.values().get("relations." + pair + ".diplomatic");
    return relation == null || relation.quantity().quantile(0.5) > 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"cst-1994", "csto-2005", "csto-2018-rivals", "sco-2010"})
  void casesTravelBetweenProcessesAsTheyAre(String name) throws Exception {
    ResolvedScenario scenario = past(name);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(scenario);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((ResolvedScenario) in.readObject()).hindcast())
          .isNotEmpty()
          .isEqualTo(scenario.hindcast());
    }
  }
}
