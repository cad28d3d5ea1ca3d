package org.alliancesim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the shipped scenarios must show (docs/odd.md, "Purpose and patterns"). Replicates and seed
 * are fixed; a failure means that a changed model or scenario no longer shows the pattern.
 */
@Tag("patterns")
class ShippedScenariosTest {

  private static final int REPLICATES = 3000;
  private static final long SEED = 2021;
  private static final StateCode ARM = StateCode.of("ARM");
  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode CHN = StateCode.of("CHN");
  private static final StateCode IND = StateCode.of("IND");
  private static final StateCode PAK = StateCode.of("PAK");
  private static final String VOTE_OF_2017 = "sco-2017-vote";

  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021-open-gate"})
  void everyNumberHasASourceThatCanBeLookedUp(String name) throws ScenarioException {
    assertThat(read(name).unsourced()).isEmpty();
    assertThat(read(name).uncited()).isEmpty();
  }

  @Test
  void theScenarioOf2021HasTheStatesOfItsSources() throws ScenarioException {
    ResolvedScenario scenario = read("2021");
    assertThat(codes(scenario.candidates()))
        .contains("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")
        .contains("AZE", "PAK", "UZB", "SYR", "SRB", "AFG", "IRN", "TKM", "MNG", "ABK", "OSS");
    Set<StateCode> outside = new HashSet<>(scenario.states());
    outside.removeAll(scenario.candidates());
    assertThat(codes(outside)).contains("IND", "CHN", "TUR", "USA");
  }

  /**
   * P1 and its control: the rival inside decides, and without the rivalry the doors open; while it
   * sits there.
   */
  @Test
  void p1ArmeniaIsDecisiveAgainstAzerbaijanAndItsRivalryIsTheReason() throws ScenarioException {
    int n = 10_000; // Azerbaijan seldom bids
    Rows rivals = run(read("2021-open-gate"), n);
    List<BallotRow> blocked =
        rivals
            .ballots()
            .filter(row -> row.state().equals(AZE) && !row.passed() && row.voters().contains(ARM))
            .toList();
    assertThat(blocked).hasSizeGreaterThan(20);
    long decisive = blocked.stream().filter(row -> row.decisive().contains(ARM)).count();
    assertThat((double) decisive / blocked.size()).isGreaterThanOrEqualTo(0.9);

    Rows friends =
        run(
            read(
                "2021-open-gate",
                "rivalries.ARM-AZE.level=0",
                "rivalries.ARM-AZE.baseline=0",
                "affinities.ARM-AZE.level=0"),
            n);
    assertThat(gain(friends, rivals, AZE, n).low()).isPositive();
    Estimate same = Intervals.pairedDifference(0, 0, n);
    assertThat(same.low()).as("control: two equal runs").isNegative();
  }

  /**
   * P3. Alone, China stops India in every fourth history; with Pakistan beside it India passes. The
   * control makes both candidates friends of both sponsors and of each other: what is left of the
   * gain is that one ballot errs less often than two.
   */
  @Test
  void p3IndiaAndPakistanPassTogetherMoreOftenThanEitherAlone() throws ScenarioException {
    String[] friends = {
      "rivalries.IND-PAK.level=0",
      "rivalries.IND-PAK.baseline=0",
      "rivalries.CHN-IND.level=0",
      "affinities.CHN-IND.level=0.9",
      "affinities.CHN-PAK.level=0.9",
      "affinities.IND-RUS.level=0.9",
      "affinities.PAK-RUS.level=0.9"
    };
    Rows together = run(read(VOTE_OF_2017));
    Rows indiaAlone = run(read(VOTE_OF_2017, "states.PAK.un-member=0"));
    Rows pakistanAlone = run(read(VOTE_OF_2017, "states.IND.un-member=0"));
    Rows friendsTogether = run(read(VOTE_OF_2017, friends));
    Rows friendAlone =
        run(
            read(
                VOTE_OF_2017,
                Stream.concat(Stream.of(friends), Stream.of("states.PAK.un-member=0"))
                    .toArray(String[]::new)));

    assertThat(gain(together, pakistanAlone, PAK).low()).isPositive();
    Estimate ofIndia = gain(together, indiaAlone, IND);
    assertThat(ofIndia.low()).isPositive();
    assertThat(gain(friendsTogether, friendAlone, IND).high())
        .as("control: without rivals and opposed sponsors")
        .isLessThan(ofIndia.low() / 2);
    assertThat(together.everHeld(IND))
        .as("India hardly ever comes in without Pakistan")
        .filteredOn(together.everHeld(PAK)::contains)
        .hasSizeGreaterThan(together.everHeld(IND).size() * 9 / 10);
    List<BallotRow> blocked = indiaAlone.ballots().filter(row -> !row.passed()).toList();
    assertThat(blocked).hasSizeGreaterThan(100);
    assertThat(blocked)
        .filteredOn(row -> row.decisive().contains(CHN))
        .hasSizeGreaterThan(blocked.size() * 3 / 5);
  }

  private static Estimate gain(Rows with, Rows without, StateCode state) {
    return gain(with, without, state, REPLICATES);
  }

  private static Estimate gain(Rows with, Rows without, StateCode state, int n) {
    Set<Integer> more = with.everHeld(state);
    Set<Integer> less = without.everHeld(state);
    long gained = more.stream().filter(k -> !less.contains(k)).count();
    long lost = less.stream().filter(k -> !more.contains(k)).count();
    return Intervals.pairedDifference(gained, lost, n);
  }

  /** P4 and P5. */
  @Test
  void p4TheUnrecognisedNeverPassAGateAndP5SomeWillingStatesAreDeterred() throws ScenarioException {
    Rows rows = run(read("2021"));
    Set<String> csto = Set.of("observer", "partner", "member");
    List<ReplicateRow> unrecognised =
        rows.replicates()
            .filter(row -> Set.of("ABK", "OSS").contains(row.state().value()))
            .filter(row -> csto.contains(row.status()))
            .toList();
    assertThat(unrecognised).isNotEmpty().noneMatch(ReplicateRow::gatePassed);
    assertThat(rows.replicates().anyMatch(ReplicateRow::gatePassed)).as("others do").isTrue();

    long paths = (long) REPLICATES * 11 * csto.size();
    long wished = rows.replicates().filter(row -> csto.contains(row.status())).count();
    assertThat((double) wished / paths).as("few are willing").isBetween(0.005, 0.3);
    Map<String, Long> deterredBy =
        rows.replicates()
            .filter(row -> row.stage() == Stage.DETERRED && row.state().equals(AZE))
            .collect(
                Collectors.groupingBy(
                    row -> row.reason().orElse(""), TreeMap::new, Collectors.counting()));
    assertThat(deterredBy.keySet()).anyMatch(reason -> reason.contains("relations-with-all"));
  }

  private static ResolvedScenario read(String name, String... settings) throws ScenarioException {
    return ScenarioReader.read(
        Path.of("scenarios/" + name + ".yaml"),
        Stream.of(settings).map(Setting::parse).toList(),
        Optional.empty());
  }

  private static List<String> codes(Collection<StateCode> states) {
    return states.stream().map(StateCode::value).toList();
  }

  private record Rows(List<BatchResults> batches) {
    Stream<BallotRow> ballots() {
      return batches.stream().flatMap(batch -> batch.ballots().stream());
    }

    Stream<ReplicateRow> replicates() {
      return batches.stream().flatMap(batch -> batch.replicates().stream());
    }

    Set<Integer> everHeld(StateCode state) {
      return replicates()
          .filter(row -> row.state().equals(state) && row.stage() == Stage.HELD)
          .map(ReplicateRow::replicate)
          .collect(Collectors.toSet());
    }
  }

  private static Rows run(ResolvedScenario scenario) {
    return run(scenario, REPLICATES);
  }

  private static Rows run(ResolvedScenario scenario, int n) {
    BatchResults[] batches = new BatchResults[MonteCarlo.batches(n)];
    MonteCarlo.BatchStore store =
        new MonteCarlo.BatchStore() {
          @Override
          public boolean has(int batch) {
            return false;
          }

          @Override
          public void take(int batch, BatchResults results) {
            batches[batch] = results;
          }
        };
    new MonteCarlo(scenario, SEED, n, 1, histories -> {}).run(store);
    return new Rows(
        IntStream.range(0, batches.length)
            .mapToObj(batch -> batches[batch])
            .collect(Collectors.toCollection(ArrayList::new)));
  }
}
