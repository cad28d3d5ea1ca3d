package org.alliancesim.cli;

import java.util.ArrayList;
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
   * @param remark what else is said of a coefficient; empty for nothing
   */
  static List<String> lines(List<LearnedValue> values, Function<LearnedValue, String> remark) {
    TextTable table = new TextTable("lrrrrl");
    table.row("", "prior", "", "posterior", "", "median at");
    table.row("coefficient", "median", "5% to 95%", "median", "5% to 95%", "of the prior");
    for (LearnedValue value : values) {
      String more = remark.apply(value);
      table.row(
          value.coefficient(),
          LearnedWords.number(value.priorMedian()),
          LearnedWords.priorInterval(value),
          LearnedWords.number(value.median()),
          LearnedWords.interval(value),
          LearnedWords.place(value) + (more.isEmpty() ? "" : "  shrinkage " + more));
    }
    return new ArrayList<>(table.lines());
  }
}
