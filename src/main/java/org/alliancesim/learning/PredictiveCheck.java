package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.alliancesim.results.PredictiveRow;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * What pasts invented under the prior and under the posterior have in common with the one that was:
 * how many came in, by kind of institution, and in how many worlds nobody did.
 *
 * <p>Reference: A. Gelman, X.-L. Meng and H. Stern (1996), "Posterior predictive assessment of
 * model fitness via realized discrepancies", Statistica Sinica 6.
 */
final class PredictiveCheck {

  private static final double LOW = 5;
  private static final double HIGH = 95;

  private final FrameEvidence evidence;
  private final List<boolean[]> before;
  private final List<boolean[]> after;
  private final boolean[] observed;

  PredictiveCheck(FrameEvidence evidence, List<boolean[]> before, List<boolean[]> after) {
    this.evidence = evidence;
    this.before = before;
    this.after = after;
    observed = new boolean[evidence.rows().size()];
    for (int row = 0; row < observed.length; row++) {
      observed[row] = evidence.rows().get(row).answer().happened();
    }
  }

  List<PredictiveRow> rows() {
    List<PredictiveRow> rows = new ArrayList<>();
    for (String bank : evidence.worlds().stream().map(AskedWorld::bank).distinct().toList()) {
      int[] all = rowsOf(bank, "");
      rows.add(row(bank, "all", all.length, past -> count(past, all)));
      evidence.worlds().stream()
          .filter(world -> world.bank().equals(bank))
          .map(AskedWorld::kind)
          .distinct()
          .sorted()
          .forEach(
              kind -> {
                int[] own = rowsOf(bank, kind);
                rows.add(row(bank, kind, own.length, past -> count(past, own)));
              });
      int worlds =
          (int) evidence.worlds().stream().filter(world -> world.bank().equals(bank)).count();
      rows.add(row(bank, "nobody", worlds, past -> nobody(past, bank)));
    }
    return rows;
  }

  private int[] rowsOf(String bank, String kind) {
    return IntStream.range(0, observed.length)
        .filter(
            row -> {
              AskedWorld world = evidence.rows().get(row).world();
              return world.bank().equals(bank) && (kind.isEmpty() || world.kind().equals(kind));
            })
        .toArray();
  }

  private static int count(boolean[] past, int[] rows) {
    return (int) Arrays.stream(rows).filter(row -> past[row]).count();
  }

  private int nobody(boolean[] past, String bank) {
    int nobody = 0;
    int row = 0;
    for (AskedWorld world : evidence.worlds()) {
      boolean somebody = false;
      for (int answer = 0; answer < world.answers().size(); answer++) {
        somebody |= past[row++];
      }
      nobody += !somebody && world.bank().equals(bank) ? 1 : 0;
    }
    return nobody;
  }

  private PredictiveRow row(
      String bank, String statistic, int of, ToIntFunction<boolean[]> counting) {
    int seen = counting.applyAsInt(observed);
    double[] prior = before.stream().mapToDouble(counting::applyAsInt).toArray();
    double[] posterior = after.stream().mapToDouble(counting::applyAsInt).toArray();
    return new PredictiveRow(
        bank,
        statistic,
        of,
        seen,
        mean(prior),
        new Percentile(LOW).evaluate(prior),
        new Percentile(HIGH).evaluate(prior),
        above(prior, seen),
        mean(posterior),
        new Percentile(LOW).evaluate(posterior),
        new Percentile(HIGH).evaluate(posterior),
        above(posterior, seen));
  }

  private static double mean(double[] counts) {
    return Arrays.stream(counts).average().orElse(0);
  }

  private static double above(double[] counts, int observed) {
    double above = 0;
    for (double count : counts) {
      above += count > observed ? 1 : count == observed ? 0.5 : 0;
    }
    return above / counts.length;
  }
}
