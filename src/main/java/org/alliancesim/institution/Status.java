package org.alliancesim.institution;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A rung of a track: what can lead to it and on what conditions. What it gives and asks are numbers
 * of the scenario, see {@code StatusVariable}.
 *
 * @param id the key in the scenario, for example {@code partner}
 * @param name the name for people
 * @param track the index of its track in the charter
 * @param rank its place on the ladder: the chair may offer a lower one, and reports follow it
 * @param full whether the holder is a full member: candidates need relations with it, it is no
 *     outside power, and it seeks nothing on other tracks
 * @param fromNone whether a state without a status on the track can apply
 * @param from the ids of the statuses from which it can be reached with a vote, or, without {@code
 *     needsVote}, by own decision
 * @param resumesFrom the ids of the statuses from which it can be resumed by own decision
 * @param needsVote whether the members vote on it; if not, the state takes it by its own decision
 * @param ratification who must ratify the admission, and from when
 * @param opens months since the start of the clock from which it can be sought; 0 or less: from the
 *     start
 * @param noticeMonths months between the notice of leaving and leaving
 * @param eligibility the criteria, in their order
 */
public record Status(
    String id,
    String name,
    int track,
    int rank,
    boolean full,
    boolean fromNone,
    Set<String> from,
    Set<String> resumesFrom,
    boolean needsVote,
    Ratification ratification,
    int opens,
    int noticeMonths,
    List<Criterion> eligibility)
    implements Serializable {

  public Status {
    from = Set.copyOf(from);
    resumesFrom = Set.copyOf(resumesFrom);
    eligibility = List.copyOf(eligibility);
    if (noticeMonths < 0) {
      throw new IllegalArgumentException("notice-months must be at least 0, not " + noticeMonths);
    }
  }

  /** Whether members must ratify an admission. */
  public boolean ratified() {
    return ratification.required();
  }
}
