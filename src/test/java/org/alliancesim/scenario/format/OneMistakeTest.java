package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake is one message: what follows from it is not told too. */
class OneMistakeTest {

  /** Every section that names states, statuses and what they hold does so. */
  private static final String NAMING =
      """
      format: 2
      question: [AZE member, GEO partner]
      clock: {start: 2021-07, end: 2022-06}
      states:
        ARM: {military-budget: 800}
        AZE: {military-budget: 2700, meets: {dues: 0.5}}
        GEO: {military-budget: 300}
        RUS: {military-budget: 60000, arms: {suppliers: {GEO: 0.1}}}
      rivalries:
        - {between: [GEO, RUS], level: 0.9}
      stances:
        - {holder: RUS, toward: GEO, level: 0.5}
      organisations:
        SCO: {members: [RUS, GEO], precedent: 1}
      alliance:
        chair: {RUS: 1}
        tracks:
          main: {rule: {weighted-majority: {quota: 1, weights: {RUS: 1, GEO: 1}}}, session-months: [11]}
        statuses:
          member: {track: main, full: true, votes: 1, from: [none, partner], ratified: true}
          partner: {track: main, from: [none, member], criteria: {dues: {}}}
          ally: {track: main, full: true, votes: 1}
        holders: {ARM: [ally], AZE: [partner], RUS: [member]}
        bids:
          - {state: AZE, status: member, stage: admitted, ratified: [RUS]}
          - {state: GEO, status: partner}
      shocks:
        - name: storm
          rate: 0.12
          effects:
            - {path: alliance.statuses.member.forum, set: 0}
            - {path: states.AZE.meets.dues, set: 1}
            - {path: states.GEO.resentment, set: 1}
      hindcast:
        institution: the alliance
        cases:
          - {state: AZE, gains: [member], happened: false, cluster: a, certainty: certain, decided-by: none, source: invented, decision: blocked, blocked-by: [RUS, ARM]}
          - {state: AZE, gains: [none], happened: false, cluster: b, certainty: certain, decided-by: none, source: invented}
          - {state: GEO, gains: [partner], happened: false, cluster: c, certainty: certain, decided-by: none, source: invented}
      """;

  @TempDir private Path folder;

  @Test
  void withoutAMistakeNothingIsWrong() throws ScenarioException {
    assertThat(read(write(folder, "s.yaml", NAMING)).states()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          member: {track: main, | member: {track: mian, | alliance.statuses.member.track: unknown track 'mian'; did you mean 'main'?
          partner: {track: main, | partner: {track: mian, | alliance.statuses.partner.track: unknown track 'mian'; did you mean 'main'?
          from: [none, partner] | from: none | alliance.statuses.member.from: must be a list of statuses such as [none, observer], not 'none'
          from: [none, member] | from: [nobody] | alliance.statuses.partner.from: unknown status 'nobody'; known are none, member, partner, ally
          full: true, votes: 1, from | full: yes, votes: 1, from | alliance.statuses.member.full: must be true or false, not 'yes'; write true
          RUS: [member] | RUS: member | alliance.holders.RUS: must be a list of statuses such as [member], not 'member'
          RUS: [member] | RUS: [membr] | alliance.holders.RUS: unknown status 'membr'; did you mean 'member'?
          AZE: [partner] | AZE: partner | alliance.holders.AZE: must be a list of statuses such as [member], not 'partner'
          AZE: [partner] | AZE: [partnr] | alliance.holders.AZE: unknown status 'partnr'; did you mean 'partner'?
          """)
  void ofAStatusOrWhoHoldsIt(String part, String replacement, String message) {
    assertThat(withMistake(part, replacement)).singleElement().asString().endsWith(": " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Geo", "gEO", "Arm"})
  void ofAStatesCode(String key) {
    String code = key.toUpperCase(Locale.ROOT);

    assertThat(withMistake("  " + code + ": {military", "  " + key + ": {military"))
        .singleElement()
        .asString()
        .endsWith(
            ": states.%s: '%s' is not a state code: three capital letters such as ARM; did you mean '%s'?"
                .formatted(key, key, code));
  }

  @Test
  void anotherUnknownStateBesideItIsTold() {
    assertThat(withMistake("  GEO: {military", "  Gao: {military"))
        .hasSizeGreaterThan(1)
        .anyMatch(line -> line.contains("unknown state 'GEO'"));
  }

  private List<String> withMistake(String part, String replacement) {
    assertThat(NAMING).contains(part);
    return refusal(write(folder, "s.yaml", NAMING.replace(part, replacement)));
  }
}
