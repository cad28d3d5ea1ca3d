package org.alliancesim.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.alliancesim.world.World;

/**
 * What ties a state to others, seen from it.
 *
 * @param world the world this month
 * @param words names
 */
record RelationRows(World world, Phrasing words) {

  /** Weaker ties than this would fill the table and decide nothing; an assumption. */
  private static final double WEAKEST = 0.05;

  /** Of affinities, which lie between any two states, so many of the closest and the coldest. */
  private static final int AFFINITIES = 3;

  private record Tie(int other, double strength) {}

  List<StateSheet.Relation> of(int state) {
    List<StateSheet.Relation> rows = new ArrayList<>();
    add(rows, "rival of", ties(state, other -> world.rivalry(state, other)));
    add(rows, "guaranteed by", ties(state, patron -> world.guarantee(patron, state)));
    add(rows, "guarantees", ties(state, client -> world.guarantee(state, client)));
    add(rows, "pressed by", ties(state, holder -> world.leverage(holder, state)));
    add(rows, "can press", ties(state, over -> world.leverage(state, over)));
    add(rows, "has spoken against", ties(state, other -> -world.stance(state, other)));
    add(rows, "has spoken for", ties(state, other -> world.stance(state, other)));
    add(rows, "close to", closest(ties(state, other -> world.affinity(state, other))));
    add(rows, "opposed to", closest(ties(state, other -> -world.affinity(state, other))));
    return rows;
  }

  /** The strongest first. */
  private List<Tie> ties(int state, IntToDoubleFunction strength) {
    return IntStream.range(0, world.size())
        .filter(other -> other != state)
        .mapToObj(other -> new Tie(other, strength.applyAsDouble(other)))
        .filter(tie -> tie.strength() >= WEAKEST)
        .sorted(Comparator.comparingDouble(Tie::strength).reversed())
        .toList();
  }

  private static List<Tie> closest(List<Tie> ties) {
    return ties.subList(0, Math.min(AFFINITIES, ties.size()));
  }

  private void add(List<StateSheet.Relation> rows, String kind, List<Tie> ties) {
    for (Tie tie : ties) {
      String other = words.state(world.states().get(tie.other()));
      rows.add(new StateSheet.Relation(kind, other, Phrasing.plain(tie.strength())));
    }
  }
}
