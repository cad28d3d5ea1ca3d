package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Choice;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.Option;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/**
 * From July 2021, under the priors and with no shock that says so, Armenia freezes its membership
 * by the end of 2024 more often than any other member, because it was attacked and not helped.
 * 6,000 histories, seed 2021: 95% intervals of about half a point.
 */
class ArmeniaDriftTest {

  private static final int REPLICATES = 6000;
  private static final long SEED = 2021;
  private static final StateCode ARMENIA = StateCode.of("ARM");
  private static final List<StateCode> OTHERS =
      List.of(StateCode.of("BLR"), StateCode.of("KAZ"), StateCode.of("KGZ"), StateCode.of("TJK"));

  /** What the alliance would have to be for there to be no grievance, then or now. */
  private static final String[] ALWAYS_HELPED = {
    "behaviour.help-0=1000", "behaviour.psi=0", "states.ARM.resentment=0"
  };

  @Test
  void armeniaFreezesThreeTimesAsOftenAsTheNextMember() throws ScenarioException {
    Map<StateCode, Estimate> frozen = frozen(scenario());
    Estimate armenia = frozen.get(ARMENIA);
    Estimate next = next(frozen);
    assertThat(armenia.value()).isGreaterThanOrEqualTo(3 * next.value());
    assertThat(armenia.low()).isGreaterThan(next.high());
  }

  /** The control: the same world, in which the alliance helps, has helped, and presses nobody. */
  @Test
  void anAllianceThatAlwaysHelpedLosesArmeniaNoMoreThanOthers() throws ScenarioException {
    Map<StateCode, Estimate> frozen = frozen(scenario(ALWAYS_HELPED));
    assertThat(frozen.get(ARMENIA).low()).isLessThan(next(frozen).high());
  }

  /**
   * Each draw from the priors with its own expected number of freezes, so that few histories do:
   * 0.75 with six for each draw, which blur the ratio; 0.83 with forty (docs/validation.md).
   */
  @Test
  void itDoesSoInMostDrawsFromThePriors() throws ScenarioException {
    assertThat(shareOfDraws(scenario())).isGreaterThanOrEqualTo(0.7);
    assertThat(shareOfDraws(scenario(ALWAYS_HELPED))).as("control").isLessThan(0.05);
  }

  private static ResolvedScenario scenario(String... settings) throws ScenarioException {
    List<Setting> all = new ArrayList<>(List.of(Setting.parse("clock.end=2024-12")));
    for (String setting : settings) {
      all.add(Setting.parse(setting));
    }
    return ScenarioReader.read(Path.of("scenarios/2021.yaml"), all);
  }

  private static Map<StateCode, Estimate> frozen(ResolvedScenario scenario) {
    Map<StateCode, Integer> counts = new TreeMap<>();
    HistoryRows rows = new HistoryRows(scenario);
    Inputs inputs = null;
    for (int k = 0; k < REPLICATES; k++) {
      if (k % SamplingDesign.BLOCK == 0) {
        inputs = Inputs.of(scenario, SEED, k / SamplingDesign.BLOCK);
      }
      for (ReplicateRow row :
          rows.replicate(k, Replicate.history(scenario, inputs.of(k), Draws.of(SEED, k)))) {
        if (row.status().equals("frozen") && row.stage() == Stage.HELD) {
          counts.merge(row.state(), 1, Integer::sum);
        }
      }
    }
    Map<StateCode, Estimate> estimates = new TreeMap<>();
    estimates.put(ARMENIA, Intervals.wilson(counts.getOrDefault(ARMENIA, 0), REPLICATES, 1));
    for (StateCode other : OTHERS) {
      estimates.put(other, Intervals.wilson(counts.getOrDefault(other, 0), REPLICATES, 1));
    }
    return estimates;
  }

  private static Estimate next(Map<StateCode, Estimate> frozen) {
    return OTHERS.stream()
        .map(frozen::get)
        .reduce((a, b) -> a.value() >= b.value() ? a : b)
        .orElseThrow();
  }

  /** The share of 300 draws in which Armenia is expected to freeze three times as often. */
  private static double shareOfDraws(ResolvedScenario scenario) {
    int draws = 300;
    int histories = 6;
    Inputs inputs = Inputs.of(scenario, SEED, 0);
    int clearly = 0;
    for (int draw = 0; draw < draws; draw++) {
      double[] expected = new double[scenario.states().size()];
      for (int twin = 0; twin < histories; twin++) {
        AllianceModel.run(
            scenario.initialWorld(inputs.of(draw)),
            Draws.of(SEED, draw).twin(twin),
            new Expected(scenario.charter().statusIndex("frozen"), expected));
      }
      double most = 0;
      for (StateCode other : OTHERS) {
        most = Math.max(most, expected[scenario.states().indexOf(other)]);
      }
      clearly += expected[scenario.states().indexOf(ARMENIA)] >= 3 * most ? 1 : 0;
    }
    return (double) clearly / draws;
  }

  /** Adds up the probabilities with which states freeze when they reconsider. */
  private record Expected(int frozen, double[] sums) implements HistoryObserver {
    @Override
    public void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {
      for (Option option : choice.get().options()) {
        sums[state] += option.status() == frozen ? option.probability() : 0;
      }
    }
  }
}
