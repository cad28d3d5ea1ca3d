package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
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
  private final NumberRow chair;
  private final List<NumberRow> terms;
  private final List<NumberRow> waiver;
  private final List<NumberRow> ofTrack;
  private final List<NumberRow> meets;
  private final NumberRow coefficients;
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
    chair = row(states.stream().map(ScenarioPath::chair));
    holdings = holdings(content.holders());
    bids = content.bids().stream().map(this::standing).toList();
    List<String> statuses = charter.statuses().stream().map(Status::id).toList();
    List<String> tracks = charter.tracks().stream().map(Track::id).toList();
    terms =
        Arrays.stream(StatusVariable.values())
            .map(variable -> row(statuses.stream().map(id -> ScenarioPath.of(variable, id))))
            .toList();
    waiver =
        charter.statuses().stream()
            .map(
                status ->
                    row(
                        status.eligibility().stream()
                            .map(criterion -> waiverOf(status.id(), criterion))))
            .toList();
    ofTrack =
        Arrays.stream(TrackVariable.values())
            .map(variable -> row(tracks.stream().map(id -> ScenarioPath.of(variable, id))))
            .toList();
    meets =
        charter.ownCriteria().stream()
            .map(own -> row(states.stream().map(state -> ScenarioPath.meets(state, own.key()))))
            .toList();
    coefficients = row(Arrays.stream(Coefficient.values()).map(ScenarioPath::of));
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

  private NumberRow row(Stream<String> paths) {
    return NumberRow.of(paths.mapToInt(numbers::find).toArray(), numbers);
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
    return world(replicate, world.world(replicate));
  }

  /** The same in the room of a world that is no longer needed. */
  InitialWorld world(double[] drawn, World room) {
    IntToDoubleFunction replicate = numbers.of(drawn);
    return world(replicate, world.world(replicate, room));
  }

  private InitialWorld world(IntToDoubleFunction replicate, World start) {
    if (!meets.isEmpty()) {
      start.setCriteria(NumberRow.all(meets, replicate));
    }
    return new InitialWorld(
        clock.start(),
        clock.months(),
        start,
        outside,
        charter,
        chair.of(replicate),
        holdings,
        bids,
        NumberRow.all(terms, replicate),
        NumberRow.all(waiver, replicate),
        NumberRow.all(ofTrack, replicate),
        coefficients.of(replicate),
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
}
