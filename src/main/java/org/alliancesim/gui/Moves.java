package org.alliancesim.gui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.institution.Track;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Change;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.Intervention;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.world.ScenarioPath;
import sim.engine.Schedule;

/**
 * What the user moves. Moved while a history runs, it is an intervention in that history from the
 * coming month on; it then holds in every later one from its start. Belongs to Swing's thread; the
 * model, which runs on another, is touched only between its months.
 */
final class Moves {

  /** By path, what holds from the start of the next history. */
  private final Map<String, Change> moved = new LinkedHashMap<>();

  /** By path, what was moved since the user last saved, or took all back. */
  private final Map<String, Change> unsaved = new LinkedHashMap<>();

  private final WrittenValues written;

  /** Is told whenever something was moved. */
  private Runnable listener = () -> {};

  private Beginning beginning;

  /** A history that has not begun, from which the values at the start are read. */
  private AllianceModel start;

  /** The history that runs, if one does. */
  private Optional<AllianceModel> running = Optional.empty();

  Moves(Beginning first) {
    written = new WrittenValues(first);
    beginning = first;
    start = new AllianceModel(first.world(), first.draws(), HistoryObserver.NONE);
    standsStill(first);
  }

  /** A history runs, which began so. */
  void runs(Beginning newBeginning, AllianceModel model) {
    begins(newBeginning);
    for (Intervention intervention : model.interventions()) {
      keep(intervention.change());
    }
    unsaved.keySet().retainAll(moved.keySet());
    running = Optional.of(model);
  }

  /** No history runs any more. */
  void ends() {
    running = Optional.empty();
  }

  /** Whether a history runs, so that what is moved is an intervention in it. */
  boolean running() {
    return running.isPresent();
  }

  /** Nothing has been moved but what was moved before a history began so. */
  void standsStill(Beginning newBeginning) {
    begins(newBeginning);
    unsaved.keySet().retainAll(moved.keySet());
  }

  private void begins(Beginning newBeginning) {
    if (!newBeginning.is(beginning)) {
      beginning = newBeginning;
      start = new AllianceModel(beginning.world(), beginning.draws(), HistoryObserver.NONE);
      written.begins(newBeginning);
    }
    running = Optional.empty();
    moved.clear();
    beginning.moved().forEach(change -> moved.put(change.path(), change));
  }

  /** What holds from the start of the next history. */
  List<Change> all() {
    return new ArrayList<>(moved.values());
  }

  /** The paths of what was moved and not saved. */
  Set<String> unsaved() {
    return Collections.unmodifiableSet(unsaved.keySet());
  }

  /** The same in the words of the catalogue, each with its path. */
  List<String> unsavedWords() {
    return unsaved.values().stream()
        .map(change -> MoveWords.about(change, beginning.scenario()) + " (" + change.path() + ")")
        .toList();
  }

  /** What has been moved is in a file, or need not be. */
  void saved() {
    unsaved.clear();
  }

  /** A change holds from the next start, unless it is what the scenario says. */
  private void keep(Change change) {
    if (change.equals(written.of(change))) {
      moved.remove(change.path());
    } else {
      moved.put(change.path(), change);
    }
  }

  /** What has been moved on a path; empty if nothing was. */
  Optional<Change> moved(String path) {
    return Optional.ofNullable(moved.get(path));
  }

  /** What the scenario says in place of what was moved. */
  Change written(Change move) {
    return written.of(move);
  }

  /** Takes back what was moved on a path: from the coming month on, and at later starts. */
  void takeBack(String path) {
    moved(path).ifPresent(last -> move(written.of(last)));
  }

  void move(Change change) {
    if (!moved.containsKey(change.path())) {
      written.note(change, start);
    }
    keep(change);
    if (running() || moved.containsKey(change.path())) {
      unsaved.put(change.path(), change);
    } else {
      unsaved.remove(change.path());
    }
    if (running.isPresent()) {
      AllianceModel model = running.get();
      Schedule schedule = model.schedule;
      synchronized (schedule) {
        if (!model.over()) {
          model.intervene(change);
        }
      }
    }
    listener.run();
  }

  /** Has somebody told whenever something was moved. */
  void whenMoved(Runnable told) {
    listener = told;
  }

  /** A variable's value: as it will be in the coming month, or at the next start. */
  double value(MovableTarget target) {
    return coming(target.path())
        .map(change -> ((Change.OfVariable) change).value())
        .orElseGet(() -> model().value(target));
  }

  /** A variable's value at the start of the scenario's history. */
  double startValue(MovableTarget target) {
    return start.value(target);
  }

  /** A track with its rule, as it will be in the coming month, or at the next start. */
  Track track(int index) {
    Track track = model().alliance().charter().tracks().get(index);
    Track ruled =
        coming(rulePath(track))
            .map(change -> track.with(((Change.OfRule) change).rule()))
            .orElse(track);
    return coming(packagesPath(track))
        .map(change -> ruled.withPackages(((Change.OfPackages) change).allowed()))
        .orElse(ruled);
  }

  static String rulePath(Track track) {
    return ScenarioPath.rule(track.id());
  }

  static String packagesPath(Track track) {
    return ScenarioPath.packages(track.id());
  }

  private AllianceModel model() {
    return running.orElse(start);
  }

  /** What will hold in place of what the last history began with. */
  private Optional<Change> takenBack(String path) {
    return beginning.moved().stream()
        .filter(change -> change.path().equals(path))
        .findFirst()
        .map(written::of);
  }

  /** What has been moved and does not hold yet. */
  private Optional<Change> coming(String path) {
    if (running.isEmpty()) {
      return moved(path).or(() -> takenBack(path));
    }
    AllianceModel model = running.get();
    Schedule schedule = model.schedule;
    synchronized (schedule) {
      return model.interventions().stream()
          .filter(asked -> asked.month() == model.month() && asked.change().path().equals(path))
          .map(Intervention::change)
          .findFirst();
    }
  }
}
