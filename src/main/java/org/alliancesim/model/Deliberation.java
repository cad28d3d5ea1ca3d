package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Logit;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;

/**
 * How the members come to terms with a bid before they vote: the gate and the chair's consultation.
 * Applicants, who know the members, expect the same; so council and choices both ask here, and
 * nothing here is drawn or changed.
 */
final class Deliberation implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The degrees of pressure, x, that the chair considers besides none. */
  private static final double[] DEGREES = {0.25, 0.5, 0.75, 1};

  private final Situation situation;
  private final World world;
  private final Alliance alliance;
  private final Valuations valuations;

  Deliberation(Situation situation, Valuations valuations) {
    this.situation = situation;
    this.valuations = valuations;
    world = situation.world;
    alliance = situation.alliance;
  }

  /** The criteria of a status that a candidate fails, waived or not. */
  Set<Criterion> failed(int candidate, int status) {
    EnumSet<Criterion> failed = EnumSet.noneOf(Criterion.class);
    double contraryFrom = situation.k(Coefficient.B_STAR);
    for (Criterion criterion : alliance.charter().statuses().get(status).eligibility()) {
      if (!criterion.met(world, candidate, alliance.fullMembers(), contraryFrom)) {
        failed.add(criterion);
      }
    }
    return failed;
  }

  /** The probability that all these criteria of a status are waived; 1 if there are none. */
  double waived(Set<Criterion> failed, int status) {
    double waived = 1;
    for (Criterion criterion : failed) {
      waived *= alliance.waiver(status, criterion);
    }
    return waived;
  }

  /** What a state expects of a bid for a status. */
  Expectation expectation(int candidate, int status) {
    Set<Criterion> failed = failed(candidate, status);
    double waived = waived(failed, status);
    if (waived == 0) {
      return new Expectation(0, failed, 0, MovableTarget.NOBODY);
    }
    Consultation consultation = consult(candidate, status);
    double success = consultation.tabled() ? waived * consultation.passProbability() : 0;
    return new Expectation(success, failed, waived, consultation.strongestOpponent());
  }

  /** The consultation that is expected of a bid. */
  Consultation consult(int candidate, int status) {
    return consult(valuations.valuations(candidate, status), ruleOf(status), candidate, candidate);
  }

  /**
   * The council's consultation on a bid, or on the two of a package: each member weighs both
   * together.
   */
  Consultation consult(List<Application> bids) {
    double[] together = new double[world.size()];
    for (Application bid : bids) {
      double[] valued = valuations.valuations(bid.state(), bid.status());
      for (int state : alliance.participants()) {
        double goodwill = situation.counterfactual.goodwill(situation.month, state, bid);
        together[state] += valued[state] + goodwill;
      }
    }
    Application first = bids.get(0);
    Application last = bids.get(bids.size() - 1);
    return consult(together, ruleOf(first.status()), first.state(), last.state());
  }

  private VotingRule ruleOf(int status) {
    Status sought = alliance.charter().statuses().get(status);
    return alliance.charter().tracks().get(sought.track()).rule();
  }

  /** Candidates neither vote nor press on their own bid. */
  private Consultation consult(double[] valuation, VotingRule rule, int candidate, int other) {
    int[] voters = voters(candidate, other);
    double[] before = new double[voters.length];
    double[] leverage = new double[voters.length];
    double totalLeverage = 0;
    for (int voter = 0; voter < voters.length; voter++) {
      before[voter] = valuation[voters[voter]];
      if (alliance.chaired() && before[voter] < 0) {
        leverage[voter] = leverageOver(voters[voter], valuation, candidate, other);
        totalLeverage += leverage[voter];
      }
    }
    Forecast forecast = new Forecast(rule, codes(voters), before);
    double bestPass = forecast.passProbability();
    if (!alliance.chaired()) {
      return new Consultation(voters, before, leverage, 0, before, bestPass, 0, 0, true);
    }
    double chairValuation = chairValuation(valuation);
    double psi = situation.k(Coefficient.PSI);
    double price = situation.k(Coefficient.COST) * totalLeverage;
    double bestDegree = 0;
    double bestWorth = worth(chairValuation, bestPass);
    double[] bestAfter = before;
    if (chairValuation > 0 && totalLeverage > 0) {
      for (double degree : DEGREES) {
        double[] after = forecast.press(leverage, psi * degree);
        double pass = forecast.passProbability();
        double worth = worth(chairValuation, pass) - price * degree;
        if (worth > bestWorth) {
          bestDegree = degree;
          bestPass = pass;
          bestWorth = worth;
          bestAfter = after;
        }
      }
    }
    return new Consultation(
        voters,
        before,
        leverage,
        bestDegree,
        bestAfter,
        bestPass,
        chairValuation,
        bestWorth,
        bestWorth > 0);
  }

  /** V_L; of several sponsors the weighted sum. */
  private double chairValuation(double[] valuation) {
    double sum = 0;
    for (int leader : alliance.leaders()) {
      sum += alliance.chairWeight(leader) * valuation[leader];
    }
    return sum;
  }

  /** What a ballot is worth to the chair, before the price of pressure. */
  private double worth(double chairValuation, double pass) {
    return chairValuation * pass - situation.k(Coefficient.PHI) * (1 - pass);
  }

  /** What the voters are likely to do; only those who are pressed change their minds. */
  private final class Forecast {
    private final VotingRule rule;
    private final List<StateCode> voters;
    private final double[] before;
    private final double[] object;
    private final double[] consent;

    Forecast(VotingRule rule, List<StateCode> voters, double[] before) {
      this.rule = rule;
      this.voters = voters;
      this.before = before;
      object = new double[before.length];
      consent = new double[before.length];
      for (int voter = 0; voter < before.length; voter++) {
        expect(voter, before[voter]);
      }
    }

    /** Returns the valuations under pressure. */
    double[] press(double[] leverage, double force) {
      double[] after = before.clone();
      for (int voter = 0; voter < before.length; voter++) {
        if (leverage[voter] > 0) {
          after[voter] += force * leverage[voter];
          expect(voter, after[voter]);
        }
      }
      return after;
    }

    double passProbability() {
      return rule.passProbability(voters, object, consent);
    }

    private void expect(int voter, double valuation) {
      object[voter] = objection(valuation);
      if (rule.weighsConsent()) {
        consent[voter] = consent(valuation);
      }
    }
  }

  /**
   * L̂_m = min(1, Σ weight·L_km) over supporters k: voters with weight 1, holders of a voice with
   * theirs.
   */
  private double leverageOver(int member, double[] valuation, int candidate, int other) {
    double sum = 0;
    for (int supporter : alliance.participants()) {
      boolean presses = supporter != member && supporter != candidate && supporter != other;
      if (presses && valuation[supporter] > 0) {
        double weight = alliance.voting(supporter) ? 1 : alliance.voice(supporter);
        sum += weight * world.leverage(supporter, member);
      }
    }
    return Math.min(1, sum);
  }

  private int[] voters(int candidate, int other) {
    return Arrays.stream(alliance.voters())
        .filter(voter -> voter != candidate && voter != other)
        .toArray();
  }

  List<StateCode> codes(int[] voters) {
    List<StateCode> codes = new ArrayList<>(voters.length);
    for (int voter : voters) {
      codes.add(world.states().get(voter));
    }
    return codes;
  }

  /** Λ(−ν−V). */
  double objection(double valuation) {
    return Logit.lambda(-situation.k(Coefficient.NU) - valuation);
  }

  /** Λ(V−ν). */
  double consent(double valuation) {
    return Logit.lambda(valuation - situation.k(Coefficient.NU));
  }
}
