package org.alliancesim.gui;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.explanation.Chronicle;
import org.alliancesim.explanation.Passage;
import org.alliancesim.explanation.PassageKind;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Intervention;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * A history from its first month to its horizon, whatever month of it is on the screen: what
 * happened when, and who held what.
 *
 * @param beginning what it begins with
 * @param interventions what is changed in its course
 * @param chronicle what happened
 * @param standings by how many months are over, from 0: by state and track, the index of the status
 *     held, or {@code World.NONE}
 */
record Course(
    Beginning beginning,
    List<Intervention> interventions,
    Chronicle chronicle,
    List<List<List<Integer>>> standings) {

  Course {
    interventions = List.copyOf(interventions);
    standings = List.copyOf(standings);
  }

  /** Runs a history to its horizon; takes as long as one of a batch that is explained. */
  static Course of(Beginning beginning, List<Intervention> interventions) {
    ResolvedScenario scenario = beginning.scenario();
    List<List<List<Integer>>> standings = new ArrayList<>();
    Chronicle chronicle =
        Chronicle.of(
            Replicate.start(scenario, beginning.seed(), beginning.replicate()),
            beginning.draws(),
            interventions,
            scenario::stateName,
            model -> standings.add(standing(model)));
    return new Course(beginning, interventions, chronicle, standings);
  }

  private static List<List<Integer>> standing(AllianceModel model) {
    Alliance alliance = model.alliance();
    int tracks = alliance.charter().tracks().size();
    List<List<Integer>> standing = new ArrayList<>();
    for (int state = 0; state < model.world().size(); state++) {
      List<Integer> held = new ArrayList<>();
      for (int track = 0; track < tracks; track++) {
        held.add(alliance.held(state, track));
      }
      standing.add(List.copyOf(held));
    }
    return List.copyOf(standing);
  }

  /** How many months it has. */
  int months() {
    return beginning.scenario().clock().months();
  }

  /** Its first month. */
  YearMonth start() {
    return beginning.scenario().clock().start();
  }

  /** How many months are over when a month has just been: 1 for the first. */
  int monthsOver(YearMonth month) {
    return (int) start().until(month, ChronoUnit.MONTHS) + 1;
  }

  /** How often each kind of thing happened in a month, which is told by how many are over then. */
  Map<PassageKind, Integer> counts(int monthsOver) {
    Map<PassageKind, Integer> counts = new EnumMap<>(PassageKind.class);
    for (Passage passage : passages(monthsOver)) {
      counts.merge(passage.kind(), 1, Integer::sum);
    }
    return counts;
  }

  /** What happened in a month, which is told by how many are over then. */
  List<Passage> passages(int monthsOver) {
    return chronicle.passages().stream()
        .filter(passage -> monthsOver(passage.month()) == monthsOver)
        .toList();
  }

  /**
   * The first month after which somebody holds another status than in another history of the same
   * states and clock, as how many are over then; empty if none is, or the two cannot be compared.
   */
  OptionalInt partsFrom(Course other) {
    ResolvedScenario here = beginning.scenario();
    ResolvedScenario there = other.beginning.scenario();
    if (!here.states().equals(there.states()) || !start().equals(other.start())) {
      return OptionalInt.empty();
    }
    int common = Math.min(standings.size(), other.standings.size());
    for (int month = 0; month < common; month++) {
      if (!standings.get(month).equals(other.standings.get(month))) {
        return OptionalInt.of(month);
      }
    }
    return OptionalInt.empty();
  }
}
