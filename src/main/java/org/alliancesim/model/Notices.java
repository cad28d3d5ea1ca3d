package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;

/** Who has given notice of what it holds on a track, and in which month it leaves. */
final class Notices implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The month of something that is not going to happen. */
  private static final int NEVER = Integer.MAX_VALUE;

  /** By state and track. */
  private final int[][] leavesIn;

  /** Whether anybody has given notice in this history, and so may leave. */
  private boolean given;

  Notices(int states, int tracks) {
    leavesIn = new int[states][tracks];
  }

  /** Begins a history; nobody has given notice. */
  void begin() {
    for (int[] ofState : leavesIn) {
      Arrays.fill(ofState, NEVER);
    }
    given = false;
  }

  void give(int state, int track, int effective) {
    leavesIn[state][track] = effective;
    given = true;
  }

  /** A state stays on a track, or has nothing there any more that it could leave. */
  void lapse(int state, int track) {
    leavesIn[state][track] = NEVER;
  }

  /** Whether there may be somebody who has given notice: nobody needs to be looked for if not. */
  boolean any() {
    return given;
  }

  /** Whether a state has given notice on a track. */
  boolean given(int state, int track) {
    return leavesIn[state][track] != NEVER;
  }

  /** The month in which a state leaves a track, far away unless it has given notice. */
  int effective(int state, int track) {
    return leavesIn[state][track];
  }
}
