package org.alliancesim.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A forecast of one question about the past by somebody who had not seen its answer: a row of
 * {@code forecasts.csv}.
 *
 * @param bank {@code frame}, {@code rungs} or {@code decisions}
 * @param organisation whose admission it was
 * @param world the organisation's window, for example {@code csto-2005}
 * @param cluster questions of one cluster depend on each other: an organisation in a window
 * @param kind {@code security}, {@code political} or {@code economic}
 * @param state the state's code
 * @param status what it might gain
 * @param scheme what was kept from the forecaster: {@code organisation}, {@code later} or {@code
 *     state}
 * @param forecaster who forecasts, for example {@code posterior} or {@code prior}
 * @param probability the forecast; of a decision, that the members let it in
 * @param happened whether it came in
 * @param ess the effective sample size of what the forecaster learned from; empty where nothing was
 *     weighed
 * @param paretoK the tail index of its weights; empty where nothing was weighed
 * @param learned whether that counts as learned
 * @param waited years from the start of the window until it came in; empty if it did not, or nobody
 *     knows
 * @param waitExpected what the forecaster expects of that, should it come in; empty if it says
 *     nothing
 * @param namedOpponents who is known to have blocked it
 * @param expectedOpponent whom the forecaster thinks likeliest to object
 * @param namedConcern what is known to have been behind it
 * @param expectedConcern what the forecaster thinks is
 */
public record ForecastRow(
    String bank,
    String organisation,
    String world,
    String cluster,
    String kind,
    String state,
    String status,
    String scheme,
    String forecaster,
    double probability,
    boolean happened,
    OptionalDouble ess,
    OptionalDouble paretoK,
    boolean learned,
    OptionalDouble waited,
    OptionalDouble waitExpected,
    List<String> namedOpponents,
    Optional<String> expectedOpponent,
    Optional<String> namedConcern,
    Optional<String> expectedConcern) {

  /** Where these rows are kept. */
  public static final Table<ForecastRow> TABLE = Table.of("forecasts.csv", ForecastRow.class);

  /** The bank of every neighbour of an organisation in a window. */
  public static final String FRAME = "frame";

  /** The bank of every rung of a ladder. */
  public static final String RUNGS = "rungs";

  /** The bank of bids that members decided on. */
  public static final String DECISIONS = "decisions";

  /** The scheme that keeps the organisation's own past from the forecaster. */
  public static final String BY_ORGANISATION = "organisation";

  /** The scheme that keeps later worlds from the forecaster. */
  public static final String LATER = "later";

  /** The scheme that keeps the state's own past from the forecaster. */
  public static final String BY_STATE = "state";

  public ForecastRow {
    Checks.text("bank", bank);
    Checks.text("organisation", organisation);
    Checks.text("world", world);
    Checks.text("cluster", cluster);
    Checks.text("kind", kind);
    Checks.text("state", state);
    Checks.text("status", status);
    Checks.text("scheme", scheme);
    Checks.text("forecaster", forecaster);
    Checks.share("probability", probability);
    Checks.finite("ess", ess);
    Checks.finite("waited", waited);
    Checks.finite("wait_expected", waitExpected);
    namedOpponents = List.copyOf(namedOpponents);
  }
}
