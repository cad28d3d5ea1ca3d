package org.alliancesim.institution;

import java.io.Serializable;
import java.util.List;

/**
 * A ladder of statuses with an electorate's rule and calendar of its own, for example the CSTO or
 * its Parliamentary Assembly. A state holds at most one status on a track.
 *
 * @param id the key in the scenario, for example {@code csto}
 * @param name the name for people
 * @param rule when a ballot passes
 * @param sessionMonths the calendar months, 1 to 12, in which the council meets
 * @param packages whether two applications may be put to one vote
 */
public record Track(
    String id, String name, VotingRule rule, List<Integer> sessionMonths, boolean packages)
    implements Serializable {

  public Track {
    sessionMonths = List.copyOf(sessionMonths);
    for (int month : sessionMonths) {
      if (month < 1 || month > 12) {
        throw new IllegalArgumentException("a session month is 1 to 12, not " + month);
      }
    }
  }

  /** The same with another rule. */
  public Track with(VotingRule other) {
    return new Track(id, name, other, sessionMonths, packages);
  }

  /** The same with or without packages. */
  public Track withPackages(boolean allowed) {
    return new Track(id, name, rule, sessionMonths, allowed);
  }
}
