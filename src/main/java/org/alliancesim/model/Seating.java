package org.alliancesim.model;

import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;

/** How long it takes from a bid that the members will grant to the seat. */
public final class Seating {

  private Seating() {}

  /**
   * The probability, by the month in which a bid is lodged, that the candidate is seated within
   * some months of the start: the bid passes at the first session, and all who voted are willing to
   * ratify it.
   *
   * @param initial the start of the history
   * @param within how many months count
   * @param status the index of the status
   * @param voters how many states vote on it
   * @param months T_r
   * @return [month]
   */
  public static double[] chances(
      InitialWorld initial, int within, int status, int voters, double months) {
    Status sought = initial.charter().statuses().get(status);
    Track track = initial.charter().tracks().get(sought.track());
    double[] chances = new double[within];
    double later = 0;
    for (int month = chances.length - 1; month >= 0; month--) {
      int calendarMonth = initial.start().plusMonths(month).getMonthValue();
      if (track.sessionMonths().contains(calendarMonth)) {
        int opens = initial.monthOfProtocol(sought, month + 1);
        later = sought.ratified() ? Accession.doneBy(voters, within - opens, months) : 1;
      }
      chances[month] = later;
    }
    return chances;
  }
}
