package org.alliancesim.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.institution.Ratification;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatedPosition;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.World;

/**
 * A small world of plain numbers for tests of the model. Unless told otherwise: every coefficient
 * is 0 but full attention, elasticity 3, B* 0.4 and one dollar per TIV; every seat is a full stake,
 * k_c is 5 and no government ever changes; λ_N is 1, so that all options are alike, and every state
 * is next door; one track by consensus in session every month, without packages; statuses {@code
 * member} (full, voting, ratified), {@code partner} (commitment 0.5), {@code frozen} and {@code
 * suspended}.
 */
public final class TestWorld {

  public static final String MEMBER = "member";
  public static final String PARTNER = "partner";
  public static final String FROZEN = "frozen";
  public static final String SUSPENDED = "suspended";

  private static final int EVERY_MONTH = 12;

  /** γ_stance where {@link #against} is used: the largest C that it can make. */
  private static final double LARGEST_STANCE = 64;

  private final List<StateCode> codes = new ArrayList<>();
  private final List<Consumer<World>> settings = new ArrayList<>();
  private final Map<Coefficient, Double> coefficients = new EnumMap<>(Coefficient.class);
  private final Map<String, Map<StatusVariable, Double>> terms = new HashMap<>();
  private final Map<String, Map<Criterion, Double>> eligibility = new HashMap<>();
  private final Map<StateCode, String> holders = new LinkedHashMap<>();
  private final Map<StateCode, Double> chair = new HashMap<>();
  private final Set<StateCode> outside = new java.util.HashSet<>();
  private final List<Shock> shocks = new ArrayList<>();
  private final Map<String, CriterionVariable> own = new LinkedHashMap<>();
  private final Map<TrackVariable, Double> ofTrack = new EnumMap<>(TrackVariable.class);
  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<Function<Charter, StandingBid>> bids = new ArrayList<>();
  private final List<String> further = new ArrayList<>();
  private final List<World.Organisation> organisations = new ArrayList<>();
  private VotingRule rule = new VotingRule.Consensus(0);
  private List<Integer> sessions = IntStream.rangeClosed(1, EVERY_MONTH).boxed().toList();
  private final Map<String, Integer> noticeMonths = new HashMap<>();
  private boolean packages;
  private Ratification partnerRatification = Ratification.NONE;
  private double ratification = Double.POSITIVE_INFINITY;
  private int months = 60;
  private double credibility = 0.7;
  private double isolation;

  private TestWorld(String... states) {
    Arrays.stream(states).map(StateCode::of).forEach(codes::add);
    coefficient(Coefficient.ATTENTION, 1);
    coefficient(Coefficient.DISSIMILARITY, 1);
    coefficient(Coefficient.EPSILON, 3);
    coefficient(Coefficient.B_STAR, 0.4);
    coefficient(Coefficient.PHI_DOLLAR, 1);
    coefficient(Coefficient.EQUIPMENT, 1);
    coefficient(Coefficient.OMEGA_B, 1);
    coefficient(Coefficient.DECISIVENESS, 5);
    coefficient(Coefficient.TENURE, Double.POSITIVE_INFINITY);
    term(MEMBER, StatusVariable.VOTES, 1);
    term(MEMBER, StatusVariable.COMMITMENT, 1);
    term(FROZEN, StatusVariable.VOTES, 0);
    term(PARTNER, StatusVariable.COMMITMENT, 0.5);
    for (int state = 0; state < states.length; state++) {
      int index = state;
      settings.add(world -> world.set(StateVariable.MILITARY_BUDGET, index, 1000));
      settings.add(world -> world.set(StateVariable.UN_MEMBER, index, 1));
      settings.add(world -> world.set(StateVariable.NEARNESS, index, 1));
    }
  }

  /** A world of these states. */
  public static TestWorld of(String... states) {
    return new TestWorld(states);
  }

  /**
   * A leader, two members and a candidate that is keen on partnership; an outside power. Nothing
   * but the members' votes stands in the way.
   */
  static TestWorld consensusOfThree() {
    return of("AAA", "LLL", "MMM", "NNN", "OUT")
        .members("LLL", "MMM", "NNN")
        .passive("MMM", "NNN", "OUT")
        .chair("LLL", 1)
        .coefficient(Coefficient.KAPPA, 1)
        .coefficient(Coefficient.PHI, 0.2)
        .coefficient(Coefficient.PHI_CHAIR, 0.2)
        .coefficient(Coefficient.GAMMA_RIV, 1.7)
        .coefficient(Coefficient.BETA_ALIGN, 4)
        .set(StateVariable.POWER, "LLL", 1)
        .set(StateVariable.POWER, "OUT", 1)
        .set(PairVariable.AFFINITY, "AAA", "LLL", 1)
        .term(PARTNER, StatusVariable.TRAINING, 0.5)
        .sessions(6, 11)
        .months(36);
  }

  /**
   * Two sponsors, each the rival of one of two rivals and the friend of the other, and a third bid,
   * wherever it comes in the list. Each of the two alone meets C = 1.7·0.7 = 1.19 against Γ = 1 of
   * one sponsor; in a package that is 1.19·(1−0.8) = 0.238.
   */
  static TestWorld sponsors(String first, String second, String third) {
    return of(first, second, third, "MMM", "NNN")
        .members("MMM", "NNN")
        .chair("MMM", 0.5)
        .chair("NNN", 0.5)
        .coefficient(Coefficient.NU, 0.2)
        .coefficient(Coefficient.PHI_CHAIR, 0.1)
        .coefficient(Coefficient.GAMMA_RIV, 1.7)
        .set(PairVariable.AFFINITY, "AAA", "NNN", 0.9)
        .set(PairVariable.AFFINITY, "BBB", "MMM", 0.9)
        .rivalry("AAA", "BBB", 1)
        .rivalry("AAA", "MMM", 0.7)
        .rivalry("BBB", "NNN", 0.7)
        .packages();
  }

  public TestWorld members(String... states) {
    Arrays.stream(states).forEach(state -> holds(state, MEMBER));
    return this;
  }

  public TestWorld holds(String state, String status) {
    holders.put(StateCode.of(state), status);
    return this;
  }

  public TestWorld chair(String state, double weight) {
    chair.put(StateCode.of(state), weight);
    return this;
  }

  /** Outside powers and members that are to stay as they are. */
  public TestWorld passive(String... states) {
    Arrays.stream(states).map(StateCode::of).forEach(outside::add);
    return this;
  }

  public TestWorld coefficient(Coefficient coefficient, double value) {
    coefficients.put(coefficient, value);
    return this;
  }

  public TestWorld term(String status, StatusVariable variable, double value) {
    terms.computeIfAbsent(status, id -> new EnumMap<>(StatusVariable.class)).put(variable, value);
    return this;
  }

  public TestWorld criterion(String status, Criterion criterion, double waiver) {
    eligibility
        .computeIfAbsent(status, id -> new TreeMap<>(Criterion.ORDER))
        .put(criterion, waiver);
    return this;
  }

  /** A criterion of a status's own, which all states meet until told otherwise. */
  public TestWorld ownCriterion(String status, String name, double waiver) {
    CriterionVariable variable =
        own.computeIfAbsent(name, key -> new CriterionVariable(own.size(), key));
    return criterion(status, new OwnCriterion(variable, "it can pay"), waiver);
  }

  /** How likely a state is to meet such a criterion. */
  public TestWorld meets(String state, String name, double probability) {
    settings.add(world -> world.setMeets(own.get(name), index(state), probability));
    return this;
  }

  /** What the track does with bids. */
  public TestWorld track(TrackVariable variable, double value) {
    ofTrack.put(variable, value);
    return this;
  }

  /** A status's place on the ladder. */
  public TestWorld rank(String status, int rank) {
    ranks.put(status, rank);
    return this;
  }

  /** A bid for partnership that is open at the start, since the month before. */
  public TestWorld bid(String state, BidStage stage, String... ratified) {
    return bid(state, PARTNER, stage, -1, ratified);
  }

  public TestWorld bid(String state, String status, BidStage stage, int month, String... ratified) {
    bids.add(
        charter ->
            new StandingBid(
                index(state),
                charter.statusIndex(status),
                stage,
                month,
                Arrays.stream(ratified).map(this::index).toList()));
    return this;
  }

  public TestWorld set(StateVariable variable, String state, double value) {
    settings.add(world -> world.set(variable, index(state), value));
    return this;
  }

  public TestWorld set(PairVariable variable, String from, String to, double value) {
    settings.add(world -> world.set(variable, index(from), index(to), value));
    return this;
  }

  public TestWorld rivalry(String a, String b, double level) {
    set(PairVariable.RIVALRY, a, b, level);
    return set(PairVariable.RIVALRY_BASELINE, a, b, level);
  }

  /** A member has so much against a candidate, C, whatever the status: a stance. */
  public TestWorld against(String member, String candidate, double concern) {
    coefficient(Coefficient.GAMMA_STANCE, LARGEST_STANCE);
    return set(PairVariable.STANCE, member, candidate, -concern / LARGEST_STANCE);
  }

  /** Says what a stance is about. */
  public TestWorld position(String holder, String toward, String about, String source) {
    settings.add(
        world ->
            world.setPosition(index(holder), index(toward), new StatedPosition(about, source)));
    return this;
  }

  public TestWorld supplier(String importer, String supplier, double share) {
    settings.add(world -> world.setSupplierShare(index(importer), index(supplier), share));
    return this;
  }

  public TestWorld organisation(String name, double hostility, boolean precedent, String... in) {
    Set<String> members = Set.of(in);
    organisations.add(
        new World.Organisation(
            name,
            codes.stream().map(code -> members.contains(code.value())).toList(),
            hostility,
            precedent));
    return this;
  }

  public TestWorld rule(VotingRule newRule) {
    rule = newRule;
    return this;
  }

  public TestWorld sessions(Integer... calendarMonths) {
    sessions = List.of(calendarMonths);
    return this;
  }

  public TestWorld packages() {
    return packages(true);
  }

  public TestWorld packages(boolean allowed) {
    packages = allowed;
    return this;
  }

  public TestWorld partnerIsRatified() {
    return partnerIsRatified(Ratification.BY_VOTERS);
  }

  public TestWorld partnerIsRatified(Ratification newRatification) {
    partnerRatification = newRatification;
    return this;
  }

  /** T_r; unless told otherwise members never ratify. */
  public TestWorld ratification(double months) {
    ratification = months;
    return this;
  }

  public TestWorld notice(String status, int newMonths) {
    noticeMonths.put(status, newMonths);
    return this;
  }

  public TestWorld months(int newMonths) {
    months = newMonths;
    return this;
  }

  public TestWorld credibility(double newCredibility) {
    credibility = newCredibility;
    return this;
  }

  public TestWorld isolation(double newIsolation) {
    isolation = newIsolation;
    return this;
  }

  public TestWorld shock(Shock shock) {
    shocks.add(shock);
    return this;
  }

  /** A further status beside {@code partner}, open to states without a status. */
  public TestWorld statusLikePartner(String id) {
    further.add(id);
    return this;
  }

  public int index(String state) {
    int index = codes.indexOf(StateCode.of(state));
    if (index < 0) {
      throw new IllegalArgumentException("no state " + state);
    }
    return index;
  }

  /** A new start of a history. */
  public InitialWorld build() {
    World world = new World(codes, organisations);
    int n = codes.size();
    double[][] certain = new double[own.size()][n];
    Arrays.stream(certain).forEach(row -> Arrays.fill(row, 1));
    world.setCriteria(certain);
    settings.forEach(setting -> setting.accept(world));
    Charter charter = charter();
    boolean[] isOutside = new boolean[n];
    double[] chairWeights = new double[n];
    int[][] holdings = new int[n][1];
    for (int state = 0; state < n; state++) {
      isOutside[state] = outside.contains(codes.get(state));
      chairWeights[state] = chair.getOrDefault(codes.get(state), 0.0);
      String held = holders.get(codes.get(state));
      holdings[state][0] = held == null ? World.NONE : charter.statusIndex(held);
    }
    double[][] termValues = new double[StatusVariable.values().length][charter.statuses().size()];
    double[][] waivers = new double[charter.statuses().size()][];
    for (int status = 0; status < charter.statuses().size(); status++) {
      String id = charter.statuses().get(status).id();
      int index = status;
      terms
          .getOrDefault(id, Map.of())
          .forEach((variable, value) -> termValues[variable.ordinal()][index] = value);
      waivers[status] =
          eligibility.getOrDefault(id, Map.of()).values().stream()
              .mapToDouble(Double::doubleValue)
              .toArray();
    }
    double[][] tracks = new double[TrackVariable.values().length][1];
    for (TrackVariable variable : TrackVariable.values()) {
      double otherwise = Double.parseDouble(variable.definition().defaultValue());
      tracks[variable.ordinal()][0] = ofTrack.getOrDefault(variable, otherwise);
    }
    double[] k = new double[Coefficient.values().length];
    coefficients.forEach((coefficient, value) -> k[coefficient.ordinal()] = value);
    return new InitialWorld(
        YearMonth.of(2021, 1),
        months,
        world,
        isOutside,
        charter,
        chairWeights,
        holdings,
        bids.stream().map(bid -> bid.apply(charter)).toList(),
        termValues,
        waivers,
        tracks,
        k,
        credibility,
        isolation,
        ratification,
        List.copyOf(shocks));
  }

  /** Runs a replicate and returns what remains of it. */
  public RunHistory run(long seed, long replicate) {
    InitialWorld initial = build();
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    AllianceModel.run(initial, Draws.of(seed, replicate), history);
    return history;
  }

  private Charter charter() {
    List<Status> statuses = new ArrayList<>();
    statuses.add(
        status(MEMBER, true, false, Set.of(), Set.of(FROZEN), true, Ratification.BY_VOTERS));
    statuses.add(status(PARTNER, false, true, Set.of(), Set.of(), true, partnerRatification));
    for (String id : further) {
      statuses.add(status(id, false, true, Set.of(), Set.of(), true, Ratification.NONE));
    }
    statuses.add(status(FROZEN, true, false, Set.of(MEMBER), Set.of(), false, Ratification.NONE));
    statuses.add(
        status(
            SUSPENDED, false, false, Set.of(MEMBER, FROZEN), Set.of(), false, Ratification.NONE));
    Track track = new Track("main", "Main", rule, sessions, packages);
    return new Charter("Test", List.of(track), statuses);
  }

  private Status status(
      String id,
      boolean full,
      boolean fromNone,
      Set<String> from,
      Set<String> resumesFrom,
      boolean needsVote,
      Ratification ratified) {
    return new Status(
        id,
        id,
        0,
        ranks.getOrDefault(id, 0),
        full,
        fromNone,
        from,
        resumesFrom,
        needsVote,
        ratified,
        0,
        noticeMonths.getOrDefault(id, 0),
        List.copyOf(eligibility.getOrDefault(id, Map.of()).keySet()));
  }
}
