package org.alliancesim.results;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which replicates the tables of single events have rows: ballots.csv, ratifications.csv,
 * expectations.csv. What is estimated from events, such as objections.csv, is estimated from those
 * of all replicates.
 *
 * @param most how many replicates at most; {@link #EVERY} for all
 */
public record RowSelection(int most) {

  /** As many as there are. */
  static final int EVERY = Integer.MAX_VALUE;

  /** Of every replicate. */
  public static final RowSelection ALL = new RowSelection(EVERY);

  /** Of none. */
  public static final RowSelection NONE = new RowSelection(0);

  /** The most replicates whose rows are written unless the user says otherwise. */
  public static final int USUAL = 100_000;

  private static final Pattern SAMPLE = Pattern.compile("sample:(\\d{1,9})");

  public RowSelection {
    Checks.count("the replicates with rows", most);
  }

  /** What is written if the user does not say: all, or a sample of many. */
  public static RowSelection usual(int replicates) {
    return replicates <= USUAL ? ALL : new RowSelection(USUAL);
  }

  /**
   * Reads {@code all}, {@code none} or {@code sample:N}.
   *
   * @throws IllegalArgumentException saying what is possible, if it is none of these
   */
  public static RowSelection parse(String text) {
    if (text.equals("all")) {
      return ALL;
    }
    if (text.equals("none")) {
      return NONE;
    }
    Matcher sample = SAMPLE.matcher(text);
    if (!sample.matches() || Integer.parseInt(sample.group(1)) == 0) {
      throw new IllegalArgumentException(
          "must be all, none or sample:N with N at least 1, not '" + text + "'");
    }
    return new RowSelection(Integer.parseInt(sample.group(1)));
  }

  /**
   * Whether a replicate has rows: those of a sample lie evenly among all.
   *
   * @param replicate its number, from 0
   * @param replicates how many there are
   */
  public boolean keeps(int replicate, int replicates) {
    return most >= replicates
        || (replicate + 1L) * most / replicates > (long) replicate * most / replicates;
  }

  /** The rows of the replicates that have any. */
  public <R> List<R> chosen(List<R> rows, ToIntFunction<R> replicate, int replicates) {
    return rows.stream().filter(row -> keeps(replicate.applyAsInt(row), replicates)).toList();
  }

  /** The same for n replicates: a sample of as many as there are is all. */
  public RowSelection of(int replicates) {
    return most >= replicates ? ALL : this;
  }

  /** What it adds to what decides the results: all adds nothing. */
  String furtherInputs() {
    return equals(ALL) ? "" : "rows " + this;
  }

  /** What is written, in a sentence; empty if that is everything. */
  public Optional<String> told(int replicates) {
    return most >= replicates
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "ballots.csv, ratifications.csv and expectations.csv have rows of %s of %,d replicates (--rows all"
                    + " writes all); every estimate is from all",
                most == 0 ? "none" : String.format(Locale.ROOT, "%,d", most),
                replicates));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return most == EVERY ? "all" : most == 0 ? "none" : "sample:" + most;
  }
}
