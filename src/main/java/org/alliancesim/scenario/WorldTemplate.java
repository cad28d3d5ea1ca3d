package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.scenario.content.PairValue;
import org.alliancesim.scenario.content.ScenarioContent;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.world.Distance;
import org.alliancesim.world.OrganisationVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatedPosition;
import org.alliancesim.world.World;
import org.alliancesim.world.World.Organisation;

/**
 * The states and what is between them as far as it is certain, and how the numbers of a replicate
 * complete it: an experiment makes millions of worlds that share most of their numbers.
 */
final class WorldTemplate implements Serializable {

  private static final long serialVersionUID = 1L;

  private final NumberPlaces places;
  private final List<StateCode> states;
  private final int[][] ofState;
  private final List<PairPlan> pairs = new ArrayList<>();
  private final List<PairPlan> followingBaselines = new ArrayList<>();
  private final List<PositionPlan> positions;
  private final List<SharePlan> shares;
  private final List<OrganisationPlan> organisations;

  /** By state, how near it lies to the full members at the start, going by capitals. */
  private final double[] nearness;

  /**
   * The world with its uncertain numbers in the middle of their distributions: each replicate sets
   * them anew, and need not find out again between whom they are.
   */
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
   * Plans the world of a scenario.
   *
   * @param content what the scenario says
   * @param places where its numbers stand
   * @param full by state, whether it is a full member at the start
   * @param moved what may change besides, by shocks
   */
  WorldTemplate(
      ScenarioContent content, NumberPlaces places, boolean[] full, List<MovableTarget> moved) {
    this.places = places;
    states = List.copyOf(content.states().keySet());
    ofState = new int[StateVariable.values().length][states.size()];
    for (StateVariable variable : StateVariable.values()) {
      for (int state = 0; state < states.size(); state++) {
        ofState[variable.ordinal()][state] =
            places.find(ScenarioPath.of(variable, states.get(state).value()));
      }
    }
    planPairs(content.pairs());
    positions = positions(content, content.values());
    shares = shares();
    organisations = organisations(content.organisations());
    nearness = new CapitalNearness(List.copyOf(content.values().values()), ofState).toNearest(full);
    template = whole(places::typical);
    varying = new Varying();
    makeRoom(moved);
  }

  /** The world of a replicate's numbers. */
  World world(IntToDoubleFunction numbers) {
    return varying.precedents ? whole(numbers) : completed(new World(template), numbers);
  }

  /** The same in the room of a world that is no longer needed. */
  World world(IntToDoubleFunction numbers, World room) {
    if (varying.precedents) {
      room.become(whole(numbers));
      return room;
    }
    room.become(template);
    return completed(room, numbers);
  }

  /** In the template, for the pairs whose numbers differ between replicates or may change. */
  private void makeRoom(List<MovableTarget> moved) {
    for (PairPlan pair : varying.pairs) {
      template.expect(pair.variable(), pair.first(), pair.second());
    }
    for (int[] pair : varying.affinities) {
      template.expect(PairVariable.AFFINITY, pair[0], pair[1]);
    }
    for (MovableTarget target : moved) {
      if (target.variable() instanceof PairVariable variable) {
        template.expect(variable, target.first(), target.second());
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
          int number = WorldTemplate.this.ofState[variable.ordinal()][state];
          if (places.varies(number)) {
            ofState.add(new StatePlan(variable, state, number));
          }
        }
      }
      pairs =
          WorldTemplate.this.pairs.stream().filter(each -> places.varies(each.number())).toList();
      baselines = followingBaselines.stream().filter(each -> places.varies(each.number())).toList();
      shares =
          WorldTemplate.this.shares.stream().filter(each -> places.varies(each.number())).toList();
      power = ofState.stream().anyMatch(each -> each.variable() == StateVariable.CINC);
      precedents = organisations.stream().anyMatch(each -> places.varies(each.precedent()));
      int[] idealPoints = WorldTemplate.this.ofState[StateVariable.IDEAL_POINT.ordinal()];
      for (int a = 0; a < idealPoints.length; a++) {
        for (int b = a + 1; b < idealPoints.length; b++) {
          if (known(idealPoints, a, b)
              && (places.varies(idealPoints[a]) || places.varies(idealPoints[b]))
              && !saidOutright(a, b)) {
            affinities.add(new int[] {a, b});
          }
        }
      }
    }

    /** Whether the scenario gives the affinity of a pair itself, so that none is derived. */
    private boolean saidOutright(int a, int b) {
      return WorldTemplate.this.pairs.stream()
          .filter(plan -> plan.variable() == PairVariable.AFFINITY)
          .anyMatch(
              plan ->
                  Math.min(plan.first(), plan.second()) == a
                      && Math.max(plan.first(), plan.second()) == b);
    }
  }

  private void planPairs(List<PairValue> values) {
    Set<String> withBaseline = new HashSet<>();
    for (PairValue value : values) {
      int first = states.indexOf(value.first());
      int second = states.indexOf(value.second());
      pairs.add(new PairPlan(value.variable(), first, second, places.find(value.path())));
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

  private List<SharePlan> shares() {
    List<SharePlan> found = new ArrayList<>();
    for (int importer = 0; importer < states.size(); importer++) {
      for (int supplier = 0; supplier < states.size(); supplier++) {
        int number = places.find(ScenarioPath.supplier(states.get(importer), states.get(supplier)));
        if (number != World.NONE) {
          found.add(new SharePlan(importer, supplier, number));
        }
      }
    }
    return found;
  }

  private List<OrganisationPlan> organisations(List<OrganisationProfile> profiles) {
    return profiles.stream()
        .map(
            profile -> {
              return new OrganisationPlan(
                  profile.key(),
                  states.stream().map(profile.members()::contains).toList(),
                  places.find(ScenarioPath.of(OrganisationVariable.HOSTILITY, profile.key())),
                  places.find(ScenarioPath.of(OrganisationVariable.PRECEDENT, profile.key())));
            })
        .toList();
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

  /** What is as the template, with what is not the same in every replicate. */
  private World completed(World world, IntToDoubleFunction numbers) {
    for (int organisation = 0; organisation < organisations.size(); organisation++) {
      int hostility = organisations.get(organisation).hostility();
      if (places.varies(hostility)) {
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
        Distance.affinity(
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
}
