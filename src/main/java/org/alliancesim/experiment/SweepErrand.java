package org.alliancesim.experiment;

import java.lang.ref.SoftReference;
import java.util.List;
import org.alliancesim.parallel.Errand;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.QueryReader;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.AskedRow;
import org.alliancesim.results.GainRow;
import org.alliancesim.results.SentRows;
import org.alliancesim.scenario.ResolvedScenario;
import org.jspecify.annotations.Nullable;

/**
 * Points of a sweep in another process.
 *
 * @param own the scenario that is varied, in whose words is asked
 * @param points the scenario at each
 * @param asked what is asked, as a user writes it
 * @param seed the master seed
 * @param replicates n ≥ 1, at each point
 */
record SweepErrand(
    SentScenario own, List<SentScenario> points, List<String> asked, long seed, int replicates)
    implements Errand {

  SweepErrand {
    points = List.copyOf(points);
    asked = List.copyOf(asked);
  }

  @Override
  public Doing begin() {
    Vocabulary words = Asks.vocabulary(own.read());
    List<AskedEvent> events = asked.stream().map(each -> QueryReader.read(each, words)).toList();
    ExperimentRunner<Record> runner =
        new ExperimentRunner<>(
            points.stream().map(Arrived::new).toList(),
            seed,
            replicates,
            1,
            (of, replicate, history) -> Sweep.measure(events, of, replicate, history),
            histories -> {});
    return part -> {
      List<Record> measured = runner.measured(part);
      return SentRows.of(
          Sweep.ofType(measured, GainRow.class), Sweep.ofType(measured, AskedRow.class));
    };
  }

  /** A point whose scenario is read when it is needed, and again if memory was short meanwhile. */
  private static final class Arrived implements PointWorld.Drawn {
    private final SentScenario sent;
    private SoftReference<@Nullable ResolvedScenario> read = new SoftReference<>(null);

    Arrived(SentScenario sent) {
      this.sent = sent;
    }

    @Override
    public synchronized ResolvedScenario scenario() {
      @Nullable ResolvedScenario scenario = read.get();
      if (scenario == null) {
        scenario = sent.read();
        read = new SoftReference<>(scenario);
      }
      return scenario;
    }
  }
}
