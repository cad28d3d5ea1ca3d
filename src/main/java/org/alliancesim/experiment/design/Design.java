package org.alliancesim.experiment.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.scenario.content.DesignMethod;
import org.alliancesim.scenario.content.Factor;

/**
 * Which points are run: for each a value of every factor.
 *
 * @param method how they were chosen
 * @param factors what is varied, at least one
 * @param points the rows, at least one, numbered from 0
 */
public record Design(DesignMethod method, List<Factor> factors, List<DesignPoint> points) {

  /**
   * What the coordinate of a factor is called: not as the input of that path, so that a design has
   * draws of its own.
   */
  private static final String COORDINATE = "design ";

  public Design {
    factors = List.copyOf(factors);
    points = List.copyOf(points);
    if (factors.isEmpty() || points.isEmpty()) {
      throw new IllegalArgumentException("a design needs at least one factor and one point");
    }
    for (int number = 0; number < points.size(); number++) {
      DesignPoint point = points.get(number);
      if (point.number() != number || point.values().size() != factors.size()) {
        throw new IllegalArgumentException(
            "point " + number + " must have its number and a value for each factor, not " + point);
      }
    }
  }

  /**
   * The points of a method.
   *
   * @param count how many are drawn; of no consequence where points are not drawn
   * @param seed the master seed, on which drawn points depend
   */
  public static Design of(DesignMethod method, List<Factor> factors, int count, long seed) {
    List<List<Optional<String>>> rows =
        switch (method) {
          case GRID -> grid(factors);
          case ONE_AT_A_TIME -> oneAtATime(factors);
          case LATIN_HYPERCUBE -> sampled(SamplingDesign.LATIN_HYPERCUBE, factors, count, seed);
          case SOBOL -> sampled(SamplingDesign.SOBOL, factors, count, seed);
        };
    return ofRows(method, factors, rows);
  }

  /** A design of these rows, each with a value for every factor. */
  public static Design ofRows(
      DesignMethod method, List<Factor> factors, List<List<Optional<String>>> rows) {
    List<DesignPoint> points = new ArrayList<>();
    for (List<Optional<String>> row : rows) {
      points.add(new DesignPoint(points.size(), row));
    }
    return new Design(method, factors, points);
  }

  /**
   * How many points {@link #of} would make; more than can be made is as many as a long holds.
   *
   * @param count how many are drawn
   */
  public static long size(DesignMethod method, List<Factor> factors, int count) {
    if (method.samples()) {
      return count;
    }
    long size = 1;
    for (Factor factor : factors) {
      long levels = factor.levels().size();
      size =
          method == DesignMethod.GRID
              ? size > Long.MAX_VALUE / levels ? Long.MAX_VALUE : size * levels
              : size + levels;
    }
    return size;
  }

  /** The same design after one more point: the scenario as it stands. */
  public Design withOwnFirst() {
    List<List<Optional<String>>> rows = new ArrayList<>();
    rows.add(Collections.nCopies(factors.size(), Optional.empty()));
    points.forEach(point -> rows.add(point.values()));
    return ofRows(method, factors, rows);
  }

  /** The last factor varies fastest. */
  private static List<List<Optional<String>>> grid(List<Factor> factors) {
    List<List<Optional<String>>> rows = List.of(List.of());
    for (Factor factor : factors) {
      List<List<Optional<String>>> longer = new ArrayList<>();
      for (List<Optional<String>> row : rows) {
        for (String level : factor.levels()) {
          List<Optional<String>> next = new ArrayList<>(row);
          next.add(Optional.of(level));
          longer.add(next);
        }
      }
      rows = longer;
    }
    return rows;
  }

  private static List<List<Optional<String>>> oneAtATime(List<Factor> factors) {
    List<List<Optional<String>>> rows = new ArrayList<>();
    rows.add(Collections.nCopies(factors.size(), Optional.empty()));
    for (int varied = 0; varied < factors.size(); varied++) {
      for (String level : factors.get(varied).levels()) {
        List<Optional<String>> row =
            new ArrayList<>(Collections.nCopies(factors.size(), Optional.empty()));
        row.set(varied, Optional.of(level));
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<List<Optional<String>>> sampled(
      SamplingDesign sampling, List<Factor> factors, int count, long seed) {
    List<String> names =
        factors.stream().map(factor -> COORDINATE + factor.key()).sorted().toList();
    double[][] coordinates = sampling.points(seed, count, names);
    List<List<Optional<String>>> rows = new ArrayList<>();
    for (double[] point : coordinates) {
      List<Optional<String>> row = new ArrayList<>();
      for (Factor factor : factors) {
        row.add(Optional.of(factor.at(point[names.indexOf(COORDINATE + factor.key())])));
      }
      rows.add(row);
    }
    return rows;
  }
}
