package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.query.QueryReader;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Estimate;
import org.alliancesim.scenario.ResolvedScenario;

/** How the probabilities of asked events differ between two scenarios under the same numbers. */
public final class AskContrasts {

  private AskContrasts() {}

  /** The events that A asks about, and then B besides, of those that can be asked of both. */
  public static List<AskedEvent> askedOfBoth(ResolvedScenario a, ResolvedScenario b) {
    return Stream.of(a, b)
        .flatMap(scenario -> Asks.asked(scenario).stream())
        .distinct()
        .filter(event -> isAbout(event, a) && isAbout(event, b))
        .toList();
  }

  /** The same with whether single states come to hold statuses, which has rows of its own too. */
  public static List<AskedEvent> allAskedOfBoth(ResolvedScenario a, ResolvedScenario b) {
    return Stream.of(a, b)
        .flatMap(scenario -> Asks.allAsked(scenario).stream())
        .distinct()
        .filter(event -> isAbout(event, a) && isAbout(event, b))
        .toList();
  }

  private static boolean isAbout(AskedEvent event, ResolvedScenario scenario) {
    try {
      QueryReader.read(event.toString(), Asks.vocabulary(scenario));
      return true;
    } catch (MistakenQuery e) {
      return false;
    }
  }

  /** The words in which one may ask about both sides of a complete comparison. */
  public static Vocabulary vocabulary(ComparisonTables comparison) {
    return Asks.vocabulary(comparison.a().manifest(), comparison.tables().a());
  }

  /**
   * The answers of a complete comparison, without simulating again.
   *
   * @param asked what is asked, besides what the comparison has answered
   * @return what was asked before, then what is new
   */
  public static List<AskContrastRow> ofTables(
      ComparisonTables comparison, Collection<AskedEvent> asked) {
    Map<String, AskContrastRow> rows = new LinkedHashMap<>();
    comparison.tables().asks().forEach(row -> rows.put(row.ask(), row));
    List<AskedEvent> unanswered =
        asked.stream().filter(event -> !rows.containsKey(event.toString())).toList();
    int n = comparison.manifest().replicates();
    Asks inA = Asks.inTables(comparison.tables().a(), n, unanswered);
    Asks inB = Asks.inTables(comparison.tables().b(), n, unanswered);
    rows(inA, inB).forEach(row -> rows.put(row.ask(), row));
    return List.copyOf(rows.values());
  }

  /**
   * What two sides answer to the same.
   *
   * @param inA the asks of A, with all its replicates
   * @param inB those of B
   */
  static List<AskContrastRow> rows(Asks inA, Asks inB) {
    return rows(inA, inB, inA.replicates());
  }

  /** The same of the first so many pairs. */
  static List<AskContrastRow> rows(Asks inA, Asks inB, int first) {
    List<AskContrastRow> rows = new ArrayList<>();
    for (int ask = 0; ask < inA.tallies().size(); ask++) {
      rows.add(
          row(inA.tallies().get(ask).first(first), inB.tallies().get(ask).first(first), first));
    }
    return rows;
  }

  /**
   * What two tallies of the same ask differ in, which have no more replicates than n.
   *
   * @param n the replicates of each
   */
  static AskContrastRow row(AskTally inA, AskTally inB, int n) {
    AskRow a = inA.among(n);
    AskRow b = inB.among(n);
    PairedContrast pairs = PairedContrast.of(inA.occurred(), inB.occurred(), n);
    boolean known = a.counted() > 0 && b.counted() > 0;
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble difference = none;
    OptionalDouble low = none;
    OptionalDouble high = none;
    if (known && !inA.asked().isConditional()) {
      Estimate paired = pairs.difference();
      difference = OptionalDouble.of(paired.value());
      low = OptionalDouble.of(paired.low());
      high = OptionalDouble.of(paired.high());
    } else if (known) {
      double correlation = correlation(inA, a, inB, b);
      double d = b.probability().orElseThrow() - a.probability().orElseThrow();
      difference = OptionalDouble.of(d);
      low = OptionalDouble.of(Math.max(-1, d - distance(down(b), up(a), correlation)));
      high = OptionalDouble.of(Math.min(1, d + distance(up(b), down(a), correlation)));
    }
    return new AskContrastRow(
        inA.asked().toString(),
        n,
        a.counted(),
        a.occurred(),
        a.probability(),
        b.counted(),
        b.occurred(),
        b.probability(),
        difference,
        low,
        high,
        pairs.onlyA(),
        pairs.onlyB());
  }

  private static double down(AskRow row) {
    return row.probability().orElseThrow() - row.ciLow().orElseThrow();
  }

  private static double up(AskRow row) {
    return row.ciHigh().orElseThrow() - row.probability().orElseThrow();
  }

  /**
   * How far the difference of two estimates reaches, from how far each does on that side: √(δ₁² +
   * δ₂² − 2ρδ₁δ₂).
   *
   * <p>Reference: R. G. Newcombe (1998), Statistics in Medicine 17(22), 2635–2650; G. Y. Zou and A.
   * Donner (2008), Statistics in Medicine 27(10), 1693–1702, equation 7.
   */
  private static double distance(double one, double other, double correlation) {
    return Math.sqrt(Math.max(0, one * one + other * other - 2 * correlation * one * other));
  }

  /**
   * The correlation of the two ratios, from pair to pair: of y−p̂c in A and in B, where y is
   * whether the event occurs in a history and c whether that counts.
   */
  private static double correlation(AskTally inA, AskRow a, AskTally inB, AskRow b) {
    double pA = a.probability().orElseThrow();
    double pB = b.probability().orElseThrow();
    double joint =
        common(inA.occurred(), inB.occurred())
            - pB * common(inA.occurred(), inB.counted())
            - pA * common(inA.counted(), inB.occurred())
            + pA * pB * common(inA.counted(), inB.counted());
    double scale = Math.sqrt(a.counted() * pA * (1 - pA)) * Math.sqrt(b.counted() * pB * (1 - pB));
    return scale == 0 ? 0 : Math.min(1, Math.max(-1, joint / scale));
  }

  private static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }
}
