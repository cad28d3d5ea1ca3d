package org.alliancesim.hindcast;

import java.util.List;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.world.World;

/**
 * A world of the past and what became of it.
 *
 * @param name its short name, for example {@code csto-2008}
 * @param scenario the world as it was known at its start
 * @param hindcast the answers
 */
public record PastWorld(String name, ResolvedScenario scenario, Hindcast hindcast) {

  /** The answers of one history are the bits of a {@code long}. */
  public static final int MOST_CASES = Long.SIZE;

  public PastWorld {
    if (hindcast.cases().size() > MOST_CASES) {
      throw new IllegalArgumentException(
          name
              + " has "
              + hindcast.cases().size()
              + " cases; at most "
              + MOST_CASES
              + " are possible");
    }
  }

  /** A scenario that has cases. */
  public static PastWorld of(String name, ResolvedScenario scenario) {
    return new PastWorld(name, scenario, scenario.hindcast().orElseThrow());
  }

  /**
   * As a manifest keeps it; its text is in a file of its own.
   *
   * @param file the file it was read from
   * @param overrides what was asked to be other than the file has it
   */
  public SimulatedScenario simulated(String file, List<String> overrides) {
    return new SimulatedScenario(
        name,
        file,
        scenario.digestWithCases(),
        "",
        overrides,
        scenario.clock().start(),
        scenario.clock().months());
  }

  /** The cases. */
  public List<PastCase> cases() {
    return hindcast.cases();
  }

  /** What happened: bit i is case i. */
  public long happened() {
    long bits = 0;
    for (int index = 0; index < cases().size(); index++) {
      bits |= cases().get(index).happened() ? 1L << index : 0;
    }
    return bits;
  }

  /** The cases of a cluster: bit i is case i. */
  public long cluster(String cluster) {
    long bits = 0;
    for (int index = 0; index < cases().size(); index++) {
      bits |= cases().get(index).cluster().equals(cluster) ? 1L << index : 0;
    }
    return bits;
  }

  /** What happened in a simulated history: bit i is case i. */
  public long happenedIn(RunHistory history) {
    long bits = 0;
    for (int index = 0; index < cases().size(); index++) {
      bits |= happenedIn(history, cases().get(index)) ? 1L << index : 0;
    }
    return bits;
  }

  private boolean happenedIn(RunHistory history, PastCase question) {
    int state = scenario.states().indexOf(question.state());
    for (String status : question.gains()) {
      boolean gained =
          status.equals(PastCase.NONE)
              ? history.left(state) != World.NONE
              : history.path(state, scenario.charter().statusIndex(status)).stage() == Stage.HELD;
      if (gained) {
        return true;
      }
    }
    return false;
  }
}
