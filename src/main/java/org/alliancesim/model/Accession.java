package org.alliancesim.model;

import java.io.Serializable;

/** An admission on its way to the seat: who is to ratify it, who has, and who holds back. */
public final class Accession implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int opens;
  private final int members;
  private final boolean[] awaited;
  private final boolean[] ratified;
  private final boolean[] heldBack;

  /**
   * One that nobody has ratified yet.
   *
   * @param opens the first month in which it can be ratified, counted from the start of the clock
   * @param voters who voted on it, and so is to ratify it
   * @param states how many states there are
   */
  Accession(int opens, int[] voters, int states) {
    this.opens = opens;
    members = voters.length;
    awaited = new boolean[states];
    ratified = new boolean[states];
    heldBack = new boolean[states];
    for (int voter : voters) {
      awaited[voter] = true;
    }
  }

  /** The first month in which it can be ratified, counted from the start of the clock. */
  public int opens() {
    return opens;
  }

  /** n, how many members were to ratify it when it opened. */
  public int members() {
    return members;
  }

  /** Whether a state was to ratify it when it opened. */
  boolean awaited(int state) {
    return awaited[state];
  }

  /** Whether a member has ratified it. */
  public boolean ratifiedBy(int member) {
    return ratified[member];
  }

  /** Whether a member would object to it now, and so holds its ratification back. */
  public boolean heldBackBy(int member) {
    return heldBack[member];
  }

  void ratify(int member) {
    ratified[member] = true;
    heldBack[member] = false;
  }

  void holdBack(int member, boolean holdsBack) {
    heldBack[member] = holdsBack;
  }

  /**
   * h = min(1, H_n/T_r), the probability that a willing member ratifies in a month. Of n members
   * that are as slow as each other the last takes H_n times as long as one, near enough, with H_n =
   * 1+1/2+…+1/n; so the mean time of all is T_r whatever n is.
   *
   * @param months T_r
   */
  public static double hazard(int members, double months) {
    double harmonic = 0;
    for (int member = members; member > 0; member--) {
      harmonic += 1.0 / member;
    }
    return Math.min(1, harmonic / months);
  }

  /**
   * The probability that the last of n willing members ratifies in the t-th month: [1−(1−h)^t]^n −
   * [1−(1−h)^(t−1)]^n.
   *
   * @param members n ≥ 1
   * @param month t ≥ 1, the first month being that in which ratification opens
   * @param months T_r
   */
  public static double lasts(int members, int month, double months) {
    return doneBy(members, month, months) - doneBy(members, month - 1, months);
  }

  /**
   * The probability that all n willing members have ratified within t months, the first being that
   * in which ratification opens: [1−(1−h)^t]^n.
   *
   * @param members n; with none it is 1
   * @param month t; below 1 it is 0
   * @param months T_r
   */
  public static double doneBy(int members, int month, double months) {
    return month < 1 ? 0 : allWithin(month, members, hazard(members, months));
  }

  private static double allWithin(int month, int members, double hazard) {
    return StrictMath.pow(1 - StrictMath.pow(1 - hazard, month), members);
  }
}
