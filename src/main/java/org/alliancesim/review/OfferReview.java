package org.alliancesim.review;

import java.util.List;
import org.alliancesim.world.StatusVariable;

/** Whether there is anything to gain. */
final class OfferReview {

  private static final List<StatusVariable> GIVES =
      List.of(
          StatusVariable.DISCOUNT,
          StatusVariable.TRAINING,
          StatusVariable.PROTECTION,
          StatusVariable.FORUM);

  private OfferReview() {}

  static List<Weakness> of(Reading reading) {
    boolean something =
        reading.starts().stream()
            .anyMatch(
                start ->
                    reading.bidders().stream()
                        .flatMap(state -> start.bids(state).stream())
                        .anyMatch(
                            bid ->
                                GIVES.stream()
                                    .anyMatch(gives -> start.term(gives, bid.status()) > 0)));
    if (something || reading.bidders().isEmpty()) {
      return List.of();
    }
    String path = "alliance.statuses";
    return List.of(
        new Weakness(
            reading.originBelow(path),
            path,
            "none that could be sought at the start gives a discount, training, protection or a"
                + " forum, so there is little to seek it for",
            "say what they give"));
  }
}
