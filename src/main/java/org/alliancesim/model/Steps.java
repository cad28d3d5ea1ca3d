package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.world.World;

/**
 * Which status leads to which, worked out once for a history: looking at statuses by their names
 * month by month would cost more than weighing them.
 */
final class Steps implements Serializable {

  private static final long serialVersionUID = 1L;

  /** By track, then by the status held, after that of holding none. */
  private final Step[][][] steps;

  /**
   * One way to another status.
   *
   * @param status its index
   * @param opens the month from which it can be gone
   * @param needsVote whether the members decide
   * @param resumes whether it is resumed
   */
  record Step(int status, int opens, boolean needsVote, boolean resumes) implements Serializable {}

  Steps(Charter charter) {
    int statuses = charter.statuses().size();
    steps = new Step[charter.tracks().size()][statuses + 1][];
    for (int track = 0; track < steps.length; track++) {
      for (int held = World.NONE; held < statuses; held++) {
        steps[track][held + 1] = steps(charter, track, held);
      }
    }
  }

  /**
   * The ways from a status, in the order of the statuses; not to be changed.
   *
   * @param held the index of the status held on the track, or {@link World#NONE}
   */
  Step[] from(int track, int held) {
    return steps[track][held + 1];
  }

  private static Step[] steps(Charter charter, int track, int held) {
    List<Step> found = new ArrayList<>();
    List<Status> statuses = charter.statuses();
    for (int index = 0; index < statuses.size(); index++) {
      Status status = statuses.get(index);
      if (status.track() == track && index != held) {
        boolean none = held == World.NONE;
        String id = none ? "" : statuses.get(held).id();
        boolean reachable = none ? status.fromNone() : status.from().contains(id);
        boolean resumes = !none && status.resumesFrom().contains(id);
        if (reachable || resumes) {
          found.add(new Step(index, status.opens(), status.needsVote() && !resumes, resumes));
        }
      }
    }
    return found.toArray(new Step[0]);
  }
}
