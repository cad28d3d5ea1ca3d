package org.alliancesim.institution;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancesim.world.StateCode;

/**
 * When a ballot passes. Each rule says so twice: for votes cast, and as a probability for
 * independent voters, in closed form; the chair and the applicants reckon with the second, the
 * tests hold it against the first.
 */
public sealed interface VotingRule extends Serializable {

  /**
   * Whether the ballot passes.
   *
   * @param voters who votes
   * @param votes their votes, in the same order
   */
  boolean passes(List<StateCode> voters, Vote[] votes);

  /**
   * The probability that the ballot passes when the voters vote independently.
   *
   * @param voters who votes
   * @param object each voter's probability to object
   * @param consent each voter's probability to consent, the rest abstain; not read unless the rule
   *     {@link #weighsConsent}
   * @return a probability; 1 for a consensus rule without voters
   */
  double passProbability(List<StateCode> voters, double[] object, double[] consent);

  /** Whether it matters who consents, and not only who objects. */
  default boolean weighsConsent() {
    return true;
  }

  /** Whether a ballot may pass although a voter objects. */
  default boolean overrulesObjectors() {
    return true;
  }

  /** The rule in the notation of a scenario file. */
  @Override
  String toString();

  /**
   * Passes with at most a number of objections; abstentions do no harm. With none tolerated it is
   * consensus in the sense of international organisations: the absence of any formal objection.
   *
   * @param tolerated how many objections are overridden, at least 0 ("consensus minus n")
   */
  record Consensus(int tolerated) implements VotingRule {
    public Consensus {
      if (tolerated < 0) {
        throw new IllegalArgumentException(
            "consensus-minus needs a whole number of at least 0, not " + tolerated);
      }
    }

    @Override
    public boolean passes(List<StateCode> voters, Vote[] votes) {
      return count(votes, Vote.OBJECT) <= tolerated;
    }

    @Override
    public double passProbability(List<StateCode> voters, double[] object, double[] consent) {
      if (tolerated == 0) {
        double pass = 1;
        for (double objection : object) {
          pass *= 1 - objection;
        }
        return pass;
      }
      return atMost(tolerated, object);
    }

    @Override
    public boolean weighsConsent() {
      return false;
    }

    @Override
    public boolean overrulesObjectors() {
      return tolerated > 0;
    }

    @Override
    public String toString() {
      return tolerated == 0 ? "consensus" : "{consensus-minus: " + tolerated + "}";
    }
  }

  /** Passes if every voter consents: an abstention is enough to stop it. */
  record Unanimity() implements VotingRule {
    @Override
    public boolean passes(List<StateCode> voters, Vote[] votes) {
      return count(votes, Vote.CONSENT) == votes.length;
    }

    @Override
    public double passProbability(List<StateCode> voters, double[] object, double[] consent) {
      double pass = 1;
      for (double consents : consent) {
        pass *= consents;
      }
      return pass;
    }

    @Override
    public boolean overrulesObjectors() {
      return false;
    }

    @Override
    public String toString() {
      return "unanimity";
    }
  }

  /** Passes if more than half of all voters consent. */
  record SimpleMajority() implements VotingRule {
    @Override
    public boolean passes(List<StateCode> voters, Vote[] votes) {
      return 2 * count(votes, Vote.CONSENT) > votes.length;
    }

    @Override
    public double passProbability(List<StateCode> voters, double[] object, double[] consent) {
      return 1 - atMost(consent.length / 2, consent);
    }

    @Override
    public String toString() {
      return "simple-majority";
    }
  }

  /**
   * Passes if at least a share of all voters consents.
   *
   * @param share in (0, 1]
   */
  record QualifiedMajority(double share) implements VotingRule {

    /** Keeps 2/3 written as 0.666666666667 from asking for one voter more. */
    private static final double ROUNDING = 1e-9;

    public QualifiedMajority {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "qualified-majority needs a share in (0, 1], not " + share);
      }
    }

    @Override
    public boolean passes(List<StateCode> voters, Vote[] votes) {
      return count(votes, Vote.CONSENT) >= needed(votes.length);
    }

    @Override
    public double passProbability(List<StateCode> voters, double[] object, double[] consent) {
      return 1 - atMost(needed(consent.length) - 1, consent);
    }

    private int needed(int voters) {
      return (int) Math.ceil(share * voters - ROUNDING);
    }

    @Override
    public boolean overrulesObjectors() {
      return share < 1;
    }

    @Override
    public String toString() {
      return "{qualified-majority: " + share + "}";
    }
  }

  /**
   * Passes if the consenting voters' weights reach a quota and no holder of a veto objects. Voters
   * without a weight count 0; a quota above the weight of all voters cannot be reached.
   *
   * @param quota at least 0
   * @param weights whole weights of at least 0
   * @param vetoes who can stop the ballot alone
   */
  record WeightedMajority(int quota, Map<StateCode, Integer> weights, Set<StateCode> vetoes)
      implements VotingRule {
    public WeightedMajority {
      if (quota < 0 || weights.values().stream().anyMatch(weight -> weight < 0)) {
        throw new IllegalArgumentException(
            "weighted-majority needs a quota and weights of at least 0");
      }
      weights = Collections.unmodifiableMap(new TreeMap<>(weights));
      vetoes = Collections.unmodifiableSet(new TreeSet<>(vetoes));
    }

    @Override
    public boolean passes(List<StateCode> voters, Vote[] votes) {
      int reached = 0;
      for (int voter = 0; voter < votes.length; voter++) {
        if (votes[voter] == Vote.OBJECT && vetoes.contains(voters.get(voter))) {
          return false;
        }
        if (votes[voter] == Vote.CONSENT) {
          reached += weight(voters.get(voter));
        }
      }
      return reached >= quota;
    }

    @Override
    public double passProbability(List<StateCode> voters, double[] object, double[] consent) {
      // probability of each sum of consenting weights, with no veto so far; sums past the quota are
      // one
      double[] reached = new double[quota + 1];
      reached[0] = 1;
      for (int voter = 0; voter < consent.length; voter++) {
        int weight = weight(voters.get(voter));
        double stops = vetoes.contains(voters.get(voter)) ? object[voter] : 0;
        double stays = 1 - consent[voter] - stops;
        double[] next = new double[quota + 1];
        for (int sum = 0; sum <= quota; sum++) {
          next[sum] += reached[sum] * stays;
          next[Math.min(quota, sum + weight)] += reached[sum] * consent[voter];
        }
        reached = next;
      }
      return reached[quota];
    }

    private int weight(StateCode voter) {
      return weights.getOrDefault(voter, 0);
    }

    @Override
    public String toString() {
      return "{weighted-majority: {quota: "
          + quota
          + ", weights: "
          + weights.toString().replace("=", ": ")
          + ", vetoes: "
          + vetoes
          + "}}";
    }
  }

  private static int count(Vote[] votes, Vote wanted) {
    int count = 0;
    for (Vote vote : votes) {
      if (vote == wanted) {
        count++;
      }
    }
    return count;
  }

  /** The Poisson-binomial probability of at most k successes in independent trials. */
  private static double atMost(int k, double[] success) {
    if (k < 0) {
      return 0;
    }
    double[] successes = new double[success.length + 1];
    successes[0] = 1;
    for (int trial = 0; trial < success.length; trial++) {
      for (int count = trial + 1; count > 0; count--) {
        successes[count] =
            successes[count] * (1 - success[trial]) + successes[count - 1] * success[trial];
      }
      successes[0] *= 1 - success[trial];
    }
    double sum = 0;
    for (int count = 0; count <= Math.min(k, success.length); count++) {
      sum += successes[count];
    }
    return Math.min(1, sum);
  }
}
