package org.alliancesim.interest;

/**
 * What a member has before it when it weighs a candidate's bid for a status.
 *
 * @param stake b∈[0,1], what seating the candidate means, see {@link #stake}
 * @param commitment c of the status
 * @param affinity F_mi
 * @param rivalry R_mi
 * @param precedent whether both sit in an organisation that counts as an argument
 * @param counterweight in a package, the largest R_ij·(closeness of the member to j) over the
 *     candidate's partners j, by which its rivalry weighs less; 0 for a bid on its own
 * @param friendsRivalry the largest (closeness of the member to k)·R_ki over outside k
 * @param rivalsFriend the largest (closeness of k to the candidate)·R_mk over outside k
 * @param blocTie B_i, the candidate's tie to a rival bloc
 * @param stance the member's stated position on the candidate, in [−1, 1]
 */
public record Candidacy(
    double stake,
    double commitment,
    double affinity,
    double rivalry,
    boolean precedent,
    double counterweight,
    double friendsRivalry,
    double rivalsFriend,
    double blocTie,
    double stance) {

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
