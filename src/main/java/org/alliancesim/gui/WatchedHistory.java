package org.alliancesim.gui;

import java.io.Serializable;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Vote;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.Expectation;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.Intervention;
import org.alliancesim.model.RunHistory;
import org.alliancesim.model.Shock;
import org.alliancesim.scenario.ResolvedScenario;

/** What the batch keeps of a history, and besides what is news on the screen. */
public final class WatchedHistory implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  /** As many news as find room beside the map. */
  private static final int NEWS = 12;

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private final Beginning beginning;
  private final ResolvedScenario scenario;
  private final Charter charter;
  private final RunHistory kept;
  private final CouncilMinutes council = new CouncilMinutes();
  private final Deque<String> news = new ArrayDeque<>();
  private final List<Clash> clashes = new ArrayList<>();
  private final List<Pressure> pressures = new ArrayList<>();
  private final Map<BidEvent, Integer> bids = new EnumMap<>(BidEvent.class);

  /**
   * Two states that clashed in the latest month.
   *
   * @param first the index of one
   * @param second the index of the other
   */
  record Clash(int first, int second) implements Serializable {}

  WatchedHistory(Beginning beginning) {
    this.beginning = beginning;
    scenario = beginning.scenario();
    charter = scenario.charter();
    kept = new RunHistory(scenario.states(), charter);
  }

  /** What it began with. */
  Beginning beginning() {
    return beginning;
  }

  /** What the batch keeps of it. */
  public RunHistory kept() {
    return kept;
  }

  /** What the council did last. */
  CouncilMinutes council() {
    return council;
  }

  /** The latest news, the newest first, each with its month; clashes are not among them. */
  public List<String> news() {
    return List.copyOf(news);
  }

  /** Who clashed in the latest month. */
  List<Clash> clashes() {
    return List.copyOf(clashes);
  }

  /** Who was pressed before the votes of the latest month. */
  List<Pressure> pressures() {
    return List.copyOf(pressures);
  }

  /** How often this has happened to a bid since the start. */
  int count(BidEvent event) {
    return bids.getOrDefault(event, 0);
  }

  @Override
  public void began(Alliance alliance) {
    kept.began(alliance);
  }

  @Override
  public void monthBegan(int month) {
    clashes.clear();
    pressures.clear();
  }

  @Override
  public void shockStruck(int month, Shock shock) {
    tell(month, shock.name());
  }

  @Override
  public void intervened(Intervention intervention) {
    tell(intervention.month(), "you set " + intervention.change());
  }

  @Override
  public void clashed(int month, int first, int second, int number) {
    clashes.add(new Clash(first, second));
  }

  @Override
  public void attacked(int month, int member, int attacker, boolean helped) {
    tell(
        month,
        state(attacker)
            + " attacks "
            + state(member)
            + (helped ? "; the alliance helps" : "; the alliance does not help"));
  }

  @Override
  public void settled(int month, int first, int second) {
    tell(month, state(first) + " and " + state(second) + " settle their rivalry");
  }

  @Override
  public void deterred(int month, int state, int status, Expectation expectation) {
    kept.deterred(month, state, status, expectation);
  }

  @Override
  public void applied(int month, Application bid) {
    kept.applied(month, bid);
    add(BidEvent.LODGED);
    tell(month, bid(bid) + " lodged");
  }

  @Override
  public void returned(int month, Application bid, Set<Criterion> failed) {
    kept.returned(month, bid, failed);
    council.returned(month, bid, failed);
    add(BidEvent.RETURNED);
    String criteria =
        failed.stream().sorted().map(Criterion::key).collect(Collectors.joining(", "));
    tell(month, bid(bid) + " returned: " + criteria);
  }

  @Override
  public void passedGate(int month, Application bid) {
    kept.passedGate(month, bid);
  }

  @Override
  public void shelved(int month, Application bid, Consultation consultation) {
    kept.shelved(month, bid, consultation);
    council.shelved(month, bid, consultation);
    add(BidEvent.HELD_OVER);
    tell(month, bid(bid) + " held over by the chair");
  }

  @Override
  public void voted(int month, Ballot ballot) {
    kept.voted(month, ballot);
    council.voted(ballot);
    pressures.addAll(Pressure.before(ballot));
    String objectors =
        IntStream.range(0, ballot.votes().size())
            .filter(voter -> ballot.votes().get(voter) == Vote.OBJECT)
            .mapToObj(voter -> state(ballot.consultation().voters()[voter]))
            .collect(Collectors.joining(", "));
    for (Application bid : ballot.bids()) {
      add(ballot.passed() ? BidEvent.ADMITTED : BidEvent.REFUSED);
      String outcome = ballot.passed() ? " admitted" : " refused";
      tell(month, bid(bid) + outcome + (objectors.isEmpty() ? "" : "; against: " + objectors));
    }
  }

  @Override
  public void statusChanged(int month, int state, int track, int from, int to) {
    kept.statusChanged(month, state, track, from, to);
    tell(
        month,
        to == Charter.NONE
            ? state(state) + " is no longer " + status(from)
            : state(state) + " is now " + status(to));
  }

  @Override
  public void gaveNotice(int month, int state, int track, int effective) {
    tell(month, state(state) + " gives notice (" + charter.tracks().get(track).name() + ")");
  }

  @Override
  public void ended(int month, Alliance alliance) {
    kept.ended(month, alliance);
  }

  private void add(BidEvent event) {
    bids.merge(event, 1, Integer::sum);
  }

  private void tell(int month, String what) {
    YearMonth when = scenario.clock().start().plusMonths(month);
    news.addFirst(SHORT.format(when) + ": " + what);
    if (news.size() > NEWS) {
      news.removeLast();
    }
  }

  /** {@code Serbia: bid for partner}. */
  private String bid(Application bid) {
    return state(bid.state()) + ": bid for " + status(bid.status());
  }

  private String status(int index) {
    return charter.statuses().get(index).name();
  }

  private String state(int index) {
    return scenario.stateName(scenario.states().get(index));
  }
}
