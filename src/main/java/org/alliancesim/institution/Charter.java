package org.alliancesim.institution;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The alliance's standing rules: tracks and statuses, in the order of the scenario file.
 *
 * @param name the alliance's name
 * @param tracks its tracks
 * @param statuses its statuses
 */
public record Charter(String name, List<Track> tracks, List<Status> statuses)
    implements Serializable {

  public Charter {
    tracks = List.copyOf(tracks);
    statuses = List.copyOf(statuses);
    for (Status status : statuses) {
      if (status.track() < 0 || status.track() >= tracks.size()) {
        throw new IllegalArgumentException("status " + status.id() + " belongs to no track");
      }
    }
  }

  /** The same with another track in this place. */
  public Charter with(int track, Track changed) {
    List<Track> changedTracks = new ArrayList<>(tracks);
    changedTracks.set(track, changed);
    return new Charter(name, changedTracks, statuses);
  }

  /** The criteria of its statuses' own, in the order of their indices. */
  public List<OwnCriterion> ownCriteria() {
    SortedMap<Integer, OwnCriterion> found = new TreeMap<>();
    for (Status status : statuses) {
      for (Criterion criterion : status.eligibility()) {
        if (criterion instanceof OwnCriterion own) {
          found.putIfAbsent(own.variable().criterion(), own);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * The index of a status; throws {@link IllegalArgumentException} if there is none with this id.
   */
  public int statusIndex(String id) {
    for (int index = 0; index < statuses.size(); index++) {
      if (statuses.get(index).id().equals(id)) {
        return index;
      }
    }
    throw new IllegalArgumentException("the alliance has no status '" + id + "'");
  }
}
