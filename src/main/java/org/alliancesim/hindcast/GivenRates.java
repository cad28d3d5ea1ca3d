package org.alliancesim.hindcast;

import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.PlacedInputs;
import org.alliancesim.scenario.content.InstitutionKind;
import org.alliancesim.scenario.content.PastCase;
import org.apache.commons.math3.util.FastMath;

/**
 * Base rates that somebody gives in place of those of the cases of other institutions: how likely
 * it is within five years.
 *
 * @param name how the user asked for them
 * @param any of every case; empty if they are by kind of institution
 * @param joining by kind, of becoming a full member; other cases keep the rate of cases
 */
public record GivenRates(String name, Optional<Rate> any, Map<InstitutionKind, Rate> joining) {

  /** None: all from cases. */
  public static final GivenRates NONE = new GivenRates("cases", Optional.empty(), Map.of());

  private static final double MONTHS = 60;

  /**
   * A rate.
   *
   * @param fiveYears the probability within five years, in [0, 1]
   * @param cases on how many questions it rests; 0 if somebody says so
   */
  public record Rate(double fiveYears, int cases) {}

  public GivenRates {
    joining = Map.copyOf(joining);
  }

  /** The forecast of a case; empty if nothing is given for it. */
  Optional<BaseRate.Forecast> forecast(PastWorld world, PastCase question) {
    Optional<Rate> rate = any.isPresent() ? any : kind(world, question).map(joining::get);
    return rate.map(
        given ->
            new BaseRate.Forecast(
                1 - FastMath.pow(1 - given.fiveYears(), world.scenario().clock().months() / MONTHS),
                given.cases()));
  }

  private static Optional<InstitutionKind> kind(PastWorld world, PastCase question) {
    return BaseRate.Kind.of(world, question) == BaseRate.Kind.JOINING
        ? PlacedInputs.kind(world.scenario(), question.gains().get(0))
        : Optional.empty();
  }
}
