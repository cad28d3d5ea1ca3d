package org.alliancesim.world;

/**
 * One number that describes the world, the alliance or its members' behaviour, with all that a user
 * must know to set it.
 *
 * <p>The constants of {@link StateVariable}, {@link PairVariable}, {@link OrganisationVariable},
 * {@link AllianceVariable}, {@link StatusVariable}, {@link TrackVariable} and {@link Coefficient}
 * are the variables; {@link VariableCatalogue} lists them. A scenario may add criteria of its own,
 * {@link CriterionVariable}.
 */
public sealed interface Variable
    permits StateVariable,
        PairVariable,
        OrganisationVariable,
        AllianceVariable,
        StatusVariable,
        TrackVariable,
        CriterionVariable,
        Coefficient {

  /** All that is said of the variable. */
  VariableDefinition definition();

  /** The key in a scenario file, for example {@code western-ties}. */
  default String key() {
    return definition().key();
  }

  /** The smallest value allowed. */
  default double min() {
    return definition().min();
  }

  /** The largest value allowed; infinite if there is none. */
  default double max() {
    return definition().max();
  }

  /** The value, moved into the allowed range. */
  default double clamp(double value) {
    return definition().clamp(value);
  }
}
