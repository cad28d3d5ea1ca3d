package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

  /** However many shares there are, more than parts too: each part is in one of them. */
  @ParameterizedTest
  @CsvSource({"1, 1", "7, 1", "7, 3", "3, 7", "200, 16", "20000000, 99999"})
  void sharesHaveEachPartOnce(long parts, int shares) {
    LongStream some =
        LongStream.range(0, Math.min(parts, 500)).map(part -> part * parts / 500 % parts);
    some.forEach(
        part ->
            assertThat(
                    LongStream.rangeClosed(1, shares)
                        .filter(share -> new Shard((int) share, shares).holds(part, parts))
                        .count())
                .as("part %d of %d in %d shares", part, parts, shares)
                .isEqualTo(1));
  }

  @Test
  void sharesAreEven() {
    for (int share = 1; share <= 16; share++) {
      Shard shard = new Shard(share, 16);
      assertThat(LongStream.range(0, 200).filter(part -> shard.holds(part, 200)).count())
          .isBetween(12L, 13L);
    }
  }

  @Test
  void readsWhatItPrints() {
    assertThat(Shard.parse("3/10")).isEqualTo(new Shard(3, 10)).hasToString("3/10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3", "0/3", "4/3", "3/0", "-1/3", "1/2/3", "1.5/3", "1/1000000", "a/b"})
  void refusesWhatIsNoShare(String text) {
    assertThatThrownBy(() -> Shard.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be I/N");
  }
}
