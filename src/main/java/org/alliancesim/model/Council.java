package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Track;
import org.alliancesim.institution.Vote;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Term;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/** The process `council`: in session months gate, consultation, agenda and vote, track by track. */
final class Council implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final Alliance alliance;
  private final Valuations valuations;
  private final Deliberation deliberation;
  private final Accessions accessions;

  /** What voters have before them at a meeting; filled in anew at the next. */
  private final List<Candidacy> room = new ArrayList<>();

  private int formsInUse;

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
    if (!alliance.hasBids()) {
      return;
    }
    List<Track> tracks = alliance.charter().tracks();
    for (int track = 0; track < tracks.size(); track++) {
      if (alliance.hasBids(track)
          && tracks.get(track).sessionMonths().contains(situation.calendarMonth())) {
        meet(track);
      }
    }
  }

  private void meet(int track) {
    formsInUse = 0;
    List<Docketed> docket = new ArrayList<>();
    for (Application bid : alliance.bids(track)) {
      if (bid.pending() && passesGate(bid)) {
        if (alliance.open(track)) {
          docket.add(single(bid, track));
        } else {
          situation.observer.shutOut(situation.month, bid);
        }
      }
    }
    @Nullable Docketed bestPackage = null;
    if (alliance.chaired() && alliance.charter().tracks().get(track).packages()) {
      bestPackage = bestPackage(docket);
    }
    if (bestPackage != null) {
      bestPackage = docketed(bestPackage.bids());
      tellConsulted(bestPackage);
      List<Application> together = bestPackage.bids();
      docket.removeIf(single -> together.containsAll(single.bids()));
      docket.add(0, bestPackage);
    }
    for (Docketed item : docket) {
      if (item.consultation().tabled()) {
        vote(item, true);
      } else {
        hold(item);
      }
    }
  }

  /** A bid that is not worth a vote stays pending; what is offered in its place is voted on. */
  private void hold(Docketed item) {
    Application bid = item.bids().get(0);
    situation.observer.shelved(situation.month, bid, item.consultation());
    Docketed offer = item.offer();
    if (offer != null) {
      situation.observer.offered(situation.month, bid, offer.bids().get(0));
      vote(offer, false);
    }
  }

  /** A bid on its own, with what the chair would offer in its place. */
  private Docketed single(Application bid, int track) {
    Docketed single = docketed(List.of(bid));
    tellConsulted(single);
    boolean offers = alliance.track(TrackVariable.OFFERS_LOWER, track) > 0;
    if (single.consultation().tabled() || !offers) {
      return single;
    }
    int lower = deliberation.lowerStatus(bid.state(), bid.status());
    if (lower == World.NONE) {
      return single;
    }
    Docketed offer = docketed(List.of(bid.offering(lower)));
    tellConsulted(offer);
    return new Docketed(single.bids(), single.consultation(), single.minds(), offer);
  }

  private void tellConsulted(Docketed item) {
    situation.observer.consulted(
        situation.month, item.bids(), () -> deliberation.hearing(item.bids(), item.consultation()));
  }

  /**
   * One item of the agenda.
   *
   * @param bids one bid, or those of a package in the order of the states
   * @param minds by bid and voter, what each had before it at the consultation: another vote of the
   *     session may change the world before it votes, and not its mind. Empty if it is only being
   *     considered
   * @param offer what the chair puts to the vote in place of a bid that is not worth it; null if
   *     nothing
   */
  private record Docketed(
      List<Application> bids,
      Consultation consultation,
      List<List<Candidacy>> minds,
      @Nullable Docketed offer) {

    /** W⁺, of a bid that is not worth a vote that of what is offered in its place. */
    double worth() {
      return offer == null ? Math.max(0, consultation.worth()) : offer.worth();
    }
  }

  private boolean passesGate(Application bid) {
    situation.counterfactual.beforeGate(situation.month, bid, situation.world);
    Gate gate = deliberation.gate();
    Set<Criterion> standing = gate.standing(bid, gate.failed(bid.state(), bid.status()));
    if (standing.isEmpty()) {
      situation.observer.passedGate(situation.month, bid, () -> gate.checks(bid));
      return true;
    }
    alliance.close(bid, waitingUntil(Coefficient.COOLDOWN_RETURNED));
    situation.observer.returned(situation.month, bid, standing, () -> gate.checks(bid));
    return false;
  }

  /**
   * The package that is worth more than its bids on their own, or null if none is: the pair that
   * gains most, and whatever can be added to it with a gain.
   */
  private @Nullable Docketed bestPackage(List<Docketed> docket) {
    @Nullable Docketed best = null;
    double bestGain = Deliberation.SMALLEST_GAIN;
    for (int first = 0; first < docket.size(); first++) {
      for (int second = first + 1; second < docket.size(); second++) {
        Docketed together = together(docket.get(first), docket.get(second));
        double gain = together.worth() - (docket.get(first).worth() + docket.get(second).worth());
        if (gain > bestGain) {
          bestGain = gain;
          best = together;
        }
      }
    }
    return best == null ? null : grown(best, docket);
  }

  private Docketed grown(Docketed pair, List<Docketed> docket) {
    Docketed grown = pair;
    boolean growing = true;
    while (growing) {
      Docketed before = grown;
      double bestGain = Deliberation.SMALLEST_GAIN;
      for (Docketed single : docket) {
        if (!before.bids().containsAll(single.bids())) {
          Docketed larger = together(before, single);
          double gain =
              larger.consultation().worth() - before.consultation().worth() - single.worth();
          if (gain > bestGain) {
            bestGain = gain;
            grown = larger;
          }
        }
      }
      growing = grown.bids().size() > before.bids().size();
    }
    return grown;
  }

  private Docketed together(Docketed some, Docketed more) {
    List<Application> bids = new ArrayList<>(some.bids());
    bids.addAll(more.bids());
    bids.sort(Comparator.comparingInt(Application::state));
    return new Docketed(bids, deliberation.consult(bids), List.of(), null);
  }

  private Docketed docketed(List<Application> bids) {
    Consultation consultation = deliberation.consult(bids);
    Item item = Item.of(bids);
    List<List<Candidacy>> minds = new ArrayList<>(bids.size());
    for (int bid = 0; bid < bids.size(); bid++) {
      List<Candidacy> ofVoters = new ArrayList<>(consultation.voters().length);
      for (int voter : consultation.voters()) {
        ofVoters.add(valuations.filled(form(), voter, item, bid));
      }
      minds.add(ofVoters);
    }
    return new Docketed(bids, consultation, minds, null);
  }

  private Candidacy form() {
    if (formsInUse == room.size()) {
      room.add(new Candidacy());
    }
    return room.get(formsInUse++);
  }

  /**
   * Puts an item to the vote.
   *
   * @param mayStrikeOut whether the chair may withdraw a bid to which all objections are
   */
  private void vote(Docketed item, boolean mayStrikeOut) {
    press(item.consultation());
    CastBallot cast = new CastBallot(situation, item.bids(), item.consultation());
    VotingRule rule = alliance.ruleOf(item.bids().get(0).status());
    boolean passed = rule.passes(cast.codes(), cast.votes());
    cast.show();
    @Nullable Application struckOut = !passed && mayStrikeOut ? cast.onlyOneNamed() : null;
    @Nullable Docketed rest = struckOut == null ? null : rest(item, struckOut);
    if (rest == null) {
      struckOut = null;
    }
    List<List<Integer>> named = cast.named();
    List<Optional<Concern>> concerns = new ArrayList<>(named.size());
    for (int voter = 0; voter < named.size(); voter++) {
      concerns.add(reason(item, voter, named.get(voter)).map(reason -> reason.term().of()));
    }
    situation.observer.voted(
        situation.month,
        new Ballot(
            item.bids(),
            item.consultation(),
            cast.draws(),
            cast.low(),
            cast.high(),
            Arrays.asList(cast.votes()),
            named,
            concerns,
            decisive(rule, cast.codes(), cast.votes(), passed),
            passed,
            Optional.ofNullable(struckOut)),
        () -> poll(rule, item, cast));
    if (rest != null) {
      tellConsulted(rest);
      vote(rest, false);
      return;
    }
    for (Application bid : item.bids()) {
      if (passed) {
        if (bid.offered()) {
          alliance.replace(bid);
        }
        accessions.admit(bid, item.consultation().voters());
      } else if (!bid.offered()) {
        alliance.close(bid, waitingUntil(Coefficient.COOLDOWN_REFUSED));
      }
    }
  }

  /** What is left of a package without a bid, if the chair would put it to the vote; else null. */
  private @Nullable Docketed rest(Docketed item, Application without) {
    List<Application> others = item.bids().stream().filter(bid -> bid != without).toList();
    Docketed rest = docketed(others);
    return rest.consultation().tabled() ? rest : null;
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

  private Poll poll(VotingRule rule, Docketed item, CastBallot cast) {
    Consultation consultation = item.consultation();
    List<Poll.CastVote> votes = new ArrayList<>();
    for (int voter = 0; voter < consultation.voters().length; voter++) {
      List<Poll.Answer> answers = new ArrayList<>();
      for (int bid = 0; bid < item.bids().size(); bid++) {
        View view =
            deliberation.view(
                item.bids().get(bid), bid, item.minds().get(bid).get(voter), consultation, voter);
        answers.add(
            new Poll.Answer(
                view.withKnown(cast.low()[bid][voter], cast.high()[bid][voter]),
                cast.draws()[bid][voter],
                cast.answer(bid, voter)));
      }
      votes.add(
          new Poll.CastVote(
              consultation.voters()[voter],
              cast.codes().get(voter),
              consultation.leverage()[voter],
              answers,
              cast.votes()[voter],
              reason(item, voter, cast.named().get(voter))));
    }
    return new Poll(rule, votes, situation.coefficients());
  }

  /** A voter's largest concern: about the bids to which it objects, or about any if to none. */
  private Optional<Poll.Reason> reason(Docketed item, int voter, List<Integer> named) {
    Optional<Poll.Reason> largest = Optional.empty();
    double highest = 0;
    for (int bid = 0; bid < item.bids().size(); bid++) {
      if (named.isEmpty() || named.contains(bid)) {
        Candidacy candidacy = item.minds().get(bid).get(voter);
        Optional<Concern> concern = Concern.largest(candidacy, situation.coefficients());
        if (concern.isPresent()) {
          double value = concern.get().value(candidacy, situation.coefficients());
          if (value > highest) {
            highest = value;
            largest = Optional.of(new Poll.Reason(bid, new Term<>(concern.get(), value)));
          }
        }
      }
    }
    return largest;
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
