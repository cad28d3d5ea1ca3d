package org.alliancesim.scenario.text;

import java.util.ArrayList;
import java.util.List;

/** Collects mistakes, so that a user sees all of them at once. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(Origin origin, String path, String message) {
    found.add(new Problem(origin, path, message));
  }

  public void addAll(ScenarioException exception) {
    found.addAll(exception.problems());
  }

  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /** How many there are. */
  public int count() {
    return found.size();
  }

  public void throwIfAny() throws ScenarioException {
    if (!found.isEmpty()) {
      throw new ScenarioException(found);
    }
  }
}
