package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.institution.Status;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;

/** Who has which rights in the alliance by the statuses of the month, and who chairs it. */
final class Roster implements Serializable {

  private static final long serialVersionUID = 1L;

  private final boolean[] full;
  private final boolean[] holding;
  private final boolean[] voting;
  private final double[] voice;

  /** By state, its weight in the chair. */
  private double[] chair = {};

  /** Who has a weight in the chair, who is a full member, who votes, and who has a part. */
  private int[] leaders = {};

  private int[] members = {};
  private int[] voters = {};
  private int[] participants = {};

  /** How often the circle of full members has changed. */
  private int blocs;

  Roster(int states) {
    full = new boolean[states];
    holding = new boolean[states];
    voting = new boolean[states];
    voice = new double[states];
  }

  /** Begins a history; nobody holds anything yet. */
  void begin(double[] weights) {
    chair = weights;
    Arrays.fill(full, false);
    Arrays.fill(holding, false);
    Arrays.fill(voting, false);
    Arrays.fill(voice, 0);
    blocs = 0;
    leaders = those(leaders, state -> chair[state] > 0);
  }

  /**
   * Gives a state the rights of what it holds; {@link #call} must follow.
   *
   * @param held the indices of its statuses, by track
   * @param terms which statuses vote and which speak
   */
  void admit(int state, int[] held, List<Status> statuses, StatusTerms terms) {
    boolean before = full[state];
    full[state] = false;
    holding[state] = false;
    voting[state] = false;
    voice[state] = 0;
    for (int status : held) {
      if (status != World.NONE) {
        holding[state] = true;
        full[state] |= statuses.get(status).full();
        voting[state] |= terms.of(StatusVariable.VOTES, status) > 0;
        voice[state] = Math.max(voice[state], terms.of(StatusVariable.VOICE, status));
      }
    }
    if (voting[state]) {
      voice[state] = 0;
    }
    blocs += full[state] == before ? 0 : 1;
  }

  /** Calls the roll: who is what now. */
  void call() {
    members = those(members, state -> full[state]);
    voters = those(voters, state -> voting[state]);
    participants =
        those(participants, state -> voting[state] || voice[state] > 0 || chair[state] > 0);
  }

  /** Those of whom something is true, in ascending order: the same list if they are the same. */
  private int[] those(int[] before, Right right) {
    int count = 0;
    boolean same = true;
    for (int state = 0; state < full.length; state++) {
      if (right.of(state)) {
        same &= count < before.length && before[count] == state;
        count++;
      }
    }
    if (same && count == before.length) {
      return before;
    }
    int[] list = new int[count];
    int place = 0;
    for (int state = 0; state < full.length; state++) {
      if (right.of(state)) {
        list[place++] = state;
      }
    }
    return list;
  }

  private interface Right {
    boolean of(int state);
  }

  boolean full(int state) {
    return full[state];
  }

  /** By state. Not to be changed. */
  boolean[] full() {
    return full;
  }

  boolean holding(int state) {
    return holding[state];
  }

  boolean voting(int state) {
    return voting[state];
  }

  double voice(int state) {
    return voice[state];
  }

  double chair(int state) {
    return chair[state];
  }

  /** Those with a weight in the chair, in ascending order, as all lists here. Not to be changed. */
  int[] leaders() {
    return leaders;
  }

  /** The full members. */
  int[] members() {
    return members;
  }

  int[] voters() {
    return voters;
  }

  /** Voters, holders of a voice and the chair. */
  int[] participants() {
    return participants;
  }

  /** Another number whenever there are other full members. */
  int blocs() {
    return blocs;
  }
}
