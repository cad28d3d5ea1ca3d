package org.alliancesim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.scenario.ResolvedScenario;

/** Tells what of scenarios' files is of an older format, a line each. */
final class FormatRemarks {

  private FormatRemarks() {}

  /** The lines, each once. */
  static List<String> of(Stream<ResolvedScenario> scenarios) {
    return scenarios
        .flatMap(scenario -> scenario.notes().stream())
        .distinct()
        .map(note -> "note: " + note)
        .toList();
  }

  /** Prints those of one scenario, apart from what the command itself prints. */
  static void print(ResolvedScenario scenario, PrintWriter err) {
    of(Stream.of(scenario)).forEach(err::println);
  }
}
