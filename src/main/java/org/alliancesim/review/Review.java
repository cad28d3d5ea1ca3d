package org.alliancesim.review;

import java.util.List;

/** Looks for weaknesses of one kind. */
@FunctionalInterface
interface Review {

  /** Those of a scenario, in the order in which a user should read them; none if there are none. */
  List<Weakness> of(Reading reading);
}
