package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.results.BatchInputs;
import org.alliancesim.world.StateCode;

/** What would become of one state's bid for one status, were it lodged at the start. */
final class BidTally {

  private final List<BatchInputs.Bid> bids = new ArrayList<>();

  void add(BatchInputs.Bid bid) {
    bids.add(bid);
  }

  /** What the status would save, US$ m/yr, by replicate. */
  double[] savings() {
    return bids.stream().mapToDouble(BatchInputs.Bid::saving).toArray();
  }

  /** How likely the written criteria are met. */
  double[] gates() {
    return bids.stream().mapToDouble(BatchInputs.Bid::gate).toArray();
  }

  /** How likely the members admit it, where anybody has anything against it. */
  double[] votes() {
    return bids.stream()
        .filter(bid -> bid.opponent().isPresent())
        .mapToDouble(BatchInputs.Bid::vote)
        .toArray();
  }

  /** Who is likeliest to object in most replicates, the alphabetically first of several. */
  Optional<StateCode> commonestOpponent() {
    Map<StateCode, Integer> counts = new TreeMap<>();
    bids.forEach(bid -> bid.opponent().ifPresent(state -> counts.merge(state, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<StateCode, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
