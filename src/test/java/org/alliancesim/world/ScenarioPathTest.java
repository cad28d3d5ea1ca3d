package org.alliancesim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioPathTest {

  private static final StateCode ARMENIA = StateCode.of("ARM");
  private static final StateCode RUSSIA = StateCode.of("RUS");

  @Test
  void everyVariableHasThePathOfTheCatalogueWithItsName() {
    for (VariableCatalogue.Entry entry : VariableCatalogue.all()) {
      Variable variable = entry.variable();
      String path =
          entry.named()
              ? ScenarioPath.of(variable, VariableCatalogue.ANY)
              : ScenarioPath.of(variable);
      assertThat(path).isEqualTo(entry.path());
    }
  }

  @Test
  void aNameStandsWhereThereAreSeveralAndNowhereElse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioPath.of(StateVariable.CINC))
        .withMessage("states.*.cinc needs a name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioPath.of(AllianceVariable.ISOLATION, "ARM"))
        .withMessage("alliance.isolation has no name in it");
  }

  @Test
  void aPairIsNamedInAlphabeticalOrderUnlessItHasADirection() {
    assertThat(ScenarioPath.of(PairVariable.AFFINITY, RUSSIA, ARMENIA))
        .isEqualTo("affinities.ARM-RUS.level");
    assertThat(ScenarioPath.of(PairVariable.GUARANTEE, RUSSIA, ARMENIA))
        .isEqualTo("guarantees.RUS-ARM.level");
    assertThat(ScenarioPath.pairOf("RUS-ARM")).contains(List.of("RUS", "ARM"));
    assertThat(ScenarioPath.pairOf("RUS")).isEmpty();
    assertThat(ScenarioPath.pairOf("RUS-ARM-AZE")).isEmpty();
  }

  @Test
  void numbersThatAreNoVariablesHavePathsToo() {
    assertThat(ScenarioPath.chair(RUSSIA)).isEqualTo("alliance.chair.RUS");
    assertThat(ScenarioPath.supplier(ARMENIA, RUSSIA)).isEqualTo("states.ARM.arms.suppliers.RUS");
    assertThat(ScenarioPath.waiver("member", "no-conflict"))
        .isEqualTo("alliance.statuses.member.eligibility.no-conflict.waiver");
    assertThat(ScenarioPath.rule("csto")).isEqualTo("alliance.tracks.csto.rule");
    assertThat(ScenarioPath.packages("csto")).isEqualTo("alliance.tracks.csto.packages");
  }

  @Test
  void whatIsJoinedIsTakenApart() {
    assertThat(ScenarioPath.join("", "states")).isEqualTo("states");
    assertThat(ScenarioPath.steps(ScenarioPath.join("states", "ARM")))
        .containsExactly("states", "ARM");
    assertThat(ScenarioPath.steps("a..b")).containsExactly("a", "", "b");
  }
}
