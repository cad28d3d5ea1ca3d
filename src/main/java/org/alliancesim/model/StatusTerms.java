package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;
import org.alliancesim.interest.Prospect;
import org.alliancesim.world.StatusVariable;
import org.jspecify.annotations.Nullable;

/**
 * What each status gives and asks in one month. States look at all of it together many times a
 * month, so it is put together once for each status and again when one of its terms is moved.
 */
final class StatusTerms implements Serializable {

  private static final long serialVersionUID = 1L;

  /** By {@code StatusVariable} and status. */
  private final double[][] terms;

  /** By status, what {@link #terms} give and ask; null until asked for. */
  private final Prospect.@Nullable Offer[] offers;

  StatusTerms(int statuses) {
    terms = new double[StatusVariable.values().length][statuses];
    offers = new Prospect.Offer[statuses];
  }

  /**
   * Begins a history.
   *
   * @param initial the terms at the start, by {@code StatusVariable} and status; not kept
   */
  void begin(double[][] initial) {
    for (int variable = 0; variable < terms.length; variable++) {
      System.arraycopy(initial[variable], 0, terms[variable], 0, terms[variable].length);
    }
    Arrays.fill(offers, null);
  }

  double of(StatusVariable variable, int status) {
    return terms[variable.ordinal()][status];
  }

  void set(StatusVariable variable, int status, double value) {
    terms[variable.ordinal()][status] = value;
    offers[status] = null;
  }

  /** What a status gives and asks, all together. */
  Prospect.Offer offer(int status) {
    Prospect.Offer offer = offers[status];
    if (offer == null) {
      offer =
          new Prospect.Offer(
              of(StatusVariable.DISCOUNT, status),
              of(StatusVariable.TRAINING, status),
              of(StatusVariable.PROTECTION, status),
              of(StatusVariable.FORUM, status),
              of(StatusVariable.COMMITMENT, status));
      offers[status] = offer;
    }
    return offer;
  }
}
