package org.alliancesim.scoring;

import java.util.Optional;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.math3.util.FastMath;

/**
 * The area under the receiver operating characteristic: the probability that a case that happened
 * had the higher forecast than one that did not, ties half.
 *
 * <p>References: H. B. Mann and D. R. Whitney (1947), Annals of Mathematical Statistics 18(1); N.
 * A. Obuchowski (1997), "Nonparametric analysis of clustered ROC curve data", Biometrics 53(2):
 * 567–578, which with clusters of one case is E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson
 * (1988).
 *
 * @param value in [0, 1]
 * @param error its standard error; empty if fewer than two clusters have events, or non-events
 * @param interval 95%, symmetric on the logit scale; empty without an error, or at 0 and 1
 */
record AreaUnderCurve(double value, Optional<Double> error, Optional<Bounds> interval) {

  private static final double Z = 1.959963984540054;

  /** Empty unless something happened and something did not. */
  static Optional<AreaUnderCurve> of(Sample sample) {
    int events = sample.events();
    int others = sample.size() - events;
    if (events == 0 || others == 0) {
      return Optional.empty();
    }
    double[] placements = placements(sample, events, others);
    double area = 0;
    for (int index = 0; index < placements.length; index++) {
      area += sample.happened()[index] ? placements[index] / events : 0;
    }
    Optional<Double> error = error(sample, placements, area, events, others);
    return Optional.of(new AreaUnderCurve(area, error, interval(area, error)));
  }

  /**
   * For each event the share of non-events below it, for each non-event the share of events above
   * it; ties half. From ranks among all and among its own.
   */
  private static double[] placements(Sample sample, int events, int others) {
    double[] all = ranks(sample.probabilities());
    double[] happened = new double[events];
    double[] not = new double[others];
    int event = 0;
    int other = 0;
    for (int index = 0; index < sample.size(); index++) {
      if (sample.happened()[index]) {
        happened[event++] = sample.probabilities()[index];
      } else {
        not[other++] = sample.probabilities()[index];
      }
    }
    double[] amongEvents = ranks(happened);
    double[] amongOthers = ranks(not);
    double[] placements = new double[sample.size()];
    event = 0;
    other = 0;
    for (int index = 0; index < placements.length; index++) {
      placements[index] =
          sample.happened()[index]
              ? (all[index] - amongEvents[event++]) / others
              : 1 - (all[index] - amongOthers[other++]) / events;
    }
    return placements;
  }

  private static double[] ranks(double[] values) {
    return new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
  }

  private static Optional<Double> error(
      Sample sample, double[] placements, double area, int events, int others) {
    int clusters = sample.clusters().count();
    int withEvents = 0;
    int withOthers = 0;
    double ofEvents = 0;
    double ofOthers = 0;
    double between = 0;
    for (int[] members : sample.clusters().members()) {
      double happened = 0;
      double not = 0;
      int hits = 0;
      for (int index : members) {
        if (sample.happened()[index]) {
          happened += placements[index] - area;
          hits++;
        } else {
          not += placements[index] - area;
        }
      }
      withEvents += hits > 0 ? 1 : 0;
      withOthers += hits < members.length ? 1 : 0;
      ofEvents += happened * happened;
      ofOthers += not * not;
      between += happened * not;
    }
    if (withEvents < 2 || withOthers < 2) {
      return Optional.empty();
    }
    double m = events;
    double n = others;
    double variance =
        ofEvents * withEvents / (withEvents - 1) / (m * m)
            + ofOthers * withOthers / (withOthers - 1) / (n * n)
            + 2 * between * clusters / (clusters - 1) / (m * n);
    return Optional.of(FastMath.sqrt(Math.max(0, variance)));
  }

  private static Optional<Bounds> interval(double area, Optional<Double> error) {
    if (error.isEmpty() || area <= 0 || area >= 1) {
      return Optional.empty();
    }
    double middle = FastMath.log(area / (1 - area));
    double half = Z * error.get() / (area * (1 - area));
    return Optional.of(new Bounds(share(middle - half), share(middle + half)));
  }

  private static double share(double logit) {
    return 1 / (1 + FastMath.exp(-logit));
  }
}
