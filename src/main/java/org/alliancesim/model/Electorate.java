package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;

/**
 * The voters on one item, and what they are likely to do, given what earlier votes showed. One for
 * all items of a history, filled in anew: applicants ask about many and keep nothing.
 */
final class Electorate implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;
  private final Alliance alliance;

  private Item item = new Item(new int[0], new int[0]);
  private Sides sides = new Sides(0, 0);
  private VotingRule rule = new VotingRule.Consensus(0);
  private int[] voters = {};
  private List<StateCode> codes = List.of();

  /** By voter, the probability that it objects to any bid, before any pressure. */
  private double[] objects = {};

  /** L̂ of those who press it; 0 for those who are not pressed. */
  private double[] leverage = {};

  /** The probabilities under the pressure of the moment. */
  private double[] object = {};

  private double[] consent = {};

  Electorate(Situation situation) {
    this.situation = situation;
    alliance = situation.alliance;
  }

  /** Turns to an item; nobody is pressed yet. */
  void meet(Item another, Sides itsSides) {
    item = another;
    sides = itsSides;
    rule = alliance.ruleOf(item.status(0));
    int[] itsVoters = alliance.votersOn(item);
    if (itsVoters != voters) {
      voters = itsVoters;
      codes = situation.codes(voters);
      objects = new double[voters.length];
      leverage = new double[voters.length];
      object = new double[voters.length];
      consent = new double[voters.length];
    }
    for (int voter = 0; voter < voters.length; voter++) {
      expect(voter, 0);
      objects[voter] = object[voter];
      leverage[voter] = 0;
    }
  }

  int size() {
    return voters.length;
  }

  /** The state that a voter is. */
  int state(int voter) {
    return voters[voter];
  }

  /** The probability that a voter objects to any bid, before any pressure. */
  double objects(int voter) {
    return objects[voter];
  }

  /** The likeliest to object, see {@link Consultation#strongestOpponent()}. */
  int strongestOpponent() {
    int opponent = World.NONE;
    double highest = 0;
    for (int voter = 0; voter < voters.length; voter++) {
      if (objects[voter] > highest) {
        highest = objects[voter];
        opponent = voters[voter];
      }
    }
    return opponent;
  }

  /** A voter can be pressed with so much leverage. */
  void expose(int voter, double byAll) {
    leverage[voter] = byAll;
  }

  /** Presses those who can be pressed. */
  void press(double degree) {
    for (int voter = 0; voter < voters.length; voter++) {
      if (leverage[voter] > 0) {
        expect(voter, added(voter, degree));
      }
    }
  }

  /** What a degree of pressure adds to a voter's goodwill. */
  private double added(int voter, double degree) {
    return leverage[voter] > 0
        ? Voting.pressure(leverage[voter], degree, situation.coefficients())
        : 0;
  }

  double passProbability() {
    return rule.passProbability(codes, object, consent);
  }

  private void expect(int voter, double added) {
    Coefficients k = situation.coefficients();
    double objectsToNone = 1;
    double consentsToAll = 1;
    for (int bid = 0; bid < item.size(); bid++) {
      double speaksAgainst = sides.against[bid][voters[voter]];
      double speaksFor = sides.goodwill[bid][voters[voter]] + added;
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

  /** What was found out, to be kept. */
  Consultation consultation(Chair.Forecast forecast) {
    double[] added = new double[voters.length];
    Arrays.setAll(added, voter -> added(voter, forecast.pressure()));
    return new Consultation(
        voters,
        ofVoters(sides.against),
        ofVoters(sides.goodwill),
        objects.clone(),
        leverage.clone(),
        forecast.pressure(),
        added,
        forecast.passProbability(),
        forecast.chairValuation(),
        forecast.worth(),
        forecast.tabled());
  }

  /** By bid and voter. */
  private double[][] ofVoters(double[][] ofStates) {
    double[][] picked = new double[item.size()][voters.length];
    for (int bid = 0; bid < picked.length; bid++) {
      for (int voter = 0; voter < voters.length; voter++) {
        picked[bid][voter] = ofStates[bid][voters[voter]];
      }
    }
    return picked;
  }
}
