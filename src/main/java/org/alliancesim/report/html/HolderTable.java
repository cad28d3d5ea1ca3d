package org.alliancesim.report.html;

import java.util.List;
import org.alliancesim.report.NewHolders;

/**
 * How many gain each status, and how likely it is that nobody does.
 *
 * @param side A or B of a comparison; empty of a run
 * @param holders a row for each status, and one for all together
 */
record HolderTable(String side, List<NewHolders> holders) {}
