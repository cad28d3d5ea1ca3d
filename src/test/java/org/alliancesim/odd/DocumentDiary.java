package org.alliancesim.odd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Choice;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.Expectation;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.HoldingBack;
import org.alliancesim.model.Movement;
import org.alliancesim.model.Option;
import org.alliancesim.model.Poll;
import org.alliancesim.model.Shock;
import org.alliancesim.world.World;

/** Writes down what happens in a history as the worked month of docs/reference tells it. */
final class DocumentDiary implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  private final List<String> codes;
  private final List<String> statuses;
  private final List<String> entries = new ArrayList<>();
  private final List<List<Option>> choices = new ArrayList<>();
  private final List<Ballot> ballots = new ArrayList<>();
  private final List<Poll> polls = new ArrayList<>();

  DocumentDiary(List<String> codes, List<String> statuses) {
    this.codes = List.copyOf(codes);
    this.statuses = List.copyOf(statuses);
  }

  /** All entries, each with its month. */
  List<String> entries() {
    return List.copyOf(entries);
  }

  /** The options of every state that chose, in the order of the choices. */
  List<List<Option>> choices() {
    return List.copyOf(choices);
  }

  List<Poll> polls() {
    return List.copyOf(polls);
  }

  List<Ballot> ballots() {
    return List.copyOf(ballots);
  }

  private void write(int month, String text) {
    entries.add(month + " " + text);
  }

  @Override
  public void shockStruck(int month, Shock shock, Supplier<List<Movement>> moved) {
    write(month, "shock " + shock.name());
  }

  @Override
  public void clashed(int month, int first, int second, int clashes) {
    write(month, codes.get(first) + "-" + codes.get(second) + " clash " + clashes);
  }

  @Override
  public void attacked(int month, int member, int attacker, boolean helped) {
    String outcome = helped ? "helped" : "not helped";
    write(month, codes.get(member) + " attacked by " + codes.get(attacker) + ", " + outcome);
  }

  @Override
  public void settled(int month, int first, int second, double before, double after) {
    write(month, codes.get(first) + "-" + codes.get(second) + " settled");
  }

  @Override
  public void governmentChanged(int month, int member) {
    write(month, codes.get(member) + " has another government");
  }

  @Override
  public void stanceSettled(int month, int holder, int on, double before) {
    write(month, codes.get(holder) + "'s stance on " + codes.get(on) + " settled");
  }

  @Override
  public void reconsidered(int month, int state, Supplier<Choice> asked, int chosen) {
    List<Option> open = asked.get().options();
    choices.add(open);
    String choice = chosen < 0 ? "stays" : "chooses " + statuses.get(open.get(chosen).status());
    write(month, codes.get(state) + " " + choice);
  }

  @Override
  public void deterred(int month, int state, int status, Expectation expectation) {
    String reason =
        expectation.failed().isEmpty()
            ? codes.get(expectation.strongestOpponent())
            : names(expectation.failed());
    write(month, codes.get(state) + " deterred from " + statuses.get(status) + " by " + reason);
  }

  @Override
  public void applied(int month, Application bid) {
    write(month, codes.get(bid.state()) + " applies for " + statuses.get(bid.status()));
  }

  @Override
  public void returned(
      int month, Application bid, Set<Criterion> failed, Supplier<List<GateCheck>> checks) {
    write(month, codes.get(bid.state()) + " returned for " + names(failed));
  }

  @Override
  public void passedGate(int month, Application bid, Supplier<List<GateCheck>> checks) {
    write(month, codes.get(bid.state()) + " passes the gate for " + statuses.get(bid.status()));
  }

  @Override
  public void shelved(int month, Application bid, Consultation consultation) {
    write(month, codes.get(bid.state()) + " shelved");
  }

  @Override
  public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
    ballots.add(ballot);
    polls.add(poll.get());
    StringJoiner votes = new StringJoiner(", ");
    for (int voter = 0; voter < ballot.votes().size(); voter++) {
      String vote = ballot.votes().get(voter).name().toLowerCase(Locale.ROOT);
      votes.add(codes.get(ballot.consultation().voters()[voter]) + " " + vote);
    }
    String candidate = codes.get(ballot.bids().get(0).state());
    write(
        month,
        "vote on " + candidate + ": " + votes + ": " + (ballot.passed() ? "passed" : "failed"));
  }

  @Override
  public void heldBack(int month, Application bid, int member, Supplier<HoldingBack> holding) {
    write(month, codes.get(member) + " holds back on " + codes.get(bid.state()));
  }

  @Override
  public void ratified(int month, Application bid, int member) {
    write(month, codes.get(member) + " ratifies " + codes.get(bid.state()));
  }

  @Override
  public void statusChanged(int month, int state, int track, int from, int to) {
    String now = to == World.NONE ? "nothing" : statuses.get(to);
    write(month, codes.get(state) + " now holds " + now);
  }

  private static String names(Set<Criterion> criteria) {
    StringJoiner names = new StringJoiner("+");
    criteria.stream().sorted(Criterion.ORDER).map(Criterion::key).forEach(names::add);
    return names.toString();
  }
}
