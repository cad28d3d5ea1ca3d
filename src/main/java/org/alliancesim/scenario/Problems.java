package org.alliancesim.scenario;

import java.util.ArrayList;
import java.util.List;

/** Collects mistakes, so that a user sees all of them at once. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(Origin origin, String path, String message) {
    found.add(new Problem(origin, path, message));
  }

  void addAll(ScenarioException exception) {
    found.addAll(exception.problems());
  }

  void throwIfAny() throws ScenarioException {
    if (!found.isEmpty()) {
      throw new ScenarioException(found);
    }
  }
}
