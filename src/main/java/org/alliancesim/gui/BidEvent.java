package org.alliancesim.gui;

/** What can happen to a bid, as it is counted in the chart of applications. */
enum BidEvent {
  LODGED("applications lodged"),
  RETURNED("returned at the gate"),
  /** Counted at every session that holds it over. */
  HELD_OVER("held over by the chair (sessions)"),
  BLOCKED("blocked"),
  ADMITTED("admitted");

  private final String curve;

  BidEvent(String curve) {
    this.curve = curve;
  }

  /** What its curve is called. */
  String curve() {
    return curve;
  }
}
