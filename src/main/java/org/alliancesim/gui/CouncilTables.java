package org.alliancesim.gui;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.alliancesim.gui.CouncilMinutes.Bid;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.model.BallotOutcome;
import org.alliancesim.model.BallotOutcome.Mind;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * What the council's window shows, in words.
 *
 * @param when the month of the latest vote, {@code June 2025}; empty if there was none
 * @param bids the bids voted on then
 * @param voters who voted then, and how on each of these bids
 * @param objectors the members with decisive objections so far
 * @param tally how many of them each had, bid by bid
 * @param waiting what last kept each of the bids from a vote on which there never was one, and each
 *     admission from the seat that a member held back
 */
record CouncilTables(
    String when,
    List<VotedBid> bids,
    List<Voter> voters,
    List<String> objectors,
    List<Counts> tally,
    List<String> waiting) {

  /** What votes have shown of a draw, if they have shown nothing worth telling. */
  private static final String NOTHING_KNOWN = "0.00–1.00";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  CouncilTables {
    bids = List.copyOf(bids);
    voters = List.copyOf(voters);
    objectors = List.copyOf(objectors);
    tally = List.copyOf(tally);
    waiting = List.copyOf(waiting);
  }

  /**
   * A bid that was voted on.
   *
   * @param candidate whose
   * @param status for what
   * @param track on which track
   * @param packagedWith the other candidates of a package; empty if it was voted on alone
   * @param passed whether it passed
   * @param struckOut whether it was withdrawn from the package, and stays pending
   */
  record VotedBid(
      String candidate,
      String status,
      String track,
      List<String> packagedWith,
      boolean passed,
      boolean struckOut) {}

  /**
   * A voter.
   *
   * @param name its name
   * @param votes its votes in the order of the bids; empty where it had none
   */
  record Voter(String name, List<Optional<Cast>> votes) {
    Voter {
      votes = List.copyOf(votes);
    }
  }

  /**
   * A vote that was cast.
   *
   * @param vote which
   * @param objects whether the objection is to this bid; of a package it may be to another
   * @param decisive whether the bid would have passed had this voter alone consented
   * @param concern for an objection, the largest concern
   * @param sides what speaks against the bid and for it, in units of goodwill: {@code 1.85 : 1.00};
   *     empty if nothing speaks against it
   * @param draw the draw, and what earlier votes had shown of it; empty if nothing speaks against
   *     the bid
   */
  record Cast(
      Vote vote,
      boolean objects,
      boolean decisive,
      Optional<String> concern,
      String sides,
      String draw) {}

  /**
   * The decisive objections to one bid.
   *
   * @param bid candidate and status
   * @param counts how many each of the objectors had
   */
  record Counts(String bid, List<Integer> counts) {
    Counts {
      counts = List.copyOf(counts);
    }
  }

  /** What is to be shown of a history as far as it has gone. */
  static CouncilTables of(WatchedHistory history) {
    return new Names(history.beginning().scenario()).tables(history);
  }

  /** States, statuses and months in words. */
  private record Names(ResolvedScenario scenario) {

    CouncilTables tables(WatchedHistory history) {
      List<BallotOutcome> ballots = history.kept().ballots();
      List<BallotOutcome> latest =
          ballots.stream()
              .filter(ballot -> ballot.month() == ballots.get(ballots.size() - 1).month())
              .toList();
      TreeSet<Integer> voting = new TreeSet<>();
      latest.forEach(ballot -> voting.addAll(ballot.voters()));
      Map<Bid, Map<Integer, Integer>> decisive = decisive(ballots);
      TreeSet<Integer> objecting = new TreeSet<>();
      decisive.values().forEach(ofBid -> objecting.addAll(ofBid.keySet()));
      return new CouncilTables(
          latest.isEmpty() ? "" : month(latest.get(0).month()),
          latest.stream().map(this::voted).toList(),
          voting.stream()
              .map(
                  voter ->
                      new Voter(
                          state(voter),
                          latest.stream().map(ballot -> cast(voter, ballot)).toList()))
              .toList(),
          objecting.stream().map(this::state).toList(),
          decisive.entrySet().stream()
              .map(
                  ofBid ->
                      new Counts(
                          bid(ofBid.getKey()),
                          objecting.stream()
                              .map(member -> ofBid.getValue().getOrDefault(member, 0))
                              .toList()))
              .toList(),
          history.council().waiting().stream()
              .map(Map.Entry::getValue)
              .map(told -> MONTH.format(told.month()) + ": " + told.sentence())
              .toList());
    }

    private VotedBid voted(BallotOutcome ballot) {
      return new VotedBid(
          state(ballot.state()),
          status(ballot.status()).name(),
          track(ballot.status()),
          ballot.packagedWith().stream().map(this::state).toList(),
          ballot.passed(),
          ballot.struckOut());
    }

    private static Optional<Cast> cast(int voter, BallotOutcome ballot) {
      int place = ballot.voters().indexOf(voter);
      if (place < 0) {
        return Optional.empty();
      }
      Mind mind = ballot.minds().get(place);
      boolean against = mind.against() > 0;
      return Optional.of(
          new Cast(
              ballot.votes().get(place),
              ballot.namedBy().contains(voter),
              ballot.decisive().contains(voter),
              Optional.ofNullable(ballot.concerns().get(voter)).map(Concern::label),
              against ? sides(mind) : "",
              against ? draw(mind) : ""));
    }

    private static String sides(Mind mind) {
      return number(mind.against()) + " : " + number(mind.goodwill() + mind.pressure());
    }

    /** {@code 0.42, known: 0.10–0.90}. */
    private static String draw(Mind mind) {
      String known = number(mind.low()) + "–" + number(mind.high());
      return number(mind.draw()) + (known.equals(NOTHING_KNOWN) ? "" : ", known: " + known);
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }

    /** By bid and member, how many decisive objections; bids in the order of the first of them. */
    private static Map<Bid, Map<Integer, Integer>> decisive(List<BallotOutcome> ballots) {
      Map<Bid, Map<Integer, Integer>> decisive = new LinkedHashMap<>();
      for (BallotOutcome ballot : ballots) {
        for (int member : ballot.decisive().stream().filter(ballot.namedBy()::contains).toList()) {
          decisive
              .computeIfAbsent(
                  new Bid(ballot.state(), ballot.status()), bid -> new LinkedHashMap<>())
              .merge(member, 1, Integer::sum);
        }
      }
      return decisive;
    }

    private String bid(Bid bid) {
      return state(bid.state())
          + ": "
          + status(bid.status()).name()
          + " ("
          + track(bid.status())
          + ")";
    }

    private Status status(int index) {
      return scenario.charter().statuses().get(index);
    }

    private String track(int status) {
      return scenario.charter().tracks().get(status(status).track()).name();
    }

    private String state(int index) {
      return scenario.stateName(scenario.states().get(index));
    }

    private String month(int month) {
      return MONTH.format(scenario.clock().start().plusMonths(month));
    }
  }
}
