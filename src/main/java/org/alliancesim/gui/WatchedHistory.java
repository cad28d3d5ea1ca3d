package org.alliancesim.gui;

import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.explanation.Headlines;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Change;
import org.alliancesim.model.Choice;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.Expectation;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.Hearing;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.HoldingBack;
import org.alliancesim.model.Intervention;
import org.alliancesim.model.Lapse;
import org.alliancesim.model.Movement;
import org.alliancesim.model.Option;
import org.alliancesim.model.Poll;
import org.alliancesim.model.Pressing;
import org.alliancesim.model.RunHistory;
import org.alliancesim.model.Shock;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/** What the batch keeps of a history, and besides what is news on the screen. */
public final class WatchedHistory implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  /** As many news as find room beside the map. */
  private static final int NEWS = 12;

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private final Beginning beginning;
  private final RunHistory kept;
  private final CouncilMinutes council = new CouncilMinutes();
  private final Headlines headlines;
  private final List<Clash> clashes = new ArrayList<>();
  private final List<Pressing> pressings = new ArrayList<>();
  private final List<Intervention> interventions = new ArrayList<>();
  private final MonthChanges changes = new MonthChanges();
  private final StatusRecord statuses;

  /** This month's consultations by their bids. */
  private final Map<List<Application>, Hearing> hearings = new HashMap<>();

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
    ResolvedScenario scenario = beginning.scenario();
    kept = new RunHistory(scenario.states(), scenario.charter());
    statuses = new StatusRecord(scenario.states().size());
    Map<StateCode, String> names = new HashMap<>();
    scenario.states().forEach(code -> names.put(code, scenario.stateName(code)));
    headlines = new Headlines(scenario.clock().start(), scenario.states(), names, NEWS);
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
    return headlines.latest().stream()
        .map(news -> SHORT.format(news.month()) + ": " + news.sentence())
        .toList();
  }

  /** Who clashed in the latest month. */
  List<Clash> clashes() {
    return List.copyOf(clashes);
  }

  /** Who was pressed before the votes of the latest month. */
  List<Pressing> pressings() {
    return List.copyOf(pressings);
  }

  /** What the user changed in its course, and made a difference, in that order. */
  List<Intervention> interventions() {
    return List.copyOf(interventions);
  }

  /** Who has held what so far, month by month, the month that is shown included. */
  StatusHistory statuses() {
    return statuses.history(beginning.scenario(), true);
  }

  /** This is the alliance whose history it is going to be. */
  void stands(Alliance alliance) {
    statuses.stands(alliance);
  }

  /** What became other in the latest month. */
  MonthChanges changes() {
    return changes;
  }

  /** How often this has happened to a bid since the start. */
  int count(BidEvent event) {
    return bids.getOrDefault(event, 0);
  }

  @Override
  public void began(Alliance alliance) {
    kept.began(alliance);
    statuses.began(alliance);
    headlines.began(alliance);
  }

  @Override
  public void monthBegan(int month) {
    headlines.monthBegan(month);
    statuses.monthBegan(month);
    clashes.clear();
    pressings.clear();
    changes.begin();
    hearings.clear();
  }

  @Override
  public void shockStruck(int month, Shock shock, Supplier<List<Movement>> moved) {
    List<Movement> all = moved.get();
    headlines.shockStruck(month, shock, () -> all);
    all.stream().filter(Movement::changed).forEach(each -> changes.moved(each.target()));
  }

  @Override
  public void intervened(Intervention made, Change before) {
    headlines.intervened(made, before);
    if (!made.change().equals(before)) {
      interventions.add(made);
      if (made.change() instanceof Change.OfVariable moved) {
        changes.moved(moved.target());
      }
    }
  }

  @Override
  public void clashed(int month, int first, int second, int number) {
    clashes.add(new Clash(first, second));
    changes.rivalry(first, second);
  }

  @Override
  public void attacked(int month, int member, int attacker, boolean helped) {
    headlines.attacked(month, member, attacker, helped);
  }

  @Override
  public void settled(int month, int first, int second, double before, double after) {
    headlines.settled(month, first, second, before, after);
    changes.rivalry(first, second);
  }

  @Override
  public void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {
    headlines.reconsidered(month, state, choice, chosen);
  }

  @Override
  public void deterred(int month, int state, int status, Expectation expectation) {
    kept.deterred(month, state, status, expectation);
  }

  @Override
  public void decided(int month, int state, int status, double gain) {
    kept.decided(month, state, status, gain);
  }

  @Override
  public void applied(int month, Application bid) {
    kept.applied(month, bid);
    headlines.applied(month, bid);
    add(BidEvent.LODGED);
  }

  @Override
  public void answered(int month, Application bid, boolean accepted, double draw, Option option) {
    kept.answered(month, bid, accepted, draw, option);
    headlines.answered(month, bid, accepted, draw, option);
  }

  @Override
  public void returned(
      int month, Application bid, Set<Criterion> failed, Supplier<List<GateCheck>> checks) {
    kept.returned(month, bid, failed, checks);
    statuses.returned(month, bid, failed, checks);
    headlines.returned(month, bid, failed, checks);
    council.keptFromVote(bid, headlines.latest().get(0));
    add(BidEvent.RETURNED);
  }

  @Override
  public void passedGate(int month, Application bid, Supplier<List<GateCheck>> checks) {
    kept.passedGate(month, bid, checks);
  }

  @Override
  public void consulted(int month, List<Application> bids, Supplier<Hearing> hearing) {
    Hearing held = hearing.get();
    headlines.consulted(month, bids, () -> held);
    hearings.put(bids, held);
  }

  @Override
  public void doorMoved(int month, int track, boolean open) {
    headlines.doorMoved(month, track, open);
  }

  @Override
  public void shutOut(int month, Application bid) {
    kept.shutOut(month, bid);
    headlines.shutOut(month, bid);
    council.keptFromVote(bid, headlines.latest().get(0));
    add(BidEvent.HELD_OVER);
  }

  @Override
  public void offered(int month, Application bid, Application offer) {
    headlines.offered(month, bid, offer);
  }

  @Override
  public void shelved(int month, Application bid, Consultation consultation) {
    kept.shelved(month, bid, consultation);
    headlines.shelved(month, bid, consultation);
    council.keptFromVote(bid, headlines.latest().get(0));
    add(BidEvent.HELD_OVER);
  }

  @Override
  public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
    kept.voted(month, ballot, poll);
    statuses.voted(month, ballot, poll);
    headlines.voted(month, ballot, poll);
    council.voted(ballot);
    Hearing hearing =
        Objects.requireNonNull(hearings.get(ballot.bids()), "the consultation before the vote");
    pressings.addAll(hearing.pressings());
    for (int bid = 0; bid < ballot.bids().size(); bid++) {
      add(ballot.passed() ? BidEvent.ADMITTED : BidEvent.BLOCKED);
    }
  }

  @Override
  public void heldBack(int month, Application bid, int member, Supplier<HoldingBack> holding) {
    kept.heldBack(month, bid, member, holding);
    headlines.heldBack(month, bid, member, holding);
    council.heldBack(bid, headlines.latest().get(0));
  }

  @Override
  public void admitted(int month, Application bid) {
    kept.admitted(month, bid);
  }

  @Override
  public void ratified(int month, Application bid, int member) {
    kept.ratified(month, bid, member);
  }

  @Override
  public void statusChanged(int month, int state, int track, int from, int to) {
    kept.statusChanged(month, state, track, from, to);
    council.over(state, to);
    changes.status(state);
    headlines.statusChanged(month, state, track, from, to);
  }

  @Override
  public void lapsed(int month, int state, Lapse lapse) {
    council.over(state, lapse.sought());
    headlines.lapsed(month, state, lapse);
  }

  @Override
  public void gaveNotice(int month, int state, int track, int effective) {
    headlines.gaveNotice(month, state, track, effective);
  }

  @Override
  public void ended(int month, Alliance alliance) {
    kept.ended(month, alliance);
    statuses.ended(month, alliance);
  }

  private void add(BidEvent event) {
    bids.merge(event, 1, Integer::sum);
  }
}
