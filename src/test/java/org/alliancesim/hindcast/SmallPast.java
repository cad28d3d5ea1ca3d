package org.alliancesim.hindcast;

import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancesim.scenario.ScenarioReader;

/** Worlds of the past so small that thousands of histories take no time. */
public final class SmallPast {

  private SmallPast() {}

  /**
   * A world in which AAA and BBB may join LLL and MMM within two years, with what became of them.
   *
   * @param cases the list under {@code cases:}, indented by four spaces
   */
  public static PastWorld world(Path folder, String name, String institution, String cases)
      throws Exception {
    String text =
        """
        format: 2
        clock: {start: 2010-01, end: 2011-12}
        states:
          AAA: {military-budget: 100}
          BBB: {military-budget: 100, western-ties: 0.9}
          LLL: {military-budget: 100, cinc: 0.1}
          MMM: {military-budget: 100, cinc: 0.01}
        affinities:
          - {between: [AAA, LLL], level: 0.8}
        rivalries:
          - {between: [BBB, MMM], level: 0.8}
        alliance:
          chair: {LLL: 1}
          tracks: {main: {rule: consensus, session-months: [6, 11]}}
          statuses:
            member: {track: main, from: [none], full: true, votes: 1, protection: 0.5,
                     commitment: 1, notice-months: 0}
            friend: {track: main, from: [none], commitment: 0.1, notice-months: 0,
                     eligibility: {un-member: {}}}
          holders: {LLL: [member], MMM: [member]}
        hindcast:
          institution: %s
          cases:
        %s
        """
            .formatted(institution, cases);
    Path file = Files.writeString(folder.resolve(name + ".yaml"), text);
    return PastWorld.of(name, ScenarioReader.read(file));
  }

  public static final String TWO_CASES =
      """
          - {state: AAA, gains: [member, friend], happened: true, month: 2010-06, cluster: one,
             certainty: certain, decided-by: none, source: invented,
             ratification: {admitted: 2010-06, in-force: 2010-08}}
          - {state: BBB, gains: [member], happened: false, cluster: two, certainty: likely,
             decided-by: will, source: invented}
          - {state: MMM, gains: [none], happened: false, cluster: two, certainty: certain,
             decided-by: will, source: invented}
      """;
}
