package org.alliancesim.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeaknessesTest {

  /** A forum of which nothing is weak; each test takes one thing away. */
  private static final String SOUND =
      """
      format: 2
      name: Forum
      clock: {start: 2021-01, end: 2022-12}
      sources: {Tables: made for this test}
      states:
        XAA: {military-budget: 800, cinc: 0.002, ideal-point: -0.5, capital: {lat: 0, lon: 30}}
        XBB: {military-budget: 500, cinc: 0.001, ideal-point: 0.5, capital: {lat: 5, lon: 30}}
        XCC:
          military-budget: 400
          cinc: {uniform: [0.001, 0.002]}
          ideal-point: -0.4
          capital: {lat: 0, lon: 35}
      rivalries:
        - {between: [XBB, XCC], level: 0.5}
      alliance:
        chair: {XAA: 1}
        tracks: {council: {rule: consensus, session-months: [6]}}
        statuses:
          member:
            track: council
            full: true
            votes: 1
            from: [none]
            forum: 0.8
            eligibility: {un-member: {}}
        holders: {XAA: [member], XBB: [member]}
      source: Tables 2020
      """;

  @TempDir private Path folder;

  private List<String> weaknesses(String text) throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve("forum.yaml"), text);
    String above = folder + "/";
    return Weaknesses.of(ScenarioReader.read(file), file).stream()
        .map(weakness -> weakness.toString().replace(above, ""))
        .toList();
  }

  private List<String> without(String part, String instead) throws Exception {
    assertThat(SOUND).contains(part);
    return weaknesses(SOUND.replace(part, instead));
  }

  @Test
  void ofASoundScenarioNothingIsSaid() throws Exception {
    assertThat(weaknesses(SOUND)).isEmpty();
  }

  @Test
  void numbersWithoutAnySource() throws Exception {
    assertThat(without("source: Tables 2020\n", ""))
        .singleElement()
        .asString()
        .startsWith("forum.yaml: none of its 19 numbers has a source")
        .contains("write 'source:' beside a number");
  }

  @Test
  void nothingButAssumptions() throws Exception {
    assertThat(without("Tables 2020", "'assumption: a toy'"))
        .singleElement()
        .asString()
        .startsWith("forum.yaml: none of its 19 numbers rests on data, all are assumed");
  }

  @Test
  void nothingUncertain() throws Exception {
    assertThat(without("{uniform: [0.001, 0.002]}", "0.0015"))
        .singleElement()
        .asString()
        .startsWith("forum.yaml: every number of its own is fixed, so the band will show only");
  }

  /** The control: with every coefficient fixed too, the band is of no width. */
  @Test
  void nothingUncertainAtAll() throws Exception {
    String fixed = SOUND.replace("{uniform: [0.001, 0.002]}", "0.0015");
    StringBuilder behaviour = new StringBuilder("behaviour:\n");
    Path file = Files.writeString(folder.resolve("fixed.yaml"), fixed);
    var scenario = ScenarioReader.read(file);
    for (String input : scenario.inputs()) {
      if (input.startsWith("behaviour.")) {
        behaviour.append("  ").append(input.substring("behaviour.".length())).append(": ");
        behaviour.append(scenario.values().get(input).quantity().quantile(0.5)).append('\n');
      }
    }
    fixed = fixed.replace("alliance:\n", "alliance:\n  ratification: 12\n") + behaviour;

    assertThat(weaknesses(fixed))
        .singleElement()
        .asString()
        .contains("every number is fixed, so the band from uncertain inputs will be of no width");
  }

  @Test
  void statesOfWhichNothingIsSaid() throws Exception {
    String blank = SOUND.replace("cinc: 0.001, ideal-point: 0.5, ", "");

    assertThat(weaknesses(blank))
        .singleElement()
        .asString()
        .startsWith("forum.yaml:7:26: states: nothing is said of XBB but a military budget");
  }

  @Test
  void powersAndIdealPointsOfNobody() throws Exception {
    String blank =
        SOUND
            .replaceAll("cinc: 0.00\\d, ", "")
            .replace(
                "    cinc: {uniform: [0.001, 0.002]}\n", "    western-ties: {uniform: [0, 1]}\n")
            .replaceAll("ideal-point: -?0.\\d,", "western-ties: 0.1,")
            .replace("    ideal-point: -0.4\n", "");

    assertThat(weaknesses(blank))
        .anySatisfy(line -> assertThat(line).contains("states.*.cinc: no state has one above 0"))
        .anySatisfy(line -> assertThat(line).contains("states.*.ideal-point: no state has one"));
  }

  @Test
  void aCandidateTooFarForAForum() throws Exception {
    assertThat(without("{lat: 0, lon: 35}", "{lat: 50, lon: 150}"))
        .singleElement()
        .asString()
        .startsWith("forum.yaml:12:20: states.XCC.nearness: is 0: it lies so far")
        .contains("give 'nearness:'");
  }

  /** The control: where seats give no forum, it does not matter. */
  @Test
  void farAwayMattersOnlyToAForum() throws Exception {
    assertThat(
            weaknesses(
                SOUND
                    .replace("{lat: 0, lon: 35}", "{lat: 50, lon: 150}")
                    .replace("forum: 0.8", "training: 0.8")))
        .isEmpty();
  }

  @Test
  void aCandidateThatLiesNowhere() throws Exception {
    assertThat(without("    capital: {lat: 0, lon: 35}\n", ""))
        .singleElement()
        .asString()
        .startsWith(
            "forum.yaml:9:22: states: nothing says where XCC lies, so it counts as next door");
  }

  @Test
  void aClockWithoutASession() throws Exception {
    assertThat(without("end: 2022-12", "end: 2021-05"))
        .singleElement()
        .asString()
        .startsWith("forum.yaml:17:28: alliance.tracks.council.session-months: no session lies");
  }

  @Test
  void statusesThatGiveNothing() throws Exception {
    assertThat(without("forum: 0.8", "commitment: 0.8"))
        .singleElement()
        .asString()
        .contains("alliance.statuses: none that could be sought at the start gives");
  }

  @Test
  void aCandidateWhomTheRulesShutOut() throws Exception {
    assertThat(without("    ideal-point: -0.4\n", "    ideal-point: -0.4\n    un-member: 0\n"))
        .singleElement()
        .asString()
        .startsWith("forum.yaml:9:22: states.XCC: no bid at the start could pass the written rules")
        .contains("council: it is not a member of the United Nations;");
  }

  /** The control: a rule that may be waived shuts nobody out for certain. */
  @Test
  void aRuleThatMayBeWaivedShutsNobodyOut() throws Exception {
    assertThat(
            weaknesses(
                SOUND
                    .replace("    ideal-point: -0.4\n", "    ideal-point: -0.4\n    un-member: 0\n")
                    .replace("un-member: {}", "un-member: {waiver: 0.3}")))
        .isEmpty();
  }

  @Test
  void votersWithNothingAgainstAnybody() throws Exception {
    assertThat(without("level: 0.5", "level: 0"))
        .singleElement()
        .asString()
        .startsWith("forum.yaml:17:28: alliance.tracks.council: no voter has anything against any")
        .contains("'rivalries:'");
  }

  /** The control: distance alone is something. */
  @Test
  void distanceIsSomethingAgainst() throws Exception {
    assertThat(
            weaknesses(
                SOUND
                    .replace("level: 0.5", "level: 0")
                    .replace("ideal-point: -0.4", "ideal-point: 3")))
        .isEmpty();
  }

  @Test
  void nobodyWhoVotes() throws Exception {
    assertThat(without("votes: 1", "votes: 0"))
        .singleElement()
        .asString()
        .contains(
            "alliance.tracks.council: nobody has a vote at the start, so whoever bids is admitted;");
    assertThat(
            weaknesses(
                SOUND.replace("votes: 1", "votes: 0").replace("consensus", "simple-majority")))
        .singleElement()
        .asString()
        .contains("nobody has a vote at the start, so nobody is admitted: the rule is simple-maj");
  }

  @Test
  void aQuotaThatNobodyReaches() throws Exception {
    String rule = "rule: {weighted-majority: {quota: %d, weights: {XAA: 3, XBB: 1, XCC: 4}}}";

    assertThat(without("rule: consensus", rule.formatted(5)))
        .singleElement()
        .asString()
        .startsWith("forum.yaml:17:28:")
        .contains(
            "alliance.tracks.council: no vote at the start could pass, even with the consent of all"
                + " who vote: the rule is {weighted-majority: {quota: 5, weights: {XAA: 3, ");
    assertThat(without("rule: consensus", rule.formatted(4))).isEmpty();
  }

  /** Each is truly so: a bid lodged then could not have passed, or nothing says where they lie. */
  @Test
  void ofShippedScenariosOnlyWhatIsSo() throws Exception {
    assertThat(shipped("scenarios/sco-2017-vote.yaml")).isEmpty();
    assertThat(shipped("scenarios/hindcast/cst-1994.yaml")).isEmpty();
    assertThat(shipped("scenarios/sco-2017.yaml"))
        .singleElement()
        .asString()
        .contains("states.IRN: no bid", "under sanctions of the UN Security Council");
    assertThat(shipped("scenarios/2021.yaml"))
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).contains("relations with a member"))
        .anySatisfy(line -> assertThat(line).contains("states.AZE"))
        .anySatisfy(line -> assertThat(line).contains("states.PAK"));
    assertThat(shipped("scenarios/2021-open-gate.yaml"))
        .hasSize(2)
        .noneSatisfy(line -> assertThat(line).contains("states.AZE"));
  }

  private static List<String> shipped(String file) throws ScenarioException {
    return Weaknesses.of(ScenarioReader.read(Path.of(file)), Path.of(file)).stream()
        .map(Weakness::toString)
        .toList();
  }
}
