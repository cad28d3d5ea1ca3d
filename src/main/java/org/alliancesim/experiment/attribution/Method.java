package org.alliancesim.experiment.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alliancesim.experiment.sensitivity.Factors;
import org.alliancesim.experiment.sensitivity.MorrisDesign;
import org.alliancesim.experiment.sensitivity.PointDesign;
import org.alliancesim.experiment.sensitivity.SaltelliDesign;
import org.alliancesim.experiment.sensitivity.ShapleyDesign;

/** How points are chosen to tell which factors matter. */
public enum Method {
  /** Saltelli's design: shares of variance. */
  SOBOL,
  /** Morris's trajectories: how far each factor moves the outcome. */
  MORRIS,
  /** Goda's walks: shares of variance that add up. */
  SHAPLEY;

  /** p of Morris's grid: the number that he and most after him use. */
  private static final int LEVELS = 4;

  /** The word on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Method::key).toList();
  }

  /**
   * The points of a row.
   *
   * @param factors k
   * @param interactions whether Sobol indices of second order are asked for
   */
  public int pointsInRow(int factors, boolean interactions) {
    return this == SOBOL ? SaltelliDesign.pointsInRow(factors, interactions) : factors + 1;
  }

  /** The points. */
  PointDesign design(Factors factors, int rows, boolean interactions, long seed) {
    return switch (this) {
      case SOBOL -> new SaltelliDesign(factors, rows, interactions, seed);
      case MORRIS -> new MorrisDesign(factors, rows, LEVELS, seed);
      case SHAPLEY -> new ShapleyDesign(factors, rows, seed);
    };
  }
}
