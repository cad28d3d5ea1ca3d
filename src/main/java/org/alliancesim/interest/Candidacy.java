package org.alliancesim.interest;

/**
 * What a member has before it when it weighs a candidate's bid for a status.
 *
 * @param symbolic ω∈[0,1], the symbolic part of any status
 * @param advantage a∈[0,1], what the status gives
 * @param protection g of the status
 * @param commitment c of the status
 * @param affinity F_mi
 * @param affinityToLeader F_mL⁺, the positive part of the affinity to the leader; 1 for the leader,
 *     0 without one
 * @param power p_i of the candidate
 * @param salesChange Δrev_m/X_m, the change of the member's arms sales over all its sales; 0 if it
 *     sells nothing
 * @param rivalry R_mi
 * @param precedent whether both sit in an organisation that counts as an argument
 * @param friendsRivalry max over outside k≠i of max(G_mk, F_mk⁺)·R_ki
 * @param blocTie B_i, the candidate's tie to a rival bloc
 * @param enemies max over outside k of R_ik·p_k
 */
public record Candidacy(
    double symbolic,
    double advantage,
    double protection,
    double commitment,
    double affinity,
    double affinityToLeader,
    double power,
    double salesChange,
    double rivalry,
    boolean precedent,
    double friendsRivalry,
    double blocTie,
    double enemies) {

  /** ω+(1−ω)a: what seating the candidate means, even if the status gives nothing. */
  double stake() {
    return symbolic + (1 - symbolic) * advantage;
  }
}
