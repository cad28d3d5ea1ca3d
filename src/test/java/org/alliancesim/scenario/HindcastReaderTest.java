package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.alliancesim.scenario.PastCase.Certainty;
import org.alliancesim.scenario.PastCase.Decision;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section {@code hindcast}: what became of the states of a scenario about the past. */
class HindcastReaderTest {

  private static final String WORLD =
      """
      format: 1
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
                - {state: IND, gains: [member], happened: true, cluster: a, certainty: certain,
                   decided-by: none, source: a paper}
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
}
