package org.alliancesim.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.alliancesim.results.TrackRecord;
import org.alliancesim.results.TrackRecordRow;

/** What became of past forecasts like one of now, in words. */
public final class RecordWords {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private RecordWords() {}

  /** For a cell: {@code 4 of 120}, or a dash where there was none so likely. */
  public static String cell(Optional<TrackRecordRow> row) {
    return row.filter(found -> found.forecasts() > 0)
        .map(found -> Terms.count(found.cameTrue()) + " of " + Terms.count(found.forecasts()))
        .orElse(Percent.NOTHING);
  }

  /**
   * A sentence; empty without a record, for example {@code Of past forecasts like this (5–10%), 4
   * of 120 came true (95% interval 1.3–8.2%).}
   */
  public static String sentence(TrackRecord record, double probability) {
    Optional<TrackRecordRow> found = record.of(probability);
    if (found.isEmpty()) {
      return "";
    }
    TrackRecordRow row = found.get();
    if (row.forecasts() == 0) {
      return "No past forecast was as likely as this (" + limits(row) + ").";
    }
    return "Of past forecasts like this ("
        + limits(row)
        + "), "
        + cell(found)
        + " came true (95% interval "
        + Percent.interval(row.ciLow(), row.ciHigh())
        + "%).";
  }

  /** {@code 5–10%}. */
  public static String limits(TrackRecordRow row) {
    return percent(row.from()) + "–" + percent(row.to()) + "%";
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).multiply(HUNDRED).stripTrailingZeros().toPlainString();
  }
}
