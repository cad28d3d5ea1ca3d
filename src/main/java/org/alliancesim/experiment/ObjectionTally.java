package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.world.StateCode;

/**
 * Counts who voted on one state's bids for one status, and how; every ballot counts, however many a
 * history has.
 */
final class ObjectionTally {

  private final StateCode candidate;
  private final String status;
  private int ballots;
  private final Map<StateCode, Integer> votes = new TreeMap<>();
  private final Map<StateCode, Integer> decisive = new TreeMap<>();
  private final Map<StateCode, Map<String, Integer>> concerns = new TreeMap<>();

  ObjectionTally(StateCode candidate, String status) {
    this.candidate = candidate;
    this.status = status;
  }

  void add(BallotRow ballot) {
    ballots++;
    ballot.voters().forEach(voter -> votes.merge(voter, 1, Integer::sum));
    for (int objector = 0; objector < ballot.objectors().size(); objector++) {
      StateCode member = ballot.objectors().get(objector);
      // who objects to another bid of a package does not object to this one
      if (ballot.namedBy().contains(member)) {
        concerns
            .computeIfAbsent(member, first -> new TreeMap<>())
            .merge(ballot.concerns().get(objector), 1, Integer::sum);
        if (ballot.decisive().contains(member)) {
          decisive.merge(member, 1, Integer::sum);
        }
      }
    }
  }

  List<ObjectionRow> rows() {
    List<ObjectionRow> rows = new ArrayList<>();
    votes.forEach(
        (member, count) ->
            rows.add(
                new ObjectionRow(
                    candidate,
                    status,
                    member,
                    count,
                    objections(member),
                    decisive.getOrDefault(member, 0),
                    topConcern(member),
                    ballots - count)));
    return rows;
  }

  /** The member that objected most often, the alphabetically first of several. */
  Optional<StateCode> mainObjector() {
    return concerns.keySet().stream()
        .max(Comparator.comparingInt(this::objections).thenComparing(Comparator.reverseOrder()));
  }

  Optional<String> topConcern(StateCode member) {
    return concerns.getOrDefault(member, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private int objections(StateCode member) {
    return concerns.getOrDefault(member, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
