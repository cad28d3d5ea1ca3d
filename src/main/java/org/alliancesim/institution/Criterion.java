package org.alliancesim.institution;

import java.io.Serializable;
import java.util.Comparator;

/** A condition that a candidate must meet before there is any vote. */
public sealed interface Criterion extends Serializable permits StandardCriterion, OwnCriterion {

  /** The standard ones first, then those of an institution's own in the order of the scenario. */
  Comparator<Criterion> ORDER =
      Comparator.comparingInt(
          criterion ->
              criterion instanceof OwnCriterion own
                  ? StandardCriterion.values().length + own.variable().criterion()
                  : ((StandardCriterion) criterion).ordinal());

  /** Why a candidate fails it, as the end of a sentence. */
  String failure();

  /** The word in a scenario file, for example {@code un-member}. */
  String key();
}
