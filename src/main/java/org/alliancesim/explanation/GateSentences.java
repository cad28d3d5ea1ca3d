package org.alliancesim.explanation;

import static org.alliancesim.explanation.Phrasing.listed;
import static org.alliancesim.explanation.Phrasing.number;
import static org.alliancesim.explanation.Phrasing.plain;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.explanation.FailedCriterion.Bound;
import org.alliancesim.explanation.FailedCriterion.Requirement;

/**
 * What the gate made of a bid, in sentences.
 *
 * @param words names and numbers
 */
record GateSentences(Phrasing words) {

  List<String> of(Event.Gate gate) {
    List<String> sentences = new ArrayList<>();
    String bid = words.bids(List.of(gate.bid()));
    if (gate.failed().isEmpty()) {
      return List.of(bid + " met every criterion.");
    }
    sentences.add(
        gate.passed()
            ? bid + " passed the gate although it failed criteria: all were waived."
            : bid
                + " was returned, for "
                + listed(
                    gate.failed().stream()
                        .filter(failed -> !failed.waived())
                        .map(failed -> failed.criterion().failure())
                        .toList())
                + "; it may apply again from "
                + gate.closedUntil().orElseThrow()
                + ".");
    gate.failed().forEach(failed -> sentences.add(criterion(failed)));
    gate.flip().ifPresent(flip -> sentences.add(flip(flip)));
    return sentences;
  }

  private static String criterion(FailedCriterion failed) {
    String drawn =
        failed.waiver() == 0
            ? "cannot be waived"
            : (failed.waived() ? "waived: drew " : "not waived: drew ")
                + plain(failed.uniform())
                + (failed.waived() ? ", below " : ", needed below ")
                + plain(failed.waiver());
    return "Criterion "
        + failed.criterion().key()
        + ": "
        + failed.criterion().failure()
        + " ("
        + drawn
        + ").";
  }

  private static String flip(GateFlip flip) {
    List<String> needed = new ArrayList<>();
    for (Requirement each : flip.changes()) {
      needed.add(
          each.variable().definition().meaning()
              + " ("
              + each.path()
              + ")"
              + (each.bound() == Bound.BELOW ? " below " : " = ")
              + number(each.needed())
              + " instead of "
              + number(each.value()));
    }
    return "Smallest change: with "
        + listed(needed)
        + " it would have passed the gate"
        + Phrasing.verified(flip.verified())
        + ".";
  }
}
