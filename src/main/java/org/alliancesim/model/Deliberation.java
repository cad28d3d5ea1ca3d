package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Voting;
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
    Application first = bids.get(0);
    Application last = bids.get(bids.size() - 1);
    return consult(together(bids), ruleOf(first.status()), first.state(), last.state());
  }

  private double[] together(List<Application> bids) {
    double[] together = new double[world.size()];
    for (Application bid : bids) {
      double[] valued = valuations.valuations(bid.state(), bid.status());
      for (int state : alliance.participants()) {
        double goodwill = situation.counterfactual.goodwill(situation.month, state, bid);
        together[state] += valued[state] + goodwill;
      }
    }
    return together;
  }

  /** The consultation that is expected of a bid, in full. */
  Hearing hearing(int candidate, int status) {
    return hearing(
        consult(candidate, status),
        valuations.valuations(candidate, status),
        candidate,
        candidate,
        state -> List.of(valuations.candidacy(state, candidate, status)));
  }

  /** The council's consultation on bids, in full; the world must stand as when it was held. */
  Hearing hearing(List<Application> bids, Consultation consultation) {
    return hearing(
        consultation,
        together(bids),
        bids.get(0).state(),
        bids.get(bids.size() - 1).state(),
        state ->
            bids.stream()
                .map(bid -> valuations.candidacy(state, bid.state(), bid.status()))
                .toList());
  }

  private Hearing hearing(
      Consultation consultation,
      double[] valuation,
      int candidate,
      int other,
      IntFunction<List<Candidacy>> bids) {
    List<Standpoint> standpoints = new ArrayList<>();
    List<Pressing> pressings = new ArrayList<>();
    for (int state : alliance.participants()) {
      if (state != candidate && state != other) {
        // voters are in ascending order
        int voter = Arrays.binarySearch(consultation.voters(), state);
        boolean votes = voter >= 0;
        double stands = votes ? consultation.underPressure()[voter] : valuation[state];
        double leverage = votes ? consultation.leverage()[voter] : 0;
        standpoints.add(
            new Standpoint(
                state,
                votes,
                alliance.chairWeight(state),
                valuations.concerns(bids.apply(state)),
                valuation[state],
                leverage,
                stands,
                votes ? Voting.objection(stands, situation.coefficients()) : 0,
                votes ? Voting.consent(stands, situation.coefficients()) : 0));
        double strength = consultation.pressure() * leverage;
        if (strength > 0) {
          addPressings(pressings, state, strength, valuation, candidate, other);
        }
      }
    }
    return new Hearing(consultation, standpoints, pressings);
  }

  /** Who presses a member, each with its part of the pressure by its leverage. */
  private void addPressings(
      List<Pressing> pressings,
      int member,
      double strength,
      double[] valuation,
      int candidate,
      int other) {
    double all = 0;
    for (int supporter : alliance.participants()) {
      all += leverageOf(supporter, member, valuation, candidate, other);
    }
    for (int supporter : alliance.participants()) {
      double part = leverageOf(supporter, member, valuation, candidate, other);
      if (part > 0) {
        pressings.add(new Pressing(supporter, member, strength * part / all));
      }
    }
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
    double price = situation.k(Coefficient.COST) * totalLeverage;
    double bestDegree = 0;
    double bestWorth = worth(chairValuation, bestPass);
    double[] bestAfter = before;
    if (chairValuation > 0 && totalLeverage > 0) {
      for (double degree : DEGREES) {
        double[] after = forecast.press(leverage, degree);
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
    double[] press(double[] leverage, double degree) {
      double[] after = before.clone();
      for (int voter = 0; voter < before.length; voter++) {
        if (leverage[voter] > 0) {
          after[voter] =
              Voting.underPressure(
                  before[voter], leverage[voter], degree, situation.coefficients());
          expect(voter, after[voter]);
        }
      }
      return after;
    }

    double passProbability() {
      return rule.passProbability(voters, object, consent);
    }

    private void expect(int voter, double valuation) {
      object[voter] = Voting.objection(valuation, situation.coefficients());
      if (rule.weighsConsent()) {
        consent[voter] = Voting.consent(valuation, situation.coefficients());
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
      sum += leverageOf(supporter, member, valuation, candidate, other);
    }
    return Math.min(1, sum);
  }

  /** What one supporter adds to that; 0 if it does not press. */
  private double leverageOf(
      int supporter, int member, double[] valuation, int candidate, int other) {
    boolean presses = supporter != member && supporter != candidate && supporter != other;
    if (!presses || valuation[supporter] <= 0) {
      return 0;
    }
    double weight = alliance.voting(supporter) ? 1 : alliance.voice(supporter);
    return weight * world.leverage(supporter, member);
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
}
