package org.alliancesim.experiment.rare;

import java.util.List;
import org.alliancesim.results.HitRow;

/**
 * Some histories under one mixture, and in which of them the event came about.
 *
 * @param mixture the mixture
 * @param first the number of the first of them
 * @param size n ≥ 1, how many they are
 * @param hits in which it did, in order
 */
record Round(Mixture mixture, int first, int size, List<HitRow> hits) {

  Round {
    hits = List.copyOf(hits);
  }

  double sum() {
    return hits.stream().mapToDouble(HitRow::weight).sum();
  }

  double squares() {
    return hits.stream().mapToDouble(hit -> hit.weight() * hit.weight()).sum();
  }

  /** How many hits of equal weight would say as much: (Σw)²/Σw². */
  double effectiveHits() {
    return hits.isEmpty() ? 0 : sum() * sum() / squares();
  }
}
