package org.alliancesim.model;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.interest.Direction;
import org.alliancesim.interest.NestedLogit;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What one state could do about its statuses in a month, and what each would be to it: all options
 * in the order of tracks, on a track first those that lead up, then those that lead down, each in
 * the order of the statuses, leaving last. All states have one, filled anew at every look, for they
 * look often and mostly stay. It tells an observer who asks before the next look.
 */
final class Menu implements Supplier<Choice>, Serializable {

  private static final long serialVersionUID = 1L;

  private static final Direction[] DIRECTIONS = Direction.values();

  /** Far more than the rounding errors of a sum of weights. */
  private static final double ROUNDING = 1e-9;

  private final Situation situation;
  private final Alliance alliance;
  private final Valuations valuations;
  private final Deliberation deliberation;

  /** Who looks. */
  private int state;

  private int count;
  private final int[] status;
  private final int[] track;
  private final int[] nest;
  private final boolean[] bid;
  private final double[] gain;
  private final double[] step;
  private final double[] exit;
  private final double[] inertia;
  private final double[] level;
  private final double[] advantage;
  private final @Nullable Expectation[] expectation;

  Menu(Situation situation, Valuations valuations, Deliberation deliberation) {
    this.situation = situation;
    this.valuations = valuations;
    this.deliberation = deliberation;
    alliance = situation.alliance;
    // each status once, and leaving on each track
    int most = alliance.charter().statuses().size() + alliance.charter().tracks().size();
    status = new int[most];
    track = new int[most];
    nest = new int[most];
    bid = new boolean[most];
    gain = new double[most];
    step = new double[most];
    exit = new double[most];
    inertia = new double[most];
    level = new double[most];
    advantage = new double[most];
    expectation = new Expectation[most];
  }

  /** What was expected at the last look is no part of a saved history: each look begins anew. */
  private void writeObject(ObjectOutputStream saved) throws IOException {
    Arrays.fill(expectation, null);
    saved.defaultWriteObject();
  }

  /** The number of the nest that options of a direction on a track share. */
  static int nest(int track, Direction direction) {
    return track * DIRECTIONS.length + direction.ordinal();
  }

  /**
   * Lists the options of a state, with the largest X that each could have: that of a bid sure of
   * success.
   */
  void list(int whose) {
    state = whose;
    count = 0;
    boolean looks = false;
    for (int each = 0; each < alliance.charter().tracks().size(); each++) {
      if (open(each)) {
        if (!looks) {
          valuations.look(state);
          looks = true;
        }
        listTrack(each);
      }
    }
  }

  /**
   * Whether the state may change something on a track: it has no bid there, is not about to leave,
   * and is no full member elsewhere.
   */
  private boolean open(int where) {
    boolean elsewhere = alliance.full(state) && alliance.held(state, where) == World.NONE;
    return !elsewhere && alliance.bid(state, where) == null && !alliance.leaving(state, where);
  }

  private void listTrack(int where) {
    int now = alliance.held(state, where);
    boolean mayApply = situation.month >= alliance.closedUntil(state, where);
    double utilityNow = valuations.utilityAtALook(state, now);
    double boundNow = commitment(now);
    double exitNow = full(now) ? exit() : 0;
    Steps.Step[] steps = situation.steps.from(where, now);
    for (Direction direction : DIRECTIONS) {
      for (Steps.Step each : steps) {
        boolean possible = situation.month >= each.opens() && (!each.needsVote() || mayApply);
        if (possible && directionOf(each, boundNow) == direction) {
          double utility = valuations.utilityAtALook(state, each.status());
          add(where, direction, each.status(), each.needsVote());
          weigh(utility - utilityNow, boundNow, full(each.status()) ? 0 : exitNow);
        }
      }
    }
    if (now != World.NONE) {
      add(where, Direction.DOWN, World.NONE, false);
      weigh(-utilityNow, boundNow, exitNow);
    }
  }

  private Direction directionOf(Steps.Step each, double boundNow) {
    boolean down = !each.needsVote() && !each.resumes() && commitment(each.status()) < boundNow;
    return down ? Direction.DOWN : Direction.UP;
  }

  private void add(int where, Direction direction, int to, boolean needsVote) {
    track[count] = where;
    status[count] = to;
    nest[count] = nest(where, direction);
    bid[count] = needsVote;
    expectation[count] = null;
    count++;
  }

  /** What the last option would bring and cost, and X at its largest. */
  private void weigh(double gained, double boundNow, double givenUp) {
    int option = count - 1;
    gain[option] = gained;
    step[option] = Math.abs(commitment(status[option]) - boundNow);
    exit[option] = givenUp;
    inertia[option] = inertiaOf(step[option]) + givenUp;
    level[option] = bid[option] ? situation.k(Coefficient.LEVEL) : 0;
    double best = bid[option] ? Math.max(gained, -situation.k(Coefficient.PHI)) : gained;
    advantage[option] = best - resistance(option);
  }

  /** I(s) − ℓ. */
  private double resistance(int option) {
    return inertia[option] - level[option];
  }

  private double inertiaOf(double bindsOtherwise) {
    return Weighed.inertia(
        situation.k(Coefficient.KAPPA), situation.k(Coefficient.KAPPA_STEP), bindsOtherwise);
  }

  private double commitment(int of) {
    return of == World.NONE ? 0 : alliance.term(StatusVariable.COMMITMENT, of);
  }

  /**
   * κ_exit + k_c·ln(1+ψ·L̂), what giving up full membership costs: what is frozen can be resumed,
   * but the way back in is everybody's to grant; and the chair presses whoever would go as it
   * presses objectors, whose odds pressure changes by that much.
   */
  private double exit() {
    double leverage = 0;
    for (int leader : alliance.leaders()) {
      leverage += alliance.chairWeight(leader) * situation.world.leverage(leader, state);
    }
    double pressed = 1 + Voting.pressure(Math.min(1, leverage), 1, situation.coefficients());
    return situation.k(Coefficient.KAPPA_EXIT)
        + situation.k(Coefficient.DECISIVENESS) * StrictMath.log(pressed);
  }

  private boolean full(int of) {
    return of != World.NONE && alliance.charter().statuses().get(of).full();
  }

  /** How many options there are. */
  int size() {
    return count;
  }

  /**
   * Whether the state stays at this draw whatever comes of its bids, and would if success of any
   * were sure; to be asked before {@link #weigh}, while each X is the largest that it could be.
   * Most states most of the time want so little that they need not find out what the members think.
   */
  boolean staysWhateverItExpects(double u) {
    return u * NestedLogit.most(advantage, count) < 1 - ROUNDING
        || u * NestedLogit.sum(advantage, nest, count, dissimilarity()) < 1 - ROUNDING;
  }

  /** Whether another law has the state choose otherwise among these options. */
  boolean isMindedBy(ChoiceTilt tilt) {
    for (int option = 0; option < count; option++) {
      if (tilt.minds(state, status[option], 1)
          && (!bid[option] || tilt.minds(state, status[option], expected(option).success()))) {
        return true;
      }
    }
    return false;
  }

  /** Finds out what to expect of each bid, and so each X. */
  void weigh() {
    for (int option = 0; option < count; option++) {
      if (bid[option]) {
        advantage[option] =
            Choice.advantageOfBid(
                gain[option],
                expected(option).success(),
                situation.k(Coefficient.PHI),
                resistance(option));
      }
    }
  }

  /** What to expect of a bid, found out once at a look. */
  private Expectation expected(int option) {
    Expectation known = expectation[option];
    if (known == null) {
      known = deliberation.expectation(state, status[option]);
      expectation[option] = known;
    }
    return known;
  }

  /** What two draws choose; {@link World#NONE}: to stay. */
  int choose(double u, double within) {
    return NestedLogit.choose(u, within, advantage, nest, count, dissimilarity());
  }

  /** The same for who chooses by another law; {@link #weigh} must have been called. */
  ChoiceTilt.Look look() {
    double[] success = new double[count];
    for (int option = 0; option < count; option++) {
      Expectation expected = expectation[option];
      success[option] = expected == null ? 1 : expected.success();
    }
    return new ChoiceTilt.Look(
        state,
        Arrays.copyOf(status, count),
        Arrays.copyOf(advantage, count),
        success,
        Arrays.copyOf(nest, count),
        dissimilarity());
  }

  /** The expectation that keeps the state from a bid that it has not chosen; null if none does. */
  @Nullable Expectation deterring(int option, double u, double within) {
    if (!bid[option] || gain[option] <= -situation.k(Coefficient.PHI)) {
      return null;
    }
    double expected = advantage[option];
    double sure = gain[option] - resistance(option);
    if (sure == expected) {
      return null;
    }
    advantage[option] = sure;
    boolean ifSure = choose(u, within) == option;
    advantage[option] = expected;
    return ifSure ? expectation[option] : null;
  }

  /** An invitation: no vote stands before it any more, and it is weighed against refusing it. */
  Option invitation(int whose, int to) {
    state = whose;
    int where = alliance.charter().statuses().get(to).track();
    int now = alliance.held(state, where);
    count = 0;
    add(where, Direction.UP, to, false);
    double gained = valuations.utility(state, to) - valuations.utility(state, now);
    weigh(gained, commitment(now), full(now) && !full(to) ? exit() : 0);
    return told().get(0);
  }

  /** What a state would weigh if it looked now, but for what is asked of {@link Weighed}. */
  List<Weighed> weighed(int whose) {
    list(whose);
    Coefficients without = situation.coefficients().copy();
    without.set(Coefficient.BETA_ALIGN, 0);
    Coefficients with = situation.coefficients().copy();
    with.set(Coefficient.BETA_ALIGN, 1);
    double[] other = new double[count];
    double[] alignment = new double[count];
    for (int option = 0; option < count; option++) {
      int now = alliance.held(state, track[option]);
      other[option] = valuations.gain(state, now, status[option], without);
      alignment[option] = valuations.gain(state, now, status[option], with) - other[option];
    }
    weigh();
    List<Weighed> weighed = new ArrayList<>(count);
    for (int option = 0; option < count; option++) {
      Expectation expected = expectation[option];
      weighed.add(
          new Weighed(
              status[option],
              nest[option],
              DIRECTIONS[nest[option] % DIRECTIONS.length],
              bid[option],
              other[option],
              alignment[option],
              expected == null ? 1 : expected.success(),
              step[option],
              exit[option]));
    }
    return weighed;
  }

  /** An option as what is to be done. */
  Move move(int option) {
    return new Move(status[option], track[option], bid[option], gain[option]);
  }

  /** All options as an observer is told of them; {@link #weigh} must have been called. */
  List<Option> told() {
    double[] probabilities = NestedLogit.probabilities(advantage, nest, count, dissimilarity());
    List<Option> options = new ArrayList<>(count);
    for (int option = 0; option < count; option++) {
      options.add(
          new Option(
              status[option],
              track[option],
              DIRECTIONS[nest[option] % DIRECTIONS.length],
              valuations.change(state, alliance.held(state, track[option]), status[option]),
              gain[option],
              inertia[option],
              step[option],
              exit[option],
              level[option],
              expectation[option],
              advantage[option],
              probabilities[option]));
    }
    return options;
  }

  /** The choice as an observer is told of it. */
  @Override
  public Choice get() {
    list(state);
    weigh();
    return new Choice(
        told(),
        situation.uniformOfState(RandomProcess.CHOICE, state),
        situation.uniformOfState(RandomProcess.OPTION, state),
        situation.k(Coefficient.PHI),
        dissimilarity());
  }

  private double dissimilarity() {
    return situation.k(Coefficient.DISSIMILARITY);
  }
}
