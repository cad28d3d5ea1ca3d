package org.alliancesim.explanation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * A bid that the chair did not put to the vote, and the search for the valuation at which it would
 * have. What a higher valuation does besides – whoever chairs may also vote and press, and two bids
 * may become worth a package – the history itself says, when it is run again.
 *
 * @param event its index among the events
 * @param month months since the start of the clock
 * @param bid the bid
 * @param worth W≤0, what tabling was worth to the chair
 * @param passProbability P(pass) that went with it
 */
record ShelvedBid(int event, int month, Candidate bid, double worth, double passProbability)
    implements Setback {

  /** Far more than rounding errors, and less than anybody reads. */
  private static final double MARGIN = 1e-9;

  /** How near, as a share of it, the search comes to the smallest raise. */
  private static final double NEAR = 1e-4;

  /** How much less than the smallest raise must not suffice. */
  private static final double LESS = 0.99;

  @Override
  public Event explained(Event event, Rerun rerun) {
    Event.Shelving shelving = (Event.Shelving) event;
    return shelving.with(flip(raise -> rerun.pressureIfTabled(this, raise), shelving.agenda()));
  }

  /**
   * The smallest raise, tried out; empty if the bid could not pass and so no raise would do.
   *
   * @param pressure the pressure at which the bid is put to the vote with a raise; empty if it is
   *     not
   * @param agenda what the chair reckoned
   */
  Optional<AgendaFlip> flip(DoubleFunction<OptionalDouble> pressure, Agenda agenda) {
    if (passProbability == 0) {
      return Optional.empty();
    }
    // with the voters where they stood, W = worth + raise·P
    double enough = -worth / passProbability * (1 + MARGIN) + MARGIN;
    double tooLittle = 0;
    OptionalDouble pressed = pressure.apply(enough);
    while (pressed.isPresent() && enough - tooLittle > NEAR * enough) {
      double between = (tooLittle + enough) / 2;
      OptionalDouble tried = pressure.apply(between);
      if (tried.isPresent()) {
        enough = between;
        pressed = tried;
      } else {
        tooLittle = between;
      }
    }
    boolean verified = pressed.isPresent() && pressure.apply(LESS * enough).isEmpty();
    return Optional.of(new AgendaFlip(enough, pressed.orElse(agenda.pressure()), verified));
  }
}
