package org.alliancesim.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.TwinGain;
import org.alliancesim.scenario.content.Clock;

/** Counts how far one state's path to one status led, over all replicates. */
final class PathTally {

  private static final Comparator<Map.Entry<Stage, Integer>> BY_COUNT =
      Map.Entry.comparingByValue();

  private final int replicates;
  private final int twins;
  private final Clock clock;
  private final HeldTally held;

  /** How many replicates have twins. */
  private final int twinned;

  /** By month those of them that first held it then, as often as they and their twins did. */
  private final List<List<Integer>> gains;

  private final int[] gainedInMonth;
  private final Map<Stage, Map<String, Integer>> outcomes = new TreeMap<>();
  private int rows;
  private int passedGate;
  private int heldAfterGate;
  private int heldAtHorizon;
  private int heldAgainstGain;

  /**
   * A tally of nothing yet.
   *
   * @param replicates n ≥ 1
   * @param twins how many twins each of the first replicates has; 0 if there are none
   */
  PathTally(int replicates, int twins, Clock clock) {
    this.replicates = replicates;
    this.twins = twins;
    this.clock = clock;
    held = new HeldTally(new BitSet(replicates), replicates);
    twinned = Math.min(replicates, MonteCarlo.TWINNED);
    gains =
        Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
            .limit(clock.months())
            .toList();
    gainedInMonth = new int[clock.months()];
  }

  void add(ReplicateRow row) {
    rows++;
    outcomes
        .computeIfAbsent(row.stage(), stage -> new TreeMap<>())
        .merge(row.reason().orElse(""), 1, Integer::sum);
    passedGate += row.gatePassed() ? 1 : 0;
    heldAtHorizon += row.heldAtHorizon() ? 1 : 0;
    if (row.stage() == Stage.HELD) {
      held.held().set(row.replicate());
      heldAfterGate += row.gatePassed() ? 1 : 0;
      heldAgainstGain += row.gain().orElse(0) < 0 ? 1 : 0;
      int month = clock.indexOf(row.month().orElseThrow());
      gainedInMonth[month]++;
      addGain(row.replicate(), month);
    }
  }

  /** In which replicates it was held. */
  HeldTally heldTally() {
    return held;
  }

  void add(TwinGain gain) {
    addGain(gain.replicate(), clock.indexOf(gain.month()));
  }

  private void addGain(int replicate, int month) {
    if (replicate < twinned) {
      gains.get(month).add(replicate);
    }
  }

  int held() {
    return held.count();
  }

  double heldAtHorizon() {
    return (double) heldAtHorizon / replicates;
  }

  /** Of those who held it, the share that it was worth less to than what they had. */
  OptionalDouble againstGain() {
    return held() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) heldAgainstGain / held());
  }

  int passedGate() {
    return passedGate;
  }

  int heldAfterGate() {
    return heldAfterGate;
  }

  /**
   * How many histories ended at a stage for a reason; what was not sought is there without a
   * reason.
   */
  Map<Stage, Map<String, Integer>> outcomes() {
    Map<Stage, Map<String, Integer>> all = new TreeMap<>(outcomes);
    if (rows < replicates) {
      all.put(Stage.NOT_SOUGHT, Map.of("", replicates - rows));
    }
    return all;
  }

  /**
   * The commonest last stage short of holding the status, the earlier one of two, with its count.
   */
  Optional<Map.Entry<Stage, Integer>> commonestStop() {
    Map<Stage, Integer> counts = new TreeMap<>();
    outcomes()
        .forEach(
            (stage, reasons) -> {
              if (stage != Stage.HELD) {
                counts.put(stage, reasons.values().stream().mapToInt(Integer::intValue).sum());
              }
            });
    return counts.entrySet().stream()
        .max(BY_COUNT.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
  }

  /** The median of the months in which the status was gained, the earlier of two. */
  Optional<YearMonth> medianMonth() {
    int count = held();
    int reached = 0;
    for (int month = 0; month < gainedInMonth.length; month++) {
      reached += gainedInMonth[month];
      if (count > 0 && 2 * reached >= count) {
        return Optional.of(clock.start().plusMonths(month));
      }
    }
    return Optional.empty();
  }

  /** By month, in how many histories the status had been gained by its end. */
  int[] cumulative() {
    int[] cumulative = gainedInMonth.clone();
    for (int month = 1; month < cumulative.length; month++) {
      cumulative[month] += cumulative[month - 1];
    }
    return cumulative;
  }

  /** Measured on whole blocks alone. */
  double designEffect() {
    return held.designEffect();
  }

  /** The one that intervals take. */
  double usedDesignEffect() {
    return held.usedDesignEffect();
  }

  int wholeBlocks() {
    return held.wholeBlocks();
  }

  Estimate probability() {
    return held.probability();
  }

  /** What the first replicates say, with the design effect that they show. */
  Estimate probabilityAmong(int first) {
    return held.probabilityAmong(first);
  }

  /** In how many of the first replicates the status was held, for each of these numbers. */
  int[] heldAmong(int[] firsts) {
    return held.among(firsts);
  }

  /** How the successes fall together among histories with the same inputs. */
  TwinTally twins() {
    int[] successes = new int[twinned];
    gains.forEach(gained -> count(gained, successes));
    return new TwinTally(successes, 1 + twins);
  }

  private static void count(List<Integer> gained, int[] successes) {
    gained.forEach(replicate -> successes[replicate]++);
  }

  /** Where the probability lies as the inputs vary; empty if the twins cannot tell. */
  Optional<double[]> parameterBand() {
    return parameterBand(held(), twins());
  }

  /**
   * The same month by month, of what was held by its end; a month that brought nothing new has the
   * band of the one before.
   */
  List<Optional<double[]>> parameterBands() {
    List<Optional<double[]>> bands = new ArrayList<>();
    int[] cumulative = cumulative();
    int[] successes = new int[twinned];
    Optional<double[]> band = Optional.empty();
    for (int month = 0; month < cumulative.length; month++) {
      List<Integer> gained = gains.get(month);
      if (gainedInMonth[month] > 0 || !gained.isEmpty()) {
        count(gained, successes);
        band = parameterBand(cumulative[month], new TwinTally(successes, 1 + twins));
      }
      bands.add(band);
    }
    return bands;
  }

  private Optional<double[]> parameterBand(int successes, TwinTally twins) {
    double p = (double) successes / replicates;
    return p == 0 || p == 1 || !twins.tells()
        ? Optional.empty()
        : Optional.of(Intervals.parameterBand(p, twins.intraclassCorrelation().getAsDouble()));
  }
}
