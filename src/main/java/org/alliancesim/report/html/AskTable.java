package org.alliancesim.report.html;

import java.util.List;
import org.alliancesim.report.AskAnswer;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Share;
import org.alliancesim.report.Terms;
import org.alliancesim.results.RunTables;

/**
 * What was asked of a run, ready to print.
 *
 * @param rows each ask
 */
record AskTable(List<Row> rows) {

  /**
   * An ask.
   *
   * @param ask what was asked
   * @param estimate the probability in per cent, or a bound
   * @param band where it lies as the uncertain inputs vary
   * @param interval the Monte Carlo interval
   * @param occurred in how many histories
   * @param counted of how many
   */
  record Row(
      String ask, String estimate, String band, String interval, String occurred, String counted) {}

  static List<AskTable> of(RunTables run) {
    List<Row> rows =
        AskAnswer.of(run).stream()
            .map(
                answer ->
                    new Row(
                        answer.ask(),
                        answer.share().map(Share::estimate).orElse(Percent.NOTHING),
                        answer.share().map(Share::band).orElse(Percent.NOTHING),
                        answer.share().map(Share::interval).orElse(Percent.NOTHING),
                        Terms.count(answer.row().occurred()),
                        Terms.count(answer.row().counted())))
            .toList();
    return rows.isEmpty() ? List.of() : List.of(new AskTable(rows));
  }
}
