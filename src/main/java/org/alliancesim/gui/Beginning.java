package org.alliancesim.gui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.Change;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * What a watched history begins with: the same beginning has the same history, which is the one of
 * the batch.
 *
 * @param given the scenario as the user named it
 * @param moved what the user moved before the history began, in that order; a path once
 * @param scenario the scenario with what was moved, resolved
 * @param seed the master seed
 * @param replicate the number in the batch, from 0
 */
public record Beginning(
    ScenarioSource given, List<Change> moved, ResolvedScenario scenario, long seed, int replicate)
    implements Serializable {

  public Beginning {
    moved = List.copyOf(moved);
    if (replicate < 0) {
      throw new IllegalArgumentException("replicates are counted from 0, not " + replicate);
    }
  }

  /**
   * A replicate of a scenario as it is.
   *
   * @throws ScenarioException with every mistake of the scenario
   */
  public static Beginning of(ScenarioSource given, long seed, int replicate)
      throws ScenarioException {
    return new Beginning(given, List.of(), given.read(), seed, replicate);
  }

  /**
   * Whether it is this very beginning, so that its history is the one that is shown already. To
   * compare all numbers of two scenarios would take long.
   */
  @SuppressWarnings("ReferenceEquality")
  boolean is(Beginning other) {
    return this == other;
  }

  /** Whether both are of the scenario that was read once. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOfSameReading(Beginning other) {
    return scenario == other.scenario;
  }

  /** The same replicate of the scenario with other changes in place of these. */
  Beginning with(List<Change> changes) throws ScenarioException {
    Map<String, Change> byPath = new LinkedHashMap<>();
    changes.forEach(change -> byPath.put(change.path(), change));
    List<Change> once = new ArrayList<>(byPath.values());
    return new Beginning(given, once, sourceWith(once).read(), seed, replicate);
  }

  /** The scenario with what was moved, as it can be read again. */
  ScenarioSource source() {
    return sourceWith(moved);
  }

  /** The scenario with other changes in place of these, a path once, as it can be read again. */
  ScenarioSource sourceWith(List<Change> changes) {
    return new StartingPoint(given, changes).source();
  }

  /**
   * Whether the scenario would be another one if its files were read now; they may have been
   * replaced since this one was.
   *
   * @throws ScenarioException if they are none any more
   */
  boolean outdated() throws ScenarioException {
    return !source().read().digest().equals(scenario.digest());
  }

  /** The world at the start; a new one each time, for a history takes over what it starts from. */
  InitialWorld world() {
    return Replicate.start(scenario, seed, replicate).get();
  }

  Draws draws() {
    return Draws.of(seed, replicate);
  }
}
