package org.alliancesim.review;

import java.nio.file.Path;
import java.util.List;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.Origin;

/** What is weak in a scenario. */
public final class Weaknesses {

  /** In the order of the list: evidence, then states, then what would come of bids. */
  private static final List<Review> REVIEWS =
      List.of(
          EvidenceReview::of,
          UncertaintyReview::of,
          ProfileReview::of,
          PlaceReview::of,
          CalendarReview::of,
          OfferReview::of,
          GateReview::of,
          VoteReview::of);

  private Weaknesses() {}

  /**
   * All of a scenario's.
   *
   * @param scenario the scenario
   * @param file its file, as the user named it
   */
  public static List<Weakness> of(ResolvedScenario scenario, Path file) {
    Reading reading = Reading.of(scenario, Origin.of(file.toString()));
    return REVIEWS.stream().flatMap(review -> review.of(reading).stream()).toList();
  }
}
