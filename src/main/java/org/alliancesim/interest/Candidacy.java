package org.alliancesim.interest;

import java.io.Serializable;

/**
 * What a member has before it when it weighs a candidate's bid for a status. A form, since members
 * weigh many: whoever fills it in anew must not have handed it on.
 */
public final class Candidacy implements Serializable {

  private static final long serialVersionUID = 1L;

  private double stake;
  private double commitment;
  private double affinity;
  private double rivalry;
  private boolean precedent;
  private double stance;
  private double counterweight;
  private double friendsRivalry;
  private double rivalsFriend;
  private double blocTie;

  /**
   * The status sought.
   *
   * @param b b∈[0,1], what seating the candidate means, see {@link #stake}
   * @param c its commitment
   * @return this form
   */
  public Candidacy status(double b, double c) {
    stake = b;
    commitment = c;
    return this;
  }

  /**
   * What lies between the member and the candidate.
   *
   * @param itsAffinity F_mi
   * @param itsRivalry R_mi
   * @param together whether both sit in an organisation that counts as an argument
   * @param position the member's stated position on the candidate, in [−1, 1]
   * @return this form
   */
  public Candidacy between(
      double itsAffinity, double itsRivalry, boolean together, double position) {
    affinity = itsAffinity;
    rivalry = itsRivalry;
    precedent = together;
    stance = position;
    return this;
  }

  /**
   * What others make of it.
   *
   * @param partners in a package, the largest R_ij·(closeness of the member to j) over the
   *     candidate's partners j, by which its rivalry weighs less; 0 for a bid on its own
   * @param friends the largest (closeness of the member to k)·R_ki over outside k
   * @param rivals the largest (closeness of k to the candidate)·R_mk over outside k
   * @param bloc B_i, the candidate's tie to a rival bloc
   * @return this form
   */
  public Candidacy others(double partners, double friends, double rivals, double bloc) {
    counterweight = partners;
    friendsRivalry = friends;
    rivalsFriend = rivals;
    blocTie = bloc;
    return this;
  }

  double stake() {
    return stake;
  }

  double commitment() {
    return commitment;
  }

  double affinity() {
    return affinity;
  }

  double rivalry() {
    return rivalry;
  }

  boolean precedent() {
    return precedent;
  }

  double friendsRivalry() {
    return friendsRivalry;
  }

  double rivalsFriend() {
    return rivalsFriend;
  }

  double blocTie() {
    return blocTie;
  }

  /** The member's stated position on the candidate, in [−1, 1]. */
  public double stance() {
    return stance;
  }

  /** By how much the candidate's partners in a package make its rivalry weigh less. */
  public double counterweight() {
    return counterweight;
  }

  /**
   * b = ω_b+(1−ω_b)·a with a = 1−(1−δ)(1−t)(1−g)(1−ω_f·f): what seating a candidate means to a
   * member, even if the status gives nothing.
   *
   * @param symbolic ω_b∈[0,1]
   * @param weightOfForum ω_f∈[0,1]
   * @param discount δ of the status
   * @param training t of the status
   * @param protection g of the status
   * @param forum f of the status
   */
  public static double stake(
      double symbolic,
      double weightOfForum,
      double discount,
      double training,
      double protection,
      double forum) {
    double gives =
        1 - (1 - discount) * (1 - training) * (1 - protection) * (1 - weightOfForum * forum);
    return symbolic + (1 - symbolic) * gives;
  }
}
