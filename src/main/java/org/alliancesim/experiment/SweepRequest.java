package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.experiment.design.Design;
import org.alliancesim.scenario.content.DesignMethod;
import org.alliancesim.scenario.content.DesignSettings;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.world.ScenarioPath;

/**
 * A design that was asked for, before anything is made of it.
 *
 * @param method how its points are chosen
 * @param points how many are drawn; empty if it was not said
 * @param factors what is varied
 * @param baseline what the points are compared with, as {@code --baseline} takes it; empty if it
 *     was not said
 * @param origin where method, points and baseline are complained of
 */
public record SweepRequest(
    DesignMethod method,
    Optional<Integer> points,
    List<Factor> factors,
    String baseline,
    Origin origin) {

  public SweepRequest {
    factors = List.copyOf(factors);
  }

  /** The design that a scenario has of its own. */
  public static SweepRequest of(DesignSettings settings) {
    return new SweepRequest(
        settings.method(),
        settings.points() == 0 ? Optional.empty() : Optional.of(settings.points()),
        settings.factors(),
        settings.baseline(),
        settings.factors().get(0).origin());
  }

  /** How many points are drawn; 0 where they are not drawn. */
  int drawn() {
    return method.samples() ? points.orElse(0) : 0;
  }

  /** Reports all that is wrong with it whatever the scenario. */
  void check(int replicates, Problems problems) {
    int found = problems.count();
    Set<String> keys = new HashSet<>();
    for (Factor factor : factors) {
      if (!keys.add(factor.key())) {
        problems.add(factor.origin(), factor.written(), "varies " + factor.key() + " once more");
      }
      for (Factor other : factors) {
        ScenarioPath.below(other.key(), factor.key())
            .filter(below -> !other.whole())
            .ifPresent(
                below ->
                    problems.add(
                        factor.origin(),
                        factor.written(),
                        "is a part of " + other.key() + ", which is varied too"));
      }
      if (factor.continuous() && !method.samples()) {
        problems.add(
            factor.origin(),
            factor.written(),
            "does not say how many values a "
                + method.key()
                + " design takes: "
                + factor.written()
                + ":5 takes five");
      }
      if (factor.whole() && !(factor.values() instanceof Factor.Levels)) {
        problems.add(factor.origin(), factor.written(), "takes files, not numbers");
      }
    }
    if (method.samples() && points.isEmpty()) {
      problems.add(
          origin, "", "a " + method.key() + " design needs --points, the number of its points");
    }
    if (!method.samples() && points.isPresent()) {
      problems.add(
          origin,
          "",
          "--points is for the designs lhs and sobol; the points of a "
              + method.key()
              + " design follow from its levels");
    }
    if (method.samples() && points.isPresent() && drawn() < 1) {
      problems.add(origin, "", "--points must be at least 1, not " + drawn());
    }
    if (problems.count() == found) {
      checkSize(replicates, problems);
    }
  }

  private void checkSize(int replicates, Problems problems) {
    long size = Design.size(method, factors, drawn());
    if (size < 1 || size > DesignSettings.MOST_POINTS) {
      String histories =
          size > Long.MAX_VALUE / replicates
              ? "more histories than can be counted"
              : String.format(Locale.ROOT, "%,d histories", size * replicates);
      problems.add(
          origin,
          "",
          String.format(
              Locale.ROOT,
              "the design has %,d points, %s at -n %,d; from 1 to %,d points are possible: take"
                  + " fewer levels, or draw points with --design lhs --points 200",
              size,
              histories,
              replicates,
              DesignSettings.MOST_POINTS));
    }
  }

  /** The keys and values of the baseline; empty if it names no point by values. */
  List<List<String>> baselineValues() {
    List<List<String>> values = new ArrayList<>();
    for (String part : baseline.split(",(?=[^,=\\[\\]{}]+=)", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values.add(List.of(part.substring(0, equals).strip(), part.substring(equals + 1).strip()));
      }
    }
    return values;
  }
}
