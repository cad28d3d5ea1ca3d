package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.GainRow;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.PointRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Runs the points of a sweep and estimates from them. Of each history it keeps who gained what, in
 * bits, so that thousands of points fit in memory; each part of a point that is done is kept in the
 * folder until all are.
 */
public final class Sweep implements ExperimentRunner.Store<GainRow> {

  private final PlannedSweep plan;
  private final KeptWork kept;
  private final ExperimentRunner<GainRow> runner;
  private final List<Map<Pathway, HeldTally>> gains = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private Optional<Shard> shard = Optional.empty();

  /**
   * Takes up the parts that are kept already.
   *
   * @param kept where they are
   * @param progress is told what has been done
   */
  public Sweep(PlannedSweep plan, KeptWork kept, MonteCarlo.Progress progress) {
    this.plan = plan;
    this.kept = kept;
    runner =
        new ExperimentRunner<>(
            plan.worlds(),
            plan.seed(),
            plan.replicates(),
            plan.threads(),
            Sweep::gainsOf,
            progress);
    for (int point = 0; point < plan.points(); point++) {
      gains.add(new HashMap<>());
      for (int part = 0; part < ExperimentRunner.parts(plan.replicates()); part++) {
        int where = point;
        String name = name(point, part);
        kept.loadGains(name)
            .ifPresent(
                loaded -> {
                  add(where, loaded);
                  done.add(name);
                });
      }
    }
  }

  private static List<GainRow> gainsOf(
      ResolvedScenario scenario, int replicate, RunHistory history) {
    List<GainRow> gained = new ArrayList<>();
    for (ReplicateRow row : Replicate.rows(scenario, replicate, history)) {
      if (row.stage() == Stage.HELD) {
        gained.add(new GainRow(replicate, row.state(), row.status()));
      }
    }
    return gained;
  }

  private static String name(int point, int part) {
    return String.format(Locale.ROOT, "point-%05d-part-%05d", point, part);
  }

  private void add(int point, List<GainRow> rows) {
    for (GainRow row : rows) {
      gains
          .get(point)
          .computeIfAbsent(new Pathway(row.state(), row.status()), pathway -> never())
          .held()
          .set(row.replicate());
    }
  }

  private HeldTally never() {
    return new HeldTally(new BitSet(), plan.replicates());
  }

  @Override
  public boolean has(int point, int part) {
    return done.contains(name(point, part));
  }

  @Override
  public void take(int point, int part, List<GainRow> measured) {
    kept.saveGains(name(point, part), measured);
    add(point, measured);
    done.add(name(point, part));
  }

  @Override
  public boolean wants(int point, int part) {
    int parts = ExperimentRunner.parts(plan.replicates());
    return !has(point, part)
        && shard
            .map(share -> share.holds((long) point * parts + part, (long) plan.points() * parts))
            .orElse(true);
  }

  /** Leaves all that is not of a share to others. */
  public Sweep only(Optional<Shard> share) {
    shard = share;
    return this;
  }

  /** What the parts of a sweep are called, in their order. */
  public static List<String> names(int points, int replicates) {
    List<String> names = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      for (int part = 0; part < ExperimentRunner.parts(replicates); part++) {
        names.add(name(point, part));
      }
    }
    return names;
  }

  /** How many histories are there. */
  public long histories() {
    return histories(this::has);
  }

  /** How many histories are to be simulated here. */
  public long missing() {
    return histories(this::wants);
  }

  private long histories(BiPredicate<Integer, Integer> counted) {
    long histories = 0;
    for (int point = 0; point < plan.points(); point++) {
      for (int part = 0; part < ExperimentRunner.parts(plan.replicates()); part++) {
        histories +=
            counted.test(point, part) ? ExperimentRunner.replicates(part, plan.replicates()) : 0;
      }
    }
    return histories;
  }

  /** Makes {@link #run} return soon. May be called from any thread. */
  public void cancel() {
    runner.cancel();
  }

  /** Runs the parts that are not there; returns whether all are done. */
  public boolean run() {
    return runner.run(this);
  }

  /**
   * What all points estimate.
   *
   * @param manifest that of the sweep
   */
  public SweepTables tables(SweepManifest manifest) {
    List<FactorTable.Row<SweepRow>> rows = new ArrayList<>();
    List<FactorTable.Row<PointRow>> points = new ArrayList<>();
    for (SweptWorld world : plan.worlds()) {
      int number = world.point().number();
      List<String> values = plan.values(world.point());
      points.add(
          new FactorTable.Row<>(
              number,
              values,
              new PointRow(
                  plan.varied(world.point()),
                  world.point().own(),
                  number == plan.baseline(),
                  world.digest())));
      for (Pathway prospect : world.prospects()) {
        rows.add(new FactorTable.Row<>(number, values, row(number, prospect)));
      }
    }
    return new SweepTables(manifest, rows, points);
  }

  private SweepRow row(int point, Pathway prospect) {
    HeldTally here = gains.get(point).getOrDefault(prospect, never());
    Estimate probability = here.probability();
    boolean compared =
        point != plan.baseline()
            && plan.worlds().get(plan.baseline()).prospects().contains(prospect);
    Optional<PairedContrast> contrast =
        compared
            ? Optional.of(gains.get(plan.baseline()).getOrDefault(prospect, never()).contrast(here))
            : Optional.empty();
    Optional<Estimate> difference = contrast.map(PairedContrast::difference);
    return new SweepRow(
        prospect.state(),
        prospect.status(),
        plan.replicates(),
        here.count(),
        probability.value(),
        probability.low(),
        probability.high(),
        number(difference.map(Estimate::value)),
        number(difference.map(Estimate::low)),
        number(difference.map(Estimate::high)),
        contrast.map(PairedContrast::onlyB),
        contrast.map(PairedContrast::onlyA),
        difference.map(estimate -> estimate.low() > 0 || estimate.high() < 0));
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
