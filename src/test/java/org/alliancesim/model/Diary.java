package org.alliancesim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Criterion;

/** Everything a history tells, as text. */
final class Diary implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  private final List<String> entries = new ArrayList<>();

  /** What is worked out only for those who ask. */
  private final transient List<Object> asked = new ArrayList<>();

  /** What happens in a world under these draws. */
  static List<String> of(TestWorld world, Draws draws) {
    Diary diary = new Diary();
    AllianceModel.run(world.build(), draws, diary);
    return diary.entries;
  }

  @Override
  public void shockStruck(int month, Shock shock, Supplier<List<Movement>> moved) {
    asked.add(moved.get());
    entries.add(month + " shock " + shock.name());
  }

  @Override
  public void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {
    asked.add(choice.get());
  }

  @Override
  public void passedGate(int month, Application bid, Supplier<List<GateCheck>> checks) {
    asked.add(checks.get());
  }

  @Override
  public void consulted(int month, List<Application> bids, Supplier<Hearing> hearing) {
    asked.add(hearing.get());
  }

  @Override
  public void clashed(int month, int first, int second, int clashes) {
    entries.add(month + " clash " + first + second + clashes);
  }

  @Override
  public void attacked(int month, int member, int attacker, boolean helped) {
    entries.add(month + " attack " + member + attacker + helped);
  }

  @Override
  public void settled(int month, int first, int second, double before, double after) {
    entries.add(month + " settled " + first + second);
  }

  @Override
  public void deterred(int month, int state, int status, Expectation expectation) {
    entries.add(month + " deterred " + state + status);
  }

  @Override
  public void applied(int month, Application bid) {
    entries.add(month + " bid " + bid.state() + bid.status());
  }

  @Override
  public void returned(
      int month, Application bid, Set<Criterion> failed, Supplier<List<GateCheck>> checks) {
    asked.add(checks.get());
    entries.add(month + " returned " + bid.state() + failed);
  }

  @Override
  public void shelved(int month, Application bid, Consultation consultation) {
    entries.add(month + " shelved " + bid.state() + bid.status());
  }

  @Override
  public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
    asked.add(poll.get());
    entries.add(month + " vote " + ballot.votes() + ballot.bids().size());
  }

  @Override
  public void ratified(int month, Application bid, int member) {
    entries.add(month + " ratified " + bid.state() + bid.status() + member);
  }

  @Override
  public void statusChanged(int month, int state, int track, int from, int to) {
    entries.add(month + " status " + state + from + to);
  }

  @Override
  public void gaveNotice(int month, int state, int track, int effective) {
    entries.add(month + " notice " + state + effective);
  }
}
