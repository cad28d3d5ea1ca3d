package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Charter;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Side;
import org.alliancesim.interest.Term;
import org.alliancesim.model.View;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatedPosition;

/**
 * How one member looks at one bid; in units of goodwill, the goodwill that it has to any candidate.
 *
 * @param bid the bid
 * @param terms what its two sides are made of, in the order of {@link Concern}
 * @param against C, what speaks against the bid
 * @param goodwill Γ, what speaks for it, before pressure
 * @param underPressure Γ+ψ·x·L̂
 * @param low the member's draw on the candidate is known from earlier votes to be at least this; 0
 *     if nothing is known
 * @param high and below this; 1 if nothing is known
 * @param objects Q, the probability in [0, 1] that it objects, whatever is known of its draw
 * @param counterweight in a package, the share in [0, 1] by which its rivalry weighs less, for a
 *     rival of the candidate and friend of its own would come in too; else 0
 * @param position what its stance on the candidate is about; empty if it has none
 */
public record Outlook(
    Event.Bid bid,
    List<Felt> terms,
    double against,
    double goodwill,
    double underPressure,
    double low,
    double high,
    double objects,
    double counterweight,
    Optional<StatedPosition> position)
    implements Serializable {

  public Outlook {
    terms = List.copyOf(terms);
  }

  /** How a member looks at a bid, as the model has it. */
  static Outlook of(View view, Charter charter, List<StateCode> states) {
    return new Outlook(
        new Event.Bid(states.get(view.candidate()), charter.statuses().get(view.status()).id()),
        view.terms().stream().map(Felt::of).toList(),
        view.against(),
        view.goodwill(),
        view.underPressure(),
        view.low(),
        view.high(),
        view.objects(),
        view.counterweight(),
        view.position());
  }

  /** The terms of a side that would not be told as 0.00, the weightiest first. */
  List<Felt> told(Side side) {
    return terms.stream()
        .filter(each -> each.side() == side && each.value() >= Phrasing.HALF_OF_LAST_DIGIT)
        .sorted(Comparator.comparingDouble(Felt::value).reversed())
        .toList();
  }

  /** What pressure adds to its goodwill. */
  double pressed() {
    return underPressure - goodwill;
  }

  /** Whether earlier votes have shown anything of its draw that would not be told as 0 to 1. */
  boolean known() {
    return lowTold() || highTold();
  }

  boolean lowTold() {
    return low >= Phrasing.HALF_OF_LAST_DIGIT;
  }

  boolean highTold() {
    return high < 1 - Phrasing.HALF_OF_LAST_DIGIT;
  }

  /**
   * One term.
   *
   * @param concern which
   * @param side whether it speaks against the bid or for it
   * @param value its size, at least 0
   */
  public record Felt(Concern concern, Side side, double value) implements Serializable {

    static Felt of(Term<Concern> term) {
      return new Felt(term.of(), term.of().side(), term.value());
    }
  }
}
