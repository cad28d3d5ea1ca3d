package org.alliancesim.results;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * One admission that the members were to ratify, in one history: a row of {@code
 * ratifications.csv}. An admission is completed, or lapses, or still waits at the end.
 *
 * @param replicate the history's number, from 0
 * @param state the candidate
 * @param status the status's id
 * @param admitted when the members voted for it, or it accepted an invitation; before the first
 *     month if that was before the start
 * @param opens the first month in which members could ratify it; may be after the last month
 * @param seated when all had ratified and the candidate took its seat; empty if it did not
 * @param lapsed when the candidate became a full member on another track, which ended it; empty if
 *     it did not
 * @param members who was to ratify it when it was admitted
 * @param before who had ratified it before the first month
 * @param ratified who ratified it since, in that order, and when
 * @param heldBack who held back at any time, in the order in which they began to, since when and
 *     over what
 * @param awaited who has yet to ratify it at the end; nobody if it was seated or lapsed
 */
public record RatificationRow(
    int replicate,
    StateCode state,
    String status,
    YearMonth admitted,
    YearMonth opens,
    Optional<YearMonth> seated,
    Optional<YearMonth> lapsed,
    List<StateCode> members,
    @Heading("ratified_before") List<StateCode> before,
    List<Ratified> ratified,
    List<HeldBack> heldBack,
    List<StateCode> awaited) {

  /** Where these rows are kept. */
  public static final Table<RatificationRow> TABLE =
      Table.of("ratifications.csv", RatificationRow.class);

  public RatificationRow {
    Checks.count("replicate", replicate);
    Checks.text("status", status);
    members = List.copyOf(members);
    before = List.copyOf(before);
    ratified = List.copyOf(ratified);
    heldBack = List.copyOf(heldBack);
    awaited = List.copyOf(awaited);
    if (opens.isBefore(admitted)) {
      throw new IllegalArgumentException("ratification opens before the admission");
    }
    if (seated.isPresent() && lapsed.isPresent()) {
      throw new IllegalArgumentException("what lapsed leads to no seat");
    }
    if ((seated.isPresent() || lapsed.isPresent()) && !awaited.isEmpty()) {
      throw new IllegalArgumentException("what is over awaits no ratification");
    }
  }

  /**
   * A ratification.
   *
   * @param member who ratified
   * @param month when
   */
  public record Ratified(
      @Heading("ratified") StateCode member, @Heading("ratified_in") YearMonth month) {}

  /**
   * A member that held back.
   *
   * @param member who held back
   * @param since the month in which it first did
   * @param over its largest concern then
   */
  public record HeldBack(
      @Heading("held_back") StateCode member,
      @Heading("held_back_since") YearMonth since,
      @Heading("held_back_over") String over) {}
}
