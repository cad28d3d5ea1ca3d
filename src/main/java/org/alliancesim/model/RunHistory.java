package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a history: how far each state's path to each status led, every ballot, who left.
 * States and statuses are indices, months count from the start of the clock.
 */
public final class RunHistory implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  /** Joins several names in one reason. */
  public static final String JOINT = "+";

  /** The reason of a path that ended with an invitation that the state declined. */
  public static final String DECLINED = "declined";

  /** The reason of a path that a track's closed door stopped. */
  public static final String DOOR = "door";

  private final List<StateCode> states;
  private final Charter charter;

  /** By state, then status; null while nothing has happened on it, or on any of the state's. */
  private final @Nullable Path[] @Nullable [] paths;

  private final int[] left;
  private final boolean[] member;
  private final List<BallotOutcome> ballots = new ArrayList<>();
  private final List<Admission> admissions = new ArrayList<>();

  /** How far one state's path to one status has led. */
  public static final class Path implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One on which nothing has happened. */
    private static final Path NOT_SOUGHT = new Path();

    private Stage stage = Stage.NOT_SOUGHT;
    private String reason = "";
    private int month = World.NONE;
    private int bids;
    private boolean decided;
    private double gain;
    private boolean passedGate;
    private boolean heldAtStart;
    private boolean heldAtHorizon;

    /** The furthest stage. */
    public Stage stage() {
      return stage;
    }

    /**
     * Why it went no further when it first got there: failed criteria, the strongest opponent, the
     * objectors, the members that hold back ratification or, if none does, have yet to ratify; for
     * a status held, the other candidates of its package; {@link #DOOR}, {@link #DECLINED}; empty
     * if there is nothing to say.
     */
    public String reason() {
      return reason;
    }

    /** The month in which it first got there; {@link World#NONE} if it was not sought. */
    public int month() {
      return month;
    }

    /** How many bids were lodged. */
    public int bids() {
      return bids;
    }

    /**
     * U(s)−U(held) when the state last decided to seek or take the status, up to when it first held
     * it, in logit units; empty if it never decided so.
     */
    public OptionalDouble gain() {
      return decided ? OptionalDouble.of(gain) : OptionalDouble.empty();
    }

    /** Whether any bid passed the gate. */
    public boolean passedGate() {
      return passedGate;
    }

    /** Whether the status was held before the first month. */
    public boolean heldAtStart() {
      return heldAtStart;
    }

    /** Whether the status is held after the last month. */
    public boolean heldAtHorizon() {
      return heldAtHorizon;
    }

    private void reach(Stage newStage, int newMonth, String newReason) {
      if (newStage.compareTo(stage) > 0) {
        stage = newStage;
        month = newMonth;
        reason = newReason;
      }
    }
  }

  /**
   * An empty history.
   *
   * @param states the states of the scenario, by index
   * @param charter the alliance's rules
   */
  public RunHistory(List<StateCode> states, Charter charter) {
    this.states = states;
    this.charter = charter;
    paths = new Path[states.size()][];
    left = new int[states.size()];
    member = new boolean[states.size()];
    Arrays.fill(left, World.NONE);
  }

  /** The path of a state to a status. */
  public Path path(int state, int status) {
    @Nullable Path[] ofState = paths[state];
    Path path = ofState == null ? null : ofState[status];
    return path == null ? Path.NOT_SOUGHT : path;
  }

  private Path onPath(int state, int status) {
    @Nullable Path[] ofState = paths[state];
    if (ofState == null) {
      ofState = new Path[charter.statuses().size()];
      paths[state] = ofState;
    }
    Path path = ofState[status];
    if (path == null) {
      path = new Path();
      ofState[status] = path;
    }
    return path;
  }

  /**
   * The month in which a state that is or has been a full member first gave up the last of it for
   * no status, directly or by way of a suspension; {@link World#NONE} if it did not.
   */
  public int left(int state) {
    return left[state];
  }

  /** All ballots, in the order in which they were held. */
  public List<BallotOutcome> ballots() {
    return List.copyOf(ballots);
  }

  /** All admissions that members were to ratify, in the order in which they were made. */
  public List<Admission> admissions() {
    return List.copyOf(admissions);
  }

  @Override
  public void admitted(int month, Application bid) {
    admissions.add(new Admission(bid, month, states.size()));
  }

  @Override
  public void heldBack(int month, Application bid, int member, Supplier<HoldingBack> holding) {
    admissionOf(bid).heldBack(member, month, holding.get());
  }

  @Override
  public void ratified(int month, Application bid, int member) {
    admissionOf(bid).ratified(member, month);
  }

  @Override
  public void lapsed(int month, int state, Lapse lapse) {
    underWay(state, lapse.sought()).ifPresent(admission -> admission.lapsed(month));
  }

  /** The one that is not over. */
  private Optional<Admission> underWay(int state, int status) {
    for (int last = admissions.size() - 1; last >= 0; last--) {
      if (admissions.get(last).isOf(state, status)) {
        return Optional.of(admissions.get(last));
      }
    }
    return Optional.empty();
  }

  private Admission admissionOf(Application bid) {
    return underWay(bid.state(), bid.status()).orElseThrow();
  }

  @Override
  public void began(Alliance alliance) {
    forEachHeld(alliance, path -> path.heldAtStart = true);
    for (int state = 0; state < member.length; state++) {
      member[state] = alliance.full(state);
    }
    for (int track = 0; track < charter.tracks().size(); track++) {
      for (Application bid : alliance.bids(track)) {
        pathOf(bid).bids++;
        pathOf(bid).passedGate = !bid.pending();
        pathOf(bid).reach(bid.admitted() ? Stage.AWAITING_RATIFICATION : Stage.APPLIED, 0, "");
        if (bid.admitted()) {
          admissions.add(new Admission(bid, bid.since(), states.size()));
        }
      }
    }
  }

  @Override
  public void answered(int month, Application bid, boolean accepted, double draw, Option option) {
    if (!accepted) {
      pathOf(bid).reason = DECLINED;
    } else if (charter.statuses().get(bid.status()).ratified()) {
      pathOf(bid).reach(Stage.AWAITING_RATIFICATION, month, "");
    }
  }

  @Override
  public void ended(int month, Alliance alliance) {
    forEachHeld(alliance, path -> path.heldAtHorizon = true);
    for (int track = 0; track < charter.tracks().size(); track++) {
      for (Application bid : alliance.bids(track)) {
        if (bid.admitted()) {
          List<Integer> awaited = awaited(alliance, bid);
          admissionOf(bid).leftWaiting(awaited);
          if (pathOf(bid).stage == Stage.AWAITING_RATIFICATION) {
            pathOf(bid).reason = blamed(awaited, bid);
          }
        }
      }
    }
  }

  @Override
  public void deterred(int month, int state, int status, Expectation expectation) {
    String reason =
        expectation.failed().isEmpty() || expectation.waived() == 1
            ? expectation.shutOut() ? DOOR : codeOf(expectation.strongestOpponent())
            : criteria(expectation.failed());
    onPath(state, status).reach(Stage.DETERRED, month, reason);
  }

  @Override
  public void decided(int month, int state, int status, double gain) {
    if (status != World.NONE && path(state, status).stage != Stage.HELD) {
      onPath(state, status).decided = true;
      onPath(state, status).gain = gain;
    }
  }

  @Override
  public void applied(int month, Application bid) {
    pathOf(bid).bids++;
    pathOf(bid).reach(Stage.APPLIED, month, "");
  }

  @Override
  public void returned(
      int month, Application bid, Set<Criterion> failed, Supplier<List<GateCheck>> checks) {
    pathOf(bid).reach(Stage.RETURNED, month, criteria(failed));
  }

  @Override
  public void passedGate(int month, Application bid, Supplier<List<GateCheck>> checks) {
    pathOf(bid).passedGate = true;
  }

  @Override
  public void shutOut(int month, Application bid) {
    pathOf(bid).reach(Stage.SHELVED, month, DOOR);
  }

  @Override
  public void shelved(int month, Application bid, Consultation consultation) {
    pathOf(bid).reach(Stage.SHELVED, month, codeOf(consultation.strongestOpponent()));
  }

  @Override
  public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
    for (BallotOutcome outcome : BallotOutcome.of(month, ballot)) {
      ballots.add(outcome);
      Path path = onPath(outcome.state(), outcome.status());
      if (ballot.struckOut().isPresent()) {
        if (outcome.struckOut()) {
          path.reach(Stage.SHELVED, month, joined(outcome.objectors()));
        }
      } else if (!ballot.passed()) {
        path.reach(Stage.BLOCKED, month, joined(outcome.objectors()));
      } else if (charter.statuses().get(outcome.status()).ratified()) {
        path.reach(Stage.AWAITING_RATIFICATION, month, "");
      } else {
        path.reach(Stage.HELD, month, joined(outcome.packagedWith()));
      }
    }
  }

  @Override
  public void statusChanged(int month, int state, int track, int from, int to) {
    if (to != World.NONE) {
      onPath(state, to).reach(Stage.HELD, month, "");
      underWay(state, to).ifPresent(admission -> admission.seated(month));
      member[state] |= charter.statuses().get(to).full();
    } else if (member[state] && left[state] == World.NONE) {
      left[state] = month;
    }
  }

  private interface PathAction {
    void on(Path path);
  }

  private void forEachHeld(Alliance alliance, PathAction action) {
    for (int state = 0; state < paths.length; state++) {
      for (int track = 0; track < charter.tracks().size(); track++) {
        int status = alliance.held(state, track);
        if (status != World.NONE) {
          action.on(onPath(state, status));
        }
      }
    }
  }

  private String joined(List<Integer> members) {
    if (members.isEmpty()) {
      return "";
    }
    StringJoiner codes = new StringJoiner(JOINT);
    members.forEach(member -> codes.add(codeOf(member)));
    return codes.toString();
  }

  private List<Integer> awaited(Alliance alliance, Application bid) {
    return IntStream.range(0, states.size())
        .filter(member -> alliance.awaits(member, bid))
        .boxed()
        .toList();
  }

  /** Who holds back; if nobody does, who has yet to ratify. */
  private String blamed(List<Integer> awaited, Application bid) {
    List<Integer> holdingBack = awaited.stream().filter(bid::heldBackBy).toList();
    return joined(holdingBack.isEmpty() ? awaited : holdingBack);
  }

  private static String criteria(Set<Criterion> failed) {
    StringJoiner names = new StringJoiner(JOINT);
    failed.stream().sorted(Criterion.ORDER).map(Criterion::key).forEach(names::add);
    return names.toString();
  }

  private String codeOf(int state) {
    return state == World.NONE ? "" : states.get(state).value();
  }

  private Path pathOf(Application bid) {
    return onPath(bid.state(), bid.status());
  }
}
