package org.alliancesim.gui;

import java.util.Optional;
import org.alliancesim.institution.Track;
import org.alliancesim.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * A knob for whether a track allows two bids in one vote.
 *
 * @param moves where it is moved
 * @param track the track's index
 */
record PackagesKnob(Moves moves, int track) implements Knob {

  @Override
  public String name() {
    return moves.track(track).id() + ": packages";
  }

  @Override
  public String words() {
    return moves.track(track).name() + ": two bids may be put to one vote";
  }

  @Override
  public Optional<String> path() {
    return Optional.of(Moves.packagesPath(moves.track(track)));
  }

  @Override
  public String description() {
    return "<html>whether two bids may be put to one vote in "
        + moves.track(track).name()
        + "<br><i>"
        + Moves.packagesPath(moves.track(track))
        + "</i></html>";
  }

  @Override
  public Class<?> type() {
    return Boolean.TYPE;
  }

  @Override
  public @Nullable Object domain() {
    return null;
  }

  @Override
  public Object value() {
    return moves.track(track).packages();
  }

  @Override
  public void turn(Object value) {
    Track now = moves.track(track);
    moves.move(new Change.OfPackages(Moves.packagesPath(now), track, (Boolean) value));
  }
}
