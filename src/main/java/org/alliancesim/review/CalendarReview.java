package org.alliancesim.review;

import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.institution.Track;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.world.ScenarioPath;

/** Whether a council meets while the clock runs. */
final class CalendarReview {

  private CalendarReview() {}

  static List<Weakness> of(Reading reading) {
    Clock clock = reading.scenario().clock();
    return reading.scenario().charter().tracks().stream()
        .filter(track -> !meets(track, clock))
        .map(
            track -> {
              String path = ScenarioPath.path("alliance", "tracks", track.id());
              return new Weakness(
                  reading.originBelow(path),
                  path + ".session-months",
                  "no session lies between " + clock.start() + " and " + clock.end(),
                  "nobody can be admitted there; let the clock run longer");
            })
        .toList();
  }

  private static boolean meets(Track track, Clock clock) {
    return IntStream.range(0, clock.months())
        .map(month -> clock.start().plusMonths(month).getMonthValue())
        .anyMatch(month -> track.sessionMonths().contains(month));
  }
}
