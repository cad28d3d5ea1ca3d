package org.alliancesim.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.Option;
import org.alliancesim.model.Standpoint;
import org.alliancesim.world.ScenarioPath;

/** Whether anybody votes, and has anything against anybody. */
final class VoteReview {

  private VoteReview() {}

  static List<Weakness> of(Reading reading) {
    Charter charter = reading.scenario().charter();
    SortedMap<Integer, List<Standpoint>> byTrack = new TreeMap<>();
    for (int state : reading.bidders()) {
      for (Reading.Start start : reading.starts()) {
        for (Option bid : start.bids(state)) {
          byTrack
              .computeIfAbsent(bid.track(), track -> new ArrayList<>())
              .addAll(start.model().hearing(state, bid.status()).standpoints());
        }
      }
    }
    List<Weakness> found = new ArrayList<>();
    byTrack.forEach(
        (track, standpoints) -> {
          String path = ScenarioPath.path("alliance", "tracks", charter.tracks().get(track).id());
          if (standpoints.stream().noneMatch(Standpoint::votes)) {
            found.add(
                new Weakness(
                    reading.originBelow(path),
                    path,
                    "nobody has a vote at the start, so whoever bids is admitted",
                    "name those who hold a status with 'votes: 1' under alliance.holders"));
          } else if (voters(standpoints).allMatch(VoteReview::hasNothingAgainst)) {
            found.add(
                new Weakness(
                    reading.originBelow(path),
                    path,
                    "no voter has anything against any candidate, so nobody would object",
                    "give the rivalries, stances and distances there are ('rivalries:', 'stances:',"
                        + " 'affinities:' or ideal points)"));
          }
        });
    return found;
  }

  private static Stream<Standpoint> voters(List<Standpoint> standpoints) {
    Predicate<Standpoint> votes = Standpoint::votes;
    return standpoints.stream().filter(votes);
  }

  private static boolean hasNothingAgainst(Standpoint standpoint) {
    return standpoint.views().stream().allMatch(view -> view.against() == 0);
  }
}
