package org.alliancesim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A process of Spark's with another version of this program is not given tasks. */
class ProbeTest {

  @Test
  void theSameVersionWillDo() throws Exception {
    assertThat(new Probe(ProgramVersion.here()).call(0)).isEmpty();
  }

  @Test
  void anotherVersionIsNamed() throws Exception {
    assertThat(new Probe("0.0.1").call(0))
        .isEqualTo(
            "has alliance-sim " + ProgramVersion.here() + " and this is 0.0.1; give both the same");
  }
}
