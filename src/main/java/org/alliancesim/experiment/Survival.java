package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.Estimate;
import org.apache.commons.math3.util.FastMath;

/**
 * How long it takes until something happens, where something else may make it impossible and not
 * all are followed to the end.
 *
 * <p>Kaplan–Meier: Ŝ(t) = Π(1 − d/r) over the times up to t, with d events among the r at risk; who
 * left for the other reason counts as followed no further. Aalen–Johansen: F̂(t) = Σ Ŝ₀(t−)·d/r,
 * where Ŝ₀ is the Kaplan–Meier estimate of neither having happened. Whoever is last seen at a time
 * was at risk at it.
 *
 * <p>References: E. L. Kaplan, P. Meier (1958), JASA 53(282); M. Greenwood (1926), Reports on
 * Public Health 33; O. O. Aalen, S. Johansen (1978), Scandinavian Journal of Statistics 5(3); the
 * variance of F̂ by the delta method, which is Greenwood's where there is no other reason: E.
 * Marubini, M. G. Valsecchi (1995), Analysing Survival Data from Clinical Trials, section 10.2;
 * intervals on the scale of ln(−ln S): J. D. Kalbfleisch, R. L. Prentice (2002), section 1.4.
 */
public final class Survival {

  /**
   * What is known at the end of one time.
   *
   * @param atRisk how many were at risk at it
   * @param survival Ŝ, the probability that it has not happened, were there no other reason
   * @param incidence F̂, the probability that it has happened, first
   * @param left the probability that the other reason came first
   * @param survivalError Greenwood's standard error of Ŝ
   * @param incidenceError the standard error of F̂
   */
  public record Point(
      int atRisk,
      double survival,
      double incidence,
      double left,
      double survivalError,
      double incidenceError) {

    /** Ŝ with its 95% interval; empty before the first event, where there is no variance yet. */
    public Optional<Estimate> survivalInterval(double designEffect) {
      return interval(survival, survivalError, designEffect)
          .map(ends -> new Estimate(survival, survivalError, ends[0], ends[1], behind()));
    }

    /** F̂ with its 95% interval, likewise. */
    public Optional<Estimate> incidenceInterval(double designEffect) {
      return interval(1 - incidence, incidenceError, designEffect)
          .map(ends -> new Estimate(incidence, incidenceError, 1 - ends[1], 1 - ends[0], behind()));
    }

    /** An estimate stays when nobody is at risk any more. */
    private int behind() {
      return Math.max(1, atRisk);
    }

    private static Optional<double[]> interval(double s, double error, double designEffect) {
      if (s <= 0 || s >= 1) {
        return Optional.empty();
      }
      double log = FastMath.log(s);
      double half = Intervals.Z * error * FastMath.sqrt(designEffect) / (s * -log);
      return Optional.of(
          new double[] {
            FastMath.exp(log * FastMath.exp(half)), FastMath.exp(log * FastMath.exp(-half))
          });
    }
  }

  private final int[] atRisk;
  private final int[] events;
  private final int[] leaving;

  /**
   * What was seen, time by time.
   *
   * @param started how many began
   * @param events to how many it happened at each time
   * @param leaving to how many the other reason came
   * @param lastSeen how many were seen for the last time at it, without either
   */
  public Survival(int started, int[] events, int[] leaving, int[] lastSeen) {
    this.events = events.clone();
    this.leaving = leaving.clone();
    atRisk = new int[events.length];
    int left = started;
    for (int time = 0; time < events.length; time++) {
      atRisk[time] = left;
      left -= events[time] + leaving[time] + lastSeen[time];
    }
    if (left < 0) {
      throw new IllegalArgumentException("more ends than the " + started + " who began");
    }
  }

  /** One point for each time. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    double survival = 1;
    double neither = 1;
    double incidence = 0;
    double left = 0;
    double greenwood = 0;
    double[] before = new double[events.length];
    double[] incidences = new double[events.length];
    for (int time = 0; time < events.length; time++) {
      double r = atRisk[time];
      before[time] = neither;
      if (r > 0) {
        incidence += neither * events[time] / r;
        left += neither * leaving[time] / r;
        survival *= 1 - events[time] / r;
        neither *= 1 - (events[time] + leaving[time]) / r;
        greenwood += r > events[time] ? events[time] / (r * (r - events[time])) : 0;
      }
      incidences[time] = incidence;
      points.add(
          new Point(
              atRisk[time],
              survival,
              Math.min(1, incidence),
              Math.min(1, left),
              survival * FastMath.sqrt(greenwood),
              FastMath.sqrt(variance(time, before, incidences))));
    }
    return points;
  }

  /** Of F̂ at a time, from what was seen up to it. */
  private double variance(int last, double[] before, double[] incidences) {
    double variance = 0;
    for (int time = 0; time <= last; time++) {
      double r = atRisk[time];
      double d = events[time];
      double all = d + leaving[time];
      if (all > 0) {
        double since = incidences[last] - incidences[time];
        double s = before[time];
        variance += r > all ? since * since * all / (r * (r - all)) : 0;
        variance += s * s * d * (r - d) / (r * r * r) - 2 * since * s * d / (r * r);
      }
    }
    return Math.max(0, variance);
  }
}
