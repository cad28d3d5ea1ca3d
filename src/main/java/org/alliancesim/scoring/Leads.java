package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.LeadRow;

/** Whether one forecaster is better than another on the questions that both forecast. */
final class Leads {

  private static final double LEVEL = 0.05;

  private Leads() {}

  /** What questions are put together by. */
  private record Clustering(String name, Function<ForecastRow, String> of) {}

  private static final List<Clustering> CLUSTERINGS =
      List.of(
          new Clustering("window", ForecastRow::cluster),
          new Clustering("organisation", ForecastRow::organisation));

  /**
   * The model against a rival, by both scores and both kinds of clusters.
   *
   * @param model its forecasts of one bank under one scheme
   * @param rival the rival's of the same
   * @param kept signs of clusters
   */
  static List<LeadRow> of(List<ForecastRow> model, List<ForecastRow> rival, Signs.Kept kept) {
    Map<Question, ForecastRow> others =
        rival.stream()
            .collect(Collectors.toMap(Question::of, Function.identity(), (first, same) -> first));
    List<ForecastRow> both =
        model.stream().filter(row -> others.containsKey(Question.of(row))).toList();
    List<LeadRow> rows = new ArrayList<>();
    if (both.isEmpty()) {
      return rows;
    }
    for (ProperScore score : ProperScore.values()) {
      double[] leads =
          both.stream()
              .mapToDouble(
                  row ->
                      score.of(
                              Objects.requireNonNull(others.get(Question.of(row))).probability(),
                              row.happened())
                          - score.of(row.probability(), row.happened()))
              .toArray();
      rows.addAll(rows(both, rival.get(0).forecaster(), score, leads, kept));
    }
    return rows;
  }

  private static List<LeadRow> rows(
      List<ForecastRow> both, String rival, ProperScore score, double[] leads, Signs.Kept kept) {
    List<LeadRow> rows = new ArrayList<>();
    for (Clustering clustering : CLUSTERINGS) {
      Clusters clusters = Clusters.of(both.stream().map(clustering.of()).toList());
      Signs signs = kept.of(clusters.count());
      WildBootstrap bootstrap = WildBootstrap.of(leads, clusters, signs);
      rows.add(
          new LeadRow(
              both.get(0).bank(),
              both.get(0).scheme(),
              rival,
              score.key(),
              leads.length,
              clustering.name(),
              clusters.count(),
              bootstrap.mean(),
              BankScores.number(bootstrap.interval(), Bounds::low),
              BankScores.number(bootstrap.interval(), Bounds::high),
              bootstrap.p(),
              clusters.count() < 2 ? 1 : SignFlip.p(leads, clusters, signs),
              false));
    }
    boolean told = rows.stream().allMatch(row -> row.pBootstrap() < LEVEL && row.pFlip() < LEVEL);
    return rows.stream().map(row -> row.judged(told)).toList();
  }
}
