package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Track;
import org.alliancesim.world.TrackVariable;

/** The doors of tracks, which open and close by chance: the beginning of the process `shocks`. */
final class Doors implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double MONTHS_OF_A_YEAR = 12;

  private final Situation situation;
  private final long[] key;

  Doors(Situation situation) {
    this.situation = situation;
    key =
        situation.initial.charter().tracks().stream()
            .map(Track::id)
            .mapToLong(Draws::key)
            .toArray();
  }

  void step() {
    Alliance alliance = situation.alliance;
    for (int track = 0; track < key.length; track++) {
      boolean open = alliance.open(track);
      double rate =
          alliance.track(open ? TrackVariable.CLOSING_RATE : TrackVariable.OPENING_RATE, track);
      if (rate > 0 && situation.uniformOfDoor(key[track]) < monthly(rate)) {
        alliance.setTrack(TrackVariable.DOOR_OPEN, track, open ? 0 : 1);
        situation.observer.doorMoved(situation.month, track, !open);
      }
    }
  }

  /** 1−e^(−rate/12). */
  private static double monthly(double rate) {
    return -StrictMath.expm1(-rate / MONTHS_OF_A_YEAR);
  }
}
