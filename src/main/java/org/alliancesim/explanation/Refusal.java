package org.alliancesim.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.alliancesim.institution.Vote;
import org.alliancesim.model.Poll;
import org.alliancesim.model.Poll.CastVote;

/**
 * A ballot that failed, and the search for what would have made it pass: the poll says what the
 * same draws would have given had the voters had more goodwill or less against the bids, or under
 * another degree of pressure.
 *
 * @param event the index of the ballot among the events
 * @param month months since the start of the clock
 * @param bids the candidates and statuses, as indices
 * @param poll how the voters stood and voted
 * @param degree x∈[0, 1], the pressure exerted
 */
record Refusal(int event, int month, List<Candidate> bids, Poll poll, double degree)
    implements Setback {

  /** Far more than the rounding errors of a valuation, and less than anybody reads. */
  static final double MARGIN = 1e-9;

  /** How much less than the smallest sufficient change must not suffice. */
  static final double LESS = 0.99;

  @Override
  public Event explained(Event event, Rerun rerun) {
    return ((Event.Ballot) event)
        .with(flip((goodwill, eased) -> rerun.passesVote(this, goodwill, eased)));
  }

  /** Whether the ballot passes if its vote is taken otherwise. */
  interface Retaken {
    /**
     * Takes the vote again.
     *
     * @param goodwill how much more goodwill each voter has in the vote
     * @param eased the share by which all that speaks against the bids is less in the vote
     */
    boolean passes(Map<Integer, Double> goodwill, double eased);
  }

  /** The smallest changes, tried out. */
  BallotFlip flip(Retaken vote) {
    Predicate<Map<Integer, Double>> passes = goodwill -> vote.passes(goodwill, 0);
    Optional<Double> raise = raise();
    boolean raiseVerified =
        raise.isPresent()
            && passes.test(goodwill(raised(raise.get())))
            && !passes.test(goodwill(raised(LESS * raise.get())));
    Optional<Double> ease = ease();
    boolean easeVerified =
        ease.isPresent()
            && vote.passes(Map.of(), ease.get())
            && !vote.passes(Map.of(), LESS * ease.get());
    Optional<Double> pressure = pressure();
    boolean pressureVerified =
        pressure.isPresent()
            ? passes.test(goodwill(pressed(pressure.get())))
                && !passes.test(goodwill(pressed(slightlyLess(pressure.get()))))
            : !passes.test(goodwill(pressed(1)));
    return new BallotFlip(
        raise, raiseVerified, ease, easeVerified, pressure, pressureVerified, objectors());
  }

  /** 1% less of what is added to the pressure exerted. */
  private double slightlyLess(double sufficient) {
    return degree + LESS * (sufficient - degree);
  }

  private Optional<Double> raise() {
    if (!poll.passes(raised(Double.POSITIVE_INFINITY))) {
      return Optional.empty();
    }
    OptionalDouble smallest = SmallestSufficient.aboveZero(0, raise -> poll.passes(raised(raise)));
    return smallest.isEmpty() ? Optional.empty() : Optional.of(smallest.getAsDouble() + MARGIN);
  }

  private Optional<Double> ease() {
    if (!easedPasses(1)) {
      return Optional.empty();
    }
    double smallest = SmallestSufficient.between(0, 1, this::easedPasses);
    return Optional.of(Math.min(1, smallest + MARGIN));
  }

  private boolean easedPasses(double eased) {
    return poll.passes(cast -> poll.pressure(cast, degree), eased);
  }

  private Optional<Double> pressure() {
    if (degree >= 1 || !poll.passes(pressed(1))) {
      return Optional.empty();
    }
    double smallest = SmallestSufficient.between(degree, 1, tried -> poll.passes(pressed(tried)));
    return Optional.of(Math.min(1, smallest + MARGIN));
  }

  private ToDoubleFunction<CastVote> raised(double raise) {
    return cast -> poll.pressure(cast, degree) + raise;
  }

  private ToDoubleFunction<CastVote> pressed(double degreeInstead) {
    return cast -> poll.pressure(cast, degreeInstead);
  }

  /** How much more than the pressure exerted each voter's goodwill must be, to be so much. */
  private Map<Integer, Double> goodwill(ToDoubleFunction<CastVote> added) {
    Map<Integer, Double> goodwill = new HashMap<>();
    for (CastVote cast : poll.votes()) {
      goodwill.put(cast.voter(), added.applyAsDouble(cast) - poll.pressure(cast, degree));
    }
    return goodwill;
  }

  /** Who objected, the hardest to move first. */
  private List<BallotFlip.Objector> objectors() {
    List<BallotFlip.Objector> objectors = new ArrayList<>();
    for (CastVote cast : poll.votes()) {
      if (cast.vote() == Vote.OBJECT) {
        objectors.add(
            new BallotFlip.Objector(
                cast.code(),
                poll.goodwillNeeded(cast),
                poll.pressure(cast, degree),
                poll.pressure(cast, 1)));
      }
    }
    objectors.sort(Comparator.comparingDouble(BallotFlip.Objector::needed).reversed());
    return objectors;
  }
}
