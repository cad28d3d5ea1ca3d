package org.alliancesim.model;

import java.io.Serializable;

/**
 * A state's bid for a status, from the day it is lodged until it is returned, refused or seated.
 */
public final class Application implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int state;
  private final int status;
  private final int lodged;
  private boolean admitted;
  private final boolean[] ratifiedBy;

  Application(int state, int status, int lodged, int states) {
    this.state = state;
    this.status = status;
    this.lodged = lodged;
    ratifiedBy = new boolean[states];
  }

  /** The candidate's index. */
  public int state() {
    return state;
  }

  /** The index of the status sought. */
  public int status() {
    return status;
  }

  /** The month it was lodged in, counted from the start of the clock. */
  public int lodged() {
    return lodged;
  }

  /** Whether the members have voted for it, so that only ratification is missing. */
  public boolean admitted() {
    return admitted;
  }

  /** Whether a member has ratified the admission. */
  public boolean ratifiedBy(int member) {
    return ratifiedBy[member];
  }

  void admit() {
    admitted = true;
  }

  void ratify(int member) {
    ratifiedBy[member] = true;
  }
}
