package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.alliancesim.results.BankScoreRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.HolderRow;
import org.alliancesim.results.LeadRow;
import org.alliancesim.results.TargetRow;

/** What was hoped for before anything was scored (docs/decisions/0043), and what came of it. */
public final class Targets {

  private static final double MOST_NEW_MEMBERS = 1.0 / 8;
  private static final double LEAST_AREA = 0.75;
  private static final double LEAST_SLOPE = 0.8;
  private static final double MOST_SLOPE = 1.25;

  private final List<BankScoreRow> banks;
  private final List<LeadRow> leads;

  private Targets(List<BankScoreRow> banks, List<LeadRow> leads) {
    this.banks = banks;
    this.leads = leads;
  }

  /** Those of which the tables tell, in the order of the record. */
  static List<TargetRow> of(List<BankScoreRow> banks, List<LeadRow> leads) {
    Targets targets = new Targets(banks, leads);
    List<TargetRow> rows = new ArrayList<>();
    for (ProperScore score : ProperScore.values()) {
      targets
          .lead(
              ForecastRow.DECISIONS,
              Rivals.CONSTANT,
              score,
              "decisions: ahead of the constant, " + score.key() + " score")
          .ifPresent(rows::add);
    }
    targets
        .model(ForecastRow.DECISIONS)
        .filter(row -> row.auc().isPresent())
        .map(
            row ->
                within(
                    "decisions: AUC at least 0.75",
                    row.auc().getAsDouble(),
                    row.aucLow(),
                    row.aucHigh(),
                    area -> area >= LEAST_AREA))
        .ifPresent(rows::add);
    targets
        .lead(
            ForecastRow.FRAME,
            Rivals.BY_KIND,
            ProperScore.LOG,
            "frame: log score ahead of the rate by kind")
        .ifPresent(rows::add);
    targets
        .model(ForecastRow.FRAME)
        .filter(row -> row.slope().isPresent())
        .map(
            row ->
                within(
                    "frame: slope from 0.8 to 1.25",
                    row.slope().getAsDouble(),
                    row.slopeLow(),
                    row.slopeHigh(),
                    slope -> slope >= LEAST_SLOPE && slope <= MOST_SLOPE))
        .ifPresent(rows::add);
    return rows;
  }

  /**
   * Whether somebody new becomes a member of the CSTO by 2026 in at most one history in eight.
   *
   * @param members the row of holders of that status in a run from 2021 on
   */
  public static TargetRow newMembers(HolderRow members) {
    return within(
        "CSTO: somebody new a member by 2026 in at most one history in eight",
        1 - members.nobody(),
        OptionalDouble.of(1 - members.nobodyHigh()),
        OptionalDouble.of(1 - members.nobodyLow()),
        share -> share <= MOST_NEW_MEMBERS);
  }

  private Optional<BankScoreRow> model(String bank) {
    return banks.stream()
        .filter(row -> row.bank().equals(bank))
        .filter(row -> row.scheme().equals(ForecastRow.BY_ORGANISATION))
        .filter(row -> row.forecaster().equals(Scoring.MODEL))
        .findFirst();
  }

  private Optional<TargetRow> lead(String bank, String rival, ProperScore score, String target) {
    return leads.stream()
        .filter(row -> row.bank().equals(bank))
        .filter(row -> row.scheme().equals(ForecastRow.BY_ORGANISATION))
        .filter(row -> row.rival().equals(rival) && row.score().equals(score.key()))
        .findFirst()
        .map(
            row ->
                new TargetRow(
                    target,
                    row.lead(),
                    row.ciLow(),
                    row.ciHigh(),
                    row.lead() > 0,
                    row.distinguishable()));
  }

  /** Both ends must be on the same side of the limits as the value is. */
  private static TargetRow within(
      String target,
      double value,
      OptionalDouble low,
      OptionalDouble high,
      Predicate<Double> reached) {
    boolean met = reached.test(value);
    boolean told =
        low.isPresent()
            && reached.test(low.getAsDouble()) == met
            && reached.test(high.getAsDouble()) == met;
    return new TargetRow(target, value, low, high, met, told);
  }
}
