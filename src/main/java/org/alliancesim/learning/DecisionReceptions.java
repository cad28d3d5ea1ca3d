package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.institution.Status;
import org.alliancesim.interest.Concern;
import org.alliancesim.learning.DecisionEvidence.Decision;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Reception;
import org.alliancesim.model.Seating;
import org.alliancesim.results.CaseObjectorRow;
import org.alliancesim.results.CaseStageRow;
import org.alliancesim.world.StateCode;

/** How far a bid of the past is expected to have come, and who is expected to have objected. */
final class DecisionReceptions {

  /** From this probability on a voter is expected to object. */
  private static final double EXPECTED = 0.5;

  private final Decision decision;
  private final int draws;
  private double gate;
  private double vote;
  private double seated;
  private final Map<StateCode, Voter> voters = new TreeMap<>();

  /** What was counted of a voter. */
  private static final class Voter {
    private int votes;
    private int objections;
    private final Map<Concern, Integer> concerns = new EnumMap<>(Concern.class);
  }

  /**
   * What is expected of a decision.
   *
   * @param starts its world in draws of all else
   */
  DecisionReceptions(Decision decision, List<InitialWorld> starts) {
    this.decision = decision;
    draws = starts.size();
    for (InitialWorld start : starts) {
      Reception reception = Reception.of(start, decision.state(), decision.status());
      double passes = reception.gate() * reception.vote();
      gate += reception.gate() / draws;
      vote += passes / draws;
      seated += passes * seated(start, reception.voters().size()) / draws;
      reception.voters().forEach(this::count);
    }
  }

  /** The probability to be seated within the window, once the members agree. */
  private double seated(InitialWorld start, int votes) {
    Status status = start.charter().statuses().get(decision.status());
    int roll = status.ratified() ? votes : 0;
    return Seating.hopes(start, start.months(), decision.status(), roll, start.ratification())[0]
        .seated();
  }

  private void count(Reception.Voter each) {
    Voter voter =
        voters.computeIfAbsent(
            decision.of().scenario().states().get(each.state()), none -> new Voter());
    voter.votes++;
    if (each.objects() >= EXPECTED) {
      voter.objections++;
      each.concern().ifPresent(concern -> voter.concerns.merge(concern, 1, Integer::sum));
    }
  }

  /** How far it comes; the bid lay before the members. */
  CaseStageRow stages() {
    return new CaseStageRow(
        decision.of().name(),
        decision.known().state(),
        decision.statusId(),
        draws,
        1,
        1,
        Math.min(1, gate),
        Math.min(1, vote),
        Math.min(1, seated));
  }

  /** Who votes on it, and in how many draws each is expected to object. */
  List<CaseObjectorRow> objectors() {
    List<CaseObjectorRow> rows = new ArrayList<>();
    voters.forEach(
        (state, voter) ->
            rows.add(
                new CaseObjectorRow(
                    decision.of().name(),
                    decision.known().state(),
                    decision.statusId(),
                    state,
                    voter.votes,
                    voter.objections,
                    mostOften(voter.concerns))));
    return rows;
  }

  private static Optional<String> mostOften(Map<Concern, Integer> concerns) {
    return concerns.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().key());
  }
}
