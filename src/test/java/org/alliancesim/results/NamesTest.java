package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static final StateCode COG = StateCode.of("COG");
  private static final StateCode COD = StateCode.of("COD");

  /** {@code same2.yaml}. */
  @Test
  void statesOfOneNameAreToldApartByTheirCodesAndOthersAreNot() {
    Names names = names(Map.of("COG", "Congo", "COD", "congo", "AGO", "Angola"));
    assertThat(names.state(COG)).isEqualTo("Congo (COG)");
    assertThat(names.state(COD)).isEqualTo("congo (COD)");
    assertThat(names.state(StateCode.of("AGO"))).isEqualTo("Angola");
    assertThat(names.state(StateCode.of("ZMB"))).isEqualTo("ZMB");
  }

  @Test
  void twoScenariosMayShareANameThatEachHasOnce() {
    Names both = names(Map.of("COG", "Congo")).and(names(Map.of("COD", "Congo")));
    assertThat(both.state(COG)).isEqualTo("Congo (COG)");
  }

  private static Names names(Map<String, String> states) {
    return new Names("Alliance", states, Map.of());
  }
}
