package org.alliancesim.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.alliancesim.world.StateCode;

/**
 * How near a state lies to the nearest full member: max(0, 1 − km/1000) by the shortest way between
 * territories, or max(0, 1 − km/3000) by that between capitals where it is all there is. The
 * shipped scenarios state it in {@code scenarios/README.md}.
 */
final class Nearness {

  private static final double FAR = 1000;
  private static final double FAR_CAPITALS = 3000;
  private static final int LAND_BORDER = 1;

  private Nearness() {}

  /**
   * A way between two states.
   *
   * @param km its length
   * @param far from where on it counts as far, km
   * @param figure what says so
   */
  record Way(double km, double far, Figure figure) {
    double nearness() {
      return Math.max(0, 1 - km / far);
    }
  }

  /** The way between two territories; a land border is none. */
  static Optional<Way> km(PairYears pairs, StateCode one, StateCode other) {
    Optional<Way> border =
        pairs
            .figure(one, other, Column.CONTTYPE)
            .filter(figure -> figure.asDouble() == LAND_BORDER)
            .map(figure -> new Way(0, FAR, figure));
    return border.or(
        () ->
            pairs
                .figure(one, other, Column.MINDIST)
                .map(figure -> new Way(figure.asDouble(), FAR, figure)));
  }

  /** How near a state lies to the nearest of the members; empty if no way is known. */
  static Optional<Derived> of(PairYears pairs, StateCode state, SortedSet<StateCode> members) {
    return members.stream()
        .filter(member -> !member.equals(state))
        .flatMap(member -> way(pairs, state, member).stream())
        .max(Comparator.comparingDouble(found -> found.way().nearness()))
        .map(
            found ->
                new Derived(
                    found.way().nearness(),
                    String.format(
                        Locale.ROOT,
                        "formula nearness = 1 - %.0f km / %.0f to %s%s",
                        found.way().km(),
                        found.way().far(),
                        found.member(),
                        found.way().far() == FAR ? "" : ", by capitals"),
                    List.of(found.way().figure())));
  }

  private record Found(StateCode member, Way way) {}

  private static Optional<Found> way(PairYears pairs, StateCode state, StateCode member) {
    return km(pairs, state, member)
        .or(
            () ->
                pairs
                    .figure(state, member, Column.CAPDIST)
                    .map(figure -> new Way(figure.asDouble(), FAR_CAPITALS, figure)))
        .map(way -> new Found(member, way));
  }
}
