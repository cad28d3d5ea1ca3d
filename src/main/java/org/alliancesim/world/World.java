package org.alliancesim.world;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The world in one month: what each state is and has, what lies between two states, and which
 * organisations they share. Dense arrays indexed by the state's place in {@link #states()};
 * mutable, for the model changes it month by month.
 */
public final class World implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The index of no state, no status and no option, and the month of what did not happen. */
  public static final int NONE = -1;

  private final List<StateCode> states;
  private final SharedRows ofState;
  private final PairNumbers ofPair;

  /** By importer and supplier. */
  private final SharedRows supplierShare;

  /** By criterion of an institution's own and state, how likely the state is to meet it. */
  private final SharedRows meets;

  private final Memberships memberships;
  private final Counterparts rivals;
  private int rivalPairs;
  private final Counterparts patrons;
  private final Counterparts stances;

  /** What is known of stances, by holder·n+toward. */
  private Map<Integer, StatedPosition> positions = Map.of();

  /**
   * An international organisation.
   *
   * @param name its short name, for example {@code SCO}
   * @param members by state index, whether the state is a member
   * @param hostility H∈[0,1], how far it is a rival bloc of the alliance
   * @param precedent whether sitting together there counts as an argument
   */
  public record Organisation(
      String name, List<Boolean> members, double hostility, boolean precedent)
      implements Serializable {

    public Organisation {
      members = List.copyOf(members);
    }
  }

  /**
   * A world in which every variable is 0, until {@link #set} says otherwise, and all states have
   * diplomatic relations.
   *
   * @param states the states, in the order of their indices
   * @param organisations the organisations, whose member lists follow that order
   */
  public World(List<StateCode> states, List<Organisation> organisations) {
    this.states = List.copyOf(states);
    int n = states.size();
    ofState = new SharedRows(new double[StateVariable.values().length][n]);
    ofPair = new PairNumbers(n);
    supplierShare = new SharedRows(new double[n][n]);
    meets = new SharedRows(new double[0][]);
    memberships = new Memberships(organisations, n);
    rivals = new Counterparts(n);
    patrons = new Counterparts(n);
    stances = new Counterparts(n);
  }

  /**
   * A world like another, and from then on its own. What is not changed in it is not copied, so the
   * other must not change any more.
   */
  public World(World other) {
    states = other.states;
    ofState = new SharedRows(new double[0][]);
    ofPair = new PairNumbers(other.ofPair);
    supplierShare = new SharedRows(new double[0][]);
    meets = new SharedRows(new double[0][]);
    memberships = new Memberships(other.memberships);
    rivals = new Counterparts(0);
    patrons = new Counterparts(0);
    stances = new Counterparts(0);
    become(other);
  }

  /**
   * Forgets what it was and begins like another, in the room it has. The other must not change any
   * more, as if this were a new one.
   *
   * @throws IllegalArgumentException if the other has other states
   */
  public void become(World other) {
    if (states != other.states) {
      throw new IllegalArgumentException("a world cannot become one of other states");
    }
    ofState.become(other.ofState);
    ofPair.become(other.ofPair);
    supplierShare.become(other.supplierShare);
    meets.become(other.meets);
    memberships.become(other.memberships);
    rivals.become(other.rivals);
    rivalPairs = other.rivalPairs;
    patrons.become(other.patrons);
    stances.become(other.stances);
    positions = other.positions;
  }

  /** The states in the order of their indices. */
  public List<StateCode> states() {
    return states;
  }

  /** How many states there are. */
  public int size() {
    return states.size();
  }

  /** The organisations as they are now. */
  public List<Organisation> organisations() {
    return memberships.organisations();
  }

  /**
   * How likely states are to meet criteria of an institution's own.
   *
   * @param probabilities [criterion][state], in [0, 1]; shared with other worlds, so never changed
   */
  public void setCriteria(double[][] probabilities) {
    meets.become(probabilities);
  }

  /** How likely a state is to meet a criterion of an institution's own. */
  public double meets(CriterionVariable criterion, int state) {
    return meets.at(criterion.criterion(), state);
  }

  public void setMeets(CriterionVariable criterion, int state, double probability) {
    meets.set(criterion.criterion(), state, probability);
  }

  /**
   * Makes an organisation more or less of a rival bloc.
   *
   * @param organisation its place in {@link #organisations()}
   * @param value H, moved into its range
   */
  public void setHostility(int organisation, double value) {
    memberships.setHostility(organisation, value);
  }

  /** The value of a state's variable. */
  public double get(StateVariable variable, int state) {
    return ofState.at(variable.ordinal(), state);
  }

  /** Sets a state's variable, moved into its range. */
  public void set(StateVariable variable, int state, double value) {
    ofState.set(variable.ordinal(), state, variable.definition().clamp(value));
  }

  /** The value of a pair's variable; {@code from} is the patron or holder. */
  public double get(PairVariable variable, int from, int to) {
    return ofPair.get(variable, from, to);
  }

  /** Sets a pair's variable, moved into its range, in both directions if it is symmetric. */
  public void set(PairVariable variable, int from, int to, double value) {
    boolean already = ofPair.get(variable, from, to) != 0;
    ofPair.set(variable, from, to, variable.definition().clamp(value));
    // whatever is not 0 came in here, so what was so already has been entered
    if (!already && ofPair.get(variable, from, to) != 0) {
      enter(variable, from, to);
    }
  }

  /**
   * Makes room for a number of a pair that worlds made from this one may set: they share the room,
   * and each would have to make its own.
   */
  public void expect(PairVariable variable, int from, int to) {
    ofPair.expect(variable, from, to);
    enter(variable, from, to);
  }

  /** Enters a pair between which something lies, or may come to lie, in the lists of such. */
  private void enter(PairVariable variable, int from, int to) {
    switch (variable) {
      case RIVALRY, RIVALRY_BASELINE -> {
        rivalPairs += rivals.add(from, to) ? 1 : 0;
        rivals.add(to, from);
      }
      case GUARANTEE -> patrons.add(to, from);
      case STANCE -> stances.add(from, to);
      default -> {
        // the others are looked up pair by pair
      }
    }
  }

  /**
   * A handle of two rivals, for those who ask about them month after month; see {@link #rivals}. It
   * stays theirs in this world and in all that are made from it.
   */
  public int rivalPair(int a, int b) {
    return ofPair.place(PairVariable.RIVALRY, a, b);
  }

  /**
   * A variable of all rivals by their {@link #rivalPair}, for who steps through them all; good
   * until a pair of states becomes rivals. May be changed within the variable's range.
   *
   * @param variable one of the section of rivalries
   */
  public double[] ofRivals(PairVariable variable) {
    return ofPair.own(variable);
  }

  /**
   * Every state with which a state has, had in this history, or is expected to come to have a
   * rivalry or a baseline of one, in ascending order; the only ones over which sums and maxima of
   * rivalries need to go. Not to be changed.
   */
  public int[] rivals(int state) {
    return rivals.of(state);
  }

  /** How many pairs of states {@link #rivals} knows. */
  public int rivalPairs() {
    return rivalPairs;
  }

  /**
   * Every state on which a state has, had in this history, or is expected to come to have a stance,
   * in ascending order. Not to be changed.
   */
  public int[] stances(int holder) {
    return stances.of(holder);
  }

  /** The share of the importer's arms imports, by volume, that the supplier delivers. */
  public double supplierShare(int importer, int supplier) {
    return supplierShare.at(importer, supplier);
  }

  /** Sets {@link #supplierShare}. */
  public void setSupplierShare(int importer, int supplier, double share) {
    supplierShare.set(importer, supplier, share);
  }

  /** p∈[0,1]. */
  public double power(int state) {
    return get(StateVariable.POWER, state);
  }

  /** F∈[−1,1], symmetric. */
  public double affinity(int a, int b) {
    return ofPair.get(PairVariable.AFFINITY, a, b);
  }

  /** R∈[0,1], symmetric. */
  public double rivalry(int a, int b) {
    return ofPair.get(PairVariable.RIVALRY, a, b);
  }

  /** G∈[0,1]. */
  public double guarantee(int patron, int client) {
    return ofPair.get(PairVariable.GUARANTEE, patron, client);
  }

  /** L∈[0,1]. */
  public double leverage(int holder, int over) {
    return ofPair.get(PairVariable.LEVERAGE, holder, over);
  }

  /** A stated position of a holder on another state, in [−1, 1]: against it below 0. */
  public double stance(int holder, int toward) {
    return ofPair.get(PairVariable.STANCE, holder, toward);
  }

  /** What a holder's stance on another state is about; empty if nobody said. */
  public Optional<StatedPosition> position(int holder, int toward) {
    return Optional.ofNullable(positions.get(holder * size() + toward));
  }

  /** Says what a stance is about; nothing but what is told depends on it. */
  public void setPosition(int holder, int toward, StatedPosition position) {
    Map<Integer, StatedPosition> more = new HashMap<>(positions);
    more.put(holder * size() + toward, position);
    positions = Map.copyOf(more);
  }

  /**
   * How close one state is to another: max(G, (2F−1)⁺), for by their votes in the United Nations
   * most pairs of states have a positive F.
   *
   * @param friend who protects, or feels close
   * @param of whom
   * @return a number in [0, 1]
   */
  public double closeness(int friend, int of) {
    return Math.max(guarantee(friend, of), 2 * affinity(friend, of) - 1);
  }

  /** Whether two states have diplomatic relations; a state has them with itself. */
  public boolean relations(int a, int b) {
    return a == b || ofPair.get(PairVariable.RELATIONS, a, b) > 0;
  }

  /**
   * The share of the power of two states that one of them has: p_of/(p_of+p_against), and 0 if
   * neither has any.
   */
  public double powerShare(int of, int against) {
    double sum = power(of) + power(against);
    return sum == 0 ? 0 : power(of) / sum;
  }

  /**
   * The threat to a state: θ_i = 1 − (1−θ⁰_i)·Π_j (1 − ζ·R_ij·p_j/(p_i+p_j)).
   *
   * @param state i
   * @param zeta ζ∈[0,1]
   * @return θ_i∈[0,1]
   */
  public double threat(int state, double zeta) {
    double safety = 1 - get(StateVariable.BASELINE_THREAT, state);
    for (int rival : rivals.of(state)) {
      safety *= 1 - zeta * rivalry(state, rival) * powerShare(rival, state);
    }
    return 1 - safety;
  }

  /**
   * The best guarantee that a state has from another, whether or not that is a member, for it is
   * what the other would give without the alliance: max_k G_ki, and 0 if there is none.
   *
   * @param state i
   */
  public double umbrella(int state) {
    double best = 0;
    for (int patron : patrons.of(state)) {
      best = Math.max(best, guarantee(patron, state));
    }
    return best;
  }

  /**
   * How far a state is tied to a rival bloc: B_i = max(max hostility of its own organisations, max
   * over outside k of G_ki·(max hostility of k's organisations)).
   *
   * @param state i
   * @param inside by state index, whether the state is a full member
   */
  public double blocTie(int state, boolean[] inside) {
    double tie = hostility(state);
    for (int patron : patrons.of(state)) {
      if (!inside[patron]) {
        tie = Math.max(tie, guarantee(patron, state) * hostility(patron));
      }
    }
    return tie;
  }

  /** The largest hostility among a state's own organisations, and 0 if it is in none. */
  public double hostility(int state) {
    return memberships.hostility(state);
  }

  /** Whether two states sit together in an organisation that counts as a precedent. */
  public boolean sharePrecedent(int a, int b) {
    return memberships.sharePrecedent(a, b);
  }
}
