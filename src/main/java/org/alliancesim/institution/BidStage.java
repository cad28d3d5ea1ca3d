package org.alliancesim.institution;

import java.util.Locale;

/** How far a bid has come that is open at the start. */
public enum BidStage {
  /** The council has yet to deal with it. */
  LODGED("lodged"),
  /** The members have voted for it, and the state has yet to accept. */
  INVITED("invited"),
  /** The members have voted for it, and ratification is under way. */
  ADMITTED("admitted");

  private final String label;

  BidStage(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The word in a scenario file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
