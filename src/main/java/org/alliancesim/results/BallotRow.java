package org.alliancesim.results;

import java.time.YearMonth;
import java.util.List;
import org.alliancesim.world.StateCode;

/**
 * One candidate's part in one vote of one history: a row of {@code ballots.csv}.
 *
 * @param replicate the history's number, from 0
 * @param month when the council voted
 * @param state the candidate
 * @param status the status's id
 * @param packageWith the candidates voted on in the same package; empty if alone
 * @param passed whether the vote passed
 * @param voters the members that had a vote
 * @param objectors the members that objected
 * @param concerns each objector's largest concern or {@link #NO_CONCERN}, in the order of the
 *     objectors
 * @param decisive the objectors without any one of whom it would have passed
 */
public record BallotRow(
    int replicate,
    YearMonth month,
    StateCode state,
    String status,
    List<StateCode> packageWith,
    boolean passed,
    List<StateCode> voters,
    List<StateCode> objectors,
    List<String> concerns,
    List<StateCode> decisive) {

  /** Where these rows are kept. */
  public static final Table<BallotRow> TABLE = Table.of("ballots.csv", BallotRow.class);

  /** In place of a concern: the objection is noise. */
  public static final String NO_CONCERN = "none";

  public BallotRow {
    Checks.count("replicate", replicate);
    Checks.text("status", status);
    packageWith = List.copyOf(packageWith);
    voters = List.copyOf(voters);
    objectors = List.copyOf(objectors);
    concerns = List.copyOf(concerns);
    decisive = List.copyOf(decisive);
    if (objectors.size() != concerns.size()) {
      throw new IllegalArgumentException(
          "there must be one concern for each objector, not "
              + concerns.size()
              + " for "
              + objectors.size());
    }
  }
}
