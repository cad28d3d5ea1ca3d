package org.alliancesim.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;

/** How near candidates lie, where business with neighbours is what a seat gives. */
final class PlaceReview {

  private PlaceReview() {}

  static List<Weakness> of(Reading reading) {
    List<Integer> seekers =
        reading.bidders().stream().filter(state -> seeksForum(reading, state)).toList();
    List<Weakness> found = new ArrayList<>();
    for (int state : seekers) {
      boolean far =
          reading.starts().stream()
              .allMatch(start -> start.model().world().get(StateVariable.NEARNESS, state) == 0);
      if (far) {
        String path = ScenarioPath.of(StateVariable.NEARNESS, reading.code(state).value());
        found.add(
            new Weakness(
                origin(reading, state),
                path,
                "is 0: it lies so far from every full member that the forum of a seat is worth nothing"
                    + " to it",
                "is it a candidate? if so, give 'nearness:' as you judge it"));
      }
    }
    List<Integer> placeless =
        seekers.stream().filter(state -> nothingSaysWhere(reading, state)).toList();
    if (!placeless.isEmpty()) {
      found.add(
          new Weakness(
              origin(reading, placeless.get(0)),
              "states",
              "nothing says where "
                  + placeless.stream()
                      .map(state -> reading.code(state).value())
                      .collect(Collectors.joining(", "))
                  + " lie"
                  + (placeless.size() == 1 ? "s" : "")
                  + ", so it counts as next door to a full member",
              "give 'nearness:', or the latitudes and longitudes of the capitals"));
    }
    return found;
  }

  private static boolean seeksForum(Reading reading, int state) {
    return reading.starts().stream()
        .anyMatch(
            start ->
                start.bids(state).stream()
                    .anyMatch(bid -> start.term(StatusVariable.FORUM, bid.status()) > 0));
  }

  private static boolean nothingSaysWhere(Reading reading, int state) {
    return List.of(StateVariable.NEARNESS, StateVariable.LATITUDE).stream()
        .noneMatch(
            variable ->
                reading
                    .written(ScenarioPath.of(variable, reading.code(state).value()))
                    .isPresent());
  }

  private static Origin origin(Reading reading, int state) {
    String code = reading.code(state).value();
    return reading
        .written(ScenarioPath.of(StateVariable.NEARNESS, code))
        .or(() -> reading.written(ScenarioPath.of(StateVariable.LATITUDE, code)))
        .map(value -> value.origin())
        .orElseGet(() -> reading.originBelow(ScenarioPath.path("states", code)));
  }
}
