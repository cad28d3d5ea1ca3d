package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.Outcome;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.PastCase.Certainty;
import org.alliancesim.scenario.content.PastCase.Decision;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section {@code hindcast}: what became of the states of a scenario about the past. */
class HindcastSectionTest {

  private static final String WORLD =
      """
      format: 2
      clock: {start: 2015-07, end: 2020-06}
      states:
        IND: {military-budget: 1}
        RUS: {military-budget: 1}
      alliance:
        chair: {}
        tracks: {sco: {rule: consensus, session-months: [6]}}
        statuses:
          member: {track: sco, from: [none], full: true, votes: 1, notice-months: 0}
        holders: {RUS: [member]}
      """;

  @TempDir private Path folder;

  private ResolvedScenario read(String section) throws ScenarioException, IOException {
    return ScenarioReader.read(Files.writeString(folder.resolve("past.yaml"), WORLD + section));
  }

  @Test
  void aCaseIsReadWithItsAnswerAndSource() throws Exception {
    Hindcast hindcast =
        read("""
            hindcast:
              institution: SCO
              cases:
                - {state: IND, gains: [member], happened: true, month: 2017-06, cluster: pair,
                   certainty: certain, decided-by: package, source: a paper,
                   ratification: {admitted: 2016-06, in-force: 2017-06},
                   forecast: {probability: 0.25, source: another}}
                - {state: RUS, gains: [none], happened: false, cluster: stays,
                   certainty: likely, decided-by: will, source: a paper}
            """)
            .hindcast()
            .orElseThrow();
    assertThat(hindcast.institution()).isEqualTo("SCO");
    PastCase joined = hindcast.cases().get(0);
    assertThat(joined.state()).isEqualTo(StateCode.of("IND"));
    assertThat(joined.gains()).containsExactly("member");
    assertThat(joined.happened()).isTrue();
    assertThat(joined.month()).contains(YearMonth.of(2017, 6));
    assertThat(joined.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(joined.decidedBy()).isEqualTo(Decision.PACKAGE);
    assertThat(joined.ratification().orElseThrow().inForce()).isEqualTo(YearMonth.of(2017, 6));
    assertThat(joined.forecast()).hasValue(0.25);
    assertThat(joined.source()).isEqualTo("a paper");
    assertThat(hindcast.cases().get(1).gains()).containsExactly(PastCase.NONE);
  }

  @Test
  void aScenarioWithoutTheSectionHasNoCasesAndItsDigestIsTheSame() throws Exception {
    ResolvedScenario without = read("");
    ResolvedScenario with =
        read(
            """
            hindcast:
              institution: SCO
              cases:
                - {state: IND, gains: [member], happened: true, year: 2017, cluster: a,
                   certainty: certain, decided-by: none, source: a paper}
            """);
    assertThat(without.hindcast()).isEmpty();
    assertThat(with.digest()).as("no result depends on it").isEqualTo(without.digest());
  }

  @Test
  void everyMistakeIsNamedAtItsPlace() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    hindcast:
                      institution: SCO
                      cases:
                        - {state: CHN, gains: [member], happened: true, cluster: a,
                           certainty: certain, decided-by: none, source: a paper}
                        - {state: IND, gains: [membre], happened: false, month: 2017-06, cluster: a,
                           certainty: certain, decided-by: none}
                        - {state: IND, gains: [member], happened: true, month: 2021-06, cluster: a,
                           certainty: sure, decided-by: none, source: a paper,
                           ratification: {admitted: 2017-06, in-force: 2016-06}}
                    """))
        .isInstanceOfSatisfying(
            ScenarioException.class,
            mistakes -> {
              List<String> lines = mistakes.problems().stream().map(Problem::toString).toList();
              assertThat(lines).anyMatch(line -> line.contains(":15:") && line.contains("'CHN'"));
              assertThat(lines).anyMatch(line -> line.contains("did you mean 'member'?"));
              assertThat(lines).anyMatch(line -> line.contains("only to a case that happened"));
              assertThat(lines).anyMatch(line -> line.contains("needs a source"));
              assertThat(lines).anyMatch(line -> line.contains("2021-06 is outside the clock"));
              assertThat(lines).anyMatch(line -> line.contains("certain or likely"));
              assertThat(lines).anyMatch(line -> line.contains("2016-06 is before the decision"));
            });
  }

  /** What no history could answer otherwise, or what contradicts itself, is no case. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          state: RUS, gains: [member], happened: false | RUS holds 'member' at the start already and cannot gain it
          state: USA, gains: [member], happened: false | USA is an outside power, which seeks no status
          state: CHN, gains: [none], happened: false | CHN leads the alliance, and so neither seeks nor gives up a status
          state: IND, gains: [suspended], happened: false | none
          state: IND, gains: [fellow], happened: false | IND cannot reach 'fellow' within the clock: see 'from' and 'opens' in alliance.statuses.fellow
          state: IND, gains: [late], happened: false | IND cannot reach 'late' within the clock: see 'from' and 'opens' in alliance.statuses.late
          state: IND, gains: [member, fellow], happened: false | IND cannot reach 'fellow' within the clock: see 'from' and 'opens' in alliance.statuses.fellow
          state: RUS, gains: [none], happened: false | none
          state: IND, gains: [member], happened: true | needs a month, for example month: 2017-06, or at least a year: 2017
          state: IND, gains: [member], happened: true, year: 2017 | none
          state: IND, gains: [member], happened: true, year: 2021 | 2021 is outside the clock, 2015-07 to 2020-06
          state: IND, gains: [member], happened: true, year: 2018, month: 2017-06 | the month is in another year, 2017-06
          state: IND, gains: [member], happened: false, year: 2018 | belongs only to a case that happened
          """)
  void aCaseThatCannotBeIsRefused(String pastCase, String message) throws Exception {
    String section = SECTION + entry(pastCase);
    if (message.equals("none")) {
      assertThat(read(RICH, section).hindcast()).isPresent();
    } else {
      assertThatThrownBy(() -> read(RICH, section))
          .isInstanceOfSatisfying(
              ScenarioException.class,
              mistakes ->
                  assertThat(mistakes.problems())
                      .singleElement()
                      .asString()
                      .contains("past.yaml:22:")
                      .endsWith(message));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          gains: [member], happened: false | gains: [member], happened: false | is asked twice of IND; first at line 22
          gains: [member], happened: false | gains: [member], happened: true, year: 2017 | is asked twice of IND, with two answers; first at line 22
          gains: [member, suspended], happened: false | gains: [member], happened: true, year: 2017 | contradicts the case at line 22
          gains: [member], happened: true, year: 2017 | gains: [suspended, member], happened: false | contradicts the case at line 22
          gains: [member, suspended], happened: true, year: 2017 | gains: [member], happened: false | none
          """)
  void casesThatContradictEachOtherAreRefused(String first, String second, String message)
      throws Exception {
    String section = SECTION + entry("state: IND, " + first) + entry("state: IND, " + second);
    if (message.equals("none")) {
      assertThat(read(RICH, section).hindcast().orElseThrow().cases()).hasSize(2);
    } else {
      assertThatThrownBy(() -> read(RICH, section))
          .hasMessageContaining("past.yaml:23:")
          .hasMessageContaining("hindcast.cases.2.gains: " + message);
    }
  }

  @Test
  void aCaseMaySayWhatCameOfItsBid() throws Exception {
    String blocked =
        "state: IND, gains: [member], happened: false, decision: blocked,"
            + " blocked-by: [CHN, RUS, door], concern: friend-of-a-rival, entered: refusal";
    Outcome outcome =
        read(RICH, SECTION + entry(blocked))
            .hindcast()
            .orElseThrow()
            .cases()
            .get(0)
            .outcome()
            .orElseThrow();
    assertThat(outcome.answer()).isEqualTo(Outcome.Answer.BLOCKED);
    assertThat(outcome.blockedBy()).containsExactly("CHN", "RUS", "door");
    assertThat(outcome.blockers()).containsExactly("CHN", "RUS");
    assertThat(outcome.concern()).isEqualTo(Outcome.Ground.FRIEND_OF_A_RIVAL);
    assertThat(outcome.entered()).isEqualTo(Outcome.Entry.REFUSAL);

    String plain = "state: IND, gains: [member], happened: false";
    assertThat(read(RICH, SECTION + entry(plain)).hindcast().orElseThrow().cases().get(0).outcome())
        .as("whoever codes nothing is judged by nothing")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          happened: true, year: 2017, decision: blocked, blocked-by: [CHN] | decision: blocked does not go with happened: true; only let-in happened
          happened: false, decision: let-in | decision: let-in does not go with happened: false; only let-in happened
          happened: false, decision: blocked | decision: needs blocked-by: who or what stood in the way?
          happened: false, decision: blocked, blocked-by: [USA] | blocked-by: unknown code 'USA': it must be a full member at the start, or gate, door, ladder, all or will
          happened: false, decision: blocked, blocked-by: [gates] | did you mean 'gate'?
          happened: false, decision: blocked, blocked-by: [CHN, CHN] | blocked-by: CHN stands there twice
          happened: false, decision: blocked, blocked-by: [door], concern: stance | concern: belongs to a member, and blocked-by names none
          happened: false, blocked-by: [door] | blocked-by: belongs only to a case with a decision
          happened: false, entered: news | entered: belongs only to a case with a decision
          happened: false, decision: refused, blocked-by: [CHN] | must be let-in, blocked, withdrawn or never-asked
          """)
  void whatCannotHaveComeOfABidIsRefused(String said, String message) {
    assertThatThrownBy(() -> read(RICH, SECTION + entry("state: IND, gains: [member], " + said)))
        .hasMessageContaining("past.yaml:22:")
        .hasMessageContaining(message);
  }

  @Test
  void whoHoldsNothingAndCanJoinNothingHasNothingToGiveUp() {
    String closed = RICH.replace("from: [none, suspended]", "from: [suspended]");
    assertThatThrownBy(
            () -> read(closed, SECTION + entry("state: IND, gains: [none], happened: false")))
        .hasMessageContaining("IND holds no status at the start and has none to give up");
  }

  private static final String SECTION = "hindcast:\n  institution: SCO\n  cases:\n";

  private static final String RICH =
      """
      format: 2
      clock: {start: 2015-07, end: 2020-06}
      states:
        CHN: {military-budget: 1}
        IND: {military-budget: 1}
        RUS: {military-budget: 1}
        USA: {military-budget: 1, outside: true}
      alliance:
        chair: {CHN: 1}
        tracks:
          sco: {rule: consensus, session-months: [6]}
          forum: {rule: consensus, session-months: [6]}
        statuses:
          member: {track: sco, from: [none, suspended], full: true, votes: 1}
          suspended: {track: sco, from: [member], needs-vote: false}
          fellow: {track: forum, from: []}
          late: {track: forum, from: [none], opens: 2020-07}
        holders: {CHN: [member], RUS: [member]}
      """;

  private static String entry(String pastCase) {
    return "    - {"
        + pastCase
        + ", cluster: a, certainty: certain, decided-by: none, source: a paper}\n";
  }

  private ResolvedScenario read(String world, String section)
      throws ScenarioException, IOException {
    return ScenarioReader.read(Files.writeString(folder.resolve("past.yaml"), world + section));
  }
}
