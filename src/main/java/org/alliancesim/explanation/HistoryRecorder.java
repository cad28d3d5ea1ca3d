package org.alliancesim.explanation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alliancesim.chance.Process;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.explanation.RecordedDraws.Lookup;
import org.alliancesim.explanation.Setback.Candidate;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.Expectation;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Option;
import org.alliancesim.model.Shock;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.jspecify.annotations.Nullable;

/** Writes a history down as events while it happens. It reads the model and changes nothing. */
final class HistoryRecorder implements HistoryObserver {

  private static final long serialVersionUID = 1L;

  private final YearMonth start;
  private final Charter charter;
  private final List<StateCode> states;
  private final Coefficients k;
  private final RecordedDraws draws;
  private final List<Event> events = new ArrayList<>();
  private final List<Setback> setbacks = new ArrayList<>();

  /** What states have chosen in this month and not yet done. */
  private final Map<Integer, Weighing> chosen = new HashMap<>();

  private @Nullable AllianceModel model;
  private @Nullable Weigher weigher;
  private List<Option> latestOptions = List.of();

  HistoryRecorder(InitialWorld initial, RecordedDraws draws) {
    start = initial.start();
    charter = initial.charter();
    states = initial.world().states();
    k = new Coefficients(initial.coefficients());
    this.draws = draws;
  }

  /** Whose history it is; to be said before it begins. */
  void watch(AllianceModel watched) {
    model = watched;
    weigher = new Weigher(watched, k);
  }

  private AllianceModel model() {
    return Objects.requireNonNull(model, "whose history it is");
  }

  private Weigher weigher() {
    return Objects.requireNonNull(weigher, "whose history it is");
  }

  /** What happened so far. */
  List<Event> events() {
    return events;
  }

  /** The decisions against bids among them. */
  List<Setback> setbacks() {
    return setbacks;
  }

  @Override
  public void monthBegan(int month) {
    draws.forget();
    chosen.clear();
  }

  @Override
  public void shockStruck(int month, Shock shock) {
    List<Event.Change> changes = new ArrayList<>();
    Map<String, Double> moved = new HashMap<>();
    for (Shock.Effect effect : shock.effects()) {
      String path = effect.target().path();
      double before = moved.getOrDefault(path, value(effect.target()));
      double after = effect.target().variable().clamp(changed(effect, before));
      moved.put(path, after);
      changes.add(new Event.Change(path, before, after));
    }
    events.add(new Event.ShockStruck(monthOf(month), shock.name(), changes));
  }

  private static double changed(Shock.Effect effect, double before) {
    return switch (effect.operation()) {
      case ADD -> before + effect.amount();
      case SET -> effect.amount();
      case MULTIPLY -> before * effect.amount();
    };
  }

  private double value(MovableTarget target) {
    if (target.variable() instanceof StateVariable variable) {
      return model().world().get(variable, target.first());
    }
    if (target.variable() instanceof PairVariable variable) {
      return model().world().get(variable, target.first(), target.second());
    }
    return target.variable() == AllianceVariable.CREDIBILITY
        ? model().alliance().credibility()
        : model().alliance().isolation();
  }

  @Override
  public void clashed(int month, int first, int second, int clashes) {
    events.add(new Event.Clash(monthOf(month), code(first), code(second), clashes));
  }

  @Override
  public void attacked(int month, int member, int attacker, boolean helped) {
    events.add(new Event.Attack(monthOf(month), code(member), code(attacker), helped));
  }

  @Override
  public void settled(int month, int first, int second) {
    events.add(new Event.Settlement(monthOf(month), code(first), code(second)));
  }

  @Override
  public void reconsidered(int month, int state, Supplier<List<Option>> options, int choice) {
    latestOptions = options.get();
    if (choice < 0) {
      List<Weighing> weighed = new ArrayList<>();
      for (int index = 0; index < latestOptions.size(); index++) {
        weighed.add(weigher().weigh(state, latestOptions, index));
      }
      events.add(new Event.Reconsideration(monthOf(month), code(state), weighed));
    } else {
      chosen.put(state, weigher().weigh(state, latestOptions, choice));
    }
  }

  @Override
  public void deterred(int month, int state, int status, Expectation expectation) {
    int wished =
        IntStream.range(0, latestOptions.size())
            .filter(index -> latestOptions.get(index).status() == status)
            .findFirst()
            .orElseThrow();
    double u = draws.latest(Process.CHOICE, 1).get(0).uniform();
    events.add(
        new Event.Deterrence(
            monthOf(month),
            bid(state, status),
            weigher().weigh(state, latestOptions, wished),
            weigher().sufficientSuccess(u, latestOptions, wished)));
  }

  @Override
  public void applied(int month, Application bid) {
    events.add(
        new Event.Application(monthOf(month), bid(bid.state(), bid.status()), choice(bid.state())));
  }

  @Override
  public void gaveNotice(int month, int state, int track, int effective) {
    events.add(
        new Event.Notice(
            monthOf(month),
            code(state),
            charter.tracks().get(track).id(),
            monthOf(effective),
            choice(state)));
  }

  private Weighing choice(int state) {
    return Objects.requireNonNull(chosen.remove(state), "what was chosen");
  }

  @Override
  public void statusChanged(int month, int state, int track, int from, int to) {
    events.add(
        new Event.StatusChange(
            monthOf(month),
            code(state),
            charter.tracks().get(track).id(),
            statusId(from),
            statusId(to),
            Optional.ofNullable(chosen.remove(state))));
  }

  @Override
  public void returned(int month, Application bid, Set<Criterion> standing) {
    int track = charter.statuses().get(bid.status()).track();
    GateReading gate = gate(bid);
    List<Remedy> remedies =
        standing.stream().sorted().flatMap(criterion -> gate.remedies(criterion).stream()).toList();
    setbacks.add(new ReturnedBid(events.size(), month, Candidate.of(bid), remedies));
    events.add(
        new Event.Gate(
            monthOf(month),
            bid(bid.state(), bid.status()),
            failed(bid, gate),
            false,
            Optional.of(monthOf(model().alliance().closedUntil(bid.state(), track))),
            Optional.empty()));
  }

  @Override
  public void passedGate(int month, Application bid) {
    events.add(
        new Event.Gate(
            monthOf(month),
            bid(bid.state(), bid.status()),
            failed(bid, gate(bid)),
            true,
            Optional.empty(),
            Optional.empty()));
  }

  private GateReading gate(Application bid) {
    boolean[] full = new boolean[states.size()];
    for (int state = 0; state < full.length; state++) {
      full[state] = model().alliance().full(state);
    }
    return new GateReading(model().world(), bid.state(), full, k.of(Coefficient.B_STAR));
  }

  /** The criteria that a bid fails; the gate has just drawn for each of them, in their order. */
  private List<FailedCriterion> failed(Application bid, GateReading gate) {
    List<Criterion> failed =
        charter.statuses().get(bid.status()).eligibility().stream()
            .filter(gate::fails)
            .sorted()
            .toList();
    List<Lookup> waivers = draws.latest(Process.WAIVER, failed.size());
    List<FailedCriterion> read = new ArrayList<>();
    for (int index = 0; index < waivers.size(); index++) {
      Criterion criterion = failed.get(index);
      double waiver = model().alliance().waiver(bid.status(), criterion);
      double uniform = waivers.get(index).uniform();
      List<Requirement> requirements =
          gate.remedies(criterion).stream().map(Remedy::requirement).toList();
      read.add(new FailedCriterion(criterion, waiver, uniform, uniform < waiver, requirements));
    }
    return read;
  }

  @Override
  public void shelved(int month, Application bid, Consultation consultation) {
    setbacks.add(
        new ShelvedBid(
            events.size(),
            month,
            Candidate.of(bid),
            consultation.worth(),
            consultation.passProbability()));
    int opponent = consultation.strongestOpponent();
    events.add(
        new Event.Shelving(
            monthOf(month),
            bid(bid.state(), bid.status()),
            agenda(consultation),
            opponent == MovableTarget.NOBODY ? Optional.empty() : Optional.of(code(opponent)),
            Optional.empty()));
  }

  @Override
  public void voted(int month, Ballot ballot) {
    Consultation consultation = ballot.consultation();
    boolean alone = ballot.bids().size() == 1;
    List<Lookup> votes =
        draws.latest(alone ? Process.VOTE : Process.PACKAGE_VOTE, consultation.voters().length);
    VoterReading reading = new VoterReading(model(), states, k);
    List<Voter> voters = new ArrayList<>();
    for (int voter = 0; voter < votes.size(); voter++) {
      voters.add(reading.read(ballot, voter, votes.get(voter).uniform()));
    }
    VotingRule rule = rule(ballot.bids().get(0));
    if (!ballot.passed()) {
      setbacks.add(
          new Refusal(
              events.size(),
              month,
              ballot.bids().stream().map(Candidate::of).toList(),
              List.copyOf(voters),
              votes,
              rule,
              k.of(Coefficient.NU),
              k.of(Coefficient.PSI),
              consultation.pressure()));
    }
    events.add(
        new Event.Ballot(
            monthOf(month),
            ballot.bids().stream().map(bid -> bid(bid.state(), bid.status())).toList(),
            rule.toString(),
            model().alliance().chaired() ? Optional.of(agenda(consultation)) : Optional.empty(),
            voters,
            ballot.passed(),
            Optional.empty()));
  }

  @Override
  public void ratified(int month, Application bid, int member) {
    Event.Bid ratified = bid(bid.state(), bid.status());
    List<StateCode> members = new ArrayList<>();
    int last = events.size() - 1;
    if (last >= 0
        && events.get(last) instanceof Event.Ratification before
        && before.month().equals(monthOf(month))
        && before.bid().equals(ratified)) {
      members.addAll(before.members());
      events.remove(last);
    }
    members.add(code(member));
    events.add(new Event.Ratification(monthOf(month), ratified, members));
  }

  private Agenda agenda(Consultation consultation) {
    int[] chair =
        IntStream.range(0, states.size())
            .filter(state -> model().alliance().chairWeight(state) > 0)
            .toArray();
    return new Agenda(
        codes(chair),
        consultation.chairValuation(),
        consultation.pressure(),
        consultation.passProbability(),
        consultation.worth());
  }

  private VotingRule rule(Application bid) {
    return charter.tracks().get(charter.statuses().get(bid.status()).track()).rule();
  }

  private YearMonth monthOf(int month) {
    return start.plusMonths(month);
  }

  private StateCode code(int state) {
    return states.get(state);
  }

  private List<StateCode> codes(int[] indices) {
    return IntStream.of(indices).mapToObj(states::get).toList();
  }

  private Event.Bid bid(int state, int status) {
    return new Event.Bid(code(state), charter.statuses().get(status).id());
  }

  private Optional<String> statusId(int status) {
    return status == Charter.NONE
        ? Optional.empty()
        : Optional.of(charter.statuses().get(status).id());
  }
}
