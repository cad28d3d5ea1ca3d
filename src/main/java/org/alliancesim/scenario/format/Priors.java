package org.alliancesim.scenario.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.chance.Distribution;
import org.alliancesim.digest.Sha256;
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.Variable;

/** The built-in priors of what can be learned. */
public final class Priors {

  private Priors() {}

  /**
   * The prior of a coefficient, or of the like in the alliance.
   *
   * @throws IllegalArgumentException if its default is a fixed number
   */
  public static Distribution of(Variable coefficient) {
    Quantity quantity = quantity(coefficient);
    if (quantity instanceof Quantity.Uncertain uncertain) {
      return uncertain.distribution();
    }
    throw new IllegalArgumentException(coefficient.key() + " is fixed at " + quantity);
  }

  /** The SHA-256 of a text with a line for each of them: its path and its prior. */
  public static String digest() {
    return Sha256.of(
        Stream.concat(Arrays.stream(Coefficient.values()), Arrays.stream(AllianceVariable.values()))
            .map(coefficient -> ScenarioPath.of(coefficient) + " = " + quantity(coefficient) + "\n")
            .collect(Collectors.joining()));
  }

  private static Quantity quantity(Variable coefficient) {
    return new Values(new Problems(), Optional.empty())
        .take(ScenarioPath.of(coefficient), coefficient, null)
        .orElseThrow()
        .quantity();
  }
}
