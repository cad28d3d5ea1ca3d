package org.alliancesim.review;

import java.util.List;
import org.alliancesim.scenario.content.SourcedValue;

/** Whether anything is uncertain of what the scenario says. */
final class UncertaintyReview {

  private UncertaintyReview() {}

  static List<Weakness> of(Reading reading) {
    if (reading.written().stream().anyMatch(value -> value.quantity().uncertain())) {
      return List.of();
    }
    List<SourcedValue> uncertain =
        reading.scenario().values().values().stream()
            .filter(value -> value.quantity().uncertain())
            .toList();
    return List.of(
        new Weakness(
            reading.file(),
            "",
            uncertain.isEmpty()
                ? "every number is fixed, so the band from uncertain inputs will be of no width"
                : "every number of its own is fixed, so the band will show only what is not known of"
                    + " behaviour",
            "write what you believe of those you are not sure of, for example"
                + " {triangular: [0.2, 0.3, 0.5]} or {uniform: [0, 0.4]}"));
  }
}
