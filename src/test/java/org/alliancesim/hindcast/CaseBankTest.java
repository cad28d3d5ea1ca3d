package org.alliancesim.hindcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.hindcast.CaseBank.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseBankTest {

  @TempDir private Path folder;

  @Test
  void threadsChangeNothingAndAWorldIsTheSameInAnyCompany() throws Exception {
    PastWorld world = SmallPast.world(folder, "past", "CLUB", SmallPast.TWO_CASES);
    PastWorld other = SmallPast.world(folder, "other", "CLUB", SmallPast.TWO_CASES);
    CaseBank one =
        CaseBank.asWritten(List.of(world, other), 600, 7, PastWork.unkept(1, done -> {}));
    CaseBank many =
        CaseBank.asWritten(List.of(world, other), 600, 7, PastWork.unkept(5, done -> {}));
    CaseBank alone = CaseBank.asWritten(List.of(world), 600, 7, PastWork.unkept(2, done -> {}));
    int otherwise = 0;
    for (int replicate = 0; replicate < 600; replicate++) {
      Patterns expected = one.patterns()[replicate][0];
      assertThat(expected.replicates()).isEqualTo(1);
      for (Patterns same : List.of(many.patterns()[replicate][0], alone.patterns()[replicate][0])) {
        assertThat(same.answers()).isEqualTo(expected.answers());
        assertThat(same.counts()).isEqualTo(expected.counts());
      }
      otherwise +=
          Arrays.equals(expected.answers(), one.patterns()[replicate][1].answers()) ? 0 : 1;
    }
    assertThat(otherwise).as("worlds of other names have other events").isPositive();
  }

  @Test
  void answersAreCountedByPattern() {
    Patterns patterns = Patterns.of(new long[] {0b01, 0b11, 0b01, 0b00});
    assertThat(patterns.answers()).containsExactly(0b00, 0b01, 0b11);
    assertThat(patterns.counts()).containsExactly(1, 2, 1);
    assertThat(patterns.count(0)).isEqualTo(3);
    assertThat(patterns.count(1)).isEqualTo(1);
  }
}
