package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Shock;
import org.alliancesim.model.StandingBid;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.OpenBid;
import org.alliancesim.scenario.content.ScenarioContent;
import org.alliancesim.scenario.content.StateProfile;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.World;

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

  private final NumberPlaces numbers;
  private final WorldTemplate world;
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

  /**
   * Plans the worlds of a scenario.
   *
   * @param content what the scenario says
   */
  WorldPlan(ScenarioContent content) {
    clock = content.clock();
    charter = content.charter();
    states = List.copyOf(content.states().keySet());
    numbers = new NumberPlaces(content.values());
    List<StateProfile> declared = List.copyOf(content.states().values());
    outside = new boolean[states.size()];
    for (int state = 0; state < outside.length; state++) {
      outside[state] = declared.get(state).outside();
    }
    chair = states.stream().mapToInt(state -> numbers.find(ScenarioPath.chair(state))).toArray();
    holdings = holdings(content.holders());
    bids = content.bids().stream().map(this::standing).toList();
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
    shocks = content.shocks().stream().map(rule -> ShockPlan.of(rule, numbers)).toList();
    world =
        new WorldTemplate(
            content,
            numbers,
            fullMembers(),
            shocks.stream().flatMap(shock -> shock.targets().stream()).toList());
  }

  /** By state, whether it is a full member at the start. */
  private boolean[] fullMembers() {
    boolean[] full = new boolean[states.size()];
    for (int state = 0; state < full.length; state++) {
      for (int status : holdings[state]) {
        full[state] |= status != World.NONE && charter.statuses().get(status).full();
      }
    }
    return full;
  }

  private static String waiverOf(String status, Criterion criterion) {
    return criterion instanceof OwnCriterion
        ? ScenarioPath.ownWaiver(status, criterion.key())
        : ScenarioPath.waiver(status, criterion.key());
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
    IntToDoubleFunction replicate = numbers.of(drawn);
    World start = world.world(replicate);
    if (meets.length > 0) {
      start.setCriteria(picked(meets, replicate));
    }
    int[][] held = new int[holdings.length][];
    for (int state = 0; state < held.length; state++) {
      held[state] = holdings[state].clone();
    }
    return new InitialWorld(
        clock.start(),
        clock.months(),
        start,
        outside.clone(),
        charter,
        picked(chair, replicate),
        held,
        bids,
        picked(terms, replicate),
        picked(waiver, replicate),
        picked(ofTrack, replicate),
        picked(coefficients, replicate),
        replicate.applyAsDouble(credibility),
        replicate.applyAsDouble(isolation),
        replicate.applyAsDouble(ratification),
        shocks(replicate));
  }

  private List<Shock> shocks(IntToDoubleFunction replicate) {
    List<Shock> drawn = new ArrayList<>(shocks.size());
    for (ShockPlan shock : shocks) {
      drawn.add(shock.shock(replicate));
    }
    return drawn;
  }

  /**
   * The numbers of a replicate by their places in the order of the paths.
   *
   * @param drawn the values of the uncertain ones
   */
  IntToDoubleFunction numbers(double[] drawn) {
    return numbers.of(drawn);
  }

  /** The world of these numbers, from nothing. */
  World whole(IntToDoubleFunction replicate) {
    return world.whole(replicate);
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
