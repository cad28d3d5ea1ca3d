package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.ReliabilityRow;
import org.alliancesim.results.TrackRecordRow;

/**
 * What became of past forecasts, by classes that were fixed before any forecast was seen
 * (docs/decisions/0043).
 */
final class PastRecord {

  /** Where one class ends and the next begins. */
  static final List<Double> LIMITS =
      List.of(0.0, 0.001, 0.003, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0);

  private PastRecord() {}

  /** A class of forecasts: those between two limits. */
  private record Between(double from, double to, boolean last) {

    boolean holds(double probability) {
      return probability >= from && (probability < to || last);
    }
  }

  private static List<Between> classes() {
    List<Between> classes = new ArrayList<>();
    for (int index = 1; index < LIMITS.size(); index++) {
      classes.add(
          new Between(LIMITS.get(index - 1), LIMITS.get(index), index == LIMITS.size() - 1));
    }
    return classes;
  }

  /** A row for each class, empty ones too; none without forecasts. */
  static List<TrackRecordRow> rows(String forecaster, List<ForecastRow> forecasts) {
    List<TrackRecordRow> rows = new ArrayList<>();
    if (forecasts.isEmpty()) {
      return rows;
    }
    for (Between each : classes()) {
      List<ForecastRow> own =
          forecasts.stream().filter(row -> each.holds(row.probability())).toList();
      Clusters clusters = Clusters.of(own.stream().map(ForecastRow::cluster).toList());
      int happened = (int) own.stream().filter(ForecastRow::happened).count();
      Bounds bounds = bounds(own, clusters, happened);
      rows.add(
          new TrackRecordRow(
              forecaster,
              each.from(),
              each.to(),
              own.size(),
              happened,
              clusters.count(),
              bounds.low(),
              bounds.high()));
    }
    return rows;
  }

  /** The same classes as dots of a figure; no empty ones. */
  static List<ReliabilityRow> reliability(List<ForecastRow> forecasts) {
    List<ReliabilityRow> rows = new ArrayList<>();
    for (Between each : classes()) {
      List<ForecastRow> own =
          forecasts.stream().filter(row -> each.holds(row.probability())).toList();
      if (!own.isEmpty()) {
        int happened = (int) own.stream().filter(ForecastRow::happened).count();
        Bounds bounds =
            bounds(own, Clusters.of(own.stream().map(ForecastRow::cluster).toList()), happened);
        rows.add(
            new ReliabilityRow(
                each.from(),
                each.to(),
                own.size(),
                own.stream().mapToDouble(ForecastRow::probability).average().orElseThrow(),
                (double) happened / own.size(),
                bounds.low(),
                bounds.high()));
      }
    }
    return rows;
  }

  private static Bounds bounds(List<ForecastRow> rows, Clusters clusters, int happened) {
    if (rows.isEmpty()) {
      return new Bounds(0, 1);
    }
    Estimate share =
        Intervals.wilson(happened, rows.size(), designEffect(rows, clusters, happened));
    return new Bounds(share.low(), share.high());
  }

  /** How much less than independent cases these say: at least 1. */
  static double designEffect(List<ForecastRow> rows, Clusters clusters, int happened) {
    double share = (double) happened / rows.size();
    if (clusters.count() < 2 || share == 0 || share == 1) {
      return 1;
    }
    double squares = 0;
    for (int[] members : clusters.members()) {
      double deviation = 0;
      for (int index : members) {
        deviation += (rows.get(index).happened() ? 1 : 0) - share;
      }
      squares += deviation * deviation;
    }
    double factor = clusters.count() / (clusters.count() - 1.0);
    return Math.max(1, squares * factor / (rows.size() * share * (1 - share)));
  }
}
