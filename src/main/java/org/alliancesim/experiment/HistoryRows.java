package org.alliancesim.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.Status;
import org.alliancesim.interest.Concern;
import org.alliancesim.model.Admission;
import org.alliancesim.model.BallotOutcome;
import org.alliancesim.model.BallotOutcome.Mind;
import org.alliancesim.model.BidForecast;
import org.alliancesim.model.BidOutlook;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.ExpectationRow;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.RatificationRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.TwinGain;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;

/** Writes a history as rows of the result tables. */
final class HistoryRows {

  private static final double MILLION = 1e6;

  private final List<StateCode> states;
  private final List<Status> statuses;
  private final YearMonth start;
  private final List<Candidate> candidates;

  /** The keys of sets of failed criteria, which few share among many rows. */
  private final Map<Set<Criterion>, List<String>> failures = new HashMap<>();

  HistoryRows(ResolvedScenario scenario) {
    states = scenario.states();
    statuses = scenario.charter().statuses();
    start = scenario.clock().start();
    candidates = Candidate.all(scenario);
  }

  /** A row for each status that was at least wished for; statuses held from the start have none. */
  List<ReplicateRow> replicate(int replicate, RunHistory history) {
    List<ReplicateRow> rows = new ArrayList<>();
    for (int state = 0; state < states.size(); state++) {
      for (int status = 0; status < statuses.size(); status++) {
        RunHistory.Path path = history.path(state, status);
        if (path.stage() != Stage.NOT_SOUGHT && !path.heldAtStart()) {
          rows.add(
              new ReplicateRow(
                  replicate,
                  states.get(state),
                  statuses.get(status).id(),
                  path.stage(),
                  Optional.of(path.reason()).filter(reason -> !reason.isEmpty()),
                  Optional.of(monthOf(path.month())),
                  path.bids(),
                  path.passedGate(),
                  path.heldAtHorizon(),
                  gain(path)));
        }
      }
      if (history.left(state) != World.NONE) {
        rows.add(
            new ReplicateRow(
                replicate,
                states.get(state),
                MemberRow.LEFT,
                Stage.HELD,
                Optional.empty(),
                Optional.of(monthOf(history.left(state))),
                0,
                false,
                false,
                OptionalDouble.empty()));
      }
    }
    return rows;
  }

  /** To six decimals, as in ballots; rounded away from 0, for its sign is counted. */
  private static OptionalDouble gain(RunHistory.Path path) {
    OptionalDouble gain = path.gain();
    return gain.isEmpty()
        ? gain
        : OptionalDouble.of(
            Math.signum(gain.getAsDouble())
                * Math.ceil(Math.abs(gain.getAsDouble()) * MILLION)
                / MILLION);
  }

  List<BallotRow> ballots(int replicate, RunHistory history) {
    return history.ballots().stream().map(ballot -> ballot(replicate, ballot)).toList();
  }

  private BallotRow ballot(int replicate, BallotOutcome ballot) {
    List<BallotRow.Mind> concerned = new ArrayList<>();
    for (int voter = 0; voter < ballot.minds().size(); voter++) {
      if (ballot.minds().get(voter).against() > 0) {
        concerned.add(mind(states.get(ballot.voters().get(voter)), ballot.minds().get(voter)));
      }
    }
    return new BallotRow(
        replicate,
        monthOf(ballot.month()),
        states.get(ballot.state()),
        statuses.get(ballot.status()).id(),
        codes(ballot.packagedWith()),
        ballot.passed(),
        codes(ballot.voters()),
        codes(ballot.objectors()),
        ballot.objectors().stream().map(member -> concern(member, ballot)).toList(),
        codes(ballot.decisive()),
        codes(ballot.namedBy()),
        ballot.struckOut(),
        concerned);
  }

  List<RatificationRow> ratifications(int replicate, RunHistory history) {
    return history.admissions().stream().map(each -> ratification(replicate, each)).toList();
  }

  private RatificationRow ratification(int replicate, Admission admission) {
    return new RatificationRow(
        replicate,
        states.get(admission.state()),
        statuses.get(admission.status()).id(),
        monthOf(admission.admitted()),
        monthOf(admission.opens()),
        happened(admission.seated()),
        happened(admission.lapsed()),
        codes(admission.members()),
        codes(admission.before()),
        admission.ratified().stream()
            .map(
                each ->
                    new RatificationRow.Ratified(states.get(each.member()), monthOf(each.month())))
            .toList(),
        admission.heldBack().stream()
            .map(
                each ->
                    new RatificationRow.HeldBack(
                        states.get(each.member()),
                        monthOf(each.month()),
                        each.over().orElseThrow().key()))
            .toList(),
        codes(admission.awaited()));
  }

  private Optional<YearMonth> happened(int month) {
    return month == World.NONE ? Optional.empty() : Optional.of(monthOf(month));
  }

  /** What every candidate knows of every bid that it could come to make. */
  List<ExpectationRow> expectations(int replicate, BidOutlook[][] outlooks) {
    List<ExpectationRow> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      BidOutlook outlook = outlooks[candidate.state()][candidate.status()];
      BidForecast forecast = outlook.forecast();
      rows.add(
          new ExpectationRow(
              replicate,
              candidate.pathway().state(),
              candidate.pathway().status(),
              rounded(outlook.gain()),
              rounded(outlook.expectation().success()),
              rounded(forecast.gate()),
              failures.computeIfAbsent(outlook.expectation().failed(), HistoryRows::keys),
              rounded(forecast.vote()),
              forecast.strongestOpponent() == World.NONE
                  ? Optional.empty()
                  : Optional.of(states.get(forecast.strongestOpponent())),
              outlook.expectation().shutOut()));
    }
    return rows;
  }

  private static List<String> keys(Set<Criterion> failed) {
    return failed.stream().sorted(Criterion.ORDER).map(Criterion::key).toList();
  }

  private static BallotRow.Mind mind(StateCode voter, Mind mind) {
    return new BallotRow.Mind(
        voter,
        rounded(mind.against()),
        rounded(mind.goodwill() + mind.pressure()),
        rounded(mind.pressure()),
        rounded(mind.draw()),
        rounded(mind.low()),
        rounded(mind.high()));
  }

  /** To six decimals, for a file has millions of them. */
  private static double rounded(double number) {
    return Math.rint(MILLION * number) / MILLION;
  }

  /** What a twin gained, in the same sense as {@link Stage#HELD} in a row of its replicate. */
  List<TwinGain> twin(int replicate, int twin, RunHistory history) {
    return replicate(replicate, history).stream()
        .filter(row -> row.stage() == Stage.HELD)
        .map(
            row ->
                new TwinGain(replicate, twin, row.state(), row.status(), row.month().orElseThrow()))
        .toList();
  }

  private static String concern(int objector, BallotOutcome ballot) {
    Concern largest = ballot.concerns().get(objector);
    return Objects.requireNonNull(largest, "nobody objects without a concern").key();
  }

  private YearMonth monthOf(int month) {
    return start.plusMonths(month);
  }

  private List<StateCode> codes(List<Integer> indices) {
    return indices.stream().map(states::get).toList();
  }
}
