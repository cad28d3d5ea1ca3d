package org.alliancesim.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.model.Expectation;
import org.alliancesim.model.Option;
import org.alliancesim.world.ScenarioPath;

/** Whom the written rules shut out whatever the members want. */
final class GateReview {

  private GateReview() {}

  static List<Weakness> of(Reading reading) {
    List<Track> tracks = reading.scenario().charter().tracks();
    List<Weakness> found = new ArrayList<>();
    for (int state : reading.bidders()) {
      for (int track = 0; track < tracks.size(); track++) {
        List<Expectation> bids = expectations(reading, state, track);
        boolean shut = bids.stream().allMatch(bid -> !bid.failed().isEmpty() && bid.waived() == 0);
        if (shut && !bids.isEmpty()) {
          String path = ScenarioPath.path("states", reading.code(state).value());
          found.add(
              new Weakness(
                  reading.originBelow(path),
                  path,
                  "no bid at the start could pass the written rules of "
                      + tracks.get(track).name()
                      + ": "
                      + reasons(reading, track, bids),
                  "only time or a shock can change that; if it is not meant so, change the state, its"
                      + " 'relations:' or the 'eligibility:' of the status"));
        }
      }
    }
    return found;
  }

  /** What it expects of all bids that it could lodge on a track, in all histories. */
  private static List<Expectation> expectations(Reading reading, int state, int track) {
    return reading.starts().stream()
        .flatMap(start -> start.bids(state).stream())
        .filter(bid -> bid.track() == track)
        .map(Option::expectation)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** Those that no bid meets and nobody can waive; where bids fail of different ones, all. */
  private static String reasons(Reading reading, int track, List<Expectation> bids) {
    Set<Criterion> always = new HashSet<>(bids.get(0).failed());
    bids.forEach(bid -> always.retainAll(bid.failed()));
    always.removeIf(criterion -> canBeWaived(reading, track, criterion));
    Set<Criterion> told = always;
    if (always.isEmpty()) {
      told = bids.stream().flatMap(bid -> bid.failed().stream()).collect(Collectors.toSet());
    }
    return told.stream()
        .sorted(Criterion.ORDER)
        .map(Criterion::failure)
        .collect(Collectors.joining(", "));
  }

  private static boolean canBeWaived(Reading reading, int track, Criterion criterion) {
    List<Status> statuses = reading.scenario().charter().statuses();
    return reading.starts().stream()
        .anyMatch(
            start ->
                IntStream.range(0, statuses.size())
                    .filter(status -> statuses.get(status).track() == track)
                    .anyMatch(
                        status -> {
                          int place = statuses.get(status).eligibility().indexOf(criterion);
                          return place >= 0 && start.initial().waiver()[status][place] > 0;
                        }));
  }
}
