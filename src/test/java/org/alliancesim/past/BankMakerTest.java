package org.alliancesim.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.tables.Request;
import org.alliancesim.tables.TabledScenario;
import org.alliancesim.tables.Tables;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up tables become a bank, and a damaged bank is refused with all that is wrong in it. */
class BankMakerTest {

  @TempDir private Path folder;

  private Path recipe;
  private Path bank;

  @BeforeEach
  void makeRecipe() throws IOException {
    recipe = folder.resolve("recipe");
    bank = folder.resolve("bank");
    Path year = Files.createDirectories(recipe.resolve("2020"));
    write(
        year,
        "organisations.csv",
        """
        organisation,name,kind,rule,own_pact,year,start,months
        grove,The Grove,security,consensus,1,2020,2021-01,60
        """);
    write(
        year,
        "memberships.csv",
        """
        organisation,state,status
        grove,XAA,member
        grove,XAB,member
        grove,XAD,observer
        grove,XAC,candidate
        grove,XAD,candidate
        """);
    write(
        year,
        "states.csv",
        """
        state,year,cinc,ideal_point,conflict,young,western_ties,non_alignment,budget
        XAA,2020,0.0400,-0.95,0,0,0,0,1
        XAB,2020,0.0100,-0.62,0,0,0,0,1
        XAC,2020,0.0025,,0,1,0,0,1
        XAD,2020,0.0016,0.25,1,0,0,0,1
        XAE,2020,0.0900,1.45,0,0,0,0,1
        """);
    write(
        year,
        "pairs.csv",
        """
        state_a,state_b,year,tss_rivalry,mid_hostlev_10y,diplomatic,defence_pact,conttype,mindist
        XAA,XAB,2020,0,0,1,1,1,0
        XAA,XAC,2020,0,0,1,1,0,300
        XAB,XAC,2020,0,4,1,0,0,100
        XAB,XAD,2020,1,4,0,0,1,0
        XAA,XAD,2020,0,0,1,0,0,850
        """);
    write(
        recipe,
        "candidates.csv",
        """
        organisation,year,state,status,happened,in_year,years,not_counted,known_by
        grove,2020,XAC,member,1,2023,5,,a made-up register
        grove,2020,XAD,member,0,,3,former,a made-up register
        """);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private FrameBank made() throws ScenarioException, IOException {
    Files.createDirectories(bank);
    for (Map.Entry<String, byte[]> file : BankMaker.make(recipe).entrySet()) {
      Files.write(bank.resolve(file.getKey()), file.getValue());
    }
    return FrameBank.read(bank);
  }

  /** By hand from the formulas of docs/data.md; power is relative to Elm's, which is outside. */
  @Test
  void inputsAreWhatTheFormulasSay() throws ScenarioException, IOException {
    made();

    assertThat(lines("worlds.csv"))
        .containsExactly(
            "world,organisation,title,kind,figures,years,leader",
            "grove-2020,grove,The Grove,security,2020,5,XAA");
    assertThat(lines("states.csv"))
        .contains(
            // sqrt(0.04/0.09) = 0.667; the leader presses itself not at all
            "grove-2020,XAA,XAA,member,0,0.67,0,0,0,0.05,0",
            // sqrt(0.01/0.09) = 0.333; 0.5 * (1 - sqrt(0.01/0.04)) = 0.25
            "grove-2020,XAB,XAB,member,0,0.33,0,0,0,0.05,0.25",
            // 1 - 100 km / 1000
            "grove-2020,XAC,XAC,,0,0.17,0.9,0,1,0.05,0",
            "grove-2020,XAD,XAD,observer,0,0.13,1,1,0,0.15,0",
            "grove-2020,XAE,XAE,,1,1,0,0,0,0.05,0");
    assertThat(lines("affinities.csv"))
        // 1 - 2*0.33/3 = 0.78; 1 - 2*1.2/3 = 0.2; 1 - 2*0.87/3 = 0.42; nothing of XAC, who does not
        // vote
        .containsExactly(
            "year,state_a,state_b,affinity",
            "2020,XAA,XAB,0.78",
            "2020,XAA,XAD,0.2",
            "2020,XAA,XAE,-0.6",
            "2020,XAB,XAD,0.42",
            "2020,XAB,XAE,-0.38",
            "2020,XAD,XAE,0.2");
    assertThat(lines("rivalries.csv"))
        // a strategic rivalry, a dispute beside it, and no relations
        .containsExactly("year,state_a,state_b,rivalry", "2020,XAB,XAD,0.7");
    assertThat(lines("relations.csv"))
        .containsExactly("year,state_a,state_b,relations", "2020,XAB,XAD,0");
    assertThat(lines("guarantees.csv"))
        // that of the two members may be the organisation's own
        .containsExactly("world,patron,client,guarantee", "grove-2020,XAA,XAC,0.3");
    assertThat(lines("statuses.csv"))
        .contains(
            "grove-2020,member,2,1,none+observer,1,1,1,1,0,",
            "grove-2020,observer,1,0,none,0,0,0,0.15,0,");
  }

  @Test
  void thePublicKnowsWhatTheWorldHas() throws ScenarioException, IOException {
    FrameWorld grove = made().worlds().get(0);
    FrameCandidate dogwood = grove.candidates().get(1);

    assertThat(grove.start()).isEqualTo(2021);
    assertThat(grove.years()).isEqualTo(5);
    assertThat(grove.members()).containsExactly(StateCode.of("XAA"), StateCode.of("XAB"));
    assertThat(grove.counted()).extracting(FrameCandidate::year).containsExactly(2023);
    assertThat(dogwood.notCounted()).contains("former");
    assertThat(dogwood.years()).isEqualTo(3);
    Covariates known = dogwood.publicCovariates();
    // (0.67*0.2 + 0.33*0.42)/(0.67 + 0.33)
    assertThat(known.meanAffinity()).isCloseTo(0.2726, within(1e-9));
    assertThat(known.leaderAffinity()).isEqualTo(0.2);
    assertThat(known.relativePower()).isCloseTo(0.13 / 0.67, within(1e-9));
    assertThat(known.rivalInside()).isEqualTo(0.7);
    assertThat(known.nearness()).isEqualTo(1);
    assertThat(known.conflict()).isTrue();
    assertThat(known.young()).isFalse();
    assertThat(known.members()).isEqualTo(2);
  }

  /** There is one way from tables to a world: but for rounding and spans the two are the same. */
  @Test
  void aWorldIsWhatSimDataMakesOfItsYear() throws ScenarioException, IOException {
    Request all =
        new Request(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    TabledScenario tabled =
        TabledScenario.of(Tables.read(List.of(recipe.resolve("2020"))), all).get(0);
    ResolvedScenario data = ScenarioReader.ofText(tabled.text(), "grove.yaml");
    ResolvedScenario frame = made().worlds().get(0).scenario();

    assertThat(frame.clock()).isEqualTo(data.clock());
    assertThat(frame.states()).isEqualTo(data.states());
    assertThat(frame.candidates()).isEqualTo(data.candidates());
    assertThat(frame.holders()).isEqualTo(data.holders());
    for (String path :
        List.of(
            "rivalries.XAB-XAD.level",
            "guarantees.XAA-XAC.level",
            "leverages.XAA-XAB.level",
            "relations.XAB-XAD.diplomatic",
            "states.XAC.nearness",
            "states.XAD.conflict",
            "states.XAD.baseline-threat",
            "states.XAA.western-ties",
            "states.XAA.non-alignment",
            "alliance.statuses.member.commitment",
            "alliance.statuses.member.forum",
            "alliance.statuses.member.protection",
            "alliance.statuses.observer.commitment",
            "alliance.credibility")) {
      assertThat(median(frame, path)).as(path).isCloseTo(median(data, path), within(0.005));
    }
    int elm = frame.states().indexOf(StateCode.of("XAE"));
    int alder = frame.states().indexOf(StateCode.of("XAA"));
    assertThat(power(frame, alder) / power(frame, elm))
        .isCloseTo(power(data, alder) / power(data, elm), within(0.005));
    assertThat(affinity(frame, alder, elm)).isCloseTo(affinity(data, alder, elm), within(0.005));
  }

  private static double median(ResolvedScenario scenario, String path) {
    SourcedValue value = scenario.values().get(path);
    assertThat(value).as(path).isNotNull();
    return value.quantity().quantile(0.5);
  }

  private static double power(ResolvedScenario scenario, int state) {
    return Math.sqrt(median(scenario, "states." + scenario.states().get(state) + ".cinc"));
  }

  private static double affinity(ResolvedScenario scenario, int one, int other) {
    double[] halves = new double[scenario.coordinates().size()];
    Arrays.fill(halves, 0.5);
    return scenario.initialWorld(scenario.sample(halves)).world().affinity(one, other);
  }

  @Test
  void theSameRecipeGivesTheSameBank() throws ScenarioException, IOException {
    String digest = made().digest();

    assertThat(made().digest()).isEqualTo(digest);
    write(
        recipe,
        "candidates.csv",
        Files.readString(recipe.resolve("candidates.csv")).replace("2023", "2024"));
    assertThat(made().digest()).isNotEqualTo(digest);
  }

  @Test
  void aWorldIsAScenarioFileToo() throws ScenarioException, IOException {
    FrameWorld grove = made().worlds().get(0);

    ResolvedScenario read = ScenarioReader.ofText(grove.text(), "grove-2020.yaml");

    assertThat(grove.text())
        .startsWith("# grove-2020 of the frame")
        .contains("# Came in: XAC member 2023\n")
        .contains("did not count: XAD member (former)\n");
    assertThat(read.digest()).isEqualTo(grove.scenario().digest());
    assertThat(read.unsourced()).isEmpty();
    assertThat(read.uncited()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "states.csv|0.67,0,|x,0,|states.csv:2:29: power: must be a number between 0.0 and 1.0, not 'x'",
        "states.csv|,0.9,|,1.9,|nearness: must be a number between 0.0 and 1.0, not '1.9'",
        "states.csv|grove-2020,XAC|grove-2020,Xac|states.csv:4:12: state: must be a state's code such as ARM, not 'Xac'",
        "states.csv|grove-2020,XAC|grove-2021,XAC|states.csv:4:1: world: unknown world 'grove-2021'; did you mean 'grove-2020'?",
        "states.csv|grove-2020,XAB,XAB|grove-2020,XAC,XAB|states.csv:4:12: state: two lines of grove-2020 have XAC",
        "worlds.csv|security|martial|worlds.csv:2:28: kind: must be security, political or economic, not 'martial'",
        "worlds.csv|2020,5,XAA|2020,5,XZZ|worlds.csv:2:1: leader: grove-2020 has no line of its leader XZZ in states.csv",
        "worlds.csv|world,org|world,igo|worlds.csv:1:1: the columns must be world,organisation,title",
        "candidates.csv|1,2023|1,2029|candidates.csv:2:25: in_year: must be a whole number between 2021 and 2025, not '2029'",
        "candidates.csv|0,,3|0,2022,3|in_year: must be empty where it did not happen",
        "candidates.csv|XAC,member|XAE,member|state: XAE is outside of grove-2020 and seeks nothing",
        "candidates.csv|XAC,member|XAC,ally|status: grove-2020 has no status 'ally' in statuses.csv",
        "affinities.csv|XAA,XAB|XAB,XAA|affinities.csv:2:6: state_a: must be the pair's first code in alphabetical order",
        "affinities.csv|XAA,XAD|XAA,XAB|affinities.csv:3:6: state_a: two lines of 2020 have this pair",
        "affinities.csv|0.78|0.78,1|affinities.csv:2:1: has 5 cells, and the header 4",
        "statuses.csv|member,2,1|member,2,yes|statuses.csv:2:21: full: must be 0 or 1, not 'yes'"
      })
  void aDamagedBankIsRefused(String file, String good, String bad, String message)
      throws ScenarioException, IOException {
    made();
    String text = Files.readString(bank.resolve(file));
    assertThat(text).contains(good);
    Files.write(
        bank.resolve(file),
        text.replaceFirst(Pattern.quote(good), bad).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> FrameBank.read(bank))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining(message);
  }

  @Test
  void whatMakesNoScenarioIsToldWithItsPlaceInTheBank() throws ScenarioException, IOException {
    made();
    Path file = bank.resolve("statuses.csv");
    Files.writeString(file, Files.readString(file).replace("none+observer", "none+envoy"));

    assertThatThrownBy(() -> FrameBank.read(bank).worlds().get(0).scenario())
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("statuses.csv:2:1: alliance.statuses.member.from")
        .hasMessageContaining("envoy");
  }

  @Test
  void allMistakesAreToldAtOnce() throws ScenarioException, IOException {
    made();
    Path file = bank.resolve("affinities.csv");
    Files.writeString(
        file, Files.readString(file).replace("XAD,0.42", "XAD,2").replace(",-0.6", ",no"));

    assertThatThrownBy(() -> FrameBank.read(bank))
        .hasMessageContaining("affinities.csv:4:14")
        .hasMessageContaining("affinities.csv:5:14");
  }

  @Test
  void aRecipeWithoutTablesIsRefused() throws IOException {
    assertThatThrownBy(() -> BankMaker.make(Files.createDirectories(folder.resolve("empty"))))
        .hasMessageContaining("holds no folder of tables, one for each year");
    Path file = recipe.resolve("candidates.csv");
    Files.writeString(file, Files.readString(file).replace("grove,2020,XAC", "grove,2015,XAC"));
    assertThatThrownBy(() -> BankMaker.make(recipe))
        .hasMessageContaining(
            "candidates.csv:2:1: organisation: no folder of a year makes a world grove-2015");
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(bank.resolve(file));
  }
}
