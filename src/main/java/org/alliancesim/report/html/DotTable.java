package org.alliancesim.report.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Percent;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;

/**
 * The states under one status, each with a dot and its intervals on a common axis and the numbers
 * beside it.
 *
 * @param status the status in words
 * @param ticks of the axis
 * @param rows the states, in the order of every figure
 */
record DotTable(String status, List<Scale.Tick> ticks, List<Row> rows) {

  /**
   * A state. Places are in per cent of the axis.
   *
   * @param state its name
   * @param dot the estimate's place
   * @param hollow whether the run was too short to tell how far the inputs move it
   * @param low where its interval begins
   * @param high where it ends
   * @param band where the band from uncertain inputs lies
   * @param estimate the estimate, in per cent or percentage points
   * @param interval its interval
   * @param more the number in the last column
   */
  record Row(
      String state,
      String dot,
      boolean hollow,
      String low,
      String high,
      Optional<Band> band,
      String estimate,
      String interval,
      String more) {}

  /**
   * A part of the axis, in per cent of it.
   *
   * @param low where it begins
   * @param high where it ends
   */
  record Band(String low, String high) {}

  /** The probabilities of a run, a table for each status. */
  static List<DotTable> ofProbabilities(List<ProbabilityRow> rows, Names names) {
    return PairOrder.byStatus(rows, names).entrySet().stream()
        .map(group -> ofProbabilities(group.getKey(), group.getValue(), names))
        .toList();
  }

  private static DotTable ofProbabilities(String status, List<ProbabilityRow> rows, Names names) {
    double largest =
        rows.stream()
            .mapToDouble(row -> Math.max(row.ciHigh(), row.parameterHigh().orElse(0)))
            .max()
            .orElse(0);
    Scale scale = Scale.of(largest);
    return new DotTable(
        names.status(status),
        scale.ticks(),
        rows.stream().map(row -> row(row, scale, names)).toList());
  }

  private static Row row(ProbabilityRow row, Scale scale, Names names) {
    Optional<Band> band =
        row.parameterLow().isPresent() && row.parameterHigh().isPresent()
            ? Optional.of(
                new Band(
                    scale.at(row.parameterLow().getAsDouble()),
                    scale.at(row.parameterHigh().getAsDouble())))
            : Optional.empty();
    return new Row(
        names.state(row.state()),
        scale.at(row.probability()),
        band.isEmpty(),
        scale.at(row.ciLow()),
        scale.at(row.ciHigh()),
        band,
        Percent.estimate(row.probability()),
        Percent.interval(row.ciLow(), row.ciHigh()),
        Percent.band(row.parameterLow(), row.parameterHigh()));
  }

  /** The differences of a comparison, a table for each status, all on one axis. */
  static List<DotTable> ofDifferences(List<ComparisonRow> rows, Names names) {
    Scale scale =
        Scale.ofDifferences(
            rows.stream()
                .mapToDouble(row -> Math.max(Math.abs(row.ciLow()), Math.abs(row.ciHigh())))
                .max()
                .orElse(0));
    Map<String, List<ComparisonRow>> groups =
        PairOrder.byStatus(rows, names, PairOrder.mostGainedFirst(names));
    return groups.entrySet().stream()
        .map(
            group ->
                new DotTable(
                    names.status(group.getKey()),
                    scale.ticks(),
                    group.getValue().stream().map(row -> row(row, scale, names)).toList()))
        .toList();
  }

  private static Row row(ComparisonRow row, Scale scale, Names names) {
    return new Row(
        names.state(row.state()),
        scale.at(row.difference()),
        !row.excludesZero(),
        scale.at(row.ciLow()),
        scale.at(row.ciHigh()),
        Optional.empty(),
        Percent.points(row.difference()),
        Wording.pointsInterval(row.ciLow(), row.ciHigh()),
        Percent.estimate(row.probabilityA()) + " → " + Percent.estimate(row.probabilityB()));
  }
}
