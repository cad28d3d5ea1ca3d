package org.alliancesim.review;

import org.alliancesim.scenario.text.Origin;

/**
 * Something that makes a scenario's results weak, though nothing forbids it.
 *
 * @param origin where it stands; the whole file if it is about what stands nowhere
 * @param path which value it concerns, for example {@code states.BRA.nearness}; empty for a whole
 *     file
 * @param fact what is so
 * @param advice what to do about it
 */
public record Weakness(Origin origin, String path, String fact, String advice) {

  /** {@code file:line:column: path: fact; advice}. */
  @Override
  public String toString() {
    return origin + ": " + (path.isEmpty() ? "" : path + ": ") + fact + "; " + advice;
  }
}
