package org.alliancesim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alliancesim.chance.Draws;
import org.alliancesim.world.PairVariable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One session: the search for packages as pending bids increase, a ballot as voters do. Every
 * candidate is a rival of one of the two leaders and friends with the other, so that all pairs are
 * worth a look. A session needs a month of its own; {@link #situation} is the price of that alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CouncilBenchmark {

  private static final int JUNE = 5;

  /** Bids that are pending. */
  @Param({"1", "2", "4", "8"})
  public int bids;

  /** States that vote. */
  @Param({"2", "10", "30"})
  public int voters;

  private InitialWorld world;
  private int partner;

  /** The two leaders are the first voters. */
  @Setup
  public void build() {
    List<String> candidates = codes('A', bids);
    List<String> members = codes('M', voters);
    List<String> all = new ArrayList<>(candidates);
    all.addAll(members);
    TestWorld built =
        TestWorld.of(all.toArray(String[]::new))
            .members(members.toArray(String[]::new))
            .chair(members.get(0), 0.5)
            .chair(members.get(1), 0.5)
            .packages();
    for (int candidate = 0; candidate < bids; candidate++) {
      String minds = members.get(candidate % 2);
      String likes = members.get(1 - candidate % 2);
      built.rivalry(candidates.get(candidate), minds, 0.5);
      built.set(PairVariable.AFFINITY, candidates.get(candidate), likes, 0.9);
    }
    world = built.build();
    partner = world.charter().statusIndex(TestWorld.PARTNER);
  }

  private static List<String> codes(char first, int count) {
    List<String> codes = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      codes.add("" + first + (char) ('A' + each / 26) + (char) ('A' + each % 26));
    }
    return codes;
  }

  /** A month of June in which the bids are pending, before the session. */
  @Benchmark
  public Object situation() {
    return pending(0);
  }

  private Situation pending(int replicate) {
    Situation situation =
        new Situation(world, Draws.of(1, replicate), HistoryObserver.NONE, Counterfactual.NONE);
    situation.month = JUNE;
    for (int state = 0; state < bids; state++) {
      situation.alliance.lodge(new Application(state, partner, 0));
    }
    return situation;
  }

  /** The same and its session: gate, consultation, packages, ballots. */
  @Benchmark
  public Object session() {
    Situation situation = pending(1);
    Valuations valuations = new Valuations(situation);
    Deliberation deliberation = new Deliberation(situation, valuations);
    Accessions accessions = new Accessions(situation, valuations, deliberation);
    new Council(situation, valuations, deliberation, accessions).step();
    return situation.alliance;
  }
}
