package org.alliancesim.results;

import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;

/**
 * How many histories end at a stage for a reason: a row of {@code outcomes.csv}.
 *
 * @param state the candidate
 * @param status the status's id
 * @param stage how far its path led
 * @param reason why not further, for example the failed criterion or the objector; empty if the
 *     stage has none
 * @param count the histories that end so
 * @param share of all histories
 */
public record OutcomeRow(
    StateCode state, String status, Stage stage, Optional<String> reason, int count, double share) {

  /** Where these rows are kept. */
  public static final Table<OutcomeRow> TABLE = Table.of("outcomes.csv", OutcomeRow.class);

  public OutcomeRow {
    Checks.text("status", status);
    Checks.count("count", count);
    Checks.share("share", share);
  }

  /** The names in the reason, criteria or members; none if the stage has no reason. */
  public List<String> reasons() {
    return reason.map(text -> List.of(text.split("\\+", -1))).orElse(List.of());
  }
}
