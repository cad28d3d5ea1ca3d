package org.alliancesim.results;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A scenario of which histories were simulated, as a manifest keeps it.
 *
 * @param name its title; of a world of the past, its short name
 * @param file the file as the user gave it
 * @param digest the digest of what determines the results
 * @param resolved every value of it, as text; empty if the folder keeps it in a file of its own
 * @param overrides the {@code --set} options and {@code --behaviour}, as given and in their order
 * @param start the first month simulated
 * @param months the number of months, at least 1
 */
public record SimulatedScenario(
    String name,
    String file,
    String digest,
    String resolved,
    List<String> overrides,
    YearMonth start,
    int months) {

  private static final Pattern OVERRIDE =
      Pattern.compile("--behaviour \\S.*|[^=]*[^=\\s][^=]*=.*\\S.*", Pattern.DOTALL);

  public SimulatedScenario {
    Checks.text("the scenario's name", name);
    Checks.text("the scenario's digest", digest);
    Checks.atLeastOne("months", months);
    overrides = List.copyOf(overrides);
    for (String override : overrides) {
      if (!OVERRIDE.matcher(override).matches()) {
        throw new IllegalArgumentException(
            "an override is path=value or --behaviour FILE, not '" + override + "'");
      }
    }
  }

  /** The last month simulated. */
  public YearMonth end() {
    return start.plusMonths(months - 1L);
  }

  /** What names it in a citation. */
  String cited() {
    String changed = overrides.isEmpty() ? "" : " with " + String.join(", ", overrides);
    return "\u201c" + name + "\u201d" + changed + " (digest " + digest + ")";
  }

  /** The same under another name. */
  SimulatedScenario named(String other) {
    return new SimulatedScenario(other, file, digest, resolved, overrides, start, months);
  }
}
