package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.results.RatificationRow;
import org.alliancesim.results.RatifierRow;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/** How long ratification took and who held back, from admissions that are known. */
class RatifierTallyTest {

  private static final YearMonth ADMITTED = YearMonth.of(2021, 7);
  private static final StateCode ARM = StateCode.of("ARM");

  private static List<RatificationRow.HeldBack> heldBack(String... concerns) {
    return Arrays.stream(concerns)
        .map(concern -> new RatificationRow.HeldBack(ARM, ADMITTED, concern))
        .toList();
  }

  /** Admissions that were completed after so many months, and others that waited so long. */
  private static RatifierRow row(int[] completed, int... waiting) {
    RatifierTally tally = new RatifierTally();
    for (int months : completed) {
      YearMonth seated = ADMITTED.plusMonths(months);
      tally.add(ADMITTED, Optional.of(seated), YearMonth.of(2030, 1), heldBack());
    }
    for (int months : waiting) {
      tally.add(ADMITTED, Optional.empty(), ADMITTED.plusMonths(months), heldBack());
    }
    return tally.row("member", Optional.empty());
  }

  private static List<Optional<Integer>> quartiles(RatifierRow row) {
    return List.of(row.monthsLow(), row.monthsMedian(), row.monthsHigh());
  }

  private static List<Optional<Integer>> months(Integer... months) {
    List<Optional<Integer>> each = new ArrayList<>();
    Arrays.stream(months).forEach(month -> each.add(Optional.ofNullable(month)));
    return each;
  }

  @Test
  void whereAllAreCompletedTheQuartilesAreThoseOfTheirMonths() {
    RatifierRow row = row(new int[] {8, 2, 4, 6});
    assertThat(row.admissions()).isEqualTo(4);
    assertThat(row.completed()).isEqualTo(4);
    assertThat(quartiles(row)).isEqualTo(months(2, 4, 6));
  }

  @Test
  void whatStillWaitsIsLongerThanItWasWatchedAndNotLeftOut() {
    // S(3) = 3/4; the one watched for 3 months is gone at 5: S(5) = 3/4·1/2, and then nothing tells
    RatifierRow row = row(new int[] {3, 5}, 3, 60);
    assertThat(row.completed()).isEqualTo(2);
    assertThat(quartiles(row)).isEqualTo(months(3, 5, null));
    assertThat(quartiles(row(new int[] {3, 5}))).as("the control").isEqualTo(months(3, 3, 5));
    assertThat(quartiles(row(new int[0], 12))).isEqualTo(months(null, null, null));
  }

  /** The textbook's remission times of 21 patients (Freireich et al. 1963): its median is 23. */
  @Test
  void theMedianOfAKnownSampleIsTheOneInTheTextbook() {
    int[] relapsed = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    int[] censored = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    assertThat(row(relapsed, censored).monthsMedian()).hasValue(23);
    assertThat(row(relapsed, censored).monthsLow()).hasValue(13);
  }

  @Test
  void holdingBackIsCountedOnceAnAdmissionWithItsCommonestConcern() {
    RatifierTally tally = new RatifierTally();
    YearMonth until = ADMITTED.plusMonths(9);
    tally.add(ADMITTED, Optional.empty(), until, heldBack("rivalry", "distance"));
    tally.add(ADMITTED, Optional.empty(), until, heldBack("distance"));
    IntStream.range(0, 3)
        .forEach(each -> tally.add(ADMITTED, Optional.of(until), until, heldBack()));
    RatifierRow row = tally.row("member", Optional.of(ARM));
    assertThat(row.heldBack()).isEqualTo(2);
    assertThat(row.topConcern()).hasValue("distance");
    assertThat(row.admissions()).isEqualTo(5);
  }
}
