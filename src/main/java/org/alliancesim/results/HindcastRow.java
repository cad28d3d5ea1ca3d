package org.alliancesim.results;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.world.StateCode;

/**
 * One question about the past, what was forecast and what happened: a row of {@code hindcast.csv}.
 *
 * @param world the world of the past
 * @param institution whose decision it was
 * @param cluster cases of one cluster depend on each other
 * @param state the state
 * @param gains the statuses any of which count, joined by {@code +}; {@code none} is to hold
 *     nothing
 * @param start the first month of the window
 * @param end its last month
 * @param certainty {@code certain} or {@code likely}
 * @param decidedBy what decided it, as whoever wrote the case judges
 * @param happened the answer
 * @param month when, if it happened and is known
 * @param probability the model's forecast
 * @param ciLow the lower end of its 95% Monte Carlo interval
 * @param ciHigh the upper end
 * @param baseRate the forecast by the base rate of the other institutions
 * @param gateOnly the base rate, times the probability that a bid at the start meets the criteria
 * @param sourceForecast what a source forecast
 * @param brier (probability − happened)²
 * @param logScore −ln of the probability given to what happened
 * @param comparableCases on how many cases, or questions of the frame, the base rate rests; with
 *     none it was given, or says nothing: it is that of half an event in the time of the window
 */
public record HindcastRow(
    String world,
    String institution,
    String cluster,
    StateCode state,
    String gains,
    YearMonth start,
    YearMonth end,
    String certainty,
    String decidedBy,
    boolean happened,
    Optional<YearMonth> month,
    double probability,
    double ciLow,
    double ciHigh,
    double baseRate,
    double gateOnly,
    OptionalDouble sourceForecast,
    double brier,
    double logScore,
    int comparableCases) {

  /** Where these rows are kept. */
  public static final Table<HindcastRow> TABLE = Table.of("hindcast.csv", HindcastRow.class);

  public HindcastRow {
    Checks.text("world", world);
    Checks.text("institution", institution);
    Checks.text("cluster", cluster);
    Checks.text("gains", gains);
    Checks.probability(probability, ciLow, ciHigh);
    Checks.share("base rate", baseRate);
    Checks.share("gate-only forecast", gateOnly);
    Checks.share("source's forecast", sourceForecast);
    Checks.share("Brier score", brier);
    Checks.finite("log score", logScore);
    Checks.count("comparable cases", comparableCases);
  }
}
