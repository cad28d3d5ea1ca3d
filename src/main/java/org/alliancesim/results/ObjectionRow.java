package org.alliancesim.results;

import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * How a member votes on a candidate: a row of {@code objections.csv}. Repeated bids count each.
 *
 * @param state the candidate
 * @param status the status's id
 * @param member the member
 * @param votes the ballots on the candidate in which the member had a vote
 * @param objections in how many it objected
 * @param decisive in how many the ballot would have passed without its objection
 * @param topConcern the concern that weighed most in most of its objections; empty without any
 * @param withoutVote the other ballots on the candidate: the member had no vote in them
 */
public record ObjectionRow(
    StateCode state,
    String status,
    StateCode member,
    int votes,
    int objections,
    int decisive,
    Optional<String> topConcern,
    int withoutVote) {

  /** Where these rows are kept. */
  public static final Table<ObjectionRow> TABLE = Table.of("objections.csv", ObjectionRow.class);

  public ObjectionRow {
    Checks.text("status", status);
    Checks.count("votes", votes);
    Checks.atMost("objections", objections, "votes", votes);
    Checks.atMost("decisive", decisive, "objections", objections);
    Checks.count("without_vote", withoutVote);
  }
}
