package org.alliancesim.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Percent;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ResultTables;
import org.alliancesim.world.StateCode;

/**
 * The states under one status, each with its probability in A and in B side by side.
 *
 * @param status the status in words
 * @param ticks of the axis
 * @param rows the states, in the order of the differences
 */
record PairTable(String status, List<Scale.Tick> ticks, List<Row> rows) {

  /**
   * A state.
   *
   * @param state its name
   * @param a how likely it is in A
   * @param b how likely it is in B
   * @param difference B minus A, in percentage points
   * @param interval its interval
   */
  record Row(String state, Mark a, Mark b, String difference, String interval) {}

  /**
   * A probability. Places are in per cent of the axis.
   *
   * @param dot the estimate's place
   * @param low where its interval begins
   * @param high where it ends
   * @param estimate in per cent
   * @param interval its Monte Carlo interval
   */
  record Mark(String dot, String low, String high, String estimate, String interval) {}

  private record Key(StateCode state, String status) {}

  /** A probability with its interval, of a candidate's status or of a member's event. */
  private record Share(Key key, double probability, double low, double high) {

    static Map<Key, Share> in(ResultTables tables) {
      Map<Key, Share> shares = new HashMap<>();
      Stream.concat(
              tables.probabilities().stream()
                  .map(
                      row ->
                          new Share(
                              new Key(row.state(), row.status()),
                              row.probability(),
                              row.ciLow(),
                              row.ciHigh())),
              tables.members().stream()
                  .map(
                      row ->
                          new Share(
                              new Key(row.state(), row.event()),
                              row.probability(),
                              row.ciLow(),
                              row.ciHigh())))
          .forEach(share -> shares.put(share.key(), share));
      return shares;
    }

    Mark mark(Scale scale) {
      return new Mark(
          scale.at(probability),
          scale.at(low),
          scale.at(high),
          Percent.estimate(probability),
          Percent.interval(low, high));
    }
  }

  private record Pair(ComparisonRow difference, Share a, Share b) {}

  /** A table for each status, each with an axis of its own. */
  static List<PairTable> of(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    Map<Key, Share> inA = Share.in(comparison.tables().a());
    Map<Key, Share> inB = Share.in(comparison.tables().b());
    return PairOrder.byStatus(comparison.rows(), names, PairOrder.mostGainedFirst(names))
        .entrySet()
        .stream()
        .map(
            group ->
                table(
                    names.status(group.getKey()),
                    group.getValue().stream().flatMap(row -> pair(row, inA, inB).stream()).toList(),
                    names))
        .toList();
  }

  private static Optional<Pair> pair(ComparisonRow row, Map<Key, Share> inA, Map<Key, Share> inB) {
    Key key = new Key(row.state(), row.status());
    return inA.containsKey(key) && inB.containsKey(key)
        ? Optional.of(new Pair(row, inA.get(key), inB.get(key)))
        : Optional.empty();
  }

  private static PairTable table(String status, List<Pair> pairs, Names names) {
    Scale scale =
        Scale.of(
            pairs.stream()
                .mapToDouble(pair -> Math.max(pair.a().high(), pair.b().high()))
                .max()
                .orElse(0));
    return new PairTable(
        status,
        scale.ticks(),
        pairs.stream()
            .map(
                pair ->
                    new Row(
                        names.state(pair.difference().state()),
                        pair.a().mark(scale),
                        pair.b().mark(scale),
                        Percent.points(pair.difference().difference()),
                        Wording.pointsInterval(
                            pair.difference().ciLow(), pair.difference().ciHigh())))
            .toList());
  }
}
