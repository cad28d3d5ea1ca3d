package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.explanation.Setback.Candidate;
import org.alliancesim.institution.Criterion;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Change;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.GateCheck;
import org.alliancesim.model.HoldingBack;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Intervention;
import org.alliancesim.model.Poll;
import org.alliancesim.world.Coefficient;
import org.jspecify.annotations.Nullable;

/** Keeps the events of a history, and which of them are decisions against bids. */
final class HistoryRecorder extends EventWriter {

  private static final long serialVersionUID = 1L;

  private final List<Event> events = new ArrayList<>();
  private final List<Setback> setbacks = new ArrayList<>();
  private final List<Changed> changes = new ArrayList<>();
  private @Nullable AllianceModel model;

  /**
   * Something that a user changed, and that made a difference.
   *
   * @param made what was made of it
   * @param before the same as it was until then
   */
  record Changed(Intervention made, Change before) implements Serializable {}

  HistoryRecorder(InitialWorld initial) {
    super(initial.start(), initial.world().states());
  }

  /** Whose history it is; to be said before it begins. */
  void watch(AllianceModel watched) {
    model = watched;
  }

  private AllianceModel model() {
    return Objects.requireNonNull(model, "whose history it is");
  }

  /** What happened so far. */
  List<Event> events() {
    return events;
  }

  /** The decisions against bids among them. */
  List<Setback> setbacks() {
    return setbacks;
  }

  /** What a user changed. */
  List<Changed> changes() {
    return changes;
  }

  @Override
  public void intervened(Intervention made, Change before) {
    if (!made.change().equals(before)) {
      changes.add(new Changed(made, before));
    }
  }

  @Override
  void write(Event event) {
    int last = events.size() - 1;
    if (event instanceof Event.NewGovernments changed
        && last >= 0
        && events.get(last) instanceof Event.NewGovernments before
        && before.month().equals(changed.month())) {
      events.set(last, before.with(changed.members()));
    } else if (event instanceof Event.Ratification ratified
        && last >= 0
        && events.get(last) instanceof Event.Ratification before
        && before.month().equals(ratified.month())
        && before.bid().equals(ratified.bid())) {
      events.set(last, before.with(ratified.members()));
    } else {
      events.add(event);
    }
  }

  @Override
  List<Requirement> requirements(Application bid, Criterion criterion) {
    return gate(bid).remedies(criterion).stream().map(Remedy::requirement).toList();
  }

  private GateReading gate(Application bid) {
    boolean[] full = new boolean[model().world().size()];
    for (int state = 0; state < full.length; state++) {
      full[state] = model().alliance().full(state);
    }
    double contraryFrom = model().coefficients().of(Coefficient.B_STAR);
    return new GateReading(model().world(), bid.state(), full, contraryFrom);
  }

  @Override
  public void returned(
      int month, Application bid, Set<Criterion> standing, Supplier<List<GateCheck>> checks) {
    GateReading gate = gate(bid);
    List<Remedy> remedies =
        standing.stream()
            .sorted(Criterion.ORDER)
            .flatMap(criterion -> gate.remedies(criterion).stream())
            .toList();
    setbacks.add(new ReturnedBid(events.size(), month, Candidate.of(bid), remedies));
    super.returned(month, bid, standing, checks);
  }

  @Override
  public void shelved(int month, Application bid, Consultation consultation) {
    setbacks.add(new ShelvedBid(events.size(), month, Candidate.of(bid)));
    super.shelved(month, bid, consultation);
  }

  @Override
  public void heldBack(int month, Application bid, int member, Supplier<HoldingBack> holding) {
    setbacks.add(
        new HeldBackRatification(events.size(), month, Candidate.of(bid), member, holding.get()));
    super.heldBack(month, bid, member, holding);
  }

  @Override
  public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
    if (!ballot.passed()) {
      setbacks.add(
          new Refusal(
              events.size(),
              month,
              ballot.bids().stream().map(Candidate::of).toList(),
              poll.get(),
              ballot.consultation().pressure()));
    }
    super.voted(month, ballot, poll);
  }
}
