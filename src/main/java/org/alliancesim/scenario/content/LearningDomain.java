package org.alliancesim.scenario.content;

import java.util.List;

/**
 * What kinds of institution coefficients were learned from, and within which ranges the inputs lay
 * that utilities and concerns are made of. Beyond them the model extrapolates.
 *
 * @param kinds the keys of {@link InstitutionKind}
 * @param ranges at most one for each input
 */
public record LearningDomain(List<String> kinds, List<InputRange> ranges) {

  public LearningDomain {
    kinds = List.copyOf(kinds);
    ranges = List.copyOf(ranges);
  }

  /**
   * The range of one input over all worlds of the past, at the medians of what is uncertain.
   *
   * @param input for example {@code states.nearness} or {@code rivalries.level}
   * @param low the smallest value
   * @param high the largest
   */
  public record InputRange(String input, double low, double high) {

    public InputRange {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "the range of " + input + " must go from a number to one that is not smaller");
      }
    }
  }
}
