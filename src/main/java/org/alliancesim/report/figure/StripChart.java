package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.results.PlainTable;

/**
 * A line for each state, coloured month by month with what it holds.
 *
 * @param history what is drawn
 */
public record StripChart(StatusHistory history) implements Chart {

  /** Empty: what fills mean stands with them, for statuses are a scenario's own. */
  @Override
  public List<Key> keys() {
    return List.of();
  }

  @Override
  public String nothing() {
    return "No state holds or seeks a status in this history.";
  }

  @Override
  public boolean isEmpty() {
    return history.rows().isEmpty();
  }

  @Override
  public List<String> headings() {
    return List.of();
  }

  @Override
  public PlainTable data() {
    List<List<String>> rows = new ArrayList<>();
    for (StatusHistory.Row row : history.rows()) {
      for (int month = 0; month < row.months().size(); month++) {
        StatusHistory.Month cell = row.months().get(month);
        rows.add(
            List.of(
                row.code(),
                history.start().plusMonths(month).toString(),
                cell.held().stream()
                    .map(status -> history.charter().statuses().get(status).id())
                    .collect(Collectors.joining("+")),
                cell.way().words(),
                String.valueOf(cell.refusals())));
      }
    }
    return new PlainTable(List.of("state", "month", "held", "way", "refusals"), rows);
  }
}
