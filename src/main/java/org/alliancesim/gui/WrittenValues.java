package org.alliancesim.gui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.institution.Track;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Change;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.scenario.text.ScenarioException;

/** What the scenario as it was given says in place of what a user moved. */
final class WrittenValues {

  private final Map<String, Change> known = new HashMap<>();
  private Beginning beginning;

  /** The history as it would begin if nothing had been moved, once it was asked for. */
  private Optional<AllianceModel> unmoved = Optional.empty();

  WrittenValues(Beginning beginning) {
    this.beginning = beginning;
  }

  /** Another history, or the same with other things moved, is shown from now on. */
  void begins(Beginning next) {
    boolean same =
        next.given().equals(beginning.given())
            && next.seed() == beginning.seed()
            && next.replicate() == beginning.replicate();
    // where nothing is moved, the files may have been read anew
    if (!same || next.moved().isEmpty()) {
      known.clear();
      unmoved = Optional.empty();
    }
    beginning = next;
  }

  /** Something that was not moved before is about to be, in a history that begins so. */
  void note(Change move, AllianceModel start) {
    known.putIfAbsent(move.path(), like(move, start));
  }

  /** What would hold in place of what was moved. */
  Change of(Change move) {
    Change value = known.get(move.path());
    if (value == null) {
      value = like(move, unmoved());
      known.put(move.path(), value);
    }
    return value;
  }

  private AllianceModel unmoved() {
    AllianceModel model = unmoved.orElseGet(this::begun);
    unmoved = Optional.of(model);
    return model;
  }

  private AllianceModel begun() {
    Beginning written = beginning;
    if (!beginning.moved().isEmpty()) {
      try {
        written = beginning.with(List.of());
      } catch (ScenarioException e) {
        // its files are none any more: what it began with is the nearest that is known
        written = beginning;
      }
    }
    return new AllianceModel(written.world(), written.draws(), HistoryObserver.NONE);
  }

  /** What a model has in place of a change. */
  private static Change like(Change move, AllianceModel model) {
    if (move instanceof Change.OfVariable moved) {
      return new Change.OfVariable(moved.target(), model.value(moved.target()));
    }
    List<Track> tracks = model.alliance().charter().tracks();
    return move instanceof Change.OfRule ruled
        ? new Change.OfRule(ruled.path(), ruled.track(), tracks.get(ruled.track()).rule())
        : packages((Change.OfPackages) move, tracks);
  }

  private static Change packages(Change.OfPackages move, List<Track> tracks) {
    return new Change.OfPackages(move.path(), move.track(), tracks.get(move.track()).packages());
  }
}
