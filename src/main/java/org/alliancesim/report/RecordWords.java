package org.alliancesim.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.alliancesim.results.TrackRecord;
import org.alliancesim.results.TrackRecordRow;

/** What became of past forecasts like one of now, in words. */
public final class RecordWords {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private RecordWords() {}

  /**
   * The past forecasts that one of now is like: the class of its number; where few events give a
   * bound alone, that in which the whole interval lies, and none if it touches several.
   */
  public static Optional<TrackRecordRow> like(TrackRecord record, Share share) {
    return share.isBound()
        ? record.of(share.low()).filter(low -> record.of(share.high()).equals(Optional.of(low)))
        : record.of(share.probability());
  }

  /** For a cell: {@code 4 of 120}, or a dash where there was none so likely or none is like it. */
  public static String cell(TrackRecord record, Share share) {
    return like(record, share)
        .filter(found -> found.forecasts() > 0)
        .map(RecordWords::count)
        .orElse(Percent.NOTHING);
  }

  private static String count(TrackRecordRow row) {
    return Terms.count(row.cameTrue()) + " of " + Terms.count(row.forecasts());
  }

  /**
   * A sentence; empty without a class that it is like, for example {@code Of past forecasts like
   * this (5–10%), 4 of 120 came true (95% interval 1.3–8.2%).}
   */
  public static String sentence(TrackRecord record, Share share) {
    Optional<TrackRecordRow> found = like(record, share);
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
        + count(row)
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
