package org.alliancesim.scoring;

import org.alliancesim.results.ForecastRow;

/**
 * A question about the past, whoever forecasts it.
 *
 * @param bank the bank
 * @param world the organisation's window
 * @param state the state
 * @param status what it might gain
 */
public record Question(String bank, String world, String state, String status) {

  static Question of(ForecastRow row) {
    return new Question(row.bank(), row.world(), row.state(), row.status());
  }
}
