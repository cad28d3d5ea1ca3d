package org.alliancesim.explanation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.model.HistoryObserver;

/**
 * Hands on the draws of a history, and notes in which month each disposition of a member to a
 * candidate first decided a vote. It is one draw while a government lasts, named by the government
 * and not by a month; as chance it is of the month in which it first counted.
 */
final class Dispositions implements Draws, HistoryObserver {

  private static final long serialVersionUID = 1L;

  private final Draws draws;
  private final Map<Integer, HashSet<Disposition>> firstOf = new HashMap<>();
  private final Set<Disposition> known = new HashSet<>();
  private int now;

  /**
   * One of them.
   *
   * @param pair member and candidate, as the draw is named
   * @param government how many governments the member had had before
   */
  record Disposition(long pair, long government) {}

  Dispositions(Draws draws) {
    this.draws = draws;
  }

  /** Those that first decided a vote in a month. */
  Set<Disposition> firstIn(int month) {
    return Set.copyOf(firstOf.getOrDefault(month, new HashSet<>()));
  }

  @Override
  public void monthBegan(int month) {
    now = month;
  }

  @Override
  public double uniform(RandomProcess process, long entity, long month, long detail) {
    if (process == RandomProcess.DISPOSITION) {
      Disposition drawn = new Disposition(entity, month);
      if (known.add(drawn)) {
        firstOf.computeIfAbsent(now, first -> new HashSet<>()).add(drawn);
      }
    }
    return draws.uniform(process, entity, month, detail);
  }
}
