package org.alliancesim.explanation;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * A month on whose chance the end of a history hung: had it alone fallen otherwise, with everything
 * before it as it was, the end would have been another.
 *
 * @param month which
 * @param redraws how often it was drawn anew
 * @param pathOtherwise in how many of these the path asked for ended otherwise; of a history of
 *     which no path is asked for, in how many any did
 * @param othersOtherwise how many paths, of all states to all statuses, ended otherwise, on average
 *     over the redraws
 * @param events what happened in it, that of the path asked for first
 */
public record TurningPoint(
    YearMonth month, int redraws, int pathOtherwise, double othersOtherwise, List<Event> events)
    implements Serializable {

  public TurningPoint {
    events = List.copyOf(events);
  }
}
