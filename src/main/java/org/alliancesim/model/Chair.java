package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.world.Coefficient;

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

  /** The voters on the item that was forecast last; filled in anew for each. */
  private final Electorate electorate;

  Chair(Situation situation) {
    this.situation = situation;
    alliance = situation.alliance;
    electorate = new Electorate(situation);
  }

  /**
   * What the chair can count on; all that applicants ask about, and so without how each voter
   * stands.
   *
   * @param pressure x
   * @param passProbability P(pass | x)
   * @param chairValuation V_L, the chair's own valuation; 0 without a chair
   * @param worth W(x), what tabling is worth to the chair; 0 without a chair
   * @param tabled whether the chair puts it to the vote; always true without a chair
   * @param strongestOpponent see {@link Consultation#strongestOpponent()}
   */
  record Forecast(
      double pressure,
      double passProbability,
      double chairValuation,
      double worth,
      boolean tabled,
      int strongestOpponent) {}

  Consultation consult(Item item, Sides sides) {
    return electorate.consultation(forecast(item, sides));
  }

  Forecast forecast(Item item, Sides sides) {
    electorate.meet(item, sides);
    int opponent = electorate.strongestOpponent();
    double bestPass = electorate.passProbability();
    if (!alliance.chaired()) {
      return new Forecast(0, bestPass, 0, 0, true, opponent);
    }
    double totalLeverage = 0;
    for (int voter = 0; voter < electorate.size(); voter++) {
      if (electorate.objects(voter) >= EXPECTED) {
        double leverage = leverageOver(electorate.state(voter), item, sides);
        electorate.expose(voter, leverage);
        totalLeverage += leverage;
      }
    }
    double chairValuation = chairValuation(sides);
    double price = situation.k(Coefficient.COST) * totalLeverage;
    double bestDegree = 0;
    double bestWorth = worth(chairValuation, bestPass);
    if (chairValuation > 0 && totalLeverage > 0) {
      for (double degree : DEGREES) {
        electorate.press(degree);
        double pass = electorate.passProbability();
        double worth = worth(chairValuation, pass) - price * degree;
        if (worth > bestWorth) {
          bestDegree = degree;
          bestPass = pass;
          bestWorth = worth;
        }
      }
    }
    return new Forecast(bestDegree, bestPass, chairValuation, bestWorth, bestWorth > 0, opponent);
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
}
