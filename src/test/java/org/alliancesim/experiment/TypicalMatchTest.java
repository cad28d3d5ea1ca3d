package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The typical one of several replicates is the one nearest to all others. */
class TypicalMatchTest {

  private static final long SEED = 3;
  private static final StateCode SRB = StateCode.of("SRB");

  private static ResolvedScenario scenario;

  @BeforeAll
  static void readAScenario() throws Exception {
    scenario = ScenarioReader.read(Path.of("scenarios/2021.yaml"), List.<Setting>of());
  }

  private static ReplicateRow row(int replicate, String status, int bids, int month) {
    return new ReplicateRow(
        replicate,
        SRB,
        status,
        bids > 3 ? Stage.HELD : Stage.BLOCKED,
        Optional.empty(),
        Optional.of(YearMonth.of(2021, 7).plusMonths(month)),
        bids,
        true,
        bids > 3,
        OptionalDouble.empty());
  }

  private static TypicalMatch matches(int... replicates) {
    List<ReplicateRow> rows = new ArrayList<>();
    SortedMap<Integer, Optional<YearMonth>> months = new TreeMap<>();
    for (int replicate : replicates) {
      months.put(replicate, Optional.of(YearMonth.of(2021, 7).plusMonths(replicate % 7)));
      rows.add(row(replicate, "partner", replicate % 5, replicate % 7));
      rows.add(row(replicate, "member", 1, 3));
    }
    return TypicalMatch.of(scenario, SEED, rows, months);
  }

  @Test
  void itIsTheMedoidOfTheStandardisedTraits() {
    int[] replicates = {2, 3, 5, 8, 13, 21, 34, 55, 510, 511, 600};
    TypicalMatch matches = matches(replicates);
    int traits = matches.traits(2).size();
    double[][] values = new double[replicates.length][];
    for (int match = 0; match < replicates.length; match++) {
      values[match] =
          matches.traits(replicates[match]).stream()
              .mapToDouble(TypicalMatch.Trait::value)
              .toArray();
    }
    double[] deviation = new double[traits];
    for (int trait = 0; trait < traits; trait++) {
      int of = trait;
      double mean =
          IntStream.range(0, values.length).mapToDouble(m -> values[m][of]).average().orElse(0);
      deviation[trait] =
          Math.sqrt(
              IntStream.range(0, values.length)
                  .mapToDouble(m -> Math.pow(values[m][of] - mean, 2))
                  .average()
                  .orElse(0));
    }
    int best = -1;
    double smallest = Double.POSITIVE_INFINITY;
    for (int match = 0; match < values.length; match++) {
      double sum = 0;
      for (double[] other : values) {
        for (int trait = 0; trait < traits; trait++) {
          if (deviation[trait] > 0) {
            sum += Math.pow((values[match][trait] - other[trait]) / deviation[trait], 2);
          }
        }
      }
      if (sum < smallest) {
        smallest = sum;
        best = replicates[match];
      }
    }
    assertThat(matches.typical()).isEqualTo(best);
    assertThat(matches.first()).isEqualTo(2);
    assertThat(matches.matches()).isEqualTo(replicates.length);
    assertThat(best).as("the first one would be no test").isNotEqualTo(2);
  }

  @Test
  void traitsAreThoseOfTheRowsAndTheLearnedCoefficientsOfThatReplicate() {
    TypicalMatch matches = matches(4, 9, 512);
    List<TypicalMatch.Trait> traits = matches.traits(9);
    assertThat(traits).extracting(TypicalMatch.Trait::name).startsWith("changes", "bids", "month");
    assertThat(traits).extracting(TypicalMatch.Trait::name).contains("kappa", "gamma-riv");
    assertThat(traits.get(0).value()).isEqualTo(1);
    assertThat(traits.get(1).value()).isEqualTo(4 + 1);
    assertThat(traits.get(2).value()).isEqualTo(2);
    int kappa = scenario.inputs().indexOf("behaviour.kappa");
    double drawn = Inputs.of(scenario, SEED, 0).of(9)[kappa];
    assertThat(traits)
        .filteredOn(trait -> trait.name().equals("kappa"))
        .first()
        .satisfies(trait -> assertThat(trait.value()).isEqualTo(drawn));
  }

  /** Bids are 0, 1, 1, 4 and one each for membership: 1 lies above one of four and in two. */
  @Test
  void aPercentileCountsHalfOfTheEqualOnes() {
    TypicalMatch matches = matches(0, 1, 6, 9);
    assertThat(matches.traits(6).get(1).percentile()).isCloseTo(50, within(1e-9));
    assertThat(matches.traits(0).get(1).percentile()).isCloseTo(12.5, within(1e-9));
    assertThat(matches.traits(9).get(1).percentile()).isCloseTo(87.5, within(1e-9));
  }

  @Test
  void ofOneMatchThereIsOnlyOneToTake() {
    TypicalMatch only = matches(17);
    assertThat(only.typical()).isEqualTo(17);
    assertThat(only.traits(17)).allMatch(trait -> trait.percentile() == 50);
  }
}
