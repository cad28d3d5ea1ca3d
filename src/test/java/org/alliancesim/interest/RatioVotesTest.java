package org.alliancesim.interest;

import static org.alliancesim.SecondModelReference.DIGITS;
import static org.alliancesim.SecondModelReference.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.Vote;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Ballots of two-sided votes under every rule, with and without what earlier votes showed: the
 * closed form against every combination of votes listed by the reference, and against draws.
 */
class RatioVotesTest {

  private static final List<StateCode> CODES =
      List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG").stream().map(StateCode::of).toList();

  /** One case of the reference. */
  private record Case(JsonNode row) {

    List<JsonNode> voters() {
      return row.get("voters").valueStream().toList();
    }

    List<StateCode> codes() {
      return CODES.subList(0, voters().size());
    }

    Coefficients coefficients() {
      Coefficients k = new Coefficients(new double[Coefficient.values().length]);
      k.set(Coefficient.DECISIVENESS, row.get("k").doubleValue());
      k.set(Coefficient.NU, row.get("nu").doubleValue());
      return k;
    }

    VotingRule rule() {
      JsonNode number = row.get("number");
      return switch (row.get("rule").stringValue()) {
        case "consensus-minus" -> new VotingRule.Consensus(number.intValue());
        case "unanimity" -> new VotingRule.Unanimity();
        case "simple-majority" -> new VotingRule.SimpleMajority();
        case "qualified-majority" -> new VotingRule.QualifiedMajority(number.doubleValue());
        default -> weighted(number.intValue());
      };
    }

    private VotingRule weighted(int quota) {
      Map<StateCode, Integer> weights = new HashMap<>();
      Set<StateCode> vetoes = new HashSet<>();
      for (int voter = 0; voter < voters().size(); voter++) {
        weights.put(CODES.get(voter), row.get("weights").get(voter).intValue());
        if (!row.get("vetoes").isNull() && row.get("vetoes").get(voter).booleanValue()) {
          vetoes.add(CODES.get(voter));
        }
      }
      return new VotingRule.WeightedMajority(quota, weights, vetoes);
    }

    double passProbability() {
      int voters = voters().size();
      double[] object = new double[voters];
      double[] consent = new double[voters];
      for (int voter = 0; voter < voters; voter++) {
        JsonNode each = voters().get(voter);
        double low = each.get("lo").doubleValue();
        double high = each.get("hi").doubleValue();
        object[voter] = Voting.given(objection(each), low, high);
        consent[voter] = 1 - Voting.given(hesitation(each), low, high);
      }
      return rule().passProbability(codes(), object, consent);
    }

    private double objection(JsonNode voter) {
      return Voting.objection(
          voter.get("C").doubleValue(), voter.get("G").doubleValue(), coefficients());
    }

    private double hesitation(JsonNode voter) {
      return Voting.hesitation(
          voter.get("C").doubleValue(), voter.get("G").doubleValue(), coefficients());
    }

    /** Whether a ballot passes at the draws of a replicate, each in its known interval. */
    boolean passes(long seed, long replicate) {
      Vote[] votes = new Vote[voters().size()];
      for (int voter = 0; voter < votes.length; voter++) {
        JsonNode each = voters().get(voter);
        double low = each.get("lo").doubleValue();
        double high = each.get("hi").doubleValue();
        double u = Draws.of(seed, replicate).uniform(RandomProcess.DISPOSITION, voter, 0, 0);
        votes[voter] = Voting.cast(low + u * (high - low), objection(each), hesitation(each));
      }
      return rule().passes(codes(), votes);
    }
  }

  private static List<Case> cases() {
    return rows("rules").stream().map(Case::new).toList();
  }

  @Test
  void theClosedFormOfEveryRuleIsTheSumOverAllVotes() {
    for (Case each : cases()) {
      assertThat(each.passProbability())
          .as("%s", each.row())
          .isCloseTo(each.row().get("pass").doubleValue(), within(DIGITS));
    }
  }

  /**
   * n = 4,000 for each case, seed 15; four standard errors. The control of each case is what the
   * closed form says with nothing known, where that differs by more than the tolerance.
   */
  @Test
  @Tag("many-histories")
  void theClosedFormOfEveryRuleIsTheShareOfDrawnBallotsThatPass() {
    int n = 4000;
    int controls = 0;
    List<Case> all = cases();
    for (int index = 0; index < all.size(); index++) {
      Case each = all.get(index);
      int passed = 0;
      for (int k = 0; k < n; k++) {
        passed += each.passes(15, k) ? 1 : 0;
      }
      double p = each.passProbability();
      double share = (double) passed / n;
      double error = 4 * Math.sqrt(p * (1 - p) / n) + 1e-9;
      assertThat(share).as("%s", each.row()).isCloseTo(p, within(error));
      Case unknown = new Case(withNothingKnown(all, each));
      if (Math.abs(unknown.passProbability() - p) > 2 * error) {
        assertThat(share).isNotCloseTo(unknown.passProbability(), within(error));
        controls++;
      }
    }
    assertThat(controls).as("the test can see a difference").isGreaterThan(10);
  }

  /** The same electorate under the same rule with nothing known. */
  private static JsonNode withNothingKnown(List<Case> all, Case of) {
    return all.stream()
        .map(Case::row)
        .filter(
            row ->
                List.of("electorate", "rule", "number", "weights", "vetoes").stream()
                    .allMatch(key -> row.get(key).equals(of.row().get(key))))
        .findFirst()
        .orElseThrow();
  }

  /** At the same draws a ballot never fails that passed with less goodwill of one voter. */
  @Test
  void raisingOneGoodwillNeverLosesAPass() {
    int gained = 0;
    for (Case each : cases()) {
      for (int k = 0; k < 100; k++) {
        for (int raised = 0; raised < each.voters().size(); raised++) {
          Vote[] before = votes(each, k, -1);
          Vote[] after = votes(each, k, raised);
          boolean passed = each.rule().passes(each.codes(), before);
          boolean passes = each.rule().passes(each.codes(), after);
          assertThat(passed && !passes).isFalse();
          gained += !passed && passes ? 1 : 0;
        }
      }
    }
    assertThat(gained).as("the test can see a difference").isPositive();
  }

  private static Vote[] votes(Case of, int replicate, int raised) {
    List<Vote> votes = new ArrayList<>();
    Coefficients k = of.coefficients();
    for (int voter = 0; voter < of.voters().size(); voter++) {
      double against = of.voters().get(voter).get("C").doubleValue();
      double goodwill = of.voters().get(voter).get("G").doubleValue() + (voter == raised ? 0.5 : 0);
      double u = Draws.of(16, replicate).uniform(RandomProcess.DISPOSITION, voter, 0, 0);
      votes.add(
          Voting.cast(
              u, Voting.objection(against, goodwill, k), Voting.hesitation(against, goodwill, k)));
    }
    return votes.toArray(Vote[]::new);
  }
}
