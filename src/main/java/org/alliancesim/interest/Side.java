package org.alliancesim.interest;

/** The two sides of a member's mind about a bid. */
public enum Side {
  /** Adds to C: speaks against the bid. */
  AGAINST,
  /** Adds to Γ: speaks for it. */
  FOR
}
