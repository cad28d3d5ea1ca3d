package org.alliancesim.institution;

import java.io.Serializable;

/**
 * What comes between the members' vote and the seat.
 *
 * @param required whether each member that voted must ratify the admission
 * @param byNewcomers whether states that come to vote in the meantime must ratify it too
 * @param protocolMonth the calendar month, 1 to 12, in which admissions are opened to ratification;
 *     {@link #AT_ONCE}: the month after the vote
 */
public record Ratification(boolean required, boolean byNewcomers, int protocolMonth)
    implements Serializable {

  /** Stands for no calendar month of its own. */
  public static final int AT_ONCE = 0;

  /** The vote is the admission. */
  public static final Ratification NONE = new Ratification(false, false, AT_ONCE);

  /** All who voted ratify, from the month after the vote. */
  public static final Ratification BY_VOTERS = new Ratification(true, false, AT_ONCE);

  private static final int MONTHS_OF_A_YEAR = 12;

  public Ratification {
    if (protocolMonth < AT_ONCE || protocolMonth > MONTHS_OF_A_YEAR) {
      throw new IllegalArgumentException("a protocol month is 1 to 12, not " + protocolMonth);
    }
  }

  /**
   * How many months pass until admissions are opened.
   *
   * @param calendarMonth the month after the vote, 1 to 12
   */
  public int monthsToProtocol(int calendarMonth) {
    return protocolMonth == AT_ONCE
        ? 0
        : Math.floorMod(protocolMonth - calendarMonth, MONTHS_OF_A_YEAR);
  }
}
