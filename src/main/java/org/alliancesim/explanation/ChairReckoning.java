package org.alliancesim.explanation;

import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Logit;
import org.alliancesim.model.Consultation;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateCode;

/**
 * What tabling a bid is worth to the chair, as a function of the chair's own valuation: W(x) =
 * V_L·P(pass|x) − φ·(1−P(pass|x)) − cost·x·ΣL̂, over the degrees of pressure x.
 */
final class ChairReckoning {

  /** The degrees of pressure that a chair considers: none first, as long as it is not in favour. */
  private static final double[] DEGREES = {0, 0.25, 0.5, 0.75, 1};

  /** Far more than rounding errors, and less than anybody reads. */
  private static final double MARGIN = 1e-9;

  private static final double LESS = 0.99;

  private final double valuation;
  private final double[] pass = new double[DEGREES.length];
  private final double[] price = new double[DEGREES.length];
  private final double phi;

  ChairReckoning(
      Consultation consultation, List<StateCode> voters, VotingRule rule, Coefficients k) {
    valuation = consultation.chairValuation();
    phi = k.of(Coefficient.PHI);
    double leverage = 0;
    for (double each : consultation.leverage()) {
      leverage += each;
    }
    for (int degree = 0; degree < DEGREES.length; degree++) {
      pass[degree] = pass(consultation, voters, rule, DEGREES[degree], k);
      price[degree] = k.of(Coefficient.COST) * DEGREES[degree] * leverage;
    }
  }

  private static double pass(
      Consultation consultation,
      List<StateCode> voters,
      VotingRule rule,
      double degree,
      Coefficients k) {
    double nu = k.of(Coefficient.NU);
    double[] object = new double[voters.size()];
    double[] consent = new double[voters.size()];
    for (int voter = 0; voter < object.length; voter++) {
      double stands =
          consultation.valuations()[voter]
              + k.of(Coefficient.PSI) * degree * consultation.leverage()[voter];
      object[voter] = Logit.lambda(-nu - stands);
      consent[voter] = Logit.lambda(stands - nu);
    }
    return rule.passProbability(voters, object, consent);
  }

  /** The best W if the chair valued the bid so; a chair that is not in favour does not press. */
  double worth(double chairValuation) {
    double best = Double.NEGATIVE_INFINITY;
    for (int degree = 0; degree < DEGREES.length; degree++) {
      if (degree == 0 || chairValuation > 0) {
        best =
            Math.max(
                best, chairValuation * pass[degree] - phi * (1 - pass[degree]) - price[degree]);
      }
    }
    return best;
  }

  /** The smallest raise of the chair's valuation at which W is above 0; empty if none is. */
  Optional<AgendaFlip> flip() {
    int best = -1;
    double lowest = Double.POSITIVE_INFINITY;
    for (int degree = 0; degree < DEGREES.length; degree++) {
      double needed = (phi * (1 - pass[degree]) + price[degree]) / pass[degree];
      if (pass[degree] > 0 && needed < lowest) {
        best = degree;
        lowest = needed;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    double raise = lowest - valuation + MARGIN * (1 + lowest);
    boolean verified = worth(valuation + raise) > 0 && worth(valuation + LESS * raise) <= 0;
    return Optional.of(new AgendaFlip(raise, DEGREES[best], verified));
  }
}
