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
import org.alliancesim.parallel.Engine;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Passage;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.AskedRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.GainRow;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.PointRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.SentRows;
import org.alliancesim.results.SweepAskRow;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * Runs the points of a sweep and estimates from them. Of each history it keeps who gained what, in
 * bits, so that thousands of points fit in memory; each part of a point that is done is kept in the
 * folder until all are.
 */
public final class Sweep implements ExperimentRunner.Store<Record> {

  /** The end of the name of a part that keeps what counts for what is asked. */
  private static final String ASKED = "-asked";

  private final PlannedSweep plan;
  private final KeptWork kept;
  private ExperimentRunner<Record> runner;
  private final List<Map<Pathway, HeldTally>> gains = new ArrayList<>();
  private final List<List<AskTally>> asks = new ArrayList<>();
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
            (of, replicate, history) -> measure(plan.asked(), of, replicate, history),
            progress);
    for (int point = 0; point < plan.points(); point++) {
      gains.add(new HashMap<>());
      asks.add(plan.asked().stream().map(event -> new AskTally(event, 0)).toList());
      for (int part = 0; part < ExperimentRunner.parts(plan.replicates()); part++) {
        int where = point;
        String name = name(point, part);
        Optional<List<AskedRow>> asked =
            plan.asked().isEmpty()
                ? Optional.of(List.of())
                : kept.loadRows(name + ASKED, AskedRow.TABLE);
        Optional<List<GainRow>> gained = kept.loadRows(name, GainRow.TABLE);
        if (asked.isPresent() && gained.isPresent()) {
          add(where, gained.get());
          asked.get().forEach(row -> mark(where, row));
          done.add(name);
        }
      }
    }
  }

  /**
   * What was gained, and what counts for what is asked.
   *
   * @param asked the events
   */
  static List<Record> measure(
      List<AskedEvent> asked, ResolvedScenario scenario, int replicate, RunHistory history) {
    List<Record> measured = new ArrayList<>();
    List<ReplicateRow> rows = Replicate.rows(scenario, replicate, history);
    for (ReplicateRow row : rows) {
      if (row.stage() == Stage.HELD) {
        measured.add(new GainRow(replicate, row.state(), row.status()));
      }
    }
    if (!asked.isEmpty()) {
      List<Passage> passages = Asks.history(scenario, rows);
      for (int ask = 0; ask < asked.size(); ask++) {
        AskedEvent event = asked.get(ask);
        if (event.counts(passages)) {
          measured.add(new AskedRow(replicate, ask, event.occurs(passages)));
        }
      }
    }
    return measured;
  }

  private void mark(int point, AskedRow row) {
    asks.get(point).get(row.ask()).mark(row.replicate(), row.occurred());
  }

  static <R extends Record> List<R> ofType(List<Record> measured, Class<R> type) {
    return measured.stream().filter(type::isInstance).map(type::cast).toList();
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
  public void take(int point, int part, List<Record> measured) {
    List<GainRow> gained = ofType(measured, GainRow.class);
    if (!plan.asked().isEmpty()) {
      List<AskedRow> asked = ofType(measured, AskedRow.class);
      kept.saveRows(name(point, part) + ASKED, AskedRow.TABLE, asked);
      asked.forEach(row -> mark(point, row));
    }
    kept.saveRows(name(point, part), GainRow.TABLE, gained);
    add(point, gained);
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

  /**
   * Runs the points on another engine than threads.
   *
   * @throws ScenarioException if a file of a scenario cannot be read any more
   */
  public Sweep on(Engine engine) throws ScenarioException {
    runner =
        runner.on(engine, new ExperimentRunner.Sending<>(plan.errand(), SentRows::gainsAndAsked));
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

  /** What it is to be. */
  PlannedSweep plan() {
    return plan;
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
   * What all points answer.
   *
   * @param events of what is asked these
   */
  List<Answered> answers(List<AskedEvent> events) {
    List<Answered> answers = new ArrayList<>();
    for (int point = 0; point < plan.points(); point++) {
      for (AskTally tally : asks.get(point)) {
        if (events.contains(tally.asked())) {
          answers.add(Answered.of(tally.among(plan.replicates())).at("point " + point));
        }
      }
    }
    return answers;
  }

  /**
   * What all points estimate.
   *
   * @param manifest that of the sweep
   */
  public SweepTables tables(SweepManifest manifest) {
    List<FactorTable.Row<SweepRow>> rows = new ArrayList<>();
    List<FactorTable.Row<PointRow>> points = new ArrayList<>();
    List<FactorTable.Row<SweepAskRow>> answers = new ArrayList<>();
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
    for (int ask = 0; ask < plan.asked().size(); ask++) {
      for (SweptWorld world : plan.worlds()) {
        int number = world.point().number();
        answers.add(new FactorTable.Row<>(number, plan.values(world.point()), answer(number, ask)));
      }
    }
    return new SweepTables(manifest, rows, points, answers);
  }

  private SweepAskRow answer(int point, int ask) {
    AskTally here = asks.get(point).get(ask);
    AskRow row = here.among(plan.replicates());
    AskContrastRow contrast =
        AskContrasts.row(asks.get(plan.baseline()).get(ask), here, plan.replicates());
    OptionalDouble none = OptionalDouble.empty();
    boolean base = point == plan.baseline();
    return new SweepAskRow(
        row.ask(),
        row.replicates(),
        row.counted(),
        row.occurred(),
        row.probability(),
        row.ciLow(),
        row.ciHigh(),
        base ? none : contrast.difference(),
        base ? none : contrast.ciLow(),
        base ? none : contrast.ciHigh());
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
