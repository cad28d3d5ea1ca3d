package org.alliancesim.results;

import java.util.List;
import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * What a candidate knew of a bid at the start of a history, before anything happened: a row of
 * {@code expectations.csv}.
 *
 * @param replicate the history's number, from 0
 * @param state the candidate
 * @param status the status's id
 * @param gain U(s)−U(held), in logit units
 * @param success π̂, the chance of admission that it reckons with: the gate is passed or waived,
 *     the chair tables the bid and the members admit it
 * @param gate the probability that the bid meets, or is waived, every criterion
 * @param failed the criteria that it fails; empty if none
 * @param vote the probability that the chair tables the bid and the members admit it, were the gate
 *     passed
 * @param opponent the voter likeliest to object; empty if nobody has anything against it
 * @param shutOut whether the door of the track is closed, so that no bid is decided
 */
public record ExpectationRow(
    int replicate,
    StateCode state,
    String status,
    double gain,
    double success,
    double gate,
    List<String> failed,
    double vote,
    Optional<StateCode> opponent,
    boolean shutOut)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<ExpectationRow> TABLE =
      Table.of("expectations.csv", ExpectationRow.class);

  public ExpectationRow {
    Checks.count("replicate", replicate);
    Checks.text("status", status);
    Checks.finite("gain", gain);
    Checks.share("success", success);
    Checks.share("gate", gate);
    Checks.share("vote", vote);
    failed = List.copyOf(failed);
  }
}
