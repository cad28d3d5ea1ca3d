package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Vote;
import org.alliancesim.model.Poll;
import org.alliancesim.model.Poll.CastVote;
import org.alliancesim.model.Standpoint;
import org.alliancesim.world.StateCode;

/**
 * How one member stood in a ballot and voted; in units of goodwill.
 *
 * @param state the member
 * @param leverage L̂∈[0,1] of all who press it; 0 if nobody does
 * @param objects the probability in [0, 1] that it objects to any of the bids, given what earlier
 *     votes showed
 * @param vote its vote: an objection if it objects to any bid, else an abstention if it abstains on
 *     any
 * @param answers its answer to each bid, in the order of the bids
 * @param largestConcern what speaks most against a bid: of those it objects to, if it objects;
 *     empty if nothing speaks against any
 * @param needed how much more goodwill to every bid, besides what pressure added, it would have
 *     needed not to object; 0 if it did not
 */
public record Voter(
    StateCode state,
    double leverage,
    double objects,
    Vote vote,
    List<Answer> answers,
    Optional<Reason> largestConcern,
    double needed)
    implements Serializable {

  public Voter {
    answers = List.copyOf(answers);
  }

  /**
   * What it said of one bid.
   *
   * @param outlook how it looks at it
   * @param draw u∈(0,1), its disposition to the candidate while its government lasts: it objects if
   *     this is below Q
   * @param vote how it would vote on this bid alone
   * @param goodwillNeeded of an objection, the smallest Γ, pressure included, at which it would not
   *     have objected; empty if it did not
   * @param concernTolerated of an objection, the largest C at which it would not have, under the
   *     pressure there was; empty if it did not
   */
  public record Answer(
      Outlook outlook,
      double draw,
      Vote vote,
      Optional<Double> goodwillNeeded,
      Optional<Double> concernTolerated)
      implements Serializable {}

  /**
   * A concern about one of the bids.
   *
   * @param bid the bid
   * @param felt the concern with its size
   */
  public record Reason(Event.Bid bid, Outlook.Felt felt) implements Serializable {}

  /** How a voter stood when the council consulted, and how it voted. */
  static Voter of(
      CastVote cast, Poll poll, Standpoint standpoint, Charter charter, List<StateCode> states) {
    List<Answer> answers =
        cast.answers().stream().map(answer -> answer(answer, poll, charter, states)).toList();
    return new Voter(
        cast.code(),
        cast.leverage(),
        standpoint.objects(),
        cast.vote(),
        answers,
        cast.largestConcern()
            .map(
                reason ->
                    new Reason(
                        answers.get(reason.bid()).outlook().bid(), Outlook.Felt.of(reason.term()))),
        needed(cast, poll));
  }

  private static Answer answer(
      Poll.Answer answer, Poll poll, Charter charter, List<StateCode> states) {
    boolean objects = answer.vote() == Vote.OBJECT;
    return new Answer(
        Outlook.of(answer.view(), charter, states),
        answer.draw(),
        answer.vote(),
        objects ? Optional.of(poll.goodwillNeeded(answer)) : Optional.empty(),
        objects ? Optional.of(poll.concernTolerated(answer)) : Optional.empty());
  }

  private static double needed(CastVote cast, Poll poll) {
    double pressed = cast.answers().stream().mapToDouble(Voter::pressed).max().orElse(0);
    return cast.vote() == Vote.OBJECT ? poll.goodwillNeeded(cast) - pressed : 0;
  }

  /** ψ·x·L̂, the same for all bids. */
  private static double pressed(Poll.Answer answer) {
    return answer.view().underPressure() - answer.view().goodwill();
  }
}
