package org.alliancesim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.HolderRow;
import org.alliancesim.results.RunTables;

/**
 * How many gain a status and how likely it is that nobody does, ready to print: two sums that
 * anybody can check against the tables.
 *
 * @param status the status in words, or that it is any of them
 * @param expected how many candidates are expected to gain it
 * @param interval its 95% Monte Carlo interval
 * @param nobody how likely it is that nobody does
 */
public record NewHolders(String status, String expected, String interval, Share nobody) {

  /** What is said of all statuses together. */
  public static final String ANY = "any of them";

  private static final int MOST_DECIMALS = 3;

  /** Of a run or of one side of a comparison: what is asked about first, all together last. */
  public static List<NewHolders> of(RunTables run) {
    return of(run, Questions.of(run.manifest()));
  }

  /**
   * The same of one side of a comparison, which asks no bands.
   *
   * @param questions what both sides ask
   */
  public static List<NewHolders> ofSide(RunTables side, Questions questions) {
    return of(side, questions);
  }

  private static List<NewHolders> of(RunTables run, Questions questions) {
    List<HolderRow> rows = run.tables().holders();
    List<String> statuses =
        questions.first(rows.stream().flatMap(row -> row.status().stream()).toList());
    List<NewHolders> all = new ArrayList<>();
    for (String status : statuses) {
      rows.stream()
          .filter(row -> row.status().equals(Optional.of(status)))
          .map(row -> of(row, run.manifest().names().status(status)))
          .forEach(all::add);
    }
    rows.stream().filter(row -> row.status().isEmpty()).map(row -> of(row, ANY)).forEach(all::add);
    return List.copyOf(all);
  }

  private static NewHolders of(HolderRow row, String status) {
    int decimals = Digits.decimals(row.expectedHigh() - row.expectedLow(), MOST_DECIMALS);
    String expected =
        row.gains() == 0
            ? "<" + number(row.expectedHigh(), decimals, RoundingMode.CEILING)
            : number(row.expected(), decimals, RoundingMode.HALF_UP);
    return new NewHolders(
        status,
        expected,
        number(row.expectedLow(), decimals, RoundingMode.HALF_UP)
            + "–"
            + number(row.expectedHigh(), decimals, RoundingMode.HALF_UP),
        new Share(
            row.nobody(),
            row.nobodyLow(),
            row.nobodyHigh(),
            row.parameterLow(),
            row.parameterHigh()));
  }

  private static String number(double value, int decimals, RoundingMode rounding) {
    return BigDecimal.valueOf(value).setScale(decimals, rounding).toPlainString();
  }
}
