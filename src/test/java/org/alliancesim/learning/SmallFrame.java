package org.alliancesim.learning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.world.StateCode;

/** An invented frame: three clubs in two windows each, with six states that might come in. */
final class SmallFrame {

  private SmallFrame() {}

  /** Worlds of which the first so many answers came true. */
  static List<AskedWorld> worlds(Path folder, int happened) throws Exception {
    List<AskedWorld> worlds = new ArrayList<>();
    for (String club : List.of("north", "south", "west")) {
      for (int year : List.of(1990, 2004)) {
        worlds.add(world(folder, club, year, club.equals("north") ? happened : 0));
      }
    }
    return worlds;
  }

  private static AskedWorld world(Path folder, String club, int year, int happened)
      throws Exception {
    StringBuilder states = new StringBuilder();
    StringBuilder affinities = new StringBuilder();
    List<AskedWorld.Answer> answers = new ArrayList<>();
    for (int state = 0; state < 6; state++) {
      String code =
          "" + (char) ('A' + state) + club.toUpperCase(java.util.Locale.ROOT).charAt(0) + "X";
      states.append("  ").append(code).append(": {military-budget: 1, nearness: 0.5}\n");
      affinities
          .append("  - {between: [")
          .append(code)
          .append(", ZZL], level: ")
          .append((state - 2) / 5.0)
          .append("}\n");
      answers.add(
          new AskedWorld.Answer(
              StateCode.of(code),
              "member",
              state >= 6 - happened,
              5,
              state >= 6 - happened ? OptionalDouble.of(2.5) : OptionalDouble.empty()));
    }
    String text =
        """
        format: 2
        clock: {start: %d-01, end: %d-12}
        states:
        %s  ZZL: {military-budget: 1, cinc: 0.1}
          ZZM: {military-budget: 1, cinc: 0.01}
        affinities:
        %salliance:
          chair: {ZZL: 1}
          tracks: {main: {rule: consensus, session-months: [6, 12]}}
          statuses:
            member: {track: main, from: [none], full: true, votes: 1, commitment: 0.5, forum: 0.5}
          holders: {ZZL: [member], ZZM: [member]}
        """
            .formatted(year, year + 4, states, affinities);
    String name = club + "-" + (year - 1);
    Path file = Files.writeString(folder.resolve(name + ".yaml"), text);
    ResolvedScenario scenario = ScenarioReader.read(file);
    return new AskedWorld("frame", name, club, "political", year, 5, scenario, answers);
  }
}
