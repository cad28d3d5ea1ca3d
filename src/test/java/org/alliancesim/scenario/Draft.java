package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;

/** Scenario files for tests. */
public final class Draft {

  /** A scenario with one of everything, small enough to compute by hand. */
  public static final String SMALL =
      """
      format: 2
      name: Small
      clock: {start: 2021-07, end: 2022-06}
      states:
        ARM:
          military-budget: 800
          cinc: 0.0004
          ideal-point: 0.2
        AZE:
          military-budget: 2700
          cinc: 0.0016
          ideal-point: -0.4
          arms: {imports-tiv: 206, suppliers: {RUS: 0.2}}
        RUS:
          military-budget: 60000
          cinc: 0.04
      rivalries:
        - {between: [AZE, ARM], level: 0.9}
      guarantees:
        - {patron: RUS, client: ARM, level: 0.7}
      organisations:
        SCO: {members: [RUS], precedent: 1}
      alliance:
        name: Alliance
        chair: {RUS: 1}
        tracks:
          main: {rule: consensus, session-months: [11]}
        statuses:
          member: {track: main, full: true, votes: 1}
          partner: {track: main, from: [none], eligibility: {no-conflict: {waiver: 0.5}}}
        holders: {ARM: [member], RUS: [member]}
      behaviour:
        kappa: {normal: [5, 1]}
      shocks:
        - {name: storm, rate: 0.12, effects: [{path: alliance.isolation, add: 0.5}]}
      experiment: {replicates: 100, seed: 7}
      """;

  private Draft() {}

  public static Path write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The small scenario with one part replaced. */
  public static String smallWith(String part, String replacement) {
    if (!SMALL.contains(part)) {
      throw new IllegalArgumentException("the small scenario has no '" + part + "'");
    }
    return SMALL.replace(part, replacement);
  }

  /** The messages with which a file is refused, without the folder's name. */
  public static List<String> refusal(Path file, String... settings) {
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> read(file, settings));
    if (refusal == null) {
      throw new AssertionError(file + " was not refused");
    }
    String folder = file.getParent() + "/";
    return refusal.getMessage().lines().map(line -> line.replace(folder, "")).toList();
  }

  public static ResolvedScenario read(Path file, String... settings) throws ScenarioException {
    return ScenarioReader.read(file, Arrays.stream(settings).map(Setting::parse).toList());
  }
}
