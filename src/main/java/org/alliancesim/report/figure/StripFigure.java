package org.alliancesim.report.figure;

import java.util.List;
import org.alliancesim.report.StatusHistory;

/** Who held what in one history. */
public final class StripFigure {

  private StripFigure() {}

  /**
   * Makes the figure.
   *
   * @param origin which history it is, in lines
   */
  public static Figure of(StatusHistory history, List<String> origin) {
    return new Figure(
        "statuses",
        "Statuses by month",
        "Who held which status, month by month, in one history of the " + history.charter().name(),
        List.of(
            "A line for each state that holds or seeks a status; the lines below a colour are bids,"
                + " ratification and notice, a cross is a refusal."),
        origin,
        new StripChart(history));
  }
}
