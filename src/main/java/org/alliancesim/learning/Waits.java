package org.alliancesim.learning;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancesim.chance.Distribution;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.Accession;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.ScenarioPath;
import org.apache.commons.math3.util.FastMath;

/**
 * How long each organisation takes to ratify, by the times that are known of it; T_r is each one's
 * own, so one of which none is known keeps the prior. Members that have admitted a candidate are
 * taken to have nothing against it.
 */
public final class Waits {

  private static final int POINTS = 2000;

  private final double[] values;
  private final Map<String, List<Wait>> waits = new TreeMap<>();

  /** A time in months, the first one included, that so many members took. */
  private record Wait(int members, int months) {}

  /** The waits of worlds; the same wait told in two worlds counts once. */
  public Waits(List<PastWorld> worlds, long seed) {
    Distribution prior = Priors.of(AllianceVariable.RATIFICATION);
    values =
        Arrays.stream(
                SamplingDesign.LATIN_HYPERCUBE.points(
                    seed, POINTS, List.of(ScenarioPath.of(AllianceVariable.RATIFICATION))))
            .mapToDouble(level -> prior.quantile(level[0]))
            .toArray();
    List<String> seen = new ArrayList<>();
    for (PastWorld world : worlds) {
      String organisation = DecisionCalibration.shortName(world.hindcast().institution());
      for (PastCase each : world.cases()) {
        String name = organisation + " " + each.state() + " " + each.ratification();
        if (each.ratification().isPresent() && !seen.contains(name)) {
          seen.add(name);
          waits
              .computeIfAbsent(organisation, none -> new ArrayList<>())
              .add(wait(world, each, each.ratification().get()));
        }
      }
    }
  }

  private static Wait wait(PastWorld world, PastCase candidate, PastCase.Ratification took) {
    Charter charter = world.scenario().charter();
    long members =
        world.scenario().holders().entrySet().stream()
            .filter(holder -> !holder.getKey().equals(candidate.state()))
            .filter(
                holder ->
                    holder.getValue().stream()
                        .mapToInt(charter::statusIndex)
                        .anyMatch(status -> charter.statuses().get(status).full()))
            .count();
    long months = took.admitted().until(took.inForce(), ChronoUnit.MONTHS) + 1;
    return new Wait((int) members, (int) months);
  }

  /** The organisations of which a time is known. */
  public List<String> organisations() {
    return List.copyOf(waits.keySet());
  }

  /** The column of an organisation's own T_r. */
  public static String column(String organisation) {
    return Posterior.own(AllianceVariable.RATIFICATION, organisation);
  }

  /** Equally likely values of an organisation's T_r, in an order of their own. */
  public double[] values(String organisation, int count, long seed) {
    double[] logs = new double[values.length];
    for (int point = 0; point < values.length; point++) {
      for (Wait wait : waits.getOrDefault(organisation, List.of())) {
        double probability = Accession.lasts(wait.members(), wait.months(), values[point]);
        logs[point] += FastMath.log(Math.max(Double.MIN_NORMAL, probability));
      }
    }
    double[] densities = new double[logs.length];
    Arrays.fill(densities, 1);
    int[] chosen = Weights.of(logs, densities).resampled(count);
    int[] order = Shuffle.of(count, column(organisation), seed);
    return Arrays.stream(order).mapToDouble(place -> values[chosen[place]]).toArray();
  }

  /** What was learned of each organisation. */
  public List<LearnedRow> learned(long seed) {
    return organisations().stream()
        .map(
            organisation ->
                Marginal.row(
                    column(organisation),
                    values,
                    values(organisation, FrameCalibration.POSTERIOR_POINTS, seed)))
        .toList();
  }
}
