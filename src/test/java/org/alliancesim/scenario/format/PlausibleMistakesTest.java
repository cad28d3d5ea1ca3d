package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.scenario.Draft;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.YamlReader;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that anybody can make: each is refused at its place, or does what it says. */
class PlausibleMistakesTest {

  @TempDir private Path folder;

  private Path small() {
    return write(folder, "small.yaml", Draft.SMALL);
  }

  /** A list of maps of the format: how it is reached, and what its entries must be. */
  record ListOfMaps(String before, String after, String expected) {
    @Override
    public String toString() {
      return before + "…" + after;
    }
  }

  static List<ListOfMaps> listsOfMaps() {
    List<ListOfMaps> found = new ArrayList<>();
    collect(ScenarioFormat.SCENARIO, "", "", found);
    return found;
  }

  private static void collect(Shape shape, String before, String after, List<ListOfMaps> found) {
    Shape item =
        shape.item() == null && shape instanceof Shape.Items items ? items.item() : shape.item();
    if (item instanceof FixedMap || item instanceof NamedMap) {
      found.add(new ListOfMaps(before + "[", "]" + after, item.expected()));
      collect(item, before + "[", "]" + after, found);
    } else if (shape instanceof FixedMap map) {
      for (FixedMap.Field field : map.fields()) {
        collect(field.shape(), before + "{" + field.key() + ": ", "}" + after, found);
      }
    } else if (shape instanceof NamedMap map) {
      String name = "ARM".matches(map.pattern()) ? "ARM" : "1";
      collect(map.value(), before + "{" + name + ": ", "}" + after, found);
    } else if (shape instanceof Shape.Either either) {
      collect(either.map(), before, after, found);
    }
  }

  @Test
  void theFormatHasListsOfMaps() {
    assertThat(listsOfMaps())
        .extracting(list -> list.before().replaceAll("\\{|: ", " ").strip())
        .contains(
            "rivalries [", "guarantees [", "shocks [", "shocks [ effects [", "hindcast  cases [");
  }

  @ParameterizedTest
  @MethodSource("listsOfMaps")
  void anEntryThatIsNoMapIsRefusedAtItsPlace(ListOfMaps list) {
    for (String entry : List.of("alliance.isolation", "5", "true", "[]", "[1, 2]", "''")) {
      String before = list.before().substring(1); // without the braces of the whole file
      String after = list.after().substring(0, list.after().length() - 1);
      String file = "format: 2\n" + before + entry + after + "\n";
      int column = before.length() + 1;

      assertThat(refusal(write(folder, "s.yaml", file)))
          .as(file)
          .anyMatch(
              line ->
                  line.startsWith("s.yaml:2:" + column + ": ")
                      && line.contains("must be " + list.expected() + ", not "));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {beta: [1e300, 1e300]} | beta needs [a, b], both from 0.000001 to 1000000, not [1.0E300, 1.0E300]
          {beta: [1e-300, 1]} | beta needs [a, b], both from 0.000001 to 1000000, not [1.0E-300, 1]
          {beta: [1e999, 1]} | must be a finite number, not 1e999
          {normal: [1e300, 1e300], min: 0, max: 1} | the normal distribution has no probability between min and max
          {normal: [0.5, .inf], min: 0, max: 1} | must be a finite number, not .inf
          {half-normal: 1e300, max: 1} | the normal distribution has no probability between min and max
          {half-normal: 1e-400} | no number can be so large or so small
          {uniform: [0.5, 0.5]} | uniform needs [low, high] with low < high
          {triangular: [1, 1, 1]} | triangular needs [low, mode, high]
          {discrete: {1e999: 1}} | a distribution needs finite numbers
          1e400 | must be a finite number in [-20, 50], not 1e400
          1e-400 | no number can be so large or so small: in size, they reach from about 1e-323 to 1e308
          1e99999999999 | no number can be so large or so small
          """)
  void aNumberThatCannotBeComputedWithIsRefused(String value, String message) {
    String text = Draft.smallWith("kappa: {normal: [5, 1]}", "kappa: " + value);

    assertThat(refusal(write(folder, "s.yaml", text)))
        .allMatch(line -> line.startsWith("s.yaml:33:"))
        .anyMatch(line -> line.contains(message));
  }

  @Test
  void aFactorOfFourHundredDigitsIsRefused() {
    String text = Draft.smallWith("add: 0.5", "multiply: " + "9".repeat(400));

    assertThat(refusal(write(folder, "s.yaml", text)))
        .singleElement()
        .asString()
        .startsWith(
            "s.yaml:35:78: shocks.storm.effects.1.multiply: must be a finite number, not 999");
  }

  /** What is allowed can be drawn, to the ends of its range. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{beta: [1e-6, 1e6]}",
        "{beta: [1e6, 1e6]}",
        "{beta: [1e-6, 1e-6]}",
        "{normal: [0.5, 1e-300], min: 0, max: 1}",
        "{half-normal: 1e-300, max: 1}",
        "{uniform: [0, 1e-300]}",
        "{triangular: [0, 1e-300, 1]}",
        "{discrete: {0: 1, 1: 0}}"
      })
  void everyDistributionThatIsAllowedCanBeDrawn(String value) throws ScenarioException {
    String text = Draft.smallWith("kappa: {normal: [5, 1]}", "kappa: " + value);
    ResolvedScenario scenario = read(write(folder, "s.yaml", text));

    int kappa = scenario.inputs().indexOf("behaviour.kappa");
    for (double u : new double[] {1e-15, 1e-6, 0.3, 0.5, 1 - 1e-6, Math.nextDown(1.0)}) {
      double[] levels = new double[scenario.coordinates().size()];
      Arrays.fill(levels, u);
      double[] sample = scenario.sample(levels);
      assertThat(sample[kappa]).isBetween(0.0, 1.0);
      scenario.initialWorld(sample);
    }
  }

  @Test
  void sobolHasFewerDimensionsThanAScenarioCanHaveNumbers() throws ScenarioException {
    int most = SamplingDesign.SOBOL.mostInputs();
    int others = read(small()).coordinates().size();
    Path enough = write(folder, "enough.yaml", withUncertainBudgets(most - others));
    List<String> coordinates = read(enough, "experiment.sampling=sobol").coordinates();
    assertThat(coordinates).hasSize(most);
    assertThat(new SobolSequenceGenerator(coordinates.size()).nextVector()).hasSize(most);

    String text = withUncertainBudgets(most - others + 1) + "experiment: {sampling: sobol}\n";
    Path more = write(folder, "more.yaml", text);

    assertThat(refusal(more))
        .containsExactly(
            "more.yaml:"
                + text.lines().count()
                + ":24: experiment.sampling: sobol spreads at most "
                + most
                + " uncertain numbers, and there are "
                + (most + 1)
                + "; write latin-hypercube, or make some of them certain");
    assertThat(read(more, "experiment.sampling=random").coordinates()).hasSize(most + 1);
  }

  /** The small scenario with so many more uncertain numbers. */
  private static String withUncertainBudgets(int numbers) {
    StringBuilder states = new StringBuilder("states:\n");
    for (int number = 0; number < numbers; number++) {
      char[] code = {'X', (char) ('A' + number / 26 % 26), (char) ('A' + number % 26)};
      code[0] = (char) ('N' + number / 676);
      states.append("  ").append(code).append(": {military-budget: {uniform: [1, 2]}}\n");
    }
    return Draft.smallWith("states:\n", states.toString())
        .replace("experiment: {replicates: 100, seed: 7}\n", "");
  }

  @Test
  void aLeaderIsAMemberOrAnOutsidePower() throws ScenarioException {
    String text = Draft.smallWith("chair: {RUS: 1}", "chair: {RUS: 0.5, AZE: 0.5}");
    Path file = write(folder, "s.yaml", text);

    assertThat(refusal(file))
        .containsExactly(
            "s.yaml:25:21: alliance.chair.AZE: is neither a full member at the start nor an outside"
                + " power; who leads seeks no status, so give it one in alliance.holders, or write"
                + " outside: true in states.AZE");
    assertThat(refusal(file, "alliance.holders.AZE=[partner]")).hasSize(1);
    read(file, "alliance.holders.AZE=[member]");
    read(file, "states.AZE.outside=true");
    read(file, "alliance.holders={}"); // nobody is a member yet
    read(write(folder, "zero.yaml", text.replace("{RUS: 0.5, AZE: 0.5}", "{RUS: 1, AZE: 0}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          military-budget: 2700 | military-budget: 2,700 | 10:22: states.AZE.military-budget: must be a number in [0.001, 10000000] US$ m/yr or a distribution such as {uniform: [low, high]}, not '2,700'; write 2700 or, if the comma stands before decimals, 2.7
          military-budget: 2700 | military-budget: 2 700 | 10:22: states.AZE.military-budget: must be a number in [0.001, 10000000] US$ m/yr or a distribution such as {uniform: [low, high]}, not '2 700'; write 2700
          military-budget: 2700 | military-budget: 2_700 | 10:22: states.AZE.military-budget: must be a number in [0.001, 10000000] US$ m/yr or a distribution such as {uniform: [low, high]}, not '2_700'; write 2700
          military-budget: 2700 | military-budget: 1,234,567 | 10:22: states.AZE.military-budget: must be a number in [0.001, 10000000] US$ m/yr or a distribution such as {uniform: [low, high]}, not '1,234,567'; write 1234567
          military-budget: 2700 | military-budget: 2.700,5 | 10:22: states.AZE.military-budget: must be a number in [0.001, 10000000] US$ m/yr or a distribution such as {uniform: [low, high]}, not '2.700,5'; write 2700.5
          military-budget: 2700 | military-budget: {value: 2,700} | 10:30: the comma splits 2,700 in two; write 2700 or, if the comma stands before decimals, 2.7
          military-budget: 2700 | military-budget: {uniform: [1,000, 2,000]} | 10:32: states.AZE.military-budget.uniform: must be 2 numbers, [low, high], not a list of 4; the comma splits 1,000 in two; write 1000 or, if the comma stands before decimals, 1
          ideal-point: -0.4 | ideal-point: \u22120.4 | 12:18: states.AZE.ideal-point: must be a number in [-5, 5] or a distribution such as {uniform: [low, high]}, not '\u22120.4'; write -0.4, with a hyphen for the minus
          replicates: 100, | replicates: 1,000, | 36:26: the comma splits 1,000 in two; write 1000 or, if the comma stands before decimals, 1
          replicates: 100, | replicates: 1 000, | 36:26: experiment.replicates: must be a whole number from 1 to 10000000, not '1 000'; write 1000
          military-budget: 2700 | outside: yes\\n    military-budget: 2700 | 10:14: states.AZE.outside: must be true or false, not 'yes'; write true
          full: true | full: no | 29:33: alliance.statuses.member.full: must be true or false, not 'no'; write false
          """)
  void aNumberAsPeopleWriteItElsewhereGetsItsReadings(
      String part, String replacement, String message) {
    String text = Draft.smallWith(part, replacement.replace("\\n", "\n"));

    assertThat(refusal(write(folder, "s.yaml", text))).containsExactly("s.yaml:" + message);
  }

  @Test
  void aMissingProbabilityIsNoSplitNumber() {
    String text = Draft.smallWith("cinc: 0.0004", "cinc: {discrete: {0: 1, 1: }}");

    assertThat(refusal(write(folder, "s.yaml", text)))
        .anyMatch(line -> line.startsWith("s.yaml:7:29: states.ARM.cinc.discrete.1: is empty"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alliance: {chair: {}, holders: {}}\nstates: {AZE: {arms: {suppliers: {}}}}",
        "alliance: {statuses: {partner: {eligibility: {}}}}\nstates: {AZE: {arms: {}}}",
      })
  void anEmptyMapEmpties(String change) throws ScenarioException {
    small();
    ResolvedScenario empty =
        read(write(folder, "derived.yaml", "format: 2\nextends: small.yaml\n" + change + "\n"));

    assertThat(empty.values().keySet())
        .noneMatch(path -> path.contains("suppliers"))
        .noneMatch(
            path -> path.contains(change.contains("chair") ? "alliance.chair" : "eligibility"));
    assertThat(empty.holders().isEmpty()).isEqualTo(change.contains("holders"));
  }

  @Test
  void whatASettingAloneGivesLacksInTheFile() {
    Path file =
        write(folder, "s.yaml", Draft.smallWith("clock: {start: 2021-07, end: 2022-06}\n", ""));

    assertThat(refusal(file, "clock.end=2022-06"))
        .anyMatch(line -> line.startsWith("s.yaml:") && line.contains("clock.start: is missing"));
  }

  /** Every map of the small scenario, as a path of keys. */
  static List<String> maps() throws ScenarioException {
    List<String> found = new ArrayList<>();
    collectMaps((Mapping) YamlReader.read(Draft.SMALL, "small.yaml"), "", found);
    return found;
  }

  private static void collectMaps(Mapping map, String before, List<String> found) {
    map.members()
        .forEach(
            (key, member) -> {
              if (member.value() instanceof Mapping inner) {
                found.add(before + key);
                collectMaps(inner, before + key + "/", found);
              }
            });
  }

  /** What lies within it is not missing: that is no second mistake. */
  @ParameterizedTest
  @MethodSource("maps")
  void aMapThatIsNoneIsOneMistake(String path) {
    small();
    List<String> keys = List.of(path.split("/"));
    String change = "[1]";
    for (int last = keys.size() - 1; last > 0; last--) {
      change = "{" + keys.get(last) + ": " + change + "}";
    }
    Path file =
        write(
            folder,
            "s.yaml",
            "format: 2\nextends: small.yaml\n" + keys.get(0) + ": " + change + "\n");

    assertThat(refusal(file)).as(path).hasSize(1);
  }

  @Test
  void anEmptyMapOrListOnTheCommandLineEmptiesToo() throws ScenarioException {
    Path file = small();

    assertThat(read(file, "alliance.statuses.partner.eligibility={}").values().keySet())
        .noneMatch(path -> path.contains("eligibility"));
    assertThat(read(file, "alliance.chair={}").values().keySet())
        .noneMatch(path -> path.contains("alliance.chair"));
    assertThat(read(file, "states.AZE.arms.suppliers={}").values().keySet())
        .noneMatch(path -> path.contains("suppliers"));
    assertThat(read(file, "alliance.holders={}").holders()).isEmpty();
    assertThat(read(file, "shocks=[]").shocks()).isEmpty();
    assertThat(read(file, "rivalries=[]").values().keySet())
        .noneMatch(path -> path.startsWith("rivalries"));
    assertThat(refusal(file, "states={}")).anyMatch(line -> line.contains("is empty; describe"));
  }

  /** As in a file: a map changes the keys that it names. */
  @Test
  void aMapOnTheCommandLineKeepsWhatItDoesNotName() throws ScenarioException {
    Path file = small();

    assertThat(read(file, "states.AZE.arms.suppliers={ARM: 0.1}").values())
        .containsKeys("states.AZE.arms.suppliers.ARM", "states.AZE.arms.suppliers.RUS");
    assertThat(
            read(file, "states.AZE.arms.suppliers={}", "states.AZE.arms.suppliers={ARM: 0.1}")
                .values())
        .containsKey("states.AZE.arms.suppliers.ARM")
        .doesNotContainKey("states.AZE.arms.suppliers.RUS");
  }

  @Test
  void aFileThatOnlyExtendsEmptiesNothing() throws ScenarioException {
    small();

    assertThat(read(write(folder, "same.yaml", "extends: small.yaml\n")).digest())
        .isEqualTo(read(folder.resolve("small.yaml")).digest());
  }

  /** As PyYAML writes a file in which one object stands in many places. */
  @Test
  void aGeneratedFileWithManyAliasesIsRead() throws ScenarioException {
    StringBuilder states =
        new StringBuilder("states:\n  XAA: {military-budget: &id001 {value: 100}}\n");
    for (int state = 1; state <= 120; state++) {
      states.append("  X").append((char) ('A' + state / 26)).append((char) ('A' + state % 26));
      states.append(": {military-budget: *id001}\n");
    }
    Path file = write(folder, "s.yaml", Draft.smallWith("states:\n", states.toString()));

    assertThat(read(file).states()).hasSize(124);
  }
}
