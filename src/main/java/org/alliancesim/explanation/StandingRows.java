package org.alliancesim.explanation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.world.World;

/**
 * What a state holds, seeks and is about to leave.
 *
 * @param model the running history
 * @param words names
 * @param start its first month
 */
record StandingRows(AllianceModel model, Phrasing words, YearMonth start) {

  List<StateSheet.Row> of(int state) {
    List<StateSheet.Row> rows = new ArrayList<>();
    Charter charter = model.alliance().charter();
    for (int track = 0; track < charter.tracks().size(); track++) {
      add(state, track, rows);
    }
    String part = part(state);
    if (!part.isEmpty()) {
      rows.add(new StateSheet.Row("part in decisions", part));
    }
    return rows;
  }

  private void add(int state, int track, List<StateSheet.Row> rows) {
    Alliance alliance = model.alliance();
    Track on = alliance.charter().tracks().get(track);
    List<Status> statuses = alliance.charter().statuses();
    int held = alliance.held(state, track);
    rows.add(
        new StateSheet.Row(on.name(), held == World.NONE ? "none" : statuses.get(held).name()));
    Application bid = alliance.bid(state, track);
    if (bid != null) {
      String sought = words.quoted(statuses.get(bid.status()).id());
      rows.add(new StateSheet.Row("bid for " + sought, stage(bid)));
      rows.add(new StateSheet.Row("since", String.valueOf(start.plusMonths(bid.since()))));
      if (bid.admitted()) {
        addRatification(bid, rows);
      }
    } else if (alliance.closedUntil(state, track) > model.month()) {
      YearMonth open = start.plusMonths(alliance.closedUntil(state, track));
      rows.add(new StateSheet.Row("may apply again from", open.toString()));
    }
    if (alliance.leaving(state, track)) {
      YearMonth leaves = start.plusMonths(alliance.leavesIn(state, track));
      rows.add(new StateSheet.Row("has given notice, leaves in", leaves.toString()));
    }
  }

  private static String stage(Application bid) {
    return bid.invited()
        ? BidStage.INVITED.label()
        : (bid.admitted() ? Stage.AWAITING_RATIFICATION : Stage.APPLIED).label();
  }

  private void addRatification(Application bid, List<StateSheet.Row> rows) {
    if (bid.opens() > model.month()) {
      String opens = start.plusMonths(bid.opens()).toString();
      rows.add(new StateSheet.Row("open to ratification from", opens));
    }
    rows.add(
        new StateSheet.Row(
            "not yet ratified by", codes(bid, member -> model.alliance().awaits(member, bid))));
    String holdingBack = codes(bid, bid::heldBackBy);
    if (!holdingBack.isEmpty()) {
      rows.add(new StateSheet.Row("held back by", holdingBack));
    }
  }

  private String codes(Application bid, IntPredicate which) {
    return String.join(
        ", ",
        IntStream.range(0, model.world().size())
            .filter(member -> model.alliance().awaits(member, bid))
            .filter(which)
            .mapToObj(member -> model.world().states().get(member).value())
            .toList());
  }

  private String part(int state) {
    Alliance alliance = model.alliance();
    List<String> parts = new ArrayList<>();
    if (alliance.chairWeight(state) > 0) {
      parts.add("chair");
    }
    if (alliance.voting(state)) {
      parts.add("vote");
    } else if (alliance.voice(state) > 0) {
      parts.add("voice");
    }
    return String.join(", ", parts);
  }
}
