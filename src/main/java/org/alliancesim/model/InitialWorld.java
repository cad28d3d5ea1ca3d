package org.alliancesim.model;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.world.World;

/**
 * What one history starts from: plain numbers, every distribution already drawn. The world is
 * handed over: the history changes it, and each needs one of its own. The arrays are not to be
 * changed, for histories share them.
 *
 * @param start the first month
 * @param months how many months the history has
 * @param world the world at the start
 * @param outside by state index, whether the state is an outside power, which seeks no status
 * @param charter the alliance's rules
 * @param chair by state index, the weight in the chair; all 0 if the alliance has no leader, else
 *     summing to 1
 * @param holdings [state][track], the index of the status held at the start or {@link World#NONE}
 * @param bids the bids that are open at the start, one of a state on a track at most
 * @param terms [{@code StatusVariable}][status], what each status gives and asks
 * @param waiver [status][place among its criteria], the probability that a failed criterion is
 *     waived; 0 if it cannot be
 * @param tracks [{@code TrackVariable}][track], what each track does with bids
 * @param coefficients [{@code Coefficient}], how states behave
 * @param credibility K⁰∈[0,1]
 * @param isolation σ⁰∈[0,1]
 * @param ratification T_r, months until the last member has ratified, on average
 * @param shocks what may happen from outside
 */
public record InitialWorld(
    YearMonth start,
    int months,
    World world,
    boolean[] outside,
    Charter charter,
    double[] chair,
    int[][] holdings,
    List<StandingBid> bids,
    double[][] terms,
    double[][] waiver,
    double[][] tracks,
    double[] coefficients,
    double credibility,
    double isolation,
    double ratification,
    List<Shock> shocks)
    implements Serializable {

  /** The same start with other coefficients; it shares all else, which a forecast leaves as is. */
  public InitialWorld with(double[] otherCoefficients) {
    return new InitialWorld(
        start,
        months,
        world,
        outside,
        charter,
        chair,
        holdings,
        bids,
        terms,
        waiver,
        tracks,
        otherCoefficients,
        credibility,
        isolation,
        ratification,
        shocks);
  }

  /** The first month, from one on, in which admissions to a status are opened to ratification. */
  int monthOfProtocol(Status status, int from) {
    int calendarMonth = start.plusMonths(from).getMonthValue();
    return from + status.ratification().monthsToProtocol(calendarMonth);
  }
}
