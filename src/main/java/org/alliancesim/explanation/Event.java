package org.alliancesim.explanation;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.BidStage;
import org.alliancesim.world.StateCode;

/**
 * Something that happened in a history. States are codes, statuses and tracks the ids of the
 * scenario; utilities are in logit units, what votes weigh in units of goodwill.
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
   * Part of a rivalry was settled: what it returns to in quiet months fell.
   *
   * @param month when
   * @param first one of the rivals
   * @param second the other
   * @param before what it returned to until then, in [0, 1]
   * @param after what it returns to from then on
   */
  record Settlement(YearMonth month, StateCode first, StateCode second, double before, double after)
      implements Event {}

  /**
   * A stance was settled: from then on it is 0.
   *
   * @param month when
   * @param holder whose
   * @param toward on which state
   * @param before how it stood until then, in [−1, 1]
   */
  record StanceSettled(YearMonth month, StateCode holder, StateCode toward, double before)
      implements Event {}

  /**
   * Voters have other governments: how they vote is open again, and what votes showed is worth
   * nothing any more.
   *
   * @param month when
   * @param members which, in the order of their codes
   */
  record NewGovernments(YearMonth month, List<StateCode> members) implements Event {
    public NewGovernments {
      members = List.copyOf(members);
    }

    NewGovernments with(List<StateCode> further) {
      List<StateCode> all = new ArrayList<>(members);
      all.addAll(further);
      return new NewGovernments(month, all);
    }
  }

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
   * A state did not make a bid that it would have made, at the same draws, had it been sure of its
   * success alone.
   *
   * @param month when
   * @param bid what it would have applied for
   * @param weighing what it weighed, with the expectation that deterred it
   * @param sufficient the smallest expected success π̂ of this bid at which it would have made it,
   *     everything else and the draws being the same
   */
  record Deterrence(YearMonth month, Bid bid, Weighing weighing, double sufficient)
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
   * A bid was open at the start.
   *
   * @param month the first month
   * @param bid the bid
   * @param stage how far it had come
   * @param since when it came to that stage
   * @param ratified who had ratified it; empty unless it was admitted
   */
  record OpenAtStart(
      YearMonth month, Bid bid, BidStage stage, YearMonth since, List<StateCode> ratified)
      implements Event {
    public OpenAtStart {
      ratified = List.copyOf(ratified);
    }
  }

  /**
   * A state answered an invitation from before the start.
   *
   * @param month when
   * @param bid what it was invited to
   * @param accepted whether it took it up
   * @param draw u∈(0,1): it accepts below the probability of the weighing
   * @param weighing what it weighed
   */
  record Answer(YearMonth month, Bid bid, boolean accepted, double draw, Weighing weighing)
      implements Event {}

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
   * The door of a track opened or closed by chance.
   *
   * @param month when
   * @param track the track's id
   * @param open whether it is open from now on
   */
  record Door(YearMonth month, String track, boolean open) implements Event {}

  /**
   * A bid passed the gate and stays pending, for the door of its track is closed.
   *
   * @param month when
   * @param bid the bid
   */
  record ShutOut(YearMonth month, Bid bid) implements Event {}

  /**
   * The chair put a lower status to the vote in place of one that was not worth it.
   *
   * @param month when
   * @param bid what the state sought; it stays pending unless the offer passes
   * @param offer what is voted on
   */
  record Offer(YearMonth month, Bid bid, Bid offer) implements Event {}

  /**
   * The chair did not put a bid to the vote.
   *
   * @param month when
   * @param bid the bid, which stays pending
   * @param agenda what tabling it was worth to the chair
   * @param strongestOpponent the voter likeliest to object before pressure, as far as votes had
   *     shown; empty if nobody has anything against the bid
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
   * The members voted on a bid, or on several as a package.
   *
   * @param month when
   * @param bids the bid, or those of a package
   * @param rule the voting rule in the notation of a scenario file
   * @param agenda why it was tabled; empty if the alliance has no chair
   * @param pressures who pressed whom before the vote
   * @param opinions how those stood who had a part in the decision and no vote
   * @param voters how each voter stood and voted
   * @param passed whether it passed
   * @param struckOut the bid to which all objections to a package were, and which the chair
   *     withdrew to put the others to the vote again at once; empty if it did not
   * @param flip what would have made it pass; empty if it did
   */
  record Ballot(
      YearMonth month,
      List<Bid> bids,
      String rule,
      Optional<Agenda> agenda,
      List<Pressure> pressures,
      List<Opinion> opinions,
      List<Voter> voters,
      boolean passed,
      Optional<Bid> struckOut,
      Optional<BallotFlip> flip)
      implements Event {
    public Ballot {
      bids = List.copyOf(bids);
      pressures = List.copyOf(pressures);
      opinions = List.copyOf(opinions);
      voters = List.copyOf(voters);
    }

    Ballot with(BallotFlip found) {
      return new Ballot(
          month,
          bids,
          rule,
          agenda,
          pressures,
          opinions,
          voters,
          passed,
          struckOut,
          Optional.of(found));
    }
  }

  /**
   * One state presses another.
   *
   * @param presser who presses
   * @param member who is pressed
   * @param strength its part of x·L̂, in [0, 1]
   */
  record Pressure(StateCode presser, StateCode member, double strength) implements Serializable {}

  /**
   * How a state without a vote stands: a holder of a voice, or the chair.
   *
   * @param state who
   * @param valuation V = Γ−C, of a package the sum over its bids
   * @param outlooks how it looks at each bid
   */
  record Opinion(StateCode state, double valuation, List<Outlook> outlooks)
      implements Serializable {
    public Opinion {
      outlooks = List.copyOf(outlooks);
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

    Ratification with(List<StateCode> further) {
      List<StateCode> all = new ArrayList<>(members);
      all.addAll(further);
      return new Ratification(month, bid, all);
    }
  }

  /**
   * A member began to hold back its ratification of an admission: it would have objected had it
   * voted now, without pressure.
   *
   * @param month when
   * @param bid the admission
   * @param member who
   * @param outlook how it looked at the admission
   * @param draw u∈(0,1), its disposition to the candidate: it holds back while this is below Q
   * @param flip what would have kept it from holding back
   */
  record HeldBack(
      YearMonth month,
      Bid bid,
      StateCode member,
      Outlook outlook,
      double draw,
      Optional<RatificationFlip> flip)
      implements Event {
    HeldBack with(RatificationFlip found) {
      return new HeldBack(month, bid, member, outlook, draw, Optional.of(found));
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
   * A state that became a full member lost what it had on another track.
   *
   * @param month when
   * @param state who
   * @param track on which track
   * @param held the status that it held there; empty for none
   * @param sought the status for which it had an open bid there, admitted or not; empty for none
   */
  record Lapse(
      YearMonth month,
      StateCode state,
      String track,
      Optional<String> held,
      Optional<String> sought)
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
