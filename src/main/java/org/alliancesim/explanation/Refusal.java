package org.alliancesim.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.alliancesim.explanation.RecordedDraws.Lookup;
import org.alliancesim.explanation.RecordedDraws.Name;
import org.alliancesim.institution.Vote;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Logit;
import org.alliancesim.world.StateCode;

/**
 * A ballot that failed, and the search for what would have made it pass: the votes at the same
 * draws as functions of a raise of all valuations, and of the degree of pressure. Votes change at
 * known points only, so the smallest sufficient change is one of these.
 *
 * @param event the index of the ballot among the events
 * @param month months since the start of the clock
 * @param bids the candidates and statuses, as indices
 * @param voters how the voters stood
 * @param draws their draws, in the same order
 * @param rule the voting rule
 * @param nu ν≥0, the half-width of the band of abstention
 * @param psi ψ≥0, what full pressure buys
 * @param degree x∈[0, 1], the pressure exerted
 */
record Refusal(
    int event,
    int month,
    List<Candidate> bids,
    List<Voter> voters,
    List<Lookup> draws,
    VotingRule rule,
    double nu,
    double psi,
    double degree)
    implements Setback {

  /** Far more than the rounding errors of a logit, and less than anybody reads. */
  private static final double MARGIN = 1e-9;

  /** How much less than the smallest sufficient change must not suffice. */
  private static final double LESS = 0.99;

  /**
   * Λ(−ν−V) exceeds u below this V: the voter objects there and not from here on.
   *
   * @param u the voter's draw
   */
  static double endOfObjection(double u, double nu) {
    return -nu - ShiftedDraws.logit(u);
  }

  @Override
  public Event explained(Event event, Rerun rerun) {
    return ((Event.Ballot) event).with(flip(shifts -> rerun.passesVote(this, shifts)));
  }

  /**
   * The smallest changes, tried out.
   *
   * @param passes whether the ballot passes with some draws of its votes moved
   */
  BallotFlip flip(Predicate<Map<Name, Double>> passes) {
    Optional<Double> raise = smallest(this::raised, raises(), Double.POSITIVE_INFINITY);
    boolean raiseVerified =
        raise.isPresent()
            && passes.test(shifts(raised(raise.get())))
            && !passes.test(shifts(raised(LESS * raise.get())));
    Optional<Double> pressure = smallest(this::pressed, degrees(), 1);
    boolean pressureVerified =
        pressure.isPresent()
            ? passes.test(shifts(pressed(pressure.get())))
                && !passes.test(shifts(pressed(slightlyLess(pressure.get()))))
            : !passes.test(shifts(pressed(1)));
    return new BallotFlip(raise, raiseVerified, pressure, pressureVerified, objectors());
  }

  /** 1% less of what is added to the pressure exerted. */
  private double slightlyLess(double sufficient) {
    return degree + LESS * (sufficient - degree);
  }

  private Optional<Double> smallest(
      DoubleFunction<double[]> valuations, DoubleStream points, double most) {
    return points
        .filter(point -> point > 0)
        .map(point -> point + MARGIN)
        .filter(point -> point <= most + MARGIN)
        .map(point -> Math.min(point, most))
        .sorted()
        .filter(point -> passes(valuations.apply(point)))
        .boxed()
        .findFirst();
  }

  /** By how much each voter's valuation must rise for another vote. */
  private DoubleStream raises() {
    return voters.stream().flatMapToDouble(voter -> changes(voter, voter.underPressure()));
  }

  /** The degrees of pressure, beyond the one exerted, at which a voter's vote becomes another. */
  private DoubleStream degrees() {
    return voters.stream()
        .filter(voter -> psi * voter.leverage() > 0)
        .flatMapToDouble(
            voter -> changes(voter, voter.valuation()).map(rise -> rise / (psi * voter.leverage())))
        .filter(point -> point > degree);
  }

  /** By how much a valuation must rise from a value for the voter to abstain, and to consent. */
  private DoubleStream changes(Voter voter, double from) {
    double abstains = endOfObjection(voter.uniform(), nu);
    return DoubleStream.of(abstains - from, abstains + 2 * nu - from);
  }

  private double[] raised(double raise) {
    return voters.stream().mapToDouble(voter -> voter.underPressure() + raise).toArray();
  }

  private double[] pressed(double degreeInstead) {
    return voters.stream()
        .mapToDouble(voter -> voter.valuation() + psi * degreeInstead * voter.leverage())
        .toArray();
  }

  private boolean passes(double[] valuations) {
    List<StateCode> codes = voters.stream().map(Voter::state).toList();
    Vote[] votes = new Vote[valuations.length];
    for (int voter = 0; voter < votes.length; voter++) {
      votes[voter] = voteAt(voters.get(voter).uniform(), valuations[voter]);
    }
    return rule.passes(codes, votes);
  }

  /** As the council takes votes: inverse CDF in the order object, abstain, consent. */
  private Vote voteAt(double u, double valuation) {
    if (u < Logit.lambda(-nu - valuation)) {
      return Vote.OBJECT;
    }
    return u >= 1 - Logit.lambda(valuation - nu) ? Vote.CONSENT : Vote.ABSTAIN;
  }

  /** By how much each vote's draw must be moved for the voters to stand at these valuations. */
  private Map<Name, Double> shifts(double[] valuations) {
    Map<Name, Double> shifts = new HashMap<>();
    for (int voter = 0; voter < valuations.length; voter++) {
      shifts.put(draws.get(voter).name(), valuations[voter] - voters.get(voter).underPressure());
    }
    return shifts;
  }

  /** Who objected, the hardest to move first. */
  private List<BallotFlip.Objector> objectors() {
    List<BallotFlip.Objector> objectors = new ArrayList<>();
    for (Voter voter : voters) {
      if (voter.vote() == Vote.OBJECT) {
        double pressed = voter.underPressure() - voter.valuation();
        objectors.add(
            new BallotFlip.Objector(
                voter.state(), voter.needed() + pressed, pressed, psi * voter.leverage()));
      }
    }
    objectors.sort(Comparator.comparingDouble(BallotFlip.Objector::needed).reversed());
    return objectors;
  }
}
