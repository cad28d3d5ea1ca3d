package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.interest.Logit;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * A state that decides about its own statuses: it looks at them now and then, expects what the gate
 * and the vote will be, and chooses with noise among staying and its options.
 *
 * <p>Reference: R. D. McKelvey and T. R. Palfrey (1995), "Quantal response equilibria for normal
 * form games".
 */
final class StateAgent implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Far more than the rounding errors of a sum of weights. */
  private static final double ROUNDING = 1e-9;

  private final int state;
  private final Situation situation;
  private final Valuations valuations;
  private final Deliberation deliberation;

  StateAgent(int state, Situation situation, Valuations valuations, Deliberation deliberation) {
    this.state = state;
    this.situation = situation;
    this.valuations = valuations;
    this.deliberation = deliberation;
  }

  int state() {
    return state;
  }

  /**
   * The move chosen this month, or null if the state leaves things as they are. Changes nothing.
   */
  @Nullable Move choose() {
    if (!situation.attends(state)) {
      return null;
    }
    List<Move> moves = moves();
    if (moves.isEmpty()) {
      return null;
    }
    double u = situation.uniformOfState(RandomProcess.CHOICE, state);
    if (staysWhateverItExpects(u, moves)) {
      situation.observer.reconsidered(
          situation.month, state, () -> choice(prospects(moves)), World.NONE);
      return null;
    }
    List<Prospective> prospects = prospects(moves);
    double[] weights = weights(prospects);
    int chosen = Logit.choose(u, weights);
    situation.observer.reconsidered(situation.month, state, () -> choice(prospects), chosen);
    tellIfDeterred(wished(u, prospects, weights), prospects, chosen);
    return chosen == World.NONE ? null : moves.get(chosen);
  }

  /**
   * What it says to an invitation.
   *
   * @param bid what it is invited to
   * @param accepts whether it takes it up
   * @param draw u∈(0,1): it accepts below Λ(X)
   * @param weighed what it weighed
   */
  record Answer(Application bid, boolean accepts, double draw, Option weighed) {}

  /** What it says to an invitation: it accepts with Λ(X), X = gain − inertia. */
  Answer answer(Application bid) {
    int track = charter().statuses().get(bid.status()).track();
    int now = situation.alliance.held(state, track);
    double gain = valuations.utility(state, bid.status()) - valuations.utility(state, now);
    Move move = new Move(bid.status(), track, false, gain, resistance(now, bid.status()));
    double advantage = gain - inertia(move);
    double probability = Logit.lambda(advantage);
    double u = situation.uniformOfInvitation(state, bid.status());
    Option weighed =
        new Option(
            bid.status(),
            track,
            valuations.change(state, now, bid.status()),
            gain,
            inertia(move),
            null,
            advantage,
            Logit.weight(advantage, 1),
            probability);
    return new Answer(bid, u < probability, u, weighed);
  }

  /** What it could choose from now, whether or not it is looking. */
  List<Option> options() {
    return options(prospects(moves()));
  }

  private static double[] weights(List<Prospective> prospects) {
    double[] weights = new double[prospects.size()];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = prospects.get(index).weight();
    }
    return weights;
  }

  /** What a state can do, before it asks what would come of it. */
  record Move(int status, int track, boolean needsVote, double gain, double resistance) {}

  /** The same with what it expects of it; null if it needs nobody's vote. */
  private record Prospective(
      Move move, @Nullable Expectation expectation, double advantage, double weight) {}

  /** All moves of the month, in the order of tracks and statuses, leaving last on each track. */
  private List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (int track = 0; track < charter().tracks().size(); track++) {
      addMoves(track, moves);
    }
    return moves;
  }

  private void addMoves(int track, List<Move> moves) {
    Alliance alliance = situation.alliance;
    int now = alliance.held(state, track);
    boolean seatedElsewhere = alliance.full(state) && now == World.NONE;
    if (seatedElsewhere || alliance.bid(state, track) != null || alliance.leaving(state, track)) {
      return;
    }
    double utilityNow = valuations.utility(state, now);
    boolean mayApply = situation.month >= alliance.closedUntil(state, track);
    List<Status> statuses = charter().statuses();
    for (int index = 0; index < statuses.size(); index++) {
      Status status = statuses.get(index);
      if (status.track() == track && index != now && situation.month >= status.opens()) {
        boolean reachable =
            now == World.NONE ? status.fromNone() : status.from().contains(idOf(now));
        boolean resumable = now != World.NONE && status.resumesFrom().contains(idOf(now));
        boolean byOwnDecision = resumable || (reachable && !status.needsVote());
        if (byOwnDecision || (reachable && mayApply)) {
          double gain = valuations.utility(state, index) - utilityNow;
          double resistance = resistance(now, index);
          moves.add(new Move(index, track, !byOwnDecision, gain, resistance));
        }
      }
    }
    if (now != World.NONE) {
      double gain = valuations.utility(state, World.NONE) - utilityNow;
      moves.add(new Move(World.NONE, track, false, gain, resistance(now, World.NONE)));
    }
  }

  /**
   * κ_exit + k_c·ln(1+ψ·L̂) where full membership would be given up: what is frozen can be resumed,
   * but the way back in is everybody's to grant; and the chair presses whoever would go as it
   * presses objectors, whose odds pressure changes by that much.
   */
  private double resistance(int now, int then) {
    Alliance alliance = situation.alliance;
    List<Status> statuses = charter().statuses();
    boolean fullNow = now != World.NONE && statuses.get(now).full();
    boolean fullThen = then != World.NONE && statuses.get(then).full();
    if (!fullNow || fullThen) {
      return 0;
    }
    double leverage = 0;
    for (int leader : alliance.leaders()) {
      leverage += alliance.chairWeight(leader) * situation.world.leverage(leader, state);
    }
    double pressed = 1 + Voting.pressure(Math.min(1, leverage), 1, situation.coefficients());
    return situation.k(Coefficient.KAPPA_EXIT)
        + situation.k(Coefficient.DECISIVENESS) * FastMath.log(pressed);
  }

  /**
   * Whether the state would stay at this draw whatever came of its bids, and if success were sure:
   * a bid's X lies between −φ−κ, if it fails for certain, and gain−κ. Most states most of the time
   * want so little that they need not find out what the members think.
   */
  private boolean staysWhateverItExpects(double u, List<Move> moves) {
    double sum = 1;
    for (Move move : moves) {
      double atBest =
          move.needsVote() ? Math.max(move.gain(), -situation.k(Coefficient.PHI)) : move.gain();
      double best = atBest - move.resistance() - situation.k(Coefficient.KAPPA);
      sum += Logit.weight(best, moves.size());
    }
    return u * sum < 1 - ROUNDING;
  }

  private List<Prospective> prospects(List<Move> moves) {
    List<Prospective> prospects = new ArrayList<>(moves.size());
    for (Move move : moves) {
      prospects.add(prospective(move, moves.size()));
    }
    return prospects;
  }

  private Prospective prospective(Move move, int alternatives) {
    double gain = move.gain();
    double inertia = inertia(move);
    @Nullable Expectation expectation = null;
    double advantage = gain - inertia;
    if (move.needsVote()) {
      expectation = deliberation.expectation(state, move.status());
      double success = expectation.success();
      double refusal = situation.k(Coefficient.PHI);
      advantage = Choice.advantageOfBid(gain, success, refusal, inertia);
    }
    return new Prospective(move, expectation, advantage, Logit.weight(advantage, alternatives));
  }

  private double inertia(Move move) {
    return situation.k(Coefficient.KAPPA) + move.resistance();
  }

  /** The choice as an observer is told of it. */
  private Choice choice(List<Prospective> prospects) {
    double u = situation.uniformOfState(RandomProcess.CHOICE, state);
    double refusal = situation.k(Coefficient.PHI);
    return new Choice(
        options(prospects), u, wished(u, prospects, new double[prospects.size()]), refusal);
  }

  private List<Option> options(List<Prospective> prospects) {
    double total = 1;
    for (Prospective prospect : prospects) {
      total += prospect.weight();
    }
    List<Option> options = new ArrayList<>(prospects.size());
    for (Prospective prospect : prospects) {
      Move move = prospect.move();
      int held = situation.alliance.held(state, move.track());
      options.add(
          new Option(
              move.status(),
              move.track(),
              valuations.change(state, held, move.status()),
              move.gain(),
              inertia(move),
              prospect.expectation(),
              prospect.advantage(),
              prospect.weight(),
              prospect.weight() / total));
    }
    return options;
  }

  /**
   * What the same draw would choose if every bid were sure of success.
   *
   * @param ifSure takes the weights; of many histories one array less
   */
  private int wished(double u, List<Prospective> prospects, double[] ifSure) {
    double inertia = situation.k(Coefficient.KAPPA);
    for (int index = 0; index < ifSure.length; index++) {
      Prospective prospect = prospects.get(index);
      ifSure[index] =
          prospect.move().needsVote()
              ? Logit.weight(prospect.move().gain() - inertia, prospects.size())
              : prospect.weight();
    }
    return Logit.choose(u, ifSure);
  }

  /**
   * Deterred: at the same draw, but sure of success, the state would have applied, and it did not.
   */
  private void tellIfDeterred(int wished, List<Prospective> prospects, int chosen) {
    if (wished != World.NONE && wished != chosen && prospects.get(wished).move().needsVote()) {
      Prospective bid = prospects.get(wished);
      situation.observer.deterred(
          situation.month, state, bid.move().status(), Objects.requireNonNull(bid.expectation()));
    }
  }

  private String idOf(int status) {
    return charter().statuses().get(status).id();
  }

  private Charter charter() {
    return situation.alliance.charter();
  }
}
