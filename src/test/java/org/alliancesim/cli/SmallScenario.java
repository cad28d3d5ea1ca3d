package org.alliancesim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A scenario of half a year and three states, to be run quickly or built on. */
final class SmallScenario {

  static final String TEXT =
      """
      format: 2
      name: Small
      clock: {start: 2021-07, end: 2021-12}
      states:
        AAA: {military-budget: 800}
        BBB: {military-budget: 700}
        LLL: {military-budget: 60000}
      alliance:
        name: Alliance
        chair: {LLL: 1}
        tracks: {main: {name: Main, rule: consensus, session-months: [11]}}
        statuses:
          member: {track: main, full: true, votes: 1}
          partner: {track: main, from: [none]}
        holders: {LLL: [member]}
      """;

  private SmallScenario() {}

  /** Writes it into a folder. */
  static Path in(Path folder) throws IOException {
    return Files.writeString(folder.resolve("small.yaml"), TEXT);
  }
}
