package org.alliancesim.report.figure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.report.Terms;
import org.alliancesim.results.RunManifest;

/**
 * What runs along the foot of curves.
 *
 * @param unit what a place there is called in a table, {@code month} or {@code replicates}
 * @param label what it is called in the figure; empty if its ticks say so
 * @param ticks from left to right
 */
public record Across(String unit, String label, List<Axis.Tick> ticks) {

  private static final int MONTHS_PER_YEAR = 12;
  private static final int MOST_TICKS = 4;

  public Across {
    ticks = List.copyOf(ticks);
  }

  /**
   * The months from one to another.
   *
   * @param start the first
   * @param count how many, at least 1
   */
  record Months(YearMonth start, int count) {

    static Months of(RunManifest manifest) {
      return new Months(manifest.start(), manifest.months());
    }

    /** From the earlier start to the later end. */
    static Months of(RunManifest a, RunManifest b) {
      YearMonth start = a.start().isBefore(b.start()) ? a.start() : b.start();
      YearMonth end = a.end().isAfter(b.end()) ? a.end() : b.end();
      return new Months(start, (int) start.until(end, ChronoUnit.MONTHS) + 1);
    }

    /** Where a month ends. */
    double along(YearMonth month) {
      return (start.until(month, ChronoUnit.MONTHS) + 1.0) / count;
    }

    /** Years at their January; months where there are but a few. */
    Across across() {
      boolean brief = count <= 2 * MONTHS_PER_YEAR;
      int units = brief ? count : count / MONTHS_PER_YEAR;
      int step = Math.max(1, (units + MOST_TICKS - 1) / MOST_TICKS);
      int last = start.plusMonths(count - 1L).getYear() % step;
      List<Axis.Tick> ticks = new ArrayList<>();
      for (int month = 0; month < count; month++) {
        YearMonth date = start.plusMonths(month);
        boolean isTick =
            brief ? month % step == 0 : date.getMonthValue() == 1 && date.getYear() % step == last;
        if (isTick) {
          String label = brief ? date.toString() : Integer.toString(date.getYear());
          ticks.add(new Axis.Tick((double) month / count, label));
        }
      }
      return new Across("month", "", ticks);
    }
  }

  /** Histories as they were added. */
  static Across counts(String label, int replicates) {
    return new Across(
        "replicates",
        label,
        List.of(
            new Axis.Tick(0, "0"),
            new Axis.Tick(0.5, Terms.count(replicates / 2)),
            new Axis.Tick(1, Terms.count(replicates))));
  }
}
