package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.institution.BidStage;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A state's bid for a status, from the day it is lodged until it is returned, refused or seated.
 */
public final class Application implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int state;
  private final int status;
  private final int lodged;
  private final int since;
  private boolean invited;
  private boolean offered;
  private @Nullable Accession accession;

  Application(int state, int status, int lodged) {
    this(state, status, lodged, lodged);
  }

  private Application(int state, int status, int lodged, int since) {
    this.state = state;
    this.status = status;
    this.lodged = lodged;
    this.since = since;
  }

  /**
   * A bid that is open at the start. Its draws are named by the first month.
   *
   * @param opened how far ratification has come; null unless it is admitted
   */
  static Application atStart(StandingBid bid, @Nullable Accession opened) {
    Application application = new Application(bid.state(), bid.status(), 0, bid.month());
    application.invited = bid.stage() == BidStage.INVITED;
    application.accession = opened;
    return application;
  }

  /** The candidate's index. */
  public int state() {
    return state;
  }

  /** The index of the status sought. */
  public int status() {
    return status;
  }

  /** The month that names its draws: that of lodging, the first one if it is older. */
  public int lodged() {
    return lodged;
  }

  /**
   * The month it was lodged in, counted from the start of the clock; of one that is older, below 0,
   * that in which it came to its stage at the start.
   */
  public int since() {
    return since;
  }

  /** The chair's offer of a lower status in place of the one sought. */
  Application offering(int lower) {
    Application offer = new Application(state, lower, lodged, since);
    offer.offered = true;
    return offer;
  }

  /** Whether the chair offered this status in place of the one that the state had sought. */
  public boolean offered() {
    return offered;
  }

  /** Whether the members have voted for it and the state has yet to accept. */
  public boolean invited() {
    return invited;
  }

  /** Whether the council has yet to decide on it. */
  boolean pending() {
    return accession == null && !invited;
  }

  /** Whether the members have voted for it, so that only ratification is missing. */
  public boolean admitted() {
    return accession != null;
  }

  /** How far ratification has come; null while the bid is not admitted. */
  public @Nullable Accession accession() {
    return accession;
  }

  /** The first month in which members can ratify; {@link World#NONE} while it is not admitted. */
  public int opens() {
    return accession == null ? World.NONE : accession.opens();
  }

  /** Whether a member has ratified the admission. */
  public boolean ratifiedBy(int member) {
    return accession != null && accession.ratifiedBy(member);
  }

  /** Whether a member holds its ratification back. */
  public boolean heldBackBy(int member) {
    return accession != null && accession.heldBackBy(member);
  }

  void admit(Accession opened) {
    invited = false;
    accession = opened;
  }
}
