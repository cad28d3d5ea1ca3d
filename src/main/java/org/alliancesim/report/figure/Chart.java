package org.alliancesim.report.figure;

import java.util.List;
import org.alliancesim.results.PlainTable;

/** What a figure shows, in one of the forms that painters know. */
public sealed interface Chart
    permits RowChart, LineChart, MatrixChart, HeatChart, PointChart, SpanChart, StripChart {

  /** What its marks mean. */
  List<Key> keys();

  /** Why there is nothing to draw; said in place of it. */
  String nothing();

  /** Whether there is nothing to draw. */
  boolean isEmpty();

  /** The headings of its panels, in their order; empty if it has but one without a heading. */
  List<String> headings();

  /** All that is drawn, in numbers. */
  PlainTable data();

  /** A sentence on where its axis ends, if that is not where shares end; else nothing. */
  default String scale() {
    return "";
  }

  /** The letter of a panel, from (a) on; after (z) comes (aa). */
  static String letter(int panel) {
    String letters = "";
    for (int rest = panel; rest >= 0; rest = rest / 26 - 1) {
      letters = (char) ('a' + rest % 26) + letters;
    }
    return "(" + letters + ")";
  }
}
