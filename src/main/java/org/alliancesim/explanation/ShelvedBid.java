package org.alliancesim.explanation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * A bid that the chair did not put to the vote, and the search for the valuation at which it would
 * have. What a higher valuation does – it changes what tabling is worth, whoever chairs may also
 * vote and press, and two bids may become worth a package – the history itself says, when it is run
 * again.
 *
 * @param event its index among the events
 * @param month months since the start of the clock
 * @param bid the bid
 */
record ShelvedBid(int event, int month, Candidate bid) implements Setback {

  /** How near, as a share of it, the search comes to the smallest raise. */
  private static final double NEAR = 1e-4;

  /** If even so much does not do, nothing does. */
  private static final double FAR_TOO_MUCH = 1 << 20;

  /** How much less than the smallest raise must not suffice. */
  private static final double LESS = 0.99;

  @Override
  public Event explained(Event event, Rerun rerun) {
    return ((Event.Shelving) event).with(flip(raise -> rerun.pressureIfTabled(this, raise)));
  }

  /**
   * The smallest raise, tried out; empty if no raise would do, for the bid could not pass even
   * under all the pressure that there is.
   *
   * @param pressure the pressure at which the bid is put to the vote with a raise; empty if it is
   *     not
   */
  Optional<AgendaFlip> flip(DoubleFunction<OptionalDouble> pressure) {
    if (pressure.apply(FAR_TOO_MUCH).isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble raise =
        SmallestSufficient.aboveZero(NEAR, tried -> pressure.apply(tried).isPresent());
    if (raise.isEmpty()) {
      return Optional.empty();
    }
    double enough = raise.getAsDouble();
    boolean verified = pressure.apply(LESS * enough).isEmpty();
    double pressed = pressure.apply(enough).orElseThrow();
    return Optional.of(new AgendaFlip(enough, pressed, verified));
  }
}
