package org.alliancesim.explanation;

import static org.alliancesim.explanation.Phrasing.plain;
import static org.alliancesim.explanation.Phrasing.signed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancesim.institution.Vote;
import org.alliancesim.world.StateCode;

/** What the chair did with a bid and how the members voted, in sentences. */
final class BallotSentences {

  private final Phrasing words;
  private final VoteSentences votes;

  BallotSentences(Phrasing words) {
    this.words = words;
    votes = new VoteSentences(words);
  }

  List<String> of(Event.Shelving shelving) {
    List<String> sentences = new ArrayList<>();
    Agenda agenda = shelving.agenda();
    String chair = words.states(agenda.chair());
    sentences.add(
        chair
            + " did not put "
            + words.bids(List.of(shelving.bid()))
            + " to the vote; it stays pending"
            + shelving
                .strongestOpponent()
                .map(opponent -> ", and likeliest to object was " + words.state(opponent))
                .orElse("")
            + ".");
    sentences.add(
        "At best, with pressure x "
            + plain(agenda.pressure())
            + " and a probability of "
            + plain(agenda.passProbability())
            + " to pass, tabling was worth W "
            + signed(agenda.worth())
            + ", which is not above 0; "
            + Phrasing.possessive(chair)
            + " own valuation V was "
            + signed(agenda.valuation())
            + ".");
    sentences.add(
        shelving
            .flip()
            .map(
                flip ->
                    "Smallest change: had "
                        + Phrasing.possessive(chair)
                        + " own valuation been "
                        + plain(flip.raise())
                        + " higher, it would have been put to the vote"
                        + (flip.pressure() > 0 ? " with pressure x " + plain(flip.pressure()) : "")
                        + Phrasing.verified(flip.verified())
                        + ".")
            .orElse(
                shelving.agenda().passProbability() > 0
                    ? "No valuation of its own that was tried would have helped."
                    : "No valuation of its own would have helped: the bid could not pass."));
    return sentences;
  }

  List<String> of(Event.Ballot ballot) {
    List<String> sentences = new ArrayList<>();
    boolean together = ballot.bids().size() > 1;
    sentences.add(
        words.bids(ballot.bids())
            + (together ? ", as a package," : "")
            + (ballot.passed() ? " passed the vote" : together ? " were blocked" : " was blocked")
            + " (rule: "
            + ballot.rule()
            + ")"
            + objections(ballot)
            + ".");
    sentences.add(
        (together ? "They were voted on together" : "It was voted on alone")
            + ballot.agenda().map(BallotSentences::agenda).orElse("; nobody chairs")
            + ".");
    if (!ballot.pressures().isEmpty()) {
      sentences.add(pressures(ballot.pressures()));
    }
    ballot.opinions().forEach(opinion -> sentences.add(votes.of(opinion)));
    ballot.voters().forEach(voter -> sentences.add(votes.of(voter)));
    sentences.addAll(votes.positions(ballot));
    ballot.struckOut().ifPresent(bid -> sentences.add(struckOut(bid, ballot)));
    ballot.flip().ifPresent(flip -> flip(flip, ballot, sentences));
    return sentences;
  }

  /** Who objected, of a package to what. */
  private String objections(Event.Ballot ballot) {
    if (ballot.bids().size() == 1) {
      List<StateCode> objectors =
          ballot.voters().stream()
              .filter(voter -> voter.vote() == Vote.OBJECT)
              .map(Voter::state)
              .toList();
      return objectors.isEmpty() ? "" : "; " + words.states(objectors) + " objected";
    }
    List<String> byBid = new ArrayList<>();
    for (int place = 0; place < ballot.bids().size(); place++) {
      int bid = place;
      List<StateCode> objectors =
          ballot.voters().stream()
              .filter(voter -> voter.answers().get(bid).vote() == Vote.OBJECT)
              .map(Voter::state)
              .toList();
      if (!objectors.isEmpty()) {
        byBid.add(
            words.states(objectors)
                + " objected to "
                + Phrasing.possessive(words.state(ballot.bids().get(bid).state())));
      }
    }
    return byBid.isEmpty() ? "" : "; " + Phrasing.listed(byBid);
  }

  private String struckOut(Event.Bid bid, Event.Ballot ballot) {
    List<Event.Bid> others = ballot.bids().stream().filter(other -> !other.equals(bid)).toList();
    return "All objections were to "
        + Phrasing.possessive(words.state(bid.state()))
        + " bid. The chair withdrew it, so that it stays pending, and put "
        + words.bids(others)
        + " to the vote at once.";
  }

  private static String agenda(Agenda agenda) {
    return (agenda.pressure() > 0
            ? ", after pressure x " + plain(agenda.pressure())
            : ", without pressure")
        + "; the chair expected success with probability "
        + plain(agenda.passProbability());
  }

  /** {@code Armenia was pressed by Russia (0.30) and Belarus (0.01).} */
  private String pressures(List<Event.Pressure> pressures) {
    Map<StateCode, List<String>> by = new LinkedHashMap<>();
    for (Event.Pressure each : pressures) {
      by.computeIfAbsent(each.member(), member -> new ArrayList<>())
          .add(words.state(each.presser()) + " (" + plain(each.strength()) + ")");
    }
    return by.entrySet().stream()
            .map(
                pressed ->
                    words.state(pressed.getKey())
                        + " was pressed by "
                        + Phrasing.listed(pressed.getValue()))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private void flip(BallotFlip flip, Event.Ballot ballot, List<String> sentences) {
    sentences.add(
        flip.raise()
            .map(
                raise ->
                    "Smallest change: with "
                        + plain(raise)
                        + " more goodwill of every voter it would have passed"
                        + Phrasing.verified(flip.raiseVerified())
                        + ".")
            .orElse("No goodwill would have made it pass: the rule asks for more votes."));
    flip.ease()
        .ifPresent(
            share ->
                sentences.add(
                    "Or with all that spoke against it less by "
                        + Phrasing.percent(share)
                        + Phrasing.verified(flip.easeVerified())
                        + "."));
    List<String> needed =
        ballot.voters().stream().flatMap(voter -> votes.needed(voter).stream()).toList();
    if (!needed.isEmpty()) {
      sentences.add("Not to object, " + Phrasing.listed(needed) + ".");
    }
    sentences.add(
        flip.pressure()
                .map(
                    degree ->
                        "Pressure x " + plain(degree) + " would have sufficed" + by(flip, degree))
                .orElseGet(() -> "Pressure: not reachable" + reach(flip))
            + Phrasing.verified(flip.pressureVerified())
            + ".");
  }

  /** What a sufficient degree adds to each objector's goodwill. */
  private String by(BallotFlip flip, double degree) {
    String added =
        flip.objectors().stream()
            .filter(objector -> objector.reach() > 0)
            .map(
                objector -> words.state(objector.state()) + " " + signed(degree * objector.reach()))
            .collect(Collectors.joining(", "));
    return added.isEmpty() ? "" : ", adding " + added;
  }

  /** What full pressure would have added, and why that is too little. */
  private String reach(BallotFlip flip) {
    List<BallotFlip.Objector> objectors = flip.objectors();
    if (objectors.stream().allMatch(objector -> objector.reach() == 0)) {
      List<StateCode> codes = objectors.stream().map(BallotFlip.Objector::state).toList();
      return codes.isEmpty() ? "" : ", for nobody pressed " + words.states(codes);
    }
    return ": at most "
        + objectors.stream()
            .map(
                objector ->
                    signed(objector.reach())
                        + " on "
                        + words.state(objector.state())
                        + ", which needed "
                        + signed(objector.needed()))
            .collect(Collectors.joining("; "));
  }
}
