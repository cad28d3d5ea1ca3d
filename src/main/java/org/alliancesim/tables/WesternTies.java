package org.alliancesim.tables;

import java.util.List;
import java.util.Locale;

/**
 * Closeness to the West: w = ½·clip((ideal point + 2.004)/4.698, 0, 1) + ½·o, with o = 1 for a
 * member of NATO or the EU, 0.6 for a candidate of the EU, 0.25 for the Partnership for Peace, 0
 * for none, the largest. The scale runs from −2.004 (Syria 2021) to 2.694 (United States 2018). An
 * assumption; the shipped scenarios state it in {@code scenarios/README.md}.
 */
final class WesternTies {

  private static final double FARTHEST = -2.004;
  private static final double SPAN = 4.698;
  private static final double HALF = 0.5;

  private WesternTies() {}

  /**
   * A tie to the West.
   *
   * @param weight o
   * @param name what gives it
   */
  record Tie(double weight, String name) {
    static final Tie MEMBER = new Tie(1, "NATO or EU");
    static final Tie CANDIDATE = new Tie(0.6, "EU candidate");
    static final Tie PARTNER = new Tie(0.25, "Partnership for Peace");
    static final Tie NONE = new Tie(0, "no Western organisation");
  }

  /**
   * The formula.
   *
   * @param idealPoint the state's ideal point
   * @param tie its strongest tie
   */
  static Derived of(Figure idealPoint, Tie tie) {
    double votes = HALF * Math.max(0, Math.min(1, (idealPoint.asDouble() - FARTHEST) / SPAN));
    return new Derived(
        votes + HALF * tie.weight(),
        String.format(
            Locale.ROOT,
            "formula w = %.3f + 0.5 x %s (%s)",
            votes,
            Numbers.rounded(tie.weight(), 2).toPlainString(),
            tie.name()),
        List.of(idealPoint));
  }
}
