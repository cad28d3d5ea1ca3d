package org.alliancesim.learning;

/**
 * What is kept from a forecaster.
 *
 * @param scheme {@code organisation}, {@code later} or {@code state}; {@link #NOTHING} for all that
 *     is known
 * @param leftOut the organisation or the state; empty in other schemes
 */
record Fold(String scheme, String leftOut) {

  /** The scheme of who knows all. */
  static final String NOTHING = "nothing";
}
