package org.alliancesim.results;

import java.util.ArrayList;
import java.util.List;

/** An invented track record, for tests alone. */
public final class InventedRecord {

  private static final double[] LIMITS = {0, 0.001, 0.003, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1};

  private InventedRecord() {}

  /** 120 forecasts of each class below 40%, of which as many came true as its lower end says. */
  public static TrackRecord record() {
    List<TrackRecordRow> rows = new ArrayList<>();
    for (int index = 1; index < LIMITS.length; index++) {
      double from = LIMITS[index - 1];
      boolean empty = from >= 0.4;
      rows.add(
          new TrackRecordRow(
              "posterior",
              from,
              LIMITS[index],
              empty ? 0 : 120,
              empty ? 0 : (int) (120 * from),
              empty ? 0 : 30,
              empty ? 0 : from / 2,
              empty ? 1 : Math.min(1, from + 0.05)));
    }
    return new TrackRecord(rows);
  }

  /** A run's tables with it. */
  public static RunTables beside(RunTables run) {
    return new RunTables(run.manifest(), run.tables(), record());
  }
}
