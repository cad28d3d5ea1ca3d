package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Shock;
import org.alliancesim.model.StandingBid;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.OpenBid;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.scenario.content.PairValue;
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.content.ScenarioContent;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.content.StateProfile;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.OrganisationVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatedPosition;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.World;
import org.alliancesim.world.World.Organisation;

/**
 * How the numbers of one replicate become an initial world: which number goes where, worked out
 * once, since an experiment makes millions of worlds.
 */
final class WorldPlan implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Clock clock;
  private final Charter charter;
  private final List<StateCode> states;
  private final boolean[] outside;
  private final int[][] holdings;
  private final List<StandingBid> bids;

  /** By state, how near it lies to the full members at the start, going by capitals. */
  private final double[] nearness;

  /** All numbers that are certain, in the order of their paths; 0 in the places of the others. */
  private final double[] fixed;

  private final int[] inputs;

  /** By number, its place among the uncertain ones; {@link World#NONE} if it is certain. */
  private final int[] inputOf;

  private final int[][] ofState;
  private final List<PairPlan> pairs;
  private final List<PairPlan> followingBaselines;
  private final List<PositionPlan> positions;
  private final List<SharePlan> shares;
  private final List<OrganisationPlan> organisations;
  private final int[] chair;
  private final int[][] terms;
  private final int[][] waiver;
  private final int[][] ofTrack;
  private final int[][] meets;
  private final int[] coefficients;
  private final int credibility;
  private final int isolation;
  private final int ratification;
  private final List<ShockPlan> shocks;

  /** The world as far as it is certain; what is not is 0 in it. */
  private final World template;

  private final Varying varying;

  private record StatePlan(StateVariable variable, int state, int number) implements Serializable {}

  private record PairPlan(PairVariable variable, int first, int second, int number)
      implements Serializable {}

  private record PositionPlan(int holder, int toward, StatedPosition position)
      implements Serializable {}

  private record SharePlan(int importer, int supplier, int number) implements Serializable {}

  private record OrganisationPlan(String name, List<Boolean> members, int hostility, int precedent)
      implements Serializable {}

  /**
   * Plans the worlds of a scenario.
   *
   * @param content what the scenario says
   */
  WorldPlan(ScenarioContent content) {
    SortedMap<String, SourcedValue> values = content.values();
    clock = content.clock();
    charter = content.charter();
    states = List.copyOf(content.states().keySet());
    List<String> paths = List.copyOf(values.keySet());
    List<SourcedValue> quantities = List.copyOf(values.values());
    Numbers numbers = new Numbers(paths);
    fixed = new double[paths.size()];
    List<Integer> uncertain = new ArrayList<>();
    for (int number = 0; number < fixed.length; number++) {
      Quantity quantity = quantities.get(number).quantity();
      if (quantity.uncertain()) {
        uncertain.add(number);
      } else {
        fixed[number] = quantity.quantile(0.5);
      }
    }
    inputs = uncertain.stream().mapToInt(Integer::intValue).toArray();
    inputOf = new int[fixed.length];
    Arrays.fill(inputOf, World.NONE);
    for (int input = 0; input < inputs.length; input++) {
      inputOf[inputs[input]] = input;
    }
    List<StateProfile> declared = List.copyOf(content.states().values());
    outside = new boolean[states.size()];
    for (int state = 0; state < outside.length; state++) {
      outside[state] = declared.get(state).outside();
    }
    ofState = new int[StateVariable.values().length][states.size()];
    chair = new int[states.size()];
    for (int state = 0; state < states.size(); state++) {
      for (StateVariable variable : StateVariable.values()) {
        ofState[variable.ordinal()][state] =
            numbers.find(ScenarioPath.of(variable, states.get(state).value()));
      }
      chair[state] = numbers.find(ScenarioPath.chair(states.get(state)));
    }
    pairs = new ArrayList<>();
    followingBaselines = new ArrayList<>();
    planPairs(content.pairs(), numbers);
    positions = positions(content, content.values());
    shares = shares(numbers);
    organisations = organisations(content.organisations(), numbers);
    holdings = holdings(content.holders());
    bids = content.bids().stream().map(this::standing).toList();
    nearness = nearness(quantities);
    int statuses = charter.statuses().size();
    terms = new int[StatusVariable.values().length][statuses];
    waiver = new int[statuses][];
    for (int status = 0; status < statuses; status++) {
      String id = charter.statuses().get(status).id();
      for (StatusVariable variable : StatusVariable.values()) {
        terms[variable.ordinal()][status] = numbers.find(ScenarioPath.of(variable, id));
      }
      waiver[status] =
          charter.statuses().get(status).eligibility().stream()
              .mapToInt(criterion -> numbers.find(waiverOf(id, criterion)))
              .toArray();
    }
    ofTrack = new int[TrackVariable.values().length][charter.tracks().size()];
    for (TrackVariable variable : TrackVariable.values()) {
      for (int track = 0; track < charter.tracks().size(); track++) {
        ofTrack[variable.ordinal()][track] =
            numbers.find(ScenarioPath.of(variable, charter.tracks().get(track).id()));
      }
    }
    meets =
        charter.ownCriteria().stream()
            .map(
                own ->
                    states.stream()
                        .mapToInt(state -> numbers.find(ScenarioPath.meets(state, own.key())))
                        .toArray())
            .toArray(int[][]::new);
    coefficients =
        Arrays.stream(Coefficient.values())
            .mapToInt(coefficient -> numbers.find(ScenarioPath.of(coefficient)))
            .toArray();
    credibility = numbers.find(ScenarioPath.of(AllianceVariable.CREDIBILITY));
    isolation = numbers.find(ScenarioPath.of(AllianceVariable.ISOLATION));
    ratification = numbers.find(ScenarioPath.of(AllianceVariable.RATIFICATION));
    shocks =
        content.shocks().stream()
            .map(rule -> ShockPlan.of(rule, paths, number -> inputOf[number] == World.NONE, fixed))
            .toList();
    template = whole(number -> fixed[number]);
    varying = new Varying();
    makeRoom();
  }

  /** In the template, for the pairs whose numbers differ between replicates or may change. */
  private void makeRoom() {
    for (PairPlan pair : varying.pairs) {
      template.expect(pair.variable(), pair.first(), pair.second());
    }
    for (int[] pair : varying.affinities) {
      template.expect(PairVariable.AFFINITY, pair[0], pair[1]);
    }
    for (ShockPlan shock : shocks) {
      for (MovableTarget target : shock.targets()) {
        if (target.variable() instanceof PairVariable variable) {
          template.expect(variable, target.first(), target.second());
        }
      }
    }
  }

  /** What of a world depends on uncertain numbers; all else is the same in every replicate. */
  private final class Varying implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<StatePlan> ofState = new ArrayList<>();
    private final List<PairPlan> pairs;
    private final List<PairPlan> baselines;
    private final List<SharePlan> shares;
    private final List<int[]> affinities = new ArrayList<>();
    private final boolean power;
    private final boolean precedents;

    Varying() {
      for (StateVariable variable : StateVariable.values()) {
        for (int state = 0; state < states.size(); state++) {
          int number = WorldPlan.this.ofState[variable.ordinal()][state];
          if (depends(number)) {
            ofState.add(new StatePlan(variable, state, number));
          }
        }
      }
      pairs = WorldPlan.this.pairs.stream().filter(each -> depends(each.number())).toList();
      baselines = followingBaselines.stream().filter(each -> depends(each.number())).toList();
      shares = WorldPlan.this.shares.stream().filter(each -> depends(each.number())).toList();
      power = ofState.stream().anyMatch(each -> each.variable() == StateVariable.CINC);
      precedents = organisations.stream().anyMatch(each -> depends(each.precedent()));
      int[] idealPoints = WorldPlan.this.ofState[StateVariable.IDEAL_POINT.ordinal()];
      for (int a = 0; a < idealPoints.length; a++) {
        for (int b = a + 1; b < idealPoints.length; b++) {
          if (known(idealPoints, a, b)
              && (depends(idealPoints[a]) || depends(idealPoints[b]))
              && !saidOutright(a, b)) {
            affinities.add(new int[] {a, b});
          }
        }
      }
    }

    private boolean depends(int number) {
      return number != World.NONE && inputOf[number] != World.NONE;
    }

    /** Whether the scenario gives the affinity of a pair itself, so that none is derived. */
    private boolean saidOutright(int a, int b) {
      return WorldPlan.this.pairs.stream()
          .filter(plan -> plan.variable() == PairVariable.AFFINITY)
          .anyMatch(
              plan ->
                  Math.min(plan.first(), plan.second()) == a
                      && Math.max(plan.first(), plan.second()) == b);
    }
  }

  private static String waiverOf(String status, Criterion criterion) {
    return criterion instanceof OwnCriterion
        ? ScenarioPath.ownWaiver(status, criterion.key())
        : ScenarioPath.waiver(status, criterion.key());
  }

  /** Where numbers stand. */
  private record Numbers(List<String> paths) {
    int find(String path) {
      return Math.max(World.NONE, Collections.binarySearch(paths, path));
    }
  }

  private void planPairs(List<PairValue> values, Numbers numbers) {
    Set<String> withBaseline = new HashSet<>();
    for (PairValue value : values) {
      int first = states.indexOf(value.first());
      int second = states.indexOf(value.second());
      pairs.add(new PairPlan(value.variable(), first, second, numbers.find(value.path())));
      if (value.variable() == PairVariable.RIVALRY_BASELINE) {
        withBaseline.add(pairOf(value));
      }
    }
    for (PairPlan plan : pairs) {
      String pair = states.get(plan.first()) + "-" + states.get(plan.second());
      if (plan.variable() == PairVariable.RIVALRY && !withBaseline.contains(pair)) {
        followingBaselines.add(plan);
      }
    }
  }

  private List<PositionPlan> positions(
      ScenarioContent content, SortedMap<String, SourcedValue> values) {
    List<PositionPlan> found = new ArrayList<>();
    for (PairValue value : content.pairs()) {
      if (value.variable() == PairVariable.STANCE) {
        SourcedValue level = Objects.requireNonNull(values.get(value.path()), value.path());
        found.add(
            new PositionPlan(
                states.indexOf(value.first()),
                states.indexOf(value.second()),
                new StatedPosition(value.about(), level.source())));
      }
    }
    return List.copyOf(found);
  }

  private static String pairOf(PairValue value) {
    return value.first() + "-" + value.second();
  }

  private List<SharePlan> shares(Numbers numbers) {
    List<SharePlan> found = new ArrayList<>();
    for (int importer = 0; importer < states.size(); importer++) {
      for (int supplier = 0; supplier < states.size(); supplier++) {
        int number =
            numbers.find(ScenarioPath.supplier(states.get(importer), states.get(supplier)));
        if (number != World.NONE) {
          found.add(new SharePlan(importer, supplier, number));
        }
      }
    }
    return found;
  }

  private List<OrganisationPlan> organisations(
      List<OrganisationProfile> profiles, Numbers numbers) {
    return profiles.stream()
        .map(
            profile -> {
              return new OrganisationPlan(
                  profile.key(),
                  states.stream().map(profile.members()::contains).toList(),
                  numbers.find(ScenarioPath.of(OrganisationVariable.HOSTILITY, profile.key())),
                  numbers.find(ScenarioPath.of(OrganisationVariable.PRECEDENT, profile.key())));
            })
        .toList();
  }

  private StandingBid standing(OpenBid bid) {
    return new StandingBid(
        states.indexOf(bid.state()),
        charter.statusIndex(bid.status()),
        bid.stage(),
        clock.indexOf(bid.month()),
        bid.ratified().stream().map(states::indexOf).toList());
  }

  private int[][] holdings(Map<StateCode, List<String>> holders) {
    int[][] held = new int[states.size()][charter.tracks().size()];
    for (int[] row : held) {
      Arrays.fill(row, World.NONE);
    }
    holders.forEach(
        (state, ids) -> {
          for (String id : ids) {
            int status = charter.statusIndex(id);
            held[states.indexOf(state)][charter.statuses().get(status).track()] = status;
          }
        });
    return held;
  }

  /**
   * The initial world of one replicate.
   *
   * @param drawn the values of the uncertain numbers, in the order of their paths
   */
  InitialWorld world(double[] drawn) {
    IntToDoubleFunction numbers = numbers(drawn);
    World world = varying.precedents ? whole(numbers) : completed(numbers);
    if (meets.length > 0) {
      world.setCriteria(picked(meets, numbers));
    }
    int[][] held = new int[holdings.length][];
    for (int state = 0; state < held.length; state++) {
      held[state] = holdings[state].clone();
    }
    return new InitialWorld(
        clock.start(),
        clock.months(),
        world,
        outside.clone(),
        charter,
        picked(chair, numbers),
        held,
        bids,
        picked(terms, numbers),
        picked(waiver, numbers),
        picked(ofTrack, numbers),
        picked(coefficients, numbers),
        numbers.applyAsDouble(credibility),
        numbers.applyAsDouble(isolation),
        numbers.applyAsDouble(ratification),
        shocks(numbers));
  }

  private List<Shock> shocks(IntToDoubleFunction numbers) {
    List<Shock> drawn = new ArrayList<>(shocks.size());
    for (ShockPlan shock : shocks) {
      drawn.add(shock.shock(numbers));
    }
    return drawn;
  }

  /**
   * The numbers of a replicate by their places in the order of the paths.
   *
   * @param drawn the values of the uncertain ones
   */
  IntToDoubleFunction numbers(double[] drawn) {
    if (drawn.length != inputs.length) {
      throw new IllegalArgumentException(
          "the scenario has " + inputs.length + " uncertain inputs, not " + drawn.length);
    }
    return number -> inputOf[number] == World.NONE ? fixed[number] : drawn[inputOf[number]];
  }

  /** The world of these numbers, from nothing. */
  World whole(IntToDoubleFunction numbers) {
    World world = new World(states, organisations(numbers));
    setStates(world, numbers);
    setPairs(world, numbers);
    for (PositionPlan each : positions) {
      world.setPosition(each.holder(), each.toward(), each.position());
    }
    for (SharePlan share : shares) {
      world.setSupplierShare(
          share.importer(), share.supplier(), numbers.applyAsDouble(share.number()));
    }
    return world;
  }

  /** The same from the template. */
  private World completed(IntToDoubleFunction numbers) {
    World world = new World(template);
    for (int organisation = 0; organisation < organisations.size(); organisation++) {
      int hostility = organisations.get(organisation).hostility();
      if (varying.depends(hostility)) {
        world.setHostility(organisation, numbers.applyAsDouble(hostility));
      }
    }
    for (StatePlan each : varying.ofState) {
      world.set(each.variable(), each.state(), numbers.applyAsDouble(each.number()));
    }
    if (varying.power) {
      setPower(world);
    }
    for (int[] pair : varying.affinities) {
      setAffinity(world, pair[0], pair[1], numbers);
    }
    setPairs(world, varying.pairs, varying.baselines, numbers);
    for (SharePlan share : varying.shares) {
      world.setSupplierShare(
          share.importer(), share.supplier(), numbers.applyAsDouble(share.number()));
    }
    return world;
  }

  private List<Organisation> organisations(IntToDoubleFunction numbers) {
    List<Organisation> list = new ArrayList<>(organisations.size());
    for (OrganisationPlan plan : organisations) {
      list.add(
          new Organisation(
              plan.name(),
              plan.members(),
              numbers.applyAsDouble(plan.hostility()),
              numbers.applyAsDouble(plan.precedent()) > 0));
    }
    return list;
  }

  /**
   * The nearest full member other than the state itself; where there is none, or a capital is not
   * known, it counts as next door. A capital whose place is uncertain lies at its median.
   */
  private double[] nearness(List<SourcedValue> quantities) {
    boolean[] full = new boolean[states.size()];
    for (int state = 0; state < full.length; state++) {
      for (int status : holdings[state]) {
        full[state] |= status != World.NONE && charter.statuses().get(status).full();
      }
    }
    double[] nearest = new double[states.size()];
    for (int state = 0; state < nearest.length; state++) {
      int from = state;
      nearest[state] =
          IntStream.range(0, full.length)
              .filter(member -> full[member] && member != from)
              .mapToDouble(member -> nearness(from, member, quantities))
              .max()
              .orElse(1);
    }
    return nearest;
  }

  private double nearness(int state, int member, List<SourcedValue> quantities) {
    int[] places = {
      ofState[StateVariable.LATITUDE.ordinal()][state],
      ofState[StateVariable.LONGITUDE.ordinal()][state],
      ofState[StateVariable.LATITUDE.ordinal()][member],
      ofState[StateVariable.LONGITUDE.ordinal()][member]
    };
    if (Arrays.stream(places).anyMatch(place -> place == World.NONE)) {
      return 1;
    }
    double[] degrees =
        Arrays.stream(places)
            .mapToDouble(place -> quantities.get(place).quantity().quantile(0.5))
            .toArray();
    return World.nearnessOf(degrees[0], degrees[1], degrees[2], degrees[3]);
  }

  private void setStates(World world, IntToDoubleFunction numbers) {
    for (int state = 0; state < nearness.length; state++) {
      world.set(StateVariable.NEARNESS, state, nearness[state]);
    }
    for (StateVariable variable : StateVariable.values()) {
      int[] places = ofState[variable.ordinal()];
      for (int state = 0; state < places.length; state++) {
        if (places[state] != World.NONE) {
          world.set(variable, state, numbers.applyAsDouble(places[state]));
        }
      }
    }
    setPower(world);
  }

  private static void setPower(World world) {
    double strongest = 0;
    for (int state = 0; state < world.size(); state++) {
      strongest = Math.max(strongest, world.get(StateVariable.CINC, state));
    }
    for (int state = 0; state < world.size() && strongest > 0; state++) {
      double share = world.get(StateVariable.CINC, state) / strongest;
      world.set(StateVariable.POWER, state, StrictMath.sqrt(share));
    }
  }

  private void setPairs(World world, IntToDoubleFunction numbers) {
    int[] idealPoints = ofState[StateVariable.IDEAL_POINT.ordinal()];
    for (int a = 0; a < idealPoints.length; a++) {
      for (int b = a + 1; b < idealPoints.length; b++) {
        if (known(idealPoints, a, b)) {
          setAffinity(world, a, b, numbers);
        }
      }
    }
    setPairs(world, pairs, followingBaselines, numbers);
  }

  private static boolean known(int[] places, int a, int b) {
    return places[a] != World.NONE && places[b] != World.NONE;
  }

  private void setAffinity(World world, int a, int b, IntToDoubleFunction numbers) {
    int[] idealPoints = ofState[StateVariable.IDEAL_POINT.ordinal()];
    world.set(
        PairVariable.AFFINITY,
        a,
        b,
        World.affinityOf(
            numbers.applyAsDouble(idealPoints[a]), numbers.applyAsDouble(idealPoints[b])));
  }

  private static void setPairs(
      World world,
      List<PairPlan> pairs,
      List<PairPlan> followingBaselines,
      IntToDoubleFunction numbers) {
    for (PairPlan pair : pairs) {
      world.set(pair.variable(), pair.first(), pair.second(), numbers.applyAsDouble(pair.number()));
    }
    for (PairPlan pair : followingBaselines) {
      world.set(
          PairVariable.RIVALRY_BASELINE,
          pair.first(),
          pair.second(),
          numbers.applyAsDouble(pair.number()));
    }
  }

  private static double[] picked(int[] places, IntToDoubleFunction numbers) {
    double[] picked = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      picked[i] = places[i] == World.NONE ? 0 : numbers.applyAsDouble(places[i]);
    }
    return picked;
  }

  private static double[][] picked(int[][] places, IntToDoubleFunction numbers) {
    double[][] picked = new double[places.length][];
    for (int row = 0; row < places.length; row++) {
      picked[row] = picked(places[row], numbers);
    }
    return picked;
  }
}
