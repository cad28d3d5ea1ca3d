package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Question;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.VariableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

  @TempDir private Path folder;

  private Path draft(String... options) {
    Path file = folder.resolve("mine.yaml");
    List<Object> words = new ArrayList<>(List.of("new", "My question", "-o", file));
    words.addAll(List.of(options));
    if (List.of(options).stream().noneMatch("--start"::equals)) {
      words.addAll(List.of("--start", "2026-01"));
    }
    Outcome outcome = sim(words.toArray());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("sim check " + file, "sim run " + file);
    return file;
  }

  private String refusal(String... options) {
    List<Object> words = new ArrayList<>(List.of("new", "mine", "-o", folder.resolve("no.yaml")));
    words.addAll(List.of(options));
    Outcome outcome = sim(words.toArray());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("no.yaml")).doesNotExist();
    return outcome.err();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--like=bare",
        "--like=forum",
        "--like=csto",
        "--like=bare --states=KEN,UGA",
        "--like=forum --states=FJI,TON,WSM,VUT,NOR --members=2",
        "--like=csto --states=AZE,GEO,MDA,XAA --organisation=Other",
      })
  void whatItWritesRunsAsItIs(String options) throws Exception {
    ResolvedScenario scenario = ScenarioReader.read(draft(options.split(" ")));

    assertThat(scenario.name()).isEqualTo("My question");
    assertThat(scenario.questions()).isNotEmpty();
    assertThat(scenario.unsourced()).isEmpty();
    assertThat(scenario.uncited()).isEmpty();
    AllianceModel.run(Replicate.start(scenario, 1, 0).get(), Draws.of(1, 0), HistoryObserver.NONE);
  }

  @Test
  void ofItsOwnNumbersAllAreCalledAssumptions() throws Exception {
    Path file = draft("--states", "KEN,UGA,TZA,ETH");
    ResolvedScenario scenario = ScenarioReader.read(file);

    assertThat(
            scenario.values().values().stream()
                .filter(value -> !value.origin().equals(Origin.BUILT_IN)))
        .hasSizeGreaterThan(40)
        .allMatch(SourcedValue::assumed);
    Outcome check = sim("check", file);
    assertThat(check.out().lines().filter(line -> line.startsWith("weak:")))
        .singleElement()
        .asString()
        .contains("all are assumed");
  }

  /** Meaning, unit and range are what the catalogue says. */
  @Test
  void eachKeyIsExplainedOnceAndEachNumberHasItsRange() throws IOException {
    String text = Files.readString(draft("--states", "KEN,UGA,TZA"));
    String words = text.replaceAll("\\s*\\n\\s*# ", " ");

    for (StateVariable variable :
        List.of(StateVariable.CINC, StateVariable.WESTERN_TIES, StateVariable.BASELINE_THREAT)) {
      VariableDefinition definition = variable.definition();
      assertThat(words.split(Pattern.quote(definition.meaning().substring(1)), -1))
          .as(definition.key())
          .hasSize(2);
    }
    assertThat(text.lines().filter(line -> line.strip().startsWith("military-budget:")))
        .hasSize(3)
        .allMatch(line -> line.endsWith("# US$ m/yr, 0.001 to 10000000"));
    assertThat(words).contains("When a ballot passes;", "The months that are simulated");
  }

  @Test
  void membersComeFirstAndTheFirstLeads() throws Exception {
    ResolvedScenario scenario =
        ScenarioReader.read(draft("--states", "KEN,UGA,TZA,ETH", "--members", "3"));

    assertThat(scenario.holders())
        .containsOnlyKeys(StateCode.of("KEN"), StateCode.of("UGA"), StateCode.of("TZA"));
    assertThat(scenario.leads(StateCode.of("KEN"))).isTrue();
    assertThat(scenario.questions()).containsExactly(new Question(StateCode.of("ETH"), "member"));
    assertThat(scenario.state(StateCode.of("ETH")).name()).isEqualTo("Ethiopia");
    assertThat(scenario.clock()).hasToString("2026-01 to 2030-12");
    assertThat(scenario.values().get("states.KEN.capital.lat").quantity().quantile(0.5))
        .as("degrees north of the middle of Kenya")
        .isBetween(-5.0, 5.0);
  }

  /** With --like csto the rest of the world stays, and others are out of the running. */
  @Test
  void candidatesOfOnesOwnForTheCsto() throws Exception {
    ResolvedScenario base = ScenarioReader.read(Path.of("scenarios/2021.yaml"));
    ResolvedScenario scenario =
        ScenarioReader.read(draft("--like", "csto", "--states", "AZE,GEO,MDA"));

    assertThat(scenario.candidates())
        .contains(
            StateCode.of("AZE"), StateCode.of("GEO"), StateCode.of("MDA"), StateCode.of("ARM"))
        .doesNotContain(StateCode.of("PAK"), StateCode.of("SRB"));
    assertThat(scenario.questions()).hasSize(3);
    assertThat(scenario.values().get("states.AZE.western-ties").quantity())
        .isEqualTo(base.values().get("states.AZE.western-ties").quantity());
    assertThat(scenario.clock()).isEqualTo(base.clock());
  }

  /** What is shown commented out is what holds: uncommented, nothing changes. */
  @Test
  void whatIsCommentedOutHolds() throws Exception {
    Path file = draft("--like", "csto", "--states", "AZE");
    String text = Files.readString(file);
    int begins = text.indexOf("# What it says of them now");
    String told = text.substring(text.indexOf('\n', begins) + 1).replaceAll("(?m)^# ", "");
    String inside = told.substring(told.indexOf("  AZE:"));
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, text.substring(0, begins).replace("states:\n", "states:\n" + inside));

    assertThat(inside).contains("western-ties: {triangular");
    assertThat(ScenarioReader.read(other).digest()).isEqualTo(ScenarioReader.read(file).digest());
  }

  @Test
  void theExamplesAtTheEndHoldOnceUncommented() throws Exception {
    Path file = draft("--states", "KEN,UGA,TZA,ETH");
    String text = Files.readString(file);
    int begins = text.indexOf('\n', text.indexOf("# What else can be said")) + 1;
    String examples = text.substring(begins).replaceAll("(?m)^# ", "");
    Files.writeString(file, text.substring(0, begins) + examples);

    ResolvedScenario scenario = ScenarioReader.read(file);
    assertThat(scenario.values())
        .containsKeys(
            "relations.TZA-UGA.diplomatic",
            "stances.UGA-TZA.level",
            "guarantees.KEN-TZA.level",
            "shocks.a crisis.rate");
  }

  @Test
  void theSameWordsGiveTheSameFile() throws IOException {
    String once = Files.readString(draft("--like", "forum", "--states", "KEN,UGA,TZA"));

    assertThat(Files.readString(draft("--like", "forum", "--states", "KEN,UGA,TZA", "--force")))
        .isEqualTo(once);
  }

  @Test
  void unknownStatesAreNamedAtOnceWithWhatMayBeMeant() {
    assertThat(refusal("--states", "KEN,Uganda,KE,UGG,12,KEN"))
        .contains(
            "unknown state 'Uganda'; did you mean 'UGA'? (Uganda)",
            "unknown state 'KE'; did you mean 'KEN'? (Kenya)",
            "unknown state 'UGG'; did you mean 'UGA'? (Uganda)",
            "unknown state '12'; a state is its code of ISO 3166-1 alpha-3",
            "state 'KEN' is named twice");
    assertThat(refusal("--like", "csto", "--states", "ARM"))
        .contains("'ARM' is a member of the CSTO already; name candidates");
  }

  @Test
  void whatCannotBeADraftIsRefused() {
    assertThat(refusal("--states", "KEN")).contains("name at least two states");
    assertThat(refusal("--states", "KEN,UGA", "--members", "2"))
        .contains("--members must be at least 1 and leave a candidate, so at most 1, not 2");
    assertThat(refusal("--like", "csto", "--members", "2")).contains("--members is for");
    assertThat(refusal("--like", "nato"))
        .contains("--like must be csto, forum or bare, not 'nato'");
    assertThat(refusal("--start", "soon")).contains("'soon' is no month such as");
  }

  @Test
  void aFileThatIsThereStaysUnlessForced() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "precious");

    Outcome refused = sim("new", "mine", "-o", file);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("is there already", "--force");
    assertThat(file).hasContent("precious");
    assertThat(sim("new", "mine", "-o", file, "--force").exitCode()).isZero();
    assertThat(Files.readString(file)).contains("format: ");
  }

  @Test
  void anEditorFindsTheSchemaWhereThereIsOne() throws IOException {
    Path scenarios = Files.createDirectories(folder.resolve("scenarios/own"));
    Files.writeString(folder.resolve("scenarios/schema.json"), "{}");

    sim("new", "mine", "-o", scenarios.resolve("mine.yaml"));

    assertThat(Files.readString(scenarios.resolve("mine.yaml")))
        .contains("$schema: ../schema.json\n");
    assertThat(Files.readString(draft())).doesNotContain("$schema:");
  }
}
