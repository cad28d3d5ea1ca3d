package org.alliancesim.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something a state can do about its statuses in a month.
 *
 * @param status the index of the status it would apply for or take; {@code Charter.NONE}: leave
 * @param track the index of the track concerned
 * @param gain U(s)−U(now), in logit units
 * @param expectation what it expects of a bid; null if it needs nobody's vote
 * @param advantage X, the option's advantage over staying, in logit units
 * @param weight e^X over the number of options, against 1 for staying
 */
public record Option(
    int status,
    int track,
    double gain,
    @Nullable Expectation expectation,
    double advantage,
    double weight)
    implements Serializable {

  /** Whether it needs the members' vote. */
  public boolean needsVote() {
    return expectation != null;
  }
}
