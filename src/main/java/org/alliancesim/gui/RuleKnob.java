package org.alliancesim.gui;

import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Track;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.Change;
import org.jspecify.annotations.Nullable;

/**
 * A knob for the rule by which a track decides.
 *
 * @param moves where it is moved
 * @param track the track's index
 * @param rules the rules to choose from
 */
record RuleKnob(Moves moves, int track, List<VotingRule> rules) implements Knob {

  @Override
  public String name() {
    return moves.track(track).id() + ": rule";
  }

  @Override
  public String words() {
    return moves.track(track).name() + ": rule by which a ballot passes";
  }

  @Override
  public Optional<String> path() {
    return Optional.of(Moves.rulePath(moves.track(track)));
  }

  @Override
  public String description() {
    return "<html>when a ballot passes in "
        + moves.track(track).name()
        + "<br><i>"
        + Moves.rulePath(moves.track(track))
        + "</i></html>";
  }

  @Override
  public Class<?> type() {
    return Integer.TYPE;
  }

  @Override
  public @Nullable Object domain() {
    return rules.stream().map(MoveWords::rule).toArray(String[]::new);
  }

  @Override
  public Object value() {
    return rules.indexOf(moves.track(track).rule());
  }

  @Override
  public void turn(Object value) {
    int chosen = ((Number) value).intValue();
    if (chosen >= 0 && chosen < rules.size()) {
      Track now = moves.track(track);
      moves.move(new Change.OfRule(Moves.rulePath(now), track, rules.get(chosen)));
    }
  }
}
