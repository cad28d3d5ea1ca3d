package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonManifestTest {

  @Test
  void bIsCalledAfterWhatItAloneHas() {
    List<String> ofA = List.of("--behaviour prior");
    List<String> ofB = List.of("--behaviour prior", "behaviour.chi=1");
    assertThat(SampleComparison.manifest(1, ofA, ofB).labelOfB()).isEqualTo("behaviour.chi=1");
    assertThat(SampleComparison.manifest(1, ofA, ofA).labelOfB())
        .isEqualTo("Partner states for the CSTO, July 2021");
  }
}
