package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.Process;

/**
 * Draws that remember what was looked up in the current month, in the order of looking up. What is
 * drawn stays the same: every draw is a function of its name.
 */
final class RecordedDraws implements Draws {

  private static final long serialVersionUID = 1L;

  private final Draws draws;
  private final List<Lookup> lookups = new ArrayList<>();

  /**
   * A draw by its name, and its value.
   *
   * @param name the name
   * @param uniform its value in (0, 1)
   */
  record Lookup(Name name, double uniform) implements Serializable {}

  /** The name of a draw: what {@link Draws#uniform} is asked for. */
  record Name(Process process, long entity, long month, long detail) implements Serializable {}

  RecordedDraws(Draws draws) {
    this.draws = draws;
  }

  @Override
  public double uniform(Process process, long entity, long month, long detail) {
    double uniform = draws.uniform(process, entity, month, detail);
    lookups.add(new Lookup(new Name(process, entity, month, detail), uniform));
    return uniform;
  }

  /** Forgets what was looked up. */
  void forget() {
    lookups.clear();
  }

  /** The last lookups of a process, the earliest first. */
  List<Lookup> latest(Process process, int count) {
    List<Lookup> ofProcess =
        lookups.stream().filter(lookup -> lookup.name().process() == process).toList();
    return ofProcess.subList(ofProcess.size() - count, ofProcess.size());
  }
}
