package org.alliancesim.experiment;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.world.ScenarioPath;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Which of the replicates that match a question is typical of them, and how typical one is.
 *
 * <p>Each is described by its traits: in how many places a status was gained or full membership
 * given up, how many bids were made, in which month what is asked came about, if it does so in one,
 * and the learned coefficients of behaviour. Traits are standardised over the matches; one that
 * does not vary tells nothing. Typical is the medoid: the match whose sum of squared distances to
 * all others is smallest, which is the one nearest to their mean; of several the first.
 */
public final class TypicalMatch {

  /** Under this section the coefficients of behaviour stand. */
  private static final String BEHAVIOUR = "behaviour";

  private static final double PER_CENT = 100;

  private final int[] replicates;
  private final List<String> names;

  /** [trait][match]. */
  private final double[][] values;

  /**
   * A trait of one match among all.
   *
   * @param name {@code changes}, {@code bids}, {@code month} (counted from the start of the clock)
   *     or a coefficient's key
   * @param value its value
   * @param percentile its percentile among the matches, in [0, 100]: the share of smaller values
   *     and half the share of equal ones
   */
  public record Trait(String name, double value, double percentile) {}

  private TypicalMatch(int[] replicates, List<String> names, double[][] values) {
    this.replicates = replicates;
    this.names = names;
    this.values = values;
  }

  /**
   * Describes the matches.
   *
   * @param scenario the scenario
   * @param seed the master seed
   * @param rows replicates.csv
   * @param months the replicates that match, at least one, each with the month in which what is
   *     asked came about
   */
  public static TypicalMatch of(
      ResolvedScenario scenario,
      long seed,
      List<ReplicateRow> rows,
      SortedMap<Integer, Optional<YearMonth>> months) {
    Map<Integer, Integer> changes = new HashMap<>();
    Map<Integer, Integer> bids = new HashMap<>();
    for (ReplicateRow row : rows) {
      changes.merge(row.replicate(), row.stage() == Stage.HELD ? 1 : 0, Integer::sum);
      bids.merge(row.replicate(), row.bids(), Integer::sum);
    }
    int[] replicates = months.keySet().stream().mapToInt(Integer::intValue).toArray();
    List<String> names = new ArrayList<>(List.of("changes", "bids"));
    boolean dated = months.values().stream().allMatch(Optional::isPresent);
    if (dated) {
      names.add("month");
    }
    List<Integer> learned = learned(scenario);
    learned.forEach(input -> names.add(coefficient(scenario, input).orElseThrow()));
    double[][] values = new double[names.size()][replicates.length];
    Inputs inputs = null;
    for (int match = 0; match < replicates.length; match++) {
      int replicate = replicates[match];
      int block = replicate / SamplingDesign.BLOCK;
      if (inputs == null || inputs.block() != block) {
        inputs = Inputs.of(scenario, seed, block);
      }
      double[] drawn = inputs.of(replicate);
      int trait = 0;
      values[trait++][match] = changes.getOrDefault(replicate, 0);
      values[trait++][match] = bids.getOrDefault(replicate, 0);
      if (dated) {
        YearMonth month = Objects.requireNonNull(months.get(replicate)).orElseThrow();
        values[trait++][match] = scenario.clock().start().until(month, ChronoUnit.MONTHS);
      }
      for (int input : learned) {
        values[trait++][match] = drawn[input];
      }
    }
    return new TypicalMatch(replicates, names, values);
  }

  /** The inputs that were learned; those of behaviour that are drawn if nothing was. */
  private static List<Integer> learned(ResolvedScenario scenario) {
    Set<Integer> learned = new TreeSet<>();
    Set<Integer> drawn = new TreeSet<>();
    Set<String> paths =
        scenario.values().values().stream()
            .filter(SourcedValue::learned)
            .map(SourcedValue::path)
            .collect(Collectors.toSet());
    for (int input = 0; input < scenario.inputs().size(); input++) {
      String path = scenario.inputs().get(input);
      if (coefficient(scenario, input).isPresent()) {
        drawn.add(input);
        if (paths.contains(path)) {
          learned.add(input);
        }
      }
    }
    return List.copyOf(learned.isEmpty() ? drawn : learned);
  }

  /** The key of the coefficient that is an input; empty if it is something else. */
  private static Optional<String> coefficient(ResolvedScenario scenario, int input) {
    return ScenarioPath.below(BEHAVIOUR, scenario.inputs().get(input));
  }

  /** How many match. */
  public int matches() {
    return replicates.length;
  }

  /** The number of the first match. */
  public int first() {
    return replicates[0];
  }

  /** The number of the typical match. */
  public int typical() {
    double[] distances = new double[replicates.length];
    for (double[] trait : values) {
      double mean = StatUtils.mean(trait);
      double deviation = FastMath.sqrt(StatUtils.populationVariance(trait));
      for (int match = 0; deviation > 0 && match < trait.length; match++) {
        double standardised = (trait[match] - mean) / deviation;
        distances[match] += standardised * standardised;
      }
    }
    int nearest = 0;
    for (int match = 1; match < distances.length; match++) {
      if (distances[match] < distances[nearest]) {
        nearest = match;
      }
    }
    return replicates[nearest];
  }

  /** The traits of a match, with where they lie among those of all matches. */
  public List<Trait> traits(int replicate) {
    int match = Arrays.binarySearch(replicates, replicate);
    List<Trait> traits = new ArrayList<>();
    for (int trait = 0; trait < values.length; trait++) {
      double value = values[trait][match];
      traits.add(new Trait(names.get(trait), value, percentile(values[trait], value)));
    }
    return traits;
  }

  private static double percentile(double[] all, double value) {
    double below = 0;
    for (double each : all) {
      below += each < value ? 1 : each == value ? 1.0 / 2 : 0;
    }
    return PER_CENT * below / all.length;
  }
}
