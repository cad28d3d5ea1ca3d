package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.results.CutoffRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.world.Coefficient;

/**
 * On which side of a criterion's cut-off the draws of a run put a state at the start, and what
 * became of its path on each. The criterion with a cut-off is that on contrary obligations, B_i
 * &lt; B*; others are told too where draws differ in them.
 */
final class Cutoffs {

  private final RunSample sample;
  private final Forecasts forecasts;
  private final List<CutoffRow> rows = new ArrayList<>();

  Cutoffs(RunSample sample, Forecasts forecasts) {
    this.sample = sample;
    this.forecasts = forecasts;
  }

  List<CutoffRow> rows() {
    return List.copyOf(rows);
  }

  /** Looks at the criteria of a path; what is worth telling, in sentences. */
  List<String> look(Pathway path, RunWords words) {
    List<String> told = new ArrayList<>();
    double[] held = sample.held(path);
    for (StandardCriterion criterion : criteria(path)) {
      boolean[] met = met(path, criterion);
      CutoffRow inside = row(path, criterion, true, met, held);
      CutoffRow outside = row(path, criterion, false, met, held);
      boolean differs = inside.replicates() > 0 && outside.replicates() > 0;
      if (differs || criterion == StandardCriterion.NO_CONTRARY_OBLIGATIONS) {
        rows.add(inside);
        rows.add(outside);
        told.add(words.cutoff(path, criterion, inside, outside));
      }
    }
    return told;
  }

  private List<StandardCriterion> criteria(Pathway path) {
    return sample.scenario().charter().statuses().stream()
        .filter(status -> status.id().equals(path.status()))
        .map(Status::eligibility)
        .flatMap(List::stream)
        .filter(StandardCriterion.class::isInstance)
        .map(StandardCriterion.class::cast)
        .toList();
  }

  private boolean[] met(Pathway path, StandardCriterion criterion) {
    boolean[] met = new boolean[forecasts.worlds().size()];
    int state = sample.scenario().states().indexOf(path.state());
    for (int replicate = 0; replicate < met.length; replicate++) {
      InitialWorld world = forecasts.worlds().get(replicate);
      met[replicate] =
          criterion.met(
              world.world(),
              state,
              Forecasts.full(world),
              world.coefficients()[Coefficient.B_STAR.ordinal()]);
    }
    return met;
  }

  private static CutoffRow row(
      Pathway path, StandardCriterion criterion, boolean side, boolean[] met, double[] held) {
    int size = 0;
    int events = 0;
    for (int replicate = 0; replicate < met.length; replicate++) {
      if (met[replicate] == side) {
        size++;
        events += (int) held[replicate];
      }
    }
    OptionalDouble none = OptionalDouble.empty();
    double share = (double) size / met.length;
    if (size == 0) {
      return new CutoffRow(
          path.state(), path.status(), criterion.key(), side, 0, share, 0, none, none, none);
    }
    Estimate estimate = Intervals.wilson(events, size, 1);
    return new CutoffRow(
        path.state(),
        path.status(),
        criterion.key(),
        side,
        size,
        share,
        events,
        OptionalDouble.of(estimate.value()),
        OptionalDouble.of(estimate.low()),
        OptionalDouble.of(estimate.high()));
  }
}
