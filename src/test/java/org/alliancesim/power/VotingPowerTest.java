package org.alliancesim.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancesim.institution.Vote;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/** Indices of power against published values, and against all ways to vote one by one. */
class VotingPowerTest {

  private static final double EXACT = 1e-12;

  @Test
  void unanimityOfSix() {
    VotingPower power = VotingPower.of(new VotingRule.Consensus(0), voters(6));

    for (int voter = 0; voter < 6; voter++) {
      assertThat(power.shapleyShubik(voter)).isCloseTo(1 / 6.0, within(EXACT));
      assertThat(power.banzhaf(voter)).isCloseTo(1 / 32.0, within(EXACT));
      assertThat(power.preventing(voter)).hasValue(1);
      assertThat(power.initiating(voter).orElseThrow()).isCloseTo(1 / 63.0, within(EXACT));
    }
    assertThat(power.passing()).isCloseTo(1 / 64.0, within(EXACT));
  }

  /** [6; 4, 3, 2, 1], the example of textbooks. */
  @Test
  void fourWeights() {
    VotingPower power = VotingPower.of(weighted(6, Set.of(), 4, 3, 2, 1), voters(4));

    double[] banzhaf = {5 / 12.0, 3 / 12.0, 3 / 12.0, 1 / 12.0};
    double[] shapleyShubik = {10 / 24.0, 6 / 24.0, 6 / 24.0, 2 / 24.0};
    for (int voter = 0; voter < 4; voter++) {
      assertThat(power.banzhafShare(voter).orElseThrow()).isCloseTo(banzhaf[voter], within(EXACT));
      assertThat(power.shapleyShubik(voter)).isCloseTo(shapleyShubik[voter], within(EXACT));
    }
  }

  /**
   * Nine of fifteen, and five of them with a veto: 0.19627 and 0.001865 (Shapley and Shubik's
   * index), 848 and 84 of 16,384 (Banzhaf's).
   */
  @Test
  void theSecurityCouncil() {
    int[] weights = new int[15];
    Arrays.fill(weights, 1);
    VotingPower power = VotingPower.of(weighted(9, Set.of(0, 1, 2, 3, 4), weights), voters(15));

    assertThat(power.shapleyShubik(0)).isCloseTo(0.196270, within(1e-6));
    assertThat(power.shapleyShubik(14)).isCloseTo(0.001865, within(1e-6));
    assertThat(power.banzhaf(0)).isCloseTo(848 / 16384.0, within(EXACT));
    assertThat(power.banzhaf(14)).isCloseTo(84 / 16384.0, within(EXACT));
    assertThat(power.preventing(0)).hasValueCloseTo(1.0, within(EXACT));
  }

  /** 30 members with weights and vetoes. */
  @Test
  void thirtyMembers() {
    int[] weights = new int[30];
    int sum = 0;
    for (int voter = 0; voter < weights.length; voter++) {
      weights[voter] = 3 + 7 * voter % 29;
      sum += weights[voter];
    }
    VotingPower power =
        VotingPower.of(weighted(sum * 2 / 3, Set.of(0, 17, 29), weights), voters(30));

    double all = 0;
    for (int voter = 0; voter < 30; voter++) {
      all += power.shapleyShubik(voter);
    }
    assertThat(all).isCloseTo(1, within(1e-10));
    assertThat(power.shapleyShubik(17)).isGreaterThan(10 * power.shapleyShubik(16));
  }

  /** Every way to vote and every order, for rules of each kind; another rule differs. */
  @Test
  void asCountedOneByOne() {
    SplittableRandom random = new SplittableRandom(20);
    for (int game = 0; game < 60; game++) {
      int size = 1 + random.nextInt(7);
      List<VotingRule> rules =
          List.of(
              new VotingRule.Consensus(random.nextInt(3)),
              new VotingRule.Unanimity(),
              new VotingRule.SimpleMajority(),
              new VotingRule.QualifiedMajority((1 + random.nextInt(10)) / 10.0),
              randomlyWeighted(random, size));
      for (VotingRule rule : rules) {
        assertAsCounted(rule, size);
      }
    }
    assertThat(counted(new VotingRule.SimpleMajority(), 5).banzhaf()[0])
        .isNotCloseTo(
            VotingPower.of(new VotingRule.Unanimity(), voters(5)).banzhaf(0), within(EXACT));
  }

  @Test
  void whereNobodyCanChangeAnything() {
    VotingPower never = VotingPower.of(weighted(9, Set.of(), 1, 2), voters(2));
    VotingPower always = VotingPower.of(new VotingRule.Consensus(2), voters(2));

    assertThat(never.passing()).isZero();
    assertThat(never.shapleyShubik(0)).isZero();
    assertThat(never.banzhafShare(0)).isEmpty();
    assertThat(never.preventing(0)).isEmpty();
    assertThat(never.initiating(0)).hasValue(0);
    assertThat(always.passing()).isEqualTo(1);
    assertThat(always.initiating(0)).isEmpty();
    assertThat(VotingPower.of(new VotingRule.Unanimity(), List.of()).passing()).isEqualTo(1);
  }

  private record Counts(double passing, double[] shapleyShubik, double[] banzhaf) {}

  private static void assertAsCounted(VotingRule rule, int size) {
    VotingPower power = VotingPower.of(rule, voters(size));
    Counts counted = counted(rule, size);

    assertThat(power.passing()).as("%s", rule).isCloseTo(counted.passing(), within(EXACT));
    for (int voter = 0; voter < size; voter++) {
      assertThat(power.banzhaf(voter))
          .as("%s of %d", rule, size)
          .isCloseTo(counted.banzhaf()[voter], within(EXACT));
      assertThat(power.shapleyShubik(voter))
          .as("%s of %d", rule, size)
          .isCloseTo(counted.shapleyShubik()[voter], within(1e-10));
    }
  }

  /** From votes cast, with (s−1)!(n−s)!/n! for a swing in a coalition of s. */
  private static Counts counted(VotingRule rule, int size) {
    double passing = 0;
    double[] banzhaf = new double[size];
    double[] shapleyShubik = new double[size];
    for (int coalition = 0; coalition < 1 << size; coalition++) {
      if (!passes(rule, size, coalition)) {
        continue;
      }
      passing += Math.pow(2, -size);
      for (int voter = 0; voter < size; voter++) {
        boolean swings =
            (coalition & 1 << voter) != 0 && !passes(rule, size, coalition ^ 1 << voter);
        if (swings) {
          int members = Integer.bitCount(coalition);
          banzhaf[voter] += Math.pow(2, 1.0 - size);
          shapleyShubik[voter] +=
              factorial(members - 1) * factorial(size - members) / factorial(size);
        }
      }
    }
    return new Counts(passing, shapleyShubik, banzhaf);
  }

  private static boolean passes(VotingRule rule, int size, int coalition) {
    Vote[] votes = new Vote[size];
    for (int voter = 0; voter < size; voter++) {
      votes[voter] = (coalition & 1 << voter) != 0 ? Vote.CONSENT : Vote.OBJECT;
    }
    return rule.passes(voters(size), votes);
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  private static VotingRule randomlyWeighted(SplittableRandom random, int size) {
    int[] weights = new int[size];
    int sum = 0;
    Set<Integer> vetoes = new TreeSet<>();
    for (int voter = 0; voter < size; voter++) {
      weights[voter] = random.nextInt(6);
      sum += weights[voter];
      if (random.nextInt(4) == 0) {
        vetoes.add(voter);
      }
    }
    return weighted(random.nextInt(sum + 2), vetoes, weights);
  }

  private static VotingRule weighted(int quota, Set<Integer> vetoes, int... weights) {
    List<StateCode> voters = voters(weights.length);
    Map<StateCode, Integer> byState = new TreeMap<>();
    for (int voter = 0; voter < weights.length; voter++) {
      byState.put(voters.get(voter), weights[voter]);
    }
    Set<StateCode> holders = new TreeSet<>();
    vetoes.forEach(voter -> holders.add(voters.get(voter)));
    return new VotingRule.WeightedMajority(quota, byState, holders);
  }

  private static List<StateCode> voters(int size) {
    List<StateCode> voters = new ArrayList<>();
    for (int voter = 0; voter < size; voter++) {
      voters.add(StateCode.of("A" + (char) ('A' + voter / 26) + (char) ('A' + voter % 26)));
    }
    return voters;
  }
}
