package org.alliancesim.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancesim.chance.Distribution;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.scenario.content.InstitutionKind;
import org.alliancesim.scenario.content.LearningDomain;
import org.alliancesim.scenario.content.LearningDomain.InputRange;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;

/**
 * Where a scenario lies among the inputs that utilities X and concerns C are made of, at its start
 * and at the medians of what is uncertain: to say where it lies outside of what coefficients were
 * learned from.
 */
public final class PlacedInputs {

  private static final List<StateVariable> OF_STATES =
      List.of(
          StateVariable.NEARNESS,
          StateVariable.WESTERN_TIES,
          StateVariable.NON_ALIGNMENT,
          StateVariable.POWER,
          StateVariable.BASELINE_THREAT);

  /** Between a state that may seek something and a full member. */
  private static final List<PairVariable> OF_PAIRS =
      List.of(PairVariable.AFFINITY, PairVariable.RIVALRY, PairVariable.STANCE);

  private static final List<StatusVariable> OF_STATUSES =
      List.of(
          StatusVariable.DISCOUNT,
          StatusVariable.TRAINING,
          StatusVariable.PROTECTION,
          StatusVariable.FORUM,
          StatusVariable.COMMITMENT);

  private static final int MOST_NAMED = 4;
  private static final int DIGITS = 3;

  /** So that what was rounded on its way to a file is not outside. */
  private static final double TOLERANCE = 1e-6;

  private final ResolvedScenario scenario;
  private final InitialWorld initial;
  private final List<Placed> placed = new ArrayList<>();
  private final Map<String, InstitutionKind> kinds = new TreeMap<>();

  /**
   * An input in its place.
   *
   * @param input which input it is
   * @param words what it is of, in words
   * @param value its value
   */
  private record Placed(String input, String words, double value) {}

  private PlacedInputs(ResolvedScenario scenario) {
    this.scenario = scenario;
    double[] medians = new double[scenario.coordinates().size()];
    Arrays.fill(medians, 0.5);
    initial = scenario.initialWorld(scenario.sample(medians));
    addStates();
    addStatuses();
  }

  /** What the track of a status is mainly for; empty if there is no such status. */
  public static Optional<InstitutionKind> kind(ResolvedScenario scenario, String status) {
    PlacedInputs inputs = new PlacedInputs(scenario);
    Charter charter = inputs.initial.charter();
    return charter.statuses().stream()
        .filter(rung -> rung.id().equals(status))
        .map(rung -> charter.tracks().get(rung.track()).name())
        .map(inputs.kinds::get)
        .findFirst();
  }

  /** What coefficients that are learned from these worlds are learned from. */
  public static LearningDomain domain(Collection<ResolvedScenario> worlds) {
    Set<String> kinds = new TreeSet<>();
    Map<String, InputRange> ranges = new TreeMap<>();
    for (ResolvedScenario world : worlds) {
      PlacedInputs inputs = new PlacedInputs(world);
      inputs.kinds.values().forEach(kind -> kinds.add(kind.key()));
      for (Placed each : inputs.placed) {
        ranges.merge(
            each.input(),
            new InputRange(each.input(), each.value(), each.value()),
            (one, other) ->
                new InputRange(
                    one.input(),
                    Math.min(one.low(), other.low()),
                    Math.max(one.high(), other.high())));
      }
    }
    return new LearningDomain(List.copyOf(kinds), List.copyOf(ranges.values()));
  }

  /**
   * In what a scenario lies outside of what coefficients were learned from, in sentences; the
   * furthest first, the others counted.
   *
   * @return nothing if it lies within
   */
  public static List<String> outside(ResolvedScenario scenario, LearningDomain learned) {
    return new PlacedInputs(scenario).outside(learned);
  }

  /**
   * The same of what a scenario has otherwise than the one that it was made of.
   *
   * @param origin whose kinds of institution and values are not told again
   */
  public static List<String> outside(
      ResolvedScenario scenario, LearningDomain learned, ResolvedScenario origin) {
    PlacedInputs inputs = new PlacedInputs(scenario);
    PlacedInputs before = new PlacedInputs(origin);
    inputs.placed.removeAll(new HashSet<>(before.placed));
    inputs.kinds.entrySet().removeAll(before.kinds.entrySet());
    return inputs.outside(learned);
  }

  private List<String> outside(LearningDomain learned) {
    List<String> sentences = new ArrayList<>();
    kinds.forEach(
        (track, kind) -> {
          if (!learned.kinds().contains(kind.key())) {
            sentences.add(
                "Nothing was learned from institutions such as "
                    + track
                    + ", which is "
                    + kind.key()
                    + " by what it asks and gives: behaviour was learned from "
                    + String.join(", ", learned.kinds())
                    + " ones only.");
          }
        });
    beyond(learned).ifPresent(sentences::add);
    return sentences;
  }

  private void addStates() {
    World world = initial.world();
    List<Integer> full = new ArrayList<>();
    for (int state = 0; state < scenario.states().size(); state++) {
      if (isFull(state)) {
        full.add(state);
      }
    }
    for (int state = 0; state < scenario.states().size(); state++) {
      if (initial.outside()[state]) {
        continue;
      }
      String name = scenario.stateName(scenario.states().get(state));
      for (StateVariable variable : OF_STATES) {
        placed.add(
            new Placed(
                ScenarioPath.path("states", variable.key()),
                variable.key() + " of " + name,
                world.get(variable, state)));
      }
      for (int member : full) {
        if (member != state) {
          for (PairVariable variable : OF_PAIRS) {
            placed.add(
                new Placed(
                    variable.section() + "." + variable.key(),
                    variable.section()
                        + " between "
                        + scenario.stateName(scenario.states().get(member))
                        + " and "
                        + name,
                    world.get(variable, member, state)));
          }
        }
      }
    }
  }

  private boolean isFull(int state) {
    return Arrays.stream(initial.holdings()[state])
        .anyMatch(
            status -> status != World.NONE && initial.charter().statuses().get(status).full());
  }

  private void addStatuses() {
    Charter charter = initial.charter();
    for (int track = 0; track < charter.tracks().size(); track++) {
      double most = -1;
      for (int status = 0; status < charter.statuses().size(); status++) {
        Status rung = charter.statuses().get(status);
        if (rung.track() != track) {
          continue;
        }
        for (StatusVariable variable : OF_STATUSES) {
          placed.add(
              new Placed(
                  "statuses." + variable.key(),
                  variable.key() + " of the status '" + rung.id() + "'",
                  term(variable, status)));
        }
        if (term(StatusVariable.COMMITMENT, status) > most) {
          most = term(StatusVariable.COMMITMENT, status);
          kinds.put(
              charter.tracks().get(track).name(),
              InstitutionKind.of(most, term(StatusVariable.FORUM, status)));
        }
      }
    }
  }

  private double term(StatusVariable variable, int status) {
    return initial.terms()[variable.ordinal()][status];
  }

  /** An input beyond its range, and how far, in widths of the range. */
  private record Beyond(Placed placed, InputRange range, double far) {}

  /** The inputs beyond their ranges in one sentence; empty if there are none. */
  private Optional<String> beyond(LearningDomain learned) {
    Map<String, InputRange> ranges =
        learned.ranges().stream().collect(Collectors.toMap(InputRange::input, range -> range));
    List<Beyond> all = new ArrayList<>();
    for (Placed each : placed) {
      InputRange range = ranges.get(each.input());
      if (range != null) {
        double past = Math.max(range.low() - each.value(), each.value() - range.high());
        if (past > TOLERANCE) {
          all.add(new Beyond(each, range, past / Math.max(TOLERANCE, range.high() - range.low())));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Beyond::far)
            .reversed()
            .thenComparing(each -> each.placed().words()));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String named =
        all.stream().limit(MOST_NAMED).map(PlacedInputs::words).collect(Collectors.joining(", "));
    return Optional.of(
        "Outside the range that behaviour was learned from: "
            + named
            + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "")
            + ".");
  }

  private static String words(Beyond beyond) {
    return beyond.placed().words()
        + " "
        + number(beyond.placed().value())
        + " (learned from "
        + number(beyond.range().low())
        + " to "
        + number(beyond.range().high())
        + ")";
  }

  private static String number(double value) {
    return Distribution.text(new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue());
  }
}
