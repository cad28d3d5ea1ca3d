package org.alliancesim.results;

import java.time.YearMonth;
import java.util.OptionalDouble;
import org.alliancesim.world.StateCode;

/**
 * How likely a candidate is to have gained a status by a month: a row of {@code curves.csv}.
 *
 * @param state the candidate
 * @param status the status's id
 * @param month the month, by whose end it counts
 * @param probability the share of histories in which the candidate has ever held the status
 * @param ciLow the lower end of the 95% Monte Carlo interval
 * @param ciHigh its upper end
 * @param atRisk the histories in which, when the month began, it had neither held the status nor
 *     left the race for it by another one
 * @param survival the Kaplan–Meier estimate that it has not gained the status by then, were nobody
 *     to leave the race
 * @param survivalLow the lower end of its 95% interval; empty before the first gain
 * @param survivalHigh its upper end
 * @param incidence the Aalen–Johansen estimate that it has gained the status by then before leaving
 *     the race
 * @param incidenceLow the lower end of its 95% interval; empty before the first gain
 * @param incidenceHigh its upper end
 * @param leftRace the same that it has left the race by then without the status
 */
public record CurveRow(
    StateCode state,
    String status,
    YearMonth month,
    double probability,
    double ciLow,
    double ciHigh,
    int atRisk,
    double survival,
    OptionalDouble survivalLow,
    OptionalDouble survivalHigh,
    double incidence,
    OptionalDouble incidenceLow,
    OptionalDouble incidenceHigh,
    double leftRace)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<CurveRow> TABLE = Table.of("curves.csv", CurveRow.class);

  public CurveRow {
    Checks.text("status", status);
    Checks.probability(probability, ciLow, ciHigh);
    Checks.count("at_risk", atRisk);
    Checks.share("survival", survival);
    Checks.band("survival", survivalLow, survivalHigh);
    Checks.share("incidence", incidence);
    Checks.band("incidence", incidenceLow, incidenceHigh);
    Checks.share("left_race", leftRace);
  }
}
