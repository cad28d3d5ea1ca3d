package org.alliancesim.explanation;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * Something that happened in a history. States are codes, statuses and tracks the ids of the
 * scenario; all valuations are in logit units.
 */
public sealed interface Event extends Serializable {

  /** When. */
  YearMonth month();

  /**
   * A shock struck.
   *
   * @param month when
   * @param shock its name
   * @param changes what it moved at once
   */
  record ShockStruck(YearMonth month, String shock, List<Change> changes) implements Event {
    public ShockStruck {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A variable that a shock moved.
   *
   * @param path its path, for example {@code alliance.isolation}
   * @param before its value until then
   * @param after its value from then on, within its range
   */
  record Change(String path, double before, double after) implements Serializable {}

  /**
   * Two states clashed.
   *
   * @param month when
   * @param first one of them
   * @param second the other
   * @param clashes how often in the month, at least 1
   */
  record Clash(YearMonth month, StateCode first, StateCode second, int clashes) implements Event {}

  /**
   * A member was attacked in a clash and could expect help.
   *
   * @param month when
   * @param member who was attacked
   * @param attacker by whom
   * @param helped whether the alliance helped
   */
  record Attack(YearMonth month, StateCode member, StateCode attacker, boolean helped)
      implements Event {}

  /**
   * A rivalry was settled: what it returns to in quiet months fell.
   *
   * @param month when
   * @param first one of the rivals
   * @param second the other
   */
  record Settlement(YearMonth month, StateCode first, StateCode second) implements Event {}

  /**
   * A state looked at its statuses and left them as they were.
   *
   * @param month when
   * @param state who
   * @param options what it could have done, with what it weighed
   */
  record Reconsideration(YearMonth month, StateCode state, List<Weighing> options)
      implements Event {
    public Reconsideration {
      options = List.copyOf(options);
    }
  }

  /**
   * The same in short, for all states of a month.
   *
   * @param month when
   * @param states who reconsidered and stayed, in the order of their codes
   */
  record Stay(YearMonth month, List<StateCode> states) implements Event {
    public Stay {
      states = List.copyOf(states);
    }
  }

  /**
   * A state would have applied had it been sure of success, and did not.
   *
   * @param month when
   * @param bid what it would have applied for
   * @param weighing what it weighed, with the expectation that deterred it
   * @param sufficient the smallest expected success π̂ at which it would have applied, everything
   *     else and the draw being the same; empty if only other expectations too would have moved it
   */
  record Deterrence(YearMonth month, Bid bid, Weighing weighing, Optional<Double> sufficient)
      implements Event {}

  /**
   * A state applied.
   *
   * @param month when
   * @param bid for what
   * @param weighing what it weighed
   */
  record Application(YearMonth month, Bid bid, Weighing weighing) implements Event {}

  /**
   * A bid came before the gate.
   *
   * @param month when
   * @param bid the bid
   * @param failed the criteria that the candidate failed, waived or not
   * @param passed whether all of them were waived
   * @param closedUntil the first month in which the candidate may apply again; empty if it passed
   * @param flip what would have taken it through; empty if it passed
   */
  record Gate(
      YearMonth month,
      Bid bid,
      List<FailedCriterion> failed,
      boolean passed,
      Optional<YearMonth> closedUntil,
      Optional<GateFlip> flip)
      implements Event {
    public Gate {
      failed = List.copyOf(failed);
    }

    Gate with(GateFlip found) {
      return new Gate(month, bid, failed, passed, closedUntil, Optional.of(found));
    }
  }

  /**
   * The chair did not put a bid to the vote.
   *
   * @param month when
   * @param bid the bid, which stays pending
   * @param agenda what tabling it was worth to the chair
   * @param strongestOpponent the voter that valued the bid lowest; empty if nobody votes
   * @param flip what would have made the chair table it; empty if it could not pass whatever the
   *     chair thought of it
   */
  record Shelving(
      YearMonth month,
      Bid bid,
      Agenda agenda,
      Optional<StateCode> strongestOpponent,
      Optional<AgendaFlip> flip)
      implements Event {
    Shelving with(Optional<AgendaFlip> found) {
      return new Shelving(month, bid, agenda, strongestOpponent, found);
    }
  }

  /**
   * The members voted on a bid, or on two as a package.
   *
   * @param month when
   * @param bids the bid, or the two of a package
   * @param rule the voting rule in the notation of a scenario file
   * @param agenda why it was tabled; empty if the alliance has no chair
   * @param voters how each voter stood and voted
   * @param passed whether it passed
   * @param flip what would have made it pass; empty if it did
   */
  record Ballot(
      YearMonth month,
      List<Bid> bids,
      String rule,
      Optional<Agenda> agenda,
      List<Voter> voters,
      boolean passed,
      Optional<BallotFlip> flip)
      implements Event {
    public Ballot {
      bids = List.copyOf(bids);
      voters = List.copyOf(voters);
    }

    Ballot with(BallotFlip found) {
      return new Ballot(month, bids, rule, agenda, voters, passed, Optional.of(found));
    }
  }

  /**
   * Members ratified an admission.
   *
   * @param month when
   * @param bid the admission
   * @param members who ratified in this month
   */
  record Ratification(YearMonth month, Bid bid, List<StateCode> members) implements Event {
    public Ratification {
      members = List.copyOf(members);
    }
  }

  /**
   * A state's status on a track changed.
   *
   * @param month when
   * @param state whose
   * @param track on which track
   * @param from the status until then; empty for none
   * @param to the status from then on; empty for none
   * @param weighing what the state weighed if it was its own decision of this month; empty if it
   *     was seated by the members or its notice ran out
   */
  record StatusChange(
      YearMonth month,
      StateCode state,
      String track,
      Optional<String> from,
      Optional<String> to,
      Optional<Weighing> weighing)
      implements Event {}

  /**
   * A state gave notice that it will leave.
   *
   * @param month when
   * @param state who
   * @param track on which track
   * @param effective the month in which it leaves
   * @param weighing what it weighed
   */
  record Notice(
      YearMonth month, StateCode state, String track, YearMonth effective, Weighing weighing)
      implements Event {}

  /**
   * A bid of a state for a status.
   *
   * @param state the candidate
   * @param status the id of the status sought
   */
  record Bid(StateCode state, String status) implements Serializable {}
}
