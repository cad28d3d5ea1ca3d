package org.alliancesim.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.world.StateCode;

/** Who objects most often to each candidate, among those who voted often enough to tell. */
public final class ChiefObjectors {

  /** With fewer votes, one objection says nothing about a member. */
  public static final int FEWEST_VOTES = 10;

  private record Bid(StateCode state, String status) {}

  private final Map<Bid, ObjectionRow> chief = new HashMap<>();

  /** Of the ballots of a run. */
  public ChiefObjectors(ResultTables tables) {
    Comparator<ObjectionRow> mostFirst =
        Comparator.comparingInt(ObjectionRow::objections)
            .reversed()
            .thenComparing(ObjectionRow::member);
    tables.objections().stream()
        .filter(row -> row.objections() > 0 && row.votes() >= FEWEST_VOTES)
        .sorted(mostFirst)
        .forEach(row -> chief.putIfAbsent(new Bid(row.state(), row.status()), row));
  }

  /**
   * The member that objected most often to a candidate, the alphabetically first of several; empty
   * if none with at least {@value #FEWEST_VOTES} votes did.
   */
  public Optional<ObjectionRow> of(ProbabilityRow candidate) {
    return Optional.ofNullable(chief.get(new Bid(candidate.state(), candidate.status())));
  }
}
