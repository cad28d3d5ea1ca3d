package org.alliancesim.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

class FrameBankTest {

  private static final FrameBank BANK = FrameBank.shipped();

  @Test
  void hasAllWorldsInTheirOrder() {
    assertThat(BANK.worlds()).hasSize(167);
    assertThat(BANK.worlds().stream().map(FrameWorld::organisation).distinct()).hasSize(36);
    assertThat(BANK.worlds()).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
  }

  @Test
  void everyWorldIsAScenario() throws Exception {
    for (FrameWorld world : BANK.worlds()) {
      assertThat(world.scenario().states())
          .as(world.name())
          .containsAll(world.candidates().stream().map(FrameCandidate::state).toList())
          .containsAll(world.members());
    }
  }

  @Test
  void aWorldSaysWhoMightHaveComeIn() {
    FrameWorld csto = BANK.world("csto-2005").orElseThrow();
    assertThat(csto.start()).isEqualTo(2006);
    assertThat(csto.members()).hasSize(6).doesNotContain(StateCode.of("UZB"));
    FrameCandidate uzbekistan =
        csto.candidates().stream()
            .filter(candidate -> candidate.state().equals(StateCode.of("UZB")))
            .findFirst()
            .orElseThrow();
    assertThat(uzbekistan.happened()).isTrue();
    assertThat(uzbekistan.year()).isEqualTo(2006);
    assertThat(uzbekistan.notCounted()).contains("former");
  }
}
