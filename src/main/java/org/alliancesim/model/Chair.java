package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateCode;

/**
 * What the chair finds out about an item and makes of it: who would object, who would press them,
 * how hard, and whether putting it to the vote is worth it. Draws and changes nothing.
 */
final class Chair implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The degrees of pressure, x, that the chair considers besides none. */
  private static final double[] DEGREES = {0.25, 0.5, 0.75, 1};

  /** From this probability on, a voter counts as one that will object. */
  private static final double EXPECTED = 0.5;

  private final Situation situation;
  private final Alliance alliance;

  Chair(Situation situation) {
    this.situation = situation;
    alliance = situation.alliance;
  }

  Consultation consult(Item item, Sides sides) {
    Electorate electorate = new Electorate(item, sides);
    double[] before = electorate.object.clone();
    double bestPass = electorate.passProbability();
    double[] leverage = new double[electorate.voters.length];
    double[] none = new double[leverage.length];
    if (!alliance.chaired()) {
      return electorate.consultation(before, leverage, 0, none, bestPass, 0, 0, true);
    }
    double totalLeverage = 0;
    for (int voter = 0; voter < leverage.length; voter++) {
      if (before[voter] >= EXPECTED) {
        leverage[voter] = leverageOver(electorate.voters[voter], item, sides);
        totalLeverage += leverage[voter];
      }
    }
    double chairValuation = chairValuation(sides);
    double price = situation.k(Coefficient.COST) * totalLeverage;
    double bestDegree = 0;
    double bestWorth = worth(chairValuation, bestPass);
    double[] bestAdded = none;
    if (chairValuation > 0 && totalLeverage > 0) {
      for (double degree : DEGREES) {
        double[] added = electorate.press(leverage, degree);
        double pass = electorate.passProbability();
        double worth = worth(chairValuation, pass) - price * degree;
        if (worth > bestWorth) {
          bestDegree = degree;
          bestPass = pass;
          bestWorth = worth;
          bestAdded = added;
        }
      }
    }
    return electorate.consultation(
        before,
        leverage,
        bestDegree,
        bestAdded,
        bestPass,
        chairValuation,
        bestWorth,
        bestWorth > 0);
  }

  /** V_L; of several sponsors the weighted sum. */
  private double chairValuation(Sides sides) {
    double sum = 0;
    for (int leader : alliance.leaders()) {
      sum += alliance.chairWeight(leader) * sides.valuation(leader);
    }
    return sum;
  }

  /** What a ballot is worth to the chair, before the price of pressure. */
  private double worth(double chairValuation, double pass) {
    return chairValuation * pass - situation.k(Coefficient.PHI_CHAIR) * (1 - pass);
  }

  /**
   * L̂_m = min(1, Σ weight·L_km) over supporters k: voters with weight 1, holders of a voice with
   * theirs.
   */
  private double leverageOver(int member, Item item, Sides sides) {
    double sum = 0;
    for (int supporter : alliance.participants()) {
      sum += leverageOf(supporter, member, item, sides);
    }
    return Math.min(1, sum);
  }

  /** What one supporter adds to that; 0 if it does not press. */
  private double leverageOf(int supporter, int member, Item item, Sides sides) {
    if (supporter == member || item.bids(supporter) || sides.valuation(supporter) <= 0) {
      return 0;
    }
    double weight = alliance.voting(supporter) ? 1 : alliance.voice(supporter);
    return weight * situation.world.leverage(supporter, member);
  }

  /**
   * Who presses whom, each with its part of the pressure by its leverage; empty if nobody does.
   *
   * @param consultation what came of the consultation on the item
   */
  List<Pressing> pressings(Item item, Sides sides, Consultation consultation) {
    List<Pressing> pressings = new ArrayList<>();
    for (int voter = 0; voter < consultation.voters().length; voter++) {
      int member = consultation.voters()[voter];
      double strength = consultation.pressure() * consultation.leverage()[voter];
      if (strength > 0) {
        double all = 0;
        for (int supporter : alliance.participants()) {
          all += leverageOf(supporter, member, item, sides);
        }
        for (int supporter : alliance.participants()) {
          double part = leverageOf(supporter, member, item, sides);
          if (part > 0) {
            pressings.add(new Pressing(supporter, member, strength * part / all));
          }
        }
      }
    }
    return pressings;
  }

  /** What the voters are likely to do, given what earlier votes showed. */
  private final class Electorate {
    private final VotingRule rule;
    private final Item item;
    private final int[] voters;
    private final List<StateCode> codes;

    /** Of the voters, by bid and voter. */
    private final double[][] against;

    private final double[][] goodwill;

    /** Of all bids together, by voter. */
    private final double[] object;

    private final double[] consent;

    Electorate(Item item, Sides sides) {
      this.item = item;
      rule = alliance.ruleOf(item.status(0));
      voters = alliance.votersOn(item);
      codes = situation.codes(voters);
      against = new double[item.size()][voters.length];
      goodwill = new double[item.size()][voters.length];
      object = new double[voters.length];
      consent = new double[voters.length];
      for (int voter = 0; voter < voters.length; voter++) {
        for (int bid = 0; bid < against.length; bid++) {
          against[bid][voter] = sides.against[bid][voters[voter]];
          goodwill[bid][voter] = sides.goodwill[bid][voters[voter]];
        }
        expect(voter, 0);
      }
    }

    /** Returns what the pressure adds to the voters' goodwill. */
    double[] press(double[] leverage, double degree) {
      double[] added = new double[leverage.length];
      for (int voter = 0; voter < leverage.length; voter++) {
        if (leverage[voter] > 0) {
          added[voter] = Voting.pressure(leverage[voter], degree, situation.coefficients());
          expect(voter, added[voter]);
        }
      }
      return added;
    }

    double passProbability() {
      return rule.passProbability(codes, object, consent);
    }

    private void expect(int voter, double added) {
      Coefficients k = situation.coefficients();
      double objectsToNone = 1;
      double consentsToAll = 1;
      for (int bid = 0; bid < against.length; bid++) {
        double speaksAgainst = against[bid][voter];
        double speaksFor = goodwill[bid][voter] + added;
        objectsToNone *= 1 - asKnown(Voting.objection(speaksAgainst, speaksFor, k), voter, bid);
        if (rule.weighsConsent()) {
          consentsToAll *= 1 - asKnown(Voting.hesitation(speaksAgainst, speaksFor, k), voter, bid);
        }
      }
      object[voter] = 1 - objectsToNone;
      consent[voter] = consentsToAll;
    }

    private double asKnown(double bound, int voter, int bid) {
      return situation.dispositions.below(bound, voters[voter], item.state(bid));
    }

    Consultation consultation(
        double[] objects,
        double[] leverage,
        double pressure,
        double[] added,
        double passProbability,
        double chairValuation,
        double worth,
        boolean tabled) {
      return new Consultation(
          voters,
          against,
          goodwill,
          objects,
          leverage,
          pressure,
          added,
          passProbability,
          chairValuation,
          worth,
          tabled);
    }
  }
}
