package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario says once it is read. */
class ResolvedScenarioTest {

  @TempDir private Path folder;

  private ResolvedScenario small() throws ScenarioException {
    return resolved(Draft.SMALL);
  }

  private ResolvedScenario resolved(String text) throws ScenarioException {
    return read(write(folder, "small.yaml", text));
  }

  @Test
  void structureIsRead() throws ScenarioException {
    ResolvedScenario scenario = small();

    assertThat(scenario.clock().months()).isEqualTo(12);
    assertThat(scenario.states()).extracting(StateCode::value).containsExactly("ARM", "AZE", "RUS");
    assertThat(scenario.stateName(StateCode.of("AZE"))).isEqualTo("AZE");
    assertThat(scenario.experiment().replicates()).isEqualTo(100);
    Status partner = scenario.charter().statuses().get(1);
    assertThat(partner.fromNone()).isTrue();
    assertThat(partner.from()).isEmpty();
    assertThat(partner.needsVote()).isTrue();
    assertThat(partner.eligibility()).containsExactly(StandardCriterion.NO_CONFLICT);
  }

  @Test
  void monthsOfOpeningCountFromTheStart() throws ScenarioException {
    ResolvedScenario scenario =
        resolved(
            Draft.smallWith("from: [none]", "opens: 2021-10, from: [none]")
                .replace("full: true", "opens: 2021-01, full: true"));

    assertThat(scenario.charter().statuses()).extracting(Status::opens).containsExactly(-6, 3);
  }

  @Test
  void everyNumberHasAPlaceAndASource() throws ScenarioException {
    ResolvedScenario scenario =
        resolved(
            Draft.smallWith(
                "cinc: 0.0004",
                "cinc: {value: 0.0004, source: COW, note: revised}\n    source: S1"));

    SourcedValue cinc = scenario.values().get("states.ARM.cinc");
    assertThat(cinc.source()).isEqualTo("COW");
    assertThat(cinc.note()).isEqualTo("revised");
    assertThat(cinc.origin().line()).isEqualTo(7);
    SourcedValue budget = scenario.values().get("states.ARM.military-budget");
    assertThat(budget.source()).isEqualTo("S1");
    assertThat(budget.unit()).isEqualTo("US$ m/yr");
    assertThat(scenario.unsourced())
        .extracting(SourcedValue::path)
        .contains("states.AZE.cinc")
        .doesNotContain("states.ARM.cinc", "states.ARM.military-budget", "behaviour.psi");
  }

  @Test
  void aSourceIsAShortNameWithItsClaimOrAnAssumption() throws ScenarioException {
    String text =
        Draft.SMALL
            .replace("cinc: 0.0004", "cinc: {value: 0.0004, source: COW (2020)}")
            .replace("ideal-point: 0.2", "ideal-point: {value: 0.2, source: S1.5}")
            .replace("cinc: 0.0016", "cinc: {value: 0.0016, source: 'Assumption: small'}")
            .replace("ideal-point: -0.4", "ideal-point: {value: -0.4, source: S10.2}")
            .replace("cinc: 0.04\n", "cinc: {value: 0.04, source: a friend}\n")
            .concat("sources: {S1: A paper, COW: A data set}\n");
    ResolvedScenario scenario =
        Draft.read(Draft.write(folder, "s.yaml", text), "alliance.credibility=0.5");

    assertThat(scenario.uncited())
        .extracting(SourcedValue::path)
        .containsExactly("states.AZE.ideal-point", "states.RUS.cinc");
  }

  @Test
  void aNameIsOneLineHoweverItIsWritten() throws ScenarioException {
    String text =
        Draft.smallWith("name: Small", "name: |\n  Two\n  lines\ndescription: |\n  A\n  B");
    ResolvedScenario scenario = Draft.read(Draft.write(folder, "s.yaml", text));

    assertThat(scenario.name()).isEqualTo("Two lines");
    assertThat(scenario.description()).isEqualTo("A\nB");
  }

  @Test
  void theClockMayHaveASingleMonth() throws ScenarioException {
    String text = Draft.smallWith("end: 2022-06", "end: 2021-07");

    assertThat(Draft.read(Draft.write(folder, "s.yaml", text)).clock().months()).isEqualTo(1);
  }

  @Test
  void builtInDefaultsAreListedAsAssumptions() throws ScenarioException {
    ResolvedScenario scenario = small();

    for (Coefficient coefficient : Coefficient.values()) {
      assertThat(scenario.values()).containsKey("behaviour." + coefficient.key());
    }
    SourcedValue psi = scenario.values().get("behaviour.psi");
    assertThat(psi.quantity()).hasToString("{normal: [0.25, 0.12], min: 0}");
    assertThat(psi.origin()).isEqualTo(Origin.BUILT_IN);
    assertThat(scenario.assumptions())
        .contains(psi, scenario.values().get("alliance.statuses.member.discount"))
        .doesNotContain(scenario.values().get("behaviour.kappa"));
  }

  @Test
  void trueAndFalseStandForOneAndZero() throws ScenarioException {
    ResolvedScenario scenario =
        resolved(Draft.smallWith("cinc: 0.0004", "conflict: true\n    un-member: false"));

    assertThat(scenario.values().get("states.ARM.conflict").quantity()).hasToString("1");
    assertThat(scenario.values().get("states.ARM.un-member").quantity()).hasToString("0");
  }

  @Test
  void wholeNumbersMayBeWrittenAsPowersOfTen() throws ScenarioException {
    assertThat(
            resolved(Draft.smallWith("replicates: 100", "replicates: 1e4"))
                .experiment()
                .replicates())
        .isEqualTo(10_000);
  }

  @Test
  void theMedianCoordinateGivesMedians() throws ScenarioException {
    ResolvedScenario scenario = small();
    double[] middle = new double[scenario.inputs().size()];
    Arrays.fill(middle, 0.5);

    double[] sample = scenario.sample(middle);

    assertThat(scenario.inputs()).isSorted().contains("behaviour.kappa", "behaviour.psi");
    assertThat(sample[scenario.inputs().indexOf("behaviour.kappa")]).isEqualTo(5);
  }

  @Test
  void theOutermostCoordinatesStayInRange() throws ScenarioException {
    ResolvedScenario scenario = small();
    double[] outermost = new double[scenario.inputs().size()];
    for (double u : new double[] {0x1.0p-62, Math.nextDown(1.0)}) {
      Arrays.fill(outermost, u);
      double[] sample = scenario.sample(outermost);
      for (int input = 0; input < sample.length; input++) {
        SourcedValue value = scenario.values().get(scenario.inputs().get(input));
        assertThat(sample[input]).as(value.path()).isBetween(value.min(), value.max());
      }
    }
  }

  @Test
  void aWrongNumberOfCoordinatesIsRefused() throws ScenarioException {
    ResolvedScenario scenario = small();

    assertThatThrownBy(() -> scenario.sample(new double[1]))
        .hasMessage("the scenario has " + scenario.coordinates().size() + " coordinates, not 1");
    assertThatThrownBy(() -> scenario.initialWorld(new double[1]))
        .hasMessage("the scenario has " + scenario.inputs().size() + " uncertain inputs, not 1");
  }

  @Test
  void theDigestDependsOnWhatDeterminesResultsAndOnNothingElse() throws ScenarioException {
    String digest = small().digest();

    assertThat(digest).matches("[0-9a-f]{64}");
    String cosmetic =
        Draft.smallWith("name: Small", "# a remark\nname: Other\ndescription: Words")
            .replace("cinc: 0.0004", "cinc: {value: 4e-4, source: S1, note: x}")
            .replace("[AZE, ARM]", "[ARM, AZE]")
            .replace("replicates: 100, seed: 7", "replicates: 5, seed: 8");
    assertThat(read(write(folder, "elsewhere/moved.yaml", cosmetic)).digest()).isEqualTo(digest);
    String[][] changes = {
      {"cinc: 0.0004", "cinc: 0.0005"},
      {"end: 2022-06", "end: 2022-07"},
      {"rule: consensus", "rule: unanimity"},
      {"from: [none]", "from: [none, member]"},
      {"holders: {ARM: [member], ", "holders: {"},
      {"add: 0.5", "set: 0.5"},
      {"members: [RUS]", "members: [ARM]"},
      {"normal: [5, 1]", "normal: [5, 2]"},
      {"seed: 7", "seed: 7, sampling: random"},
      {"session-months: [11]", "session-months: [10]"},
    };
    for (String[] change : changes) {
      assertThat(resolved(Draft.smallWith(change[0], change[1])).digest())
          .as(change[1])
          .isNotEqualTo(digest);
    }
  }

  @Test
  void theCanonicalTextIsCompleteAndNamesNoFile() throws ScenarioException {
    String text = small().canonicalText();

    assertThat(text)
        .contains(
            "name = Small\n",
            "clock.end = 2022-06\n",
            "alliance.tracks.main.rule = consensus\n",
            "alliance.holders.ARM = [member]\n",
            "shocks.storm.effects.1.path = alliance.isolation\n",
            "shocks.storm.effects.1.add = 0.5  # \n",
            "behaviour.psi = {normal: [0.25, 0.12], min: 0}  # assumption: built-in default, see docs/odd.md\n")
        .doesNotContain(folder.toString(), "small.yaml");
    assertThat(resolved(Draft.SMALL.replace("\n", "\r\n")).canonicalText()).isEqualTo(text);
  }

  @Test
  void itTravelsBetweenProcesses() throws ScenarioException, IOException, ClassNotFoundException {
    ResolvedScenario scenario = small();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(scenario);
    }
    assertThat(bytes.size()).isLessThan(100_000);
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject())
          .asInstanceOf(InstanceOfAssertFactories.type(ResolvedScenario.class))
          .satisfies(
              copy -> {
                assertThat(copy.canonicalText()).isEqualTo(scenario.canonicalText());
                double[] u = new double[scenario.inputs().size()];
                Arrays.fill(u, 0.3);
                assertThat(copy.initialWorld(copy.sample(u)).coefficients())
                    .isEqualTo(scenario.initialWorld(scenario.sample(u)).coefficients());
              });
    }
  }
}
