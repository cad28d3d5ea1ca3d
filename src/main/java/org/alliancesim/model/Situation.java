package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.Dyad;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What all processes of a history share: the world, the alliance, the month, the draws and who
 * watches.
 */
final class Situation implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int BITS_PER_CODE = 24;
  private static final int MONTHS_PER_YEAR = 12;

  final World world;
  final Alliance alliance;
  final ArmsTrade arms;
  final Counterfactual counterfactual;
  InitialWorld initial;
  Draws draws;
  HistoryObserver observer;
  ChoiceTilt tilt = ChoiceTilt.NONE;

  /** By state index: it applied, or was admitted, since the last round of rivalries. */
  final boolean[] inTheNews;

  final Dispositions dispositions;

  /** Which status leads to which. */
  final Steps steps;

  /** Months since the start of the clock. */
  int month;

  private final Coefficients coefficients;

  /** By state and status, the item of that bid alone; null until asked for. */
  private final @Nullable Item[][] room;

  private final long[] stateKey;
  private final long[] statusKey;

  Situation(
      InitialWorld initial, Draws draws, HistoryObserver observer, Counterfactual counterfactual) {
    this.initial = initial;
    this.draws = draws;
    this.observer = observer;
    this.counterfactual = counterfactual;
    coefficients = new Coefficients(initial.coefficients());
    world = initial.world();
    alliance = new Alliance(initial);
    arms = new ArmsTrade(world, alliance, coefficients);
    inTheNews = new boolean[world.size()];
    dispositions = new Dispositions(world.size());
    steps = new Steps(initial.charter());
    room = new Item[world.size()][initial.charter().statuses().size()];
    stateKey = world.states().stream().mapToLong(StateCode::key).toArray();
    statusKey =
        initial.charter().statuses().stream().map(Status::id).mapToLong(Draws::key).toArray();
  }

  /**
   * Begins another history of the same states under the same charter, whatever came before.
   *
   * @throws IllegalArgumentException if it is of others
   */
  @SuppressWarnings("ReferenceEquality") // the very objects that the processes hold
  void begin(
      InitialWorld another, Draws itsDraws, HistoryObserver itsObserver, ChoiceTilt itsTilt) {
    if (another.world() != world || another.charter() != initial.charter()) {
      throw new IllegalArgumentException(
          "a history begins in the room of another only with its world and charter");
    }
    initial = another;
    draws = itsDraws;
    observer = itsObserver;
    tilt = itsTilt;
    month = 0;
    coefficients.become(initial.coefficients());
    alliance.begin(initial);
    arms.begin();
    Arrays.fill(inTheNews, false);
    dispositions.begin();
  }

  /** The value of a coefficient. */
  double k(Coefficient coefficient) {
    return coefficients.of(coefficient);
  }

  Coefficients coefficients() {
    return coefficients;
  }

  List<StateCode> codes(int[] indices) {
    List<StateCode> codes = new ArrayList<>(indices.length);
    for (int state : indices) {
      codes.add(world.states().get(state));
    }
    return codes;
  }

  /** A bid that is put to the vote alone. */
  Item item(int candidate, int status) {
    Item item = room[candidate][status];
    if (item == null) {
      item = Item.of(candidate, status);
      room[candidate][status] = item;
    }
    return item;
  }

  /** 1 to 12. */
  int calendarMonth() {
    return (initial.start().getMonthValue() - 1 + month) % MONTHS_PER_YEAR + 1;
  }

  double uniformOfState(RandomProcess process, int state) {
    return draws.uniform(process, stateKey[state], month, 0);
  }

  /** A draw about what a state says to an invitation to a status. */
  double uniformOfInvitation(int state, int status) {
    return draws.uniform(RandomProcess.INVITATION, stateKey[state], month, statusKey[status]);
  }

  double uniformOfDyad(RandomProcess process, int a, int b) {
    return draws.uniform(process, dyadKey(a, b), month, 0);
  }

  /** How a pair of states is named in draws. */
  long dyadKey(int a, int b) {
    return Dyad.key(stateKey[a], stateKey[b]);
  }

  /** How states are named in draws, in their order. */
  long[] stateKeys(int[] states) {
    long[] keys = new long[states.length];
    for (int each = 0; each < keys.length; each++) {
      keys[each] = stateKey[states[each]];
    }
    return keys;
  }

  /** A draw about what one state decides on another's bid for a status. */
  double uniformOfBid(RandomProcess process, int member, int candidate, int status) {
    long entity = stateKey[member] << BITS_PER_CODE | stateKey[candidate];
    return draws.uniform(process, entity, month, statusKey[status]);
  }

  /** How a member is disposed to a candidate while its government lasts. */
  double disposition(int member, int candidate) {
    long entity = stateKey[member] << BITS_PER_CODE | stateKey[candidate];
    return draws.uniform(RandomProcess.DISPOSITION, entity, dispositions.government(member), 0);
  }

  /** A draw about one state's stance on another. */
  double uniformOfStance(int holder, int toward) {
    long entity = stateKey[holder] << BITS_PER_CODE | stateKey[toward];
    return draws.uniform(RandomProcess.STANCE_SETTLEMENT, entity, month, 0);
  }

  /**
   * A draw about one criterion of one bid: the same at every session, for it is named by the month
   * the bid was lodged.
   */
  double uniformOfWaiver(Application bid, Criterion criterion) {
    long detail = statusKey[bid.status()] ^ Long.rotateLeft(Draws.key(criterion.key()), 1);
    return draws.uniform(RandomProcess.WAIVER, stateKey[bid.state()], bid.lodged(), detail);
  }

  /** Whether a state meets a criterion of the institution's own: one draw a history. */
  boolean meets(CriterionVariable criterion, int state) {
    long detail = Draws.key(criterion.name());
    return draws.uniform(RandomProcess.CRITERION, stateKey[state], 0, detail)
        < world.meets(criterion, state);
  }

  double uniformOfDoor(long trackKey) {
    return draws.uniform(RandomProcess.DOOR, trackKey, month, 0);
  }
}
