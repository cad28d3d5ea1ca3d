package org.alliancesim.institution;

import java.util.Locale;

/** How far a candidate's path to a status has led, in ascending order. */
public enum Stage {
  /** It never wanted the status enough to apply, whatever it expected of the vote. */
  NOT_SOUGHT("not sought"),
  /**
   * It would have applied had it been sure of success, and did not for fear of the gate or the
   * vote.
   */
  DETERRED("deterred"),
  /** It applied, and the history ended before the council met. */
  APPLIED("applied"),
  /** An application was returned: it failed a criterion. */
  RETURNED("returned"),
  /** The chair did not put it to the vote. */
  SHELVED("shelved"),
  /** The members voted it down. */
  BLOCKED("blocked"),
  /** Admitted, and not yet ratified by all. */
  AWAITING_RATIFICATION("awaiting ratification"),
  /** It held the status. */
  HELD("held");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The word in a CSV file, for example {@code not-sought}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
