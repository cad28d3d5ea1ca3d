package org.alliancesim.experiment.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The patient rule induction method: from the box of everything, slices of an input's lowest or
 * highest values are peeled off, each time the one that gains the most density for each point that
 * goes, until few points are left; then the chosen box is pasted, grown again where that costs no
 * density, and bounds that may be chance are dropped, the least sure first.
 *
 * <p>A slice is a share α of the points in the box, and with it all of equal value: of an input
 * with few values it may be most of the box, and by the density alone that is left it would go
 * first for next to nothing. Where slices are of one size, the two rules are one.
 *
 * <p>References: J. H. Friedman, N. I. Fisher (1999), "Bump hunting in high-dimensional data",
 * Statistics and Computing 9; J. H. Kwakkel, M. Jaxa-Rozen (2016), "Improving scenario discovery
 * for handling heterogeneous uncertainties and multinomial classified outcomes", Environmental
 * Modelling and Software 79, for density by points that go; B. P. Bryant, R. J. Lempert (2010),
 * "Thinking inside the box", Technological Forecasting and Social Change 77, for coverage, density,
 * quasi-p-values and resampling.
 *
 * @param alpha the share of the points in a box that a slice has, in (0, 0.5)
 * @param least the share of all points that a box keeps at least, in (0, 1)
 */
public record Prim(double alpha, double least) {

  /** What Friedman and Fisher, and most after them, use. */
  public static final Prim USUAL = new Prim(0.05, 0.05);

  /** Of quasi-p-values: bounds above it are dropped. */
  private static final double LEVEL = 0.05;

  /** How many halves of the points are looked at again. */
  private static final int RESAMPLES = 20;

  /**
   * A bound of the chosen box.
   *
   * @param input the input
   * @param low the lowest value inside; −∞ if there is none
   * @param high the highest
   * @param quasiP the probability of so many hits in the box if this bound did nothing: P(X ≥
   *     hits), X binomial with the box's size and the density of the box without the bound. Quasi,
   *     since the bound was chosen for being good
   * @param reproduced in what share of random halves of the points the input is restricted too
   */
  public record Bound(int input, double low, double high, double quasiP, double reproduced) {}

  /**
   * What was found.
   *
   * @param trajectory the boxes from everything to the smallest
   * @param chosen the place in it of the box that was chosen
   * @param box that box after pasting, without bounds that may be chance
   * @param bounds its bounds, the one that matters most first
   */
  public record Found(List<BoxStep> trajectory, int chosen, BoxStep box, List<Bound> bounds) {}

  /**
   * Looks for the box.
   *
   * @param cases the points; it happened at some and not at all
   * @param chosen which box of the trajectory; empty for the one with the highest harmonic mean of
   *     coverage and density
   * @param seed of the resampling
   * @throws IllegalArgumentException if the trajectory has no such box
   */
  public Found find(Cases cases, Optional<Integer> chosen, long seed) {
    List<BoxStep> trajectory = peel(cases);
    if (chosen.isPresent() && (chosen.get() < 0 || chosen.get() >= trajectory.size())) {
      throw new IllegalArgumentException(
          "the trajectory has boxes 0 to " + (trajectory.size() - 1) + ", not " + chosen.get());
    }
    int place = chosen.orElseGet(() -> balanced(trajectory));
    BoxStep box = settled(paste(trajectory.get(place), cases), cases);
    return new Found(trajectory, place, box, bounds(box, cases, seed));
  }

  private static int balanced(List<BoxStep> trajectory) {
    int best = 0;
    for (int place = 1; place < trajectory.size(); place++) {
      if (trajectory.get(place).balance() > trajectory.get(best).balance()) {
        best = place;
      }
    }
    return best;
  }

  /** The boxes from everything on. */
  List<BoxStep> peel(Cases cases) {
    List<BoxStep> trajectory = new ArrayList<>();
    BoxStep step = BoxStep.of(Box.all(cases.columns().length), cases);
    trajectory.add(step);
    while (true) {
      Optional<Box> next = peeled(step, cases);
      if (next.isEmpty()) {
        return trajectory;
      }
      step = BoxStep.of(next.get(), cases);
      trajectory.add(step);
    }
  }

  /** The box less the best slice; empty if no slice leaves enough points. */
  private Optional<Box> peeled(BoxStep step, Cases cases) {
    boolean[] inside = cases.inside(step.box());
    int slice = Math.max(1, (int) (alpha * step.size()));
    double best = Double.NEGATIVE_INFINITY;
    @Nullable Box next = null;
    for (int input = 0; input < cases.columns().length; input++) {
      for (boolean lower : new boolean[] {true, false}) {
        Slice cut = Slice.of(cases, input, lower, inside, slice);
        int left = step.size() - cut.size();
        if (cut.size() == 0 || left < Math.max(1, least * cases.size())) {
          continue;
        }
        double gain = (double) (step.hits() - cut.hits()) / left - step.density();
        // a loss counts more the more points go for it
        double worth = gain > 0 ? gain / cut.size() : gain * cut.size();
        if (worth > best) {
          best = worth;
          next =
              lower
                  ? step.box().with(input, cut.next(), step.box().high()[input])
                  : step.box().with(input, step.box().low()[input], cut.next());
        }
      }
    }
    return Optional.ofNullable(next);
  }

  /**
   * The points in a box with an input's lowest or highest values.
   *
   * @param size how many; 0 if all values are equal
   * @param hits at how many of them it happened
   * @param next the value of the nearest point that stays
   */
  private record Slice(int size, int hits, double next) {

    static Slice of(Cases cases, int input, boolean lower, boolean[] inside, int wanted) {
      int[] order = cases.orders()[input];
      double[] values = cases.columns()[input];
      int size = 0;
      int hits = 0;
      double last = Double.NaN;
      for (int place = 0; place < order.length; place++) {
        int point = order[lower ? place : order.length - 1 - place];
        if (!inside[point]) {
          continue;
        }
        if (size >= wanted && values[point] != last) {
          return new Slice(size, hits, values[point]);
        }
        last = values[point];
        size++;
        hits += cases.happened()[point] ? 1 : 0;
      }
      return new Slice(0, 0, 0);
    }
  }

  /** The box, grown by slices as long as that costs no density. */
  private BoxStep paste(BoxStep start, Cases cases) {
    BoxStep step = start;
    while (true) {
      BoxStep best = step;
      for (int input : step.box().restricted()) {
        for (boolean lower : new boolean[] {true, false}) {
          BoxStep grown = BoxStep.of(grown(step, cases, input, lower), cases);
          if (grown.size() > step.size()
              && grown.density() >= step.density()
              && (grown.density() > best.density() || best.equals(step))) {
            best = grown;
          }
        }
      }
      if (best.equals(step)) {
        return step;
      }
      step = best;
    }
  }

  private Box grown(BoxStep step, Cases cases, int input, boolean lower) {
    Box box = step.box();
    double low = box.low()[input];
    double high = box.high()[input];
    if (lower ? low == Double.NEGATIVE_INFINITY : high == Double.POSITIVE_INFINITY) {
      return box;
    }
    boolean[] inside = cases.inside(box.without(input));
    int wanted = Math.max(1, (int) (alpha * step.size()));
    int[] order = cases.orders()[input];
    double[] values = cases.columns()[input];
    int taken = 0;
    for (int place = 0; place < order.length; place++) {
      int point = order[lower ? order.length - 1 - place : place];
      boolean beyond = lower ? values[point] < low : values[point] > high;
      if (inside[point] && beyond && ++taken == wanted) {
        return lower ? box.with(input, values[point], high) : box.with(input, low, values[point]);
      }
    }
    return lower
        ? box.with(input, Double.NEGATIVE_INFINITY, high)
        : box.with(input, low, Double.POSITIVE_INFINITY);
  }

  /** The box without the bounds whose quasi-p-value is above the level, the least sure first. */
  private static BoxStep settled(BoxStep pasted, Cases cases) {
    BoxStep step = pasted;
    while (true) {
      double worst = LEVEL;
      BoxStep wider = step;
      for (int input : step.box().restricted()) {
        BoxStep without = BoxStep.of(step.box().without(input), cases);
        double quasiP = quasiP(step, without);
        if (quasiP > worst) {
          worst = quasiP;
          wider = without;
        }
      }
      if (wider.equals(step)) {
        return step;
      }
      step = wider;
    }
  }

  private static double quasiP(BoxStep step, BoxStep without) {
    BinomialDistribution idle = new BinomialDistribution(null, step.size(), without.density());
    return Math.max(0, 1 - idle.cumulativeProbability(step.hits() - 1));
  }

  private List<Bound> bounds(BoxStep step, Cases cases, long seed) {
    List<Integer> restricted = step.box().restricted();
    int[] again = reproduced(restricted, step, cases, seed);
    List<Bound> bounds = new ArrayList<>();
    for (int place = 0; place < restricted.size(); place++) {
      int input = restricted.get(place);
      BoxStep without = BoxStep.of(step.box().without(input), cases);
      bounds.add(
          new Bound(
              input,
              step.box().low()[input],
              step.box().high()[input],
              quasiP(step, without),
              (double) again[place] / RESAMPLES));
    }
    bounds.sort(Comparator.comparingDouble(Bound::quasiP).thenComparingInt(Bound::input));
    return bounds;
  }

  /** In how many halves an input is restricted in the box whose coverage is nearest. */
  private int[] reproduced(List<Integer> restricted, BoxStep step, Cases cases, long seed) {
    int[] again = new int[restricted.size()];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      Cases half = half(cases, Draws.of(seed, resample));
      if (half.hits() == 0) {
        continue;
      }
      BoxStep nearest = nearest(peel(half), step.coverage());
      for (int place = 0; place < again.length; place++) {
        again[place] += nearest.box().restricted().contains(restricted.get(place)) ? 1 : 0;
      }
    }
    return again;
  }

  private static Cases half(Cases cases, Draws draws) {
    int[] points = new int[cases.size() / 2];
    int taken = 0;
    for (int point = 0; point < cases.size() && taken < points.length; point++) {
      int left = cases.size() - point;
      double needed = (double) (points.length - taken) / left;
      if (draws.uniform(RandomProcess.BOOTSTRAP, cases.size(), point, 1) < needed) {
        points[taken++] = point;
      }
    }
    return cases.only(points);
  }

  private static BoxStep nearest(List<BoxStep> trajectory, double coverage) {
    BoxStep nearest = trajectory.get(0);
    for (BoxStep step : trajectory) {
      if (Math.abs(step.coverage() - coverage) < Math.abs(nearest.coverage() - coverage)) {
        nearest = step;
      }
    }
    return nearest;
  }
}
