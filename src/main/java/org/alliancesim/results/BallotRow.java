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
 * @param concerns each objector's largest concern, in the order of the objectors
 * @param decisive the objectors without any one of whom it would have passed
 * @param namedBy the objectors whose objection is to this bid; of a package perhaps not all
 * @param struckOut whether the chair withdrew this bid from the refused package and put the others
 *     to the vote again at once
 * @param concerned the voters with something against this bid, and what they had in mind; the
 *     others consent to it
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
    List<StateCode> decisive,
    List<StateCode> namedBy,
    boolean struckOut,
    List<Mind> concerned) {

  /** Where these rows are kept. */
  public static final Table<BallotRow> TABLE = Table.of("ballots.csv", BallotRow.class);

  public BallotRow {
    Checks.count("replicate", replicate);
    Checks.text("status", status);
    packageWith = List.copyOf(packageWith);
    voters = List.copyOf(voters);
    objectors = List.copyOf(objectors);
    concerns = List.copyOf(concerns);
    decisive = List.copyOf(decisive);
    namedBy = List.copyOf(namedBy);
    concerned = List.copyOf(concerned);
    if (objectors.size() != concerns.size()) {
      throw new IllegalArgumentException(
          "there must be one concern for each objector, not "
              + concerns.size()
              + " for "
              + objectors.size());
    }
  }

  /**
   * What a voter had in mind when it voted.
   *
   * @param member the voter
   * @param against what speaks against the bid to it, C, in units of goodwill
   * @param goodwill what speaks for it, Γ, with what pressure adds
   * @param pressure what pressure added
   * @param draw how it was disposed to the candidate, in (0, 1)
   * @param knownLow what earlier votes had shown the draw to be at least, in [0, 1]; 0 if nothing
   * @param knownHigh and below; 1 if nothing
   */
  public record Mind(
      @Heading("concerned") StateCode member,
      double against,
      double goodwill,
      double pressure,
      @Heading("draws") double draw,
      double knownLow,
      double knownHigh) {}
}
