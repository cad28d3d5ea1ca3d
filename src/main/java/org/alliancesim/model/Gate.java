package org.alliancesim.model;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.world.Coefficient;

/** What a bid must meet, or be excused from, before there is any vote. Changes nothing. */
final class Gate implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final Alliance alliance;

  /** By candidate and status, what it failed when last asked: mostly it still fails the same. */
  private final List<Set<Criterion>> room;

  Gate(Situation situation) {
    this.situation = situation;
    alliance = situation.alliance;
    int bids = situation.world.size() * alliance.charter().statuses().size();
    room = new ArrayList<>(Collections.nCopies(bids, Set.of()));
  }

  /** What was found before is no part of a saved history: it is found again. */
  private void writeObject(ObjectOutputStream saved) throws IOException {
    Collections.fill(room, Set.of());
    saved.defaultWriteObject();
  }

  /**
   * The criteria of a status that a candidate fails, waived or not, in their order; not to be
   * changed.
   */
  Set<Criterion> failed(int candidate, int status) {
    int place = candidate * alliance.charter().statuses().size() + status;
    Set<Criterion> before = room.get(place);
    List<Criterion> criteria = criteria(status);
    boolean same = true;
    for (int each = 0; same && each < criteria.size(); each++) {
      same = meets(candidate, criteria.get(each)) != before.contains(criteria.get(each));
    }
    if (same) {
      return before;
    }
    Set<Criterion> failed = new LinkedHashSet<>();
    for (Criterion criterion : criteria) {
      if (!meets(candidate, criterion)) {
        failed.add(criterion);
      }
    }
    room.set(place, failed);
    return failed;
  }

  private List<Criterion> criteria(int status) {
    return alliance.charter().statuses().get(status).eligibility();
  }

  private boolean meets(int candidate, Criterion criterion) {
    return criterion instanceof OwnCriterion own
        ? situation.meets(own.variable(), candidate)
        : ((StandardCriterion) criterion)
            .met(
                situation.world,
                candidate,
                alliance.fullMembers(),
                situation.k(Coefficient.B_STAR));
  }

  /** The probability that all these criteria of a status are waived; 1 if there are none. */
  double waived(Set<Criterion> failed, int status) {
    double waived = 1;
    List<Criterion> criteria = criteria(status);
    for (int each = 0; each < criteria.size() && !failed.isEmpty(); each++) {
      if (failed.contains(criteria.get(each))) {
        waived *= alliance.waiver(status, criteria.get(each));
      }
    }
    return waived;
  }

  /** Those of the failed criteria that are not waived for a bid, in their order. */
  Set<Criterion> standing(Application bid, Set<Criterion> failed) {
    Set<Criterion> standing = Set.of();
    for (Criterion criterion : failed) {
      if (!waives(bid, criterion)) {
        standing = standing.isEmpty() ? new LinkedHashSet<>() : standing;
        standing.add(criterion);
      }
    }
    return standing;
  }

  private boolean waives(Application bid, Criterion criterion) {
    return situation.uniformOfWaiver(bid, criterion) < alliance.waiver(bid.status(), criterion);
  }

  /** What became of each criterion that the candidate fails. */
  List<GateCheck> checks(Application bid) {
    List<GateCheck> checks = new ArrayList<>();
    for (Criterion criterion : failed(bid.state(), bid.status())) {
      double draw = situation.uniformOfWaiver(bid, criterion);
      double waiver = alliance.waiver(bid.status(), criterion);
      checks.add(new GateCheck(criterion, waiver, draw, draw < waiver));
    }
    return checks;
  }
}
