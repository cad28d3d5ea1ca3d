package org.alliancesim.hindcast;

import java.util.List;
import java.util.function.Predicate;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.content.PastCase;
import org.apache.commons.math3.util.FastMath;

/**
 * What somebody would forecast who knows how often such things happen and nothing else: 1 − e^(−λT)
 * for a window of T years, with λ = (d+½)/(state-years at risk) from d events of the same kind.
 */
final class BaseRate {

  private static final double MONTHS = 12;

  /** What a case asks for, as far as the base rate tells cases apart. */
  enum Kind {
    /** To become a full member. */
    JOINING,
    /** To become an observer or partner. */
    ASSOCIATION,
    /** To leave, freeze or suspend. */
    EXIT;

    static Kind of(PastWorld world, PastCase question) {
      for (String id : question.gains()) {
        if (id.equals(PastCase.NONE)) {
          return EXIT;
        }
        Status status =
            world.scenario().charter().statuses().get(world.scenario().charter().statusIndex(id));
        if (!status.needsVote()) {
          return EXIT;
        }
        if (status.full()) {
          return JOINING;
        }
      }
      return ASSOCIATION;
    }
  }

  private BaseRate() {}

  /**
   * A forecast.
   *
   * @param probability in [0, 1]
   * @param cases on how many comparable cases it rests; with none it says nothing
   */
  record Forecast(double probability, int cases) {}

  /**
   * The forecast of a case.
   *
   * @param worlds all worlds
   * @param known which of them the forecaster knows
   */
  static Forecast forecast(
      List<PastWorld> worlds, Predicate<PastWorld> known, PastWorld world, PastCase question) {
    Kind kind = Kind.of(world, question);
    double events = 0.5;
    double years = 0;
    int cases = 0;
    for (PastWorld other : worlds) {
      if (known.test(other)) {
        for (PastCase each : other.cases()) {
          if (Kind.of(other, each) == kind) {
            cases++;
            events += each.happened() ? 1 : 0;
            years += monthsAtRisk(other, each) / MONTHS;
          }
        }
      }
    }
    // nobody ever saw the like: one half event in the time of the window itself
    double rate = events / (cases > 0 ? years : world.scenario().clock().months() / MONTHS);
    return new Forecast(
        1 - FastMath.exp(-rate * world.scenario().clock().months() / MONTHS), cases);
  }

  /** Until it happened, or to the end; half of the window if the month is not known. */
  private static double monthsAtRisk(PastWorld world, PastCase each) {
    int months = world.scenario().clock().months();
    if (!each.happened()) {
      return months;
    }
    return each.month()
        .map(month -> world.scenario().clock().indexOf(month) + 1.0)
        .orElse(months / 2.0);
  }
}
