package org.alliancesim.past;

import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * A state that might have come to hold a status within a window, whether or not it asked.
 *
 * @param state the state
 * @param status the status
 * @param happened whether it came to hold it within the years seen
 * @param year when; 0 if it did not
 * @param years how many years of the window are seen of it, from the first on: fewer than the
 *     window's where the state or the record ends
 * @param notCounted why it is neither learned from nor scored, as {@code former} for a state that
 *     had been a member before; empty if it counts. It is in the world all the same.
 * @param knownBy where the outcome is known from
 * @param publicCovariates what the public knows of it at the start
 */
public record FrameCandidate(
    StateCode state,
    String status,
    boolean happened,
    int year,
    int years,
    Optional<String> notCounted,
    String knownBy,
    Covariates publicCovariates) {

  /** Whether it is learned from and scored. */
  public boolean counts() {
    return notCounted.isEmpty();
  }
}
