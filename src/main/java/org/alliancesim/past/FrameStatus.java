package org.alliancesim.past;

import java.util.List;
import org.alliancesim.scenario.text.Origin;

/**
 * A status of a world of the frame.
 *
 * @param id its key
 * @param rank its place on the ladder
 * @param full whether it is full membership
 * @param from from which statuses it can be reached
 * @param ratified whether each voter must ratify an admission
 * @param votes whether its holders vote
 * @param protection g∈[0, 1]
 * @param commitment c∈[0, 1]
 * @param forum f∈[0, 1]
 * @param criteria the keys of what a candidate must meet
 * @param origin where this stands
 */
record FrameStatus(
    String id,
    int rank,
    boolean full,
    List<String> from,
    boolean ratified,
    boolean votes,
    double protection,
    double commitment,
    double forum,
    List<String> criteria,
    Origin origin) {}
