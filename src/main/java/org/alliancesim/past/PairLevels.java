package org.alliancesim.past;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.world.StateCode;

/** Levels between two states, each with the place where it stands; most pairs have none. */
final class PairLevels {

  static final PairLevels NONE = new PairLevels();

  private final Map<StateCode, Map<StateCode, Level>> levels = new HashMap<>();

  /** A level and its place. */
  record Level(double value, Origin origin) {}

  /**
   * Keeps a level.
   *
   * @return the one that was there already, if any
   */
  Optional<Level> put(StateCode first, StateCode second, Level level) {
    return Optional.ofNullable(
        levels.computeIfAbsent(first, key -> new HashMap<>()).putIfAbsent(second, level));
  }

  /** The level from the first state to the second, in this order. */
  Optional<Level> of(StateCode first, StateCode second) {
    return Optional.ofNullable(levels.getOrDefault(first, Map.of()).get(second));
  }

  /** The level of a pair, which stands under whichever code comes first; 0 if there is none. */
  double between(StateCode one, StateCode other) {
    return (one.compareTo(other) < 0 ? of(one, other) : of(other, one))
        .map(Level::value)
        .orElse(0.0);
  }
}
