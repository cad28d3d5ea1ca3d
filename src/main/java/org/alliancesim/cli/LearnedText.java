package org.alliancesim.cli;

import java.util.List;
import java.util.function.Function;
import org.alliancesim.report.LearnedWords;
import org.alliancesim.results.LearnedValue;

/** Prior and posterior of learned coefficients side by side, for the terminal. */
final class LearnedText {

  private LearnedText() {}

  /**
   * A table.
   *
   * @param remarks what else is said of coefficients; empty for nothing
   * @param remark what that is of one
   */
  static List<String> lines(
      List<LearnedValue> values, String remarks, Function<LearnedValue, String> remark) {
    TextTable table = new TextTable("lrrrrrl");
    table.row("", "prior", "", "posterior", "", "median at", remarks);
    table.row("coefficient", "median", "5% to 95%", "median", "5% to 95%", "of the prior", "");
    for (LearnedValue value : values) {
      table.row(
          value.coefficient(),
          LearnedWords.number(value.priorMedian()),
          LearnedWords.priorInterval(value),
          LearnedWords.number(value.median()),
          LearnedWords.interval(value),
          LearnedWords.place(value),
          remark.apply(value));
    }
    return table.lines();
  }
}
