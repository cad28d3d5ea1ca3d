package org.alliancesim.model;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.world.World;

/**
 * What one history starts from: plain numbers, every distribution already drawn. The arrays are
 * handed over, not copied: the model owns them from then on, and each history needs an {@code
 * InitialWorld} of its own.
 *
 * @param start the first month
 * @param months how many months the history has
 * @param world the world at the start
 * @param outside by state index, whether the state is an outside power, which seeks no status
 * @param charter the alliance's rules
 * @param chair by state index, the weight in the chair; all 0 if the alliance has no leader, else
 *     summing to 1
 * @param holdings [state][track], the index of the status held at the start or {@link World#NONE}
 * @param terms [{@code StatusVariable}][status], what each status gives and asks
 * @param waiver [status][{@code Criterion}], the probability that a failed criterion is waived; 0
 *     if it cannot be
 * @param coefficients [{@code Coefficient}], how states behave
 * @param credibility K⁰∈[0,1]
 * @param isolation σ⁰∈[0,1]
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
    double[][] terms,
    double[][] waiver,
    double[] coefficients,
    double credibility,
    double isolation,
    List<Shock> shocks)
    implements Serializable {}
