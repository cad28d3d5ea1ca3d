package org.alliancesim.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.results.DecisionScoreRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.ForecastRow;

/** What a forecaster made of bids that were decided on. */
final class DecisionScores {

  /** How a table says that no concern is known. */
  private static final String NONE = "none";

  private DecisionScores() {}

  /** Of the forecasts of decisions by one forecaster under one scheme. */
  static DecisionScoreRow of(List<ForecastRow> rows) {
    List<ForecastRow> letIn = rows.stream().filter(ForecastRow::happened).toList();
    List<ForecastRow> blocked = rows.stream().filter(row -> !row.happened()).toList();
    Optional<AreaUnderCurve> area = AreaUnderCurve.of(BankScores.sample(rows));
    Optional<Bounds> bounds = area.flatMap(AreaUnderCurve::interval);
    List<ForecastRow> byMember =
        blocked.stream().filter(row -> !row.namedOpponents().isEmpty()).toList();
    Optional<AreaUnderCurve> areaByMember =
        AreaUnderCurve.of(
            BankScores.sample(Stream.concat(letIn.stream(), byMember.stream()).toList()));
    Optional<Bounds> boundsByMember = areaByMember.flatMap(AreaUnderCurve::interval);
    List<ForecastRow> withBlocker =
        byMember.stream().filter(row -> row.expectedOpponent().isPresent()).toList();
    int named =
        (int)
            withBlocker.stream()
                .filter(row -> row.namedOpponents().contains(row.expectedOpponent().orElseThrow()))
                .count();
    List<ForecastRow> withConcern =
        blocked.stream()
            .filter(row -> row.namedConcern().filter(concern -> !concern.equals(NONE)).isPresent())
            .filter(row -> row.expectedConcern().isPresent())
            .toList();
    int concerns =
        (int)
            withConcern.stream()
                .filter(row -> row.namedConcern().equals(row.expectedConcern()))
                .count();
    Optional<Estimate> blockers = share(named, withBlocker.size());
    Optional<Estimate> right = share(concerns, withConcern.size());
    return new DecisionScoreRow(
        rows.get(0).scheme(),
        rows.get(0).forecaster(),
        letIn.size(),
        mean(letIn),
        blocked.size(),
        mean(blocked),
        BankScores.number(area, AreaUnderCurve::value),
        BankScores.number(bounds, Bounds::low),
        BankScores.number(bounds, Bounds::high),
        byMember.size(),
        mean(byMember),
        BankScores.number(areaByMember, AreaUnderCurve::value),
        BankScores.number(boundsByMember, Bounds::low),
        BankScores.number(boundsByMember, Bounds::high),
        withBlocker.size(),
        named,
        BankScores.number(blockers, Estimate::low),
        BankScores.number(blockers, Estimate::high),
        withConcern.size(),
        concerns,
        BankScores.number(right, Estimate::low),
        BankScores.number(right, Estimate::high));
  }

  private static OptionalDouble mean(List<ForecastRow> rows) {
    return rows.stream().mapToDouble(ForecastRow::probability).average();
  }

  private static Optional<Estimate> share(int right, int of) {
    return of == 0 ? Optional.empty() : Optional.of(Intervals.wilson(right, of, 1));
  }
}
