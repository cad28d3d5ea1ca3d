package org.alliancesim.results;

/**
 * How many histories of a world of the past gave the same answers; kept while work on the past is
 * unfinished.
 *
 * @param point the point's number, from 0
 * @param answers which cases happened: hexadecimal, bit i is case i
 * @param histories how many histories gave these, at least 1
 */
public record AnswerRow(int point, String answers, int histories) {

  /** The table. */
  public static final Table<AnswerRow> TABLE = Table.of("answers.csv", AnswerRow.class);

  public AnswerRow {
    Checks.count("point", point);
    Checks.text("answers", answers);
    Checks.atLeastOne("histories", histories);
  }
}
