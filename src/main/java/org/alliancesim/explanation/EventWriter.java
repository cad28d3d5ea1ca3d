package org.alliancesim.explanation;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Choice;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.Hearing;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.HoldingBack;
import org.alliancesim.model.Lapse;
import org.alliancesim.model.Movement;
import org.alliancesim.model.Option;
import org.alliancesim.model.Poll;
import org.alliancesim.model.Shock;
import org.alliancesim.model.Standpoint;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the model tells of a history into events, one after the other, and what changed nothing
 * into none. It works nothing out itself but which smaller change would have sufficed.
 */
abstract class EventWriter implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  private final YearMonth start;
  private final List<StateCode> states;

  /** What states have chosen in this month and not yet done. */
  private final Map<Integer, Weighing> chosen = new HashMap<>();

  /** This month's consultations by their bids. */
  private final Map<List<Application>, Hearing> hearings = new HashMap<>();

  private @Nullable Alliance alliance;

  /**
   * A writer.
   *
   * @param start the first month
   * @param states the states, by index
   */
  EventWriter(YearMonth start, List<StateCode> states) {
    this.start = start;
    this.states = List.copyOf(states);
  }

  /** Takes the next event. */
  abstract void write(Event event);

  /** What of the world, as it stands, would have met a criterion that a bid failed. */
  abstract List<Requirement> requirements(Application bid, Criterion criterion);

  @Override
  public void began(Alliance begun) {
    alliance = begun;
    for (int track = 0; track < charter().tracks().size(); track++) {
      for (Application bid : begun.bids(track)) {
        BidStage stage =
            bid.invited() ? BidStage.INVITED : bid.admitted() ? BidStage.ADMITTED : BidStage.LODGED;
        List<StateCode> ratified =
            IntStream.range(0, states.size())
                .filter(bid::ratifiedBy)
                .mapToObj(states::get)
                .toList();
        write(new Event.OpenAtStart(start, bid(bid), stage, monthOf(bid.since()), ratified));
      }
    }
  }

  @Override
  public void monthBegan(int month) {
    chosen.clear();
    hearings.clear();
  }

  @Override
  public void shockStruck(int month, Shock shock, Supplier<List<Movement>> moved) {
    List<Event.Change> changes =
        moved.get().stream()
            .filter(Movement::changed)
            .map(each -> new Event.Change(each.target().path(), each.before(), each.after()))
            .toList();
    if (!changes.isEmpty()) {
      write(new Event.ShockStruck(monthOf(month), shock.name(), changes));
    }
  }

  @Override
  public void clashed(int month, int first, int second, int clashes) {
    write(new Event.Clash(monthOf(month), code(first), code(second), clashes));
  }

  @Override
  public void attacked(int month, int member, int attacker, boolean helped) {
    write(new Event.Attack(monthOf(month), code(member), code(attacker), helped));
  }

  @Override
  public void settled(int month, int first, int second, double before, double after) {
    if (before != after) {
      write(new Event.Settlement(monthOf(month), code(first), code(second), before, after));
    }
  }

  @Override
  public void stanceSettled(int month, int holder, int toward, double before) {
    write(new Event.StanceSettled(monthOf(month), code(holder), code(toward), before));
  }

  @Override
  public void governmentChanged(int month, int member) {
    write(new Event.NewGovernments(monthOf(month), List.of(code(member))));
  }

  @Override
  public void reconsidered(int month, int state, Supplier<Choice> told, int made) {
    Choice choice = told.get();
    List<Weighing> weighed =
        choice.options().stream().map(option -> Weighing.of(option, charter(), states)).toList();
    if (made < 0) {
      write(new Event.Reconsideration(monthOf(month), code(state), weighed));
    } else {
      chosen.put(state, weighed.get(made));
    }
    for (int index = 0; index < weighed.size(); index++) {
      Option option = choice.options().get(index);
      if (option.needsVote() && choice.deterred(index)) {
        int bid = index;
        double sufficient =
            SmallestSufficient.between(
                Objects.requireNonNull(option.expectation(), "of a bid").success(),
                1,
                success -> choice.chosenIf(bid, success) == bid);
        write(
            new Event.Deterrence(
                monthOf(month), bid(state, option.status()), weighed.get(index), sufficient));
      }
    }
  }

  @Override
  public void applied(int month, Application bid) {
    write(new Event.Application(monthOf(month), bid(bid), choiceOf(bid.state())));
  }

  @Override
  public void answered(int month, Application bid, boolean accepted, double draw, Option option) {
    Weighing weighing = Weighing.of(option, charter(), states);
    write(new Event.Answer(monthOf(month), bid(bid), accepted, draw, weighing));
  }

  @Override
  public void gaveNotice(int month, int state, int track, int effective) {
    write(
        new Event.Notice(
            monthOf(month),
            code(state),
            charter().tracks().get(track).id(),
            monthOf(effective),
            choiceOf(state)));
  }

  private Weighing choiceOf(int state) {
    return Objects.requireNonNull(chosen.remove(state), "what was chosen");
  }

  @Override
  public void statusChanged(int month, int state, int track, int from, int to) {
    write(
        new Event.StatusChange(
            monthOf(month),
            code(state),
            charter().tracks().get(track).id(),
            statusId(from),
            statusId(to),
            decisionOf(state, track, to)));
  }

  @Override
  public void lapsed(int month, int state, Lapse lapse) {
    write(
        new Event.Lapse(
            monthOf(month),
            code(state),
            charter().tracks().get(lapse.track()).id(),
            statusId(lapse.held()),
            statusId(lapse.sought())));
  }

  /** What a state weighed if a change is what it decided, and not the answer to an invitation. */
  private Optional<Weighing> decisionOf(int state, int track, int to) {
    Weighing weighing = chosen.get(state);
    boolean decided =
        weighing != null
            && weighing.track().equals(charter().tracks().get(track).id())
            && weighing.status().equals(statusId(to));
    return decided ? Optional.ofNullable(chosen.remove(state)) : Optional.empty();
  }

  @Override
  public void returned(
      int month, Application bid, Set<Criterion> standing, Supplier<List<GateCheck>> checks) {
    int track = charter().statuses().get(bid.status()).track();
    YearMonth closedUntil = monthOf(alliance().closedUntil(bid.state(), track));
    write(
        new Event.Gate(
            monthOf(month),
            bid(bid),
            failed(bid, checks.get()),
            false,
            Optional.of(closedUntil),
            Optional.empty()));
  }

  @Override
  public void passedGate(int month, Application bid, Supplier<List<GateCheck>> checks) {
    write(
        new Event.Gate(
            monthOf(month),
            bid(bid),
            failed(bid, checks.get()),
            true,
            Optional.empty(),
            Optional.empty()));
  }

  private List<FailedCriterion> failed(Application bid, List<GateCheck> checks) {
    return checks.stream()
        .map(
            check ->
                new FailedCriterion(
                    check.criterion(),
                    check.waiver(),
                    check.draw(),
                    check.waived(),
                    requirements(bid, check.criterion())))
        .toList();
  }

  @Override
  public void consulted(int month, List<Application> bids, Supplier<Hearing> hearing) {
    hearings.put(bids, hearing.get());
  }

  @Override
  public void doorMoved(int month, int track, boolean open) {
    write(new Event.Door(monthOf(month), charter().tracks().get(track).id(), open));
  }

  @Override
  public void shutOut(int month, Application bid) {
    write(new Event.ShutOut(monthOf(month), bid(bid)));
  }

  @Override
  public void offered(int month, Application bid, Application offer) {
    write(new Event.Offer(monthOf(month), bid(bid), bid(offer)));
  }

  @Override
  public void shelved(int month, Application bid, Consultation consultation) {
    int opponent = consultation.strongestOpponent();
    write(
        new Event.Shelving(
            monthOf(month),
            bid(bid),
            agenda(consultation),
            opponent == World.NONE ? Optional.empty() : Optional.of(code(opponent)),
            Optional.empty()));
  }

  @Override
  public void voted(int month, Ballot ballot, Supplier<Poll> told) {
    Poll poll = told.get();
    Hearing hearing =
        Objects.requireNonNull(hearings.get(ballot.bids()), "the consultation before the vote");
    write(
        new Event.Ballot(
            monthOf(month),
            ballot.bids().stream().map(this::bid).toList(),
            poll.rule().toString(),
            alliance().chaired() ? Optional.of(agenda(ballot.consultation())) : Optional.empty(),
            hearing.pressings().stream()
                .map(
                    each ->
                        new Event.Pressure(
                            code(each.presser()), code(each.member()), each.strength()))
                .toList(),
            hearing.standpoints().stream()
                .filter(each -> !each.votes())
                .map(this::opinion)
                .toList(),
            poll.votes().stream()
                .map(
                    cast ->
                        Voter.of(
                            cast, poll, hearing.of(cast.voter()).orElseThrow(), charter(), states))
                .toList(),
            ballot.passed(),
            ballot.struckOut().map(this::bid),
            Optional.empty()));
  }

  private Event.Opinion opinion(Standpoint standpoint) {
    return new Event.Opinion(
        code(standpoint.state()),
        standpoint.valuation(),
        standpoint.views().stream().map(view -> Outlook.of(view, charter(), states)).toList());
  }

  @Override
  public void ratified(int month, Application bid, int member) {
    write(new Event.Ratification(monthOf(month), bid(bid), List.of(code(member))));
  }

  @Override
  public void heldBack(int month, Application bid, int member, Supplier<HoldingBack> told) {
    HoldingBack holding = told.get();
    write(
        new Event.HeldBack(
            monthOf(month),
            bid(bid),
            code(member),
            Outlook.of(holding.view(), charter(), states),
            holding.draw(),
            Optional.empty()));
  }

  private Agenda agenda(Consultation consultation) {
    List<StateCode> chair =
        IntStream.range(0, states.size())
            .filter(state -> alliance().chairWeight(state) > 0)
            .mapToObj(states::get)
            .toList();
    return new Agenda(
        chair,
        consultation.chairValuation(),
        consultation.pressure(),
        consultation.passProbability(),
        consultation.worth());
  }

  private Alliance alliance() {
    return Objects.requireNonNull(alliance, "whose history it is");
  }

  Charter charter() {
    return alliance().charter();
  }

  YearMonth monthOf(int month) {
    return start.plusMonths(month);
  }

  private StateCode code(int state) {
    return states.get(state);
  }

  private Event.Bid bid(Application bid) {
    return bid(bid.state(), bid.status());
  }

  private Event.Bid bid(int state, int status) {
    return new Event.Bid(code(state), charter().statuses().get(status).id());
  }

  private Optional<String> statusId(int status) {
    return status == World.NONE
        ? Optional.empty()
        : Optional.of(charter().statuses().get(status).id());
  }
}
