package org.alliancesim.model;

import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;

/** How long it takes from a bid that the members will grant to the seat. */
public final class Seating {

  private static final int MONTHS_OF_A_YEAR = 12;

  private Seating() {}

  /**
   * What can be hoped for from a bid that is lodged in a month, its vote granted.
   *
   * @param seated the probability to be seated in time
   * @param years the mean over all chances of the years from the start to the seat, those that are
   *     not seated in time counting 0; over {@code seated} it is the mean of those that are
   */
  public record Hope(double seated, double years) {

    /** No hope. */
    public static final Hope NONE = new Hope(0, 0);
  }

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
  public static Hope[] hopes(
      InitialWorld initial, int within, int status, int voters, double months) {
    Status sought = initial.charter().statuses().get(status);
    Track track = initial.charter().tracks().get(sought.track());
    Hope[] hopes = new Hope[within];
    Hope later = Hope.NONE;
    for (int month = hopes.length - 1; month >= 0; month--) {
      int calendarMonth = initial.start().plusMonths(month).getMonthValue();
      if (track.sessionMonths().contains(calendarMonth)) {
        later =
            sought.ratified()
                ? ratified(initial.monthOfProtocol(sought, month + 1), within, voters, months)
                : new Hope(1, (double) month / MONTHS_OF_A_YEAR);
      }
      hopes[month] = later;
    }
    return hopes;
  }

  /** Ratification that opens in a month: E[t; t ≤ T] = T·F(T) − Σ F(t) over t < T. */
  private static Hope ratified(int opens, int within, int voters, double months) {
    int left = Math.max(0, within - opens);
    double done = Accession.doneBy(voters, left, months);
    double before = 0;
    for (int month = 0; month < left; month++) {
      before += Accession.doneBy(voters, month, months);
    }
    return new Hope(done, ((opens + left) * done - before) / MONTHS_OF_A_YEAR);
  }
}
