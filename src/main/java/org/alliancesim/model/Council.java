package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.chance.Process;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Track;
import org.alliancesim.institution.Vote;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Term;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.jspecify.annotations.Nullable;

/** The process `council`: in session months gate, consultation, agenda and vote, track by track. */
final class Council implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Worths add up to within rounding; what is no more than that is no gain. */
  private static final double SMALLEST_GAIN = 1e-9;

  private final Situation situation;
  private final Alliance alliance;
  private final Valuations valuations;
  private final Deliberation deliberation;
  private final Accessions accessions;

  Council(
      Situation situation,
      Valuations valuations,
      Deliberation deliberation,
      Accessions accessions) {
    this.situation = situation;
    this.valuations = valuations;
    this.deliberation = deliberation;
    this.accessions = accessions;
    alliance = situation.alliance;
  }

  void step() {
    List<Track> tracks = alliance.charter().tracks();
    for (int track = 0; track < tracks.size(); track++) {
      if (tracks.get(track).sessionMonths().contains(situation.calendarMonth())) {
        meet(track);
      }
    }
  }

  private void meet(int track) {
    List<Docketed> docket = new ArrayList<>();
    for (Application bid : alliance.bids(track)) {
      if (!bid.admitted() && passesGate(bid)) {
        Docketed single = new Docketed(List.of(bid), deliberation.consult(List.of(bid)));
        tellConsulted(single);
        docket.add(single);
      }
    }
    @Nullable Docketed bestPackage = null;
    if (alliance.chaired() && alliance.charter().tracks().get(track).packages()) {
      bestPackage = bestPackage(docket);
    }
    if (bestPackage != null) {
      tellConsulted(bestPackage);
      List<Application> together = bestPackage.bids();
      docket.removeIf(single -> together.containsAll(single.bids()));
      docket.add(0, bestPackage);
    }
    for (Docketed item : docket) {
      if (item.consultation().tabled()) {
        vote(item);
      } else {
        situation.observer.shelved(situation.month, item.bids().get(0), item.consultation());
      }
    }
  }

  private void tellConsulted(Docketed item) {
    situation.observer.consulted(
        situation.month, item.bids(), () -> deliberation.hearing(item.bids(), item.consultation()));
  }

  /**
   * One item of the agenda.
   *
   * @param bids one bid, or the two of a package
   */
  private record Docketed(List<Application> bids, Consultation consultation) {
    double worth() {
      return Math.max(0, consultation.worth());
    }
  }

  private boolean passesGate(Application bid) {
    situation.counterfactual.beforeGate(situation.month, bid, situation.world);
    Set<Criterion> standing = EnumSet.noneOf(Criterion.class);
    for (Criterion criterion : deliberation.failed(bid.state(), bid.status())) {
      if (situation.uniformOfWaiver(bid, criterion) >= alliance.waiver(bid.status(), criterion)) {
        standing.add(criterion);
      }
    }
    if (standing.isEmpty()) {
      situation.observer.passedGate(situation.month, bid, () -> checks(bid));
      return true;
    }
    alliance.close(bid, waitingUntil(Coefficient.COOLDOWN_RETURNED));
    situation.observer.returned(situation.month, bid, standing, () -> checks(bid));
    return false;
  }

  private List<GateCheck> checks(Application bid) {
    List<GateCheck> checks = new ArrayList<>();
    for (Criterion criterion : deliberation.failed(bid.state(), bid.status())) {
      double draw = situation.uniformOfWaiver(bid, criterion);
      double waiver = alliance.waiver(bid.status(), criterion);
      checks.add(new GateCheck(criterion, waiver, draw, draw < waiver));
    }
    return checks;
  }

  /** The package that is worth most more than its two bids on their own, or null if none is. */
  private @Nullable Docketed bestPackage(List<Docketed> docket) {
    @Nullable Docketed best = null;
    double bestGain = SMALLEST_GAIN;
    for (int first = 0; first < docket.size(); first++) {
      for (int second = first + 1; second < docket.size(); second++) {
        Application a = docket.get(first).bids().get(0);
        Application b = docket.get(second).bids().get(0);
        List<Application> both = List.of(a, b);
        Docketed together = new Docketed(both, deliberation.consult(both));
        double gain = together.worth() - (docket.get(first).worth() + docket.get(second).worth());
        if (gain > bestGain) {
          bestGain = gain;
          best = together;
        }
      }
    }
    return best;
  }

  private void vote(Docketed item) {
    Consultation consultation = item.consultation();
    press(consultation);
    int[] voters = consultation.voters();
    List<StateCode> codes = deliberation.codes(voters);
    Vote[] votes = new Vote[voters.length];
    List<Optional<Concern>> concerns = new ArrayList<>(voters.length);
    for (int voter = 0; voter < voters.length; voter++) {
      double goodwill =
          situation.counterfactual.goodwillInVote(situation.month, voters[voter], item.bids());
      votes[voter] =
          Voting.cast(
              draw(voters[voter], item.bids()),
              consultation.underPressure()[voter] + goodwill,
              situation.coefficients());
      concerns.add(largestConcern(voters[voter], item.bids()));
    }
    int track = alliance.charter().statuses().get(item.bids().get(0).status()).track();
    VotingRule rule = alliance.charter().tracks().get(track).rule();
    boolean passed = rule.passes(codes, votes);
    situation.observer.voted(
        situation.month,
        new Ballot(
            item.bids(),
            consultation,
            Arrays.asList(votes),
            concerns,
            decisive(rule, codes, votes, passed),
            passed),
        () -> poll(rule, item, votes));
    for (Application bid : item.bids()) {
      if (passed) {
        accessions.admit(bid);
      } else {
        alliance.close(bid, waitingUntil(Coefficient.COOLDOWN_REFUSED));
      }
    }
  }

  private void press(Consultation consultation) {
    double resentmentOfFullPressure = situation.k(Coefficient.R_PRESS) * consultation.pressure();
    for (int voter = 0; voter < consultation.voters().length; voter++) {
      double added = resentmentOfFullPressure * consultation.leverage()[voter];
      if (added > 0) {
        int member = consultation.voters()[voter];
        double resentment = situation.world.get(StateVariable.RESENTMENT, member);
        situation.world.set(StateVariable.RESENTMENT, member, resentment + added);
      }
    }
  }

  private Poll poll(VotingRule rule, Docketed item, Vote[] votes) {
    Consultation consultation = item.consultation();
    int[] voters = consultation.voters();
    List<Poll.CastVote> cast = new ArrayList<>();
    for (int voter = 0; voter < voters.length; voter++) {
      cast.add(
          new Poll.CastVote(
              voters[voter],
              situation.world.states().get(voters[voter]),
              consultation.valuations()[voter],
              consultation.leverage()[voter],
              consultation.underPressure()[voter],
              draw(voters[voter], item.bids()),
              votes[voter],
              valuedConcern(voters[voter], item.bids())));
    }
    return new Poll(rule, cast, situation.coefficients());
  }

  private double draw(int voter, List<Application> bids) {
    return bids.size() == 1
        ? situation.uniformOfBid(Process.VOTE, voter, bids.get(0).state(), bids.get(0).status())
        : situation.uniformOfPackage(voter, bids.get(0), bids.get(1));
  }

  /** Of a package, the larger of its two bids' largest concerns. */
  private Optional<Concern> largestConcern(int voter, List<Application> bids) {
    Optional<Concern> largest = Optional.empty();
    double lowest = Double.POSITIVE_INFINITY;
    for (Application bid : bids) {
      Candidacy candidacy = valuations.candidacy(voter, bid.state(), bid.status());
      Optional<Concern> concern = Concern.largest(candidacy, situation.coefficients());
      if (concern.isPresent()) {
        double value = concern.get().value(candidacy, situation.coefficients());
        if (value < lowest) {
          lowest = value;
          largest = concern;
        }
      }
    }
    return largest;
  }

  /** The same with its value: of a package, on the bid against which it speaks more. */
  private Optional<Term<Concern>> valuedConcern(int voter, List<Application> bids) {
    return largestConcern(voter, bids)
        .map(
            concern ->
                new Term<>(
                    concern,
                    bids.stream()
                        .map(bid -> valuations.candidacy(voter, bid.state(), bid.status()))
                        .mapToDouble(bid -> concern.value(bid, situation.coefficients()))
                        .min()
                        .orElseThrow()));
  }

  private static List<Boolean> decisive(
      VotingRule rule, List<StateCode> voters, Vote[] votes, boolean passed) {
    List<Boolean> decisive = new ArrayList<>(votes.length);
    for (int voter = 0; voter < votes.length; voter++) {
      if (passed || votes[voter] != Vote.OBJECT) {
        decisive.add(false);
      } else {
        Vote[] otherwise = votes.clone();
        otherwise[voter] = Vote.CONSENT;
        decisive.add(rule.passes(voters, otherwise));
      }
    }
    return decisive;
  }

  private int waitingUntil(Coefficient cooldown) {
    return situation.month + (int) Math.ceil(situation.k(cooldown));
  }
}
