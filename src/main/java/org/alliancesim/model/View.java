package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Term;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.StatedPosition;
import org.jspecify.annotations.Nullable;

/**
 * How one member looks at one bid; in units of goodwill.
 *
 * @param candidate the index of who bids
 * @param status the index of the status sought
 * @param terms what its two sides are made of, in the order of {@link Concern}
 * @param against C, what speaks against the bid
 * @param goodwill Γ, what speaks for it, before pressure
 * @param underPressure Γ+ψ·x·L̂
 * @param low the member's disposition to the candidate, a draw, is known from earlier votes to be
 *     at least this; 0 if nothing is known
 * @param high and below this; 1 if nothing is known
 * @param objects Q, the probability in [0, 1] that it objects, whatever is known of its draw
 * @param hesitates the probability that it does not consent, likewise
 * @param counterweight in a package, the share in [0, 1] by which its rivalry with the candidate
 *     weighs less, for a rival of the candidate and friend of its own would come in too; else 0
 * @param stated what its stance on the candidate is about; null if it has none, for a checkpoint,
 *     which keeps this, cannot hold an Optional
 */
public record View(
    int candidate,
    int status,
    List<Term<Concern>> terms,
    double against,
    double goodwill,
    double underPressure,
    double low,
    double high,
    double objects,
    double hesitates,
    double counterweight,
    @Nullable StatedPosition stated)
    implements Serializable {

  public View {
    terms = List.copyOf(terms);
  }

  /** The same when this was known of the draw. */
  View withKnown(double atLeast, double below) {
    return new View(
        candidate,
        status,
        terms,
        against,
        goodwill,
        underPressure,
        atLeast,
        below,
        objects,
        hesitates,
        counterweight,
        stated);
  }

  /** What its stance on the candidate is about; empty if it has none. */
  public Optional<StatedPosition> position() {
    return Optional.ofNullable(stated);
  }

  /** V = Γ−C, before pressure. */
  public double valuation() {
    return goodwill - against;
  }

  /** The probability that it objects, given what earlier votes showed. */
  public double objectsAsKnown() {
    return Voting.given(objects, low, high);
  }

  /** The probability that it consents, given what earlier votes showed. */
  public double consentsAsKnown() {
    return 1 - Voting.given(hesitates, low, high);
  }

  /** Whether votes since its government came have shown anything of its draw. */
  public boolean known() {
    return low > 0 || high < 1;
  }
}
