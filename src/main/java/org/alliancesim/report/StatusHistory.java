package org.alliancesim.report;

import java.time.YearMonth;
import java.util.List;
import org.alliancesim.institution.Charter;

/**
 * Who held which statuses in one history, month by month.
 *
 * @param charter the alliance's statuses
 * @param start the first month
 * @param length how many months the history has; not all of them need have been played
 * @param rows the states, from top to bottom
 */
public record StatusHistory(Charter charter, YearMonth start, int length, List<Row> rows) {

  public StatusHistory {
    rows = List.copyOf(rows);
    if (length < 1) {
      throw new IllegalArgumentException("a history has at least a month, not " + length);
    }
    for (Row row : rows) {
      if (row.months().size() > length) {
        throw new IllegalArgumentException(
            row.code() + " has " + row.months().size() + " of " + length + " months");
      }
    }
  }

  /**
   * A state.
   *
   * @param state its index
   * @param code its code
   * @param name its name
   * @param months what it held at the end of each month, as far as the history has been played
   */
  public record Row(int state, String code, String name, List<Month> months) {

    public Row {
      months = List.copyOf(months);
    }
  }

  /**
   * A month of a state.
   *
   * @param held the indices of the statuses that it held, one on a track at most
   * @param way where it was on its way
   * @param refusals how many of its bids were refused in this month
   */
  public record Month(List<Integer> held, Way way, int refusals) {

    public Month {
      held = List.copyOf(held);
    }
  }

  /** Where a state is on its way to a status or out of one. */
  public enum Way {
    /** It seeks nothing. */
    NONE(""),
    /** It has a bid on which the council has yet to decide. */
    BID("open bid"),
    /** It has been admitted, and members have yet to ratify. */
    RATIFYING("admitted, not yet ratified by all"),
    /** It has given notice. */
    NOTICE("has given notice");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    /** In words; empty for {@link #NONE}. */
    public String words() {
      return words;
    }
  }
}
