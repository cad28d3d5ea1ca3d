package org.alliancesim.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The standing rules: what belongs to what, and what cannot be. */
class CharterTest {

  private static Track track(String id, List<Integer> sessionMonths) {
    return new Track(id, id, new VotingRule.Consensus(0), sessionMonths, false);
  }

  private static Status status(String id, int track, int noticeMonths) {
    return new Status(
        id,
        id,
        track,
        0,
        false,
        true,
        Set.of(),
        Set.of(),
        true,
        Ratification.NONE,
        0,
        noticeMonths,
        List.of());
  }

  private static Charter charter() {
    return new Charter(
        "Test",
        List.of(track("first", List.of(6)), track("second", List.of(11))),
        List.of(status("guest", 0, 0), status("partner", 1, 0)));
  }

  @Test
  void aStatusIsFoundByItsId() {
    assertThat(charter().statusIndex("guest")).isZero();
    assertThat(charter().statusIndex("partner")).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> charter().statusIndex("friend"))
        .withMessage("the alliance has no status 'friend'");
  }

  @Test
  void aChangedTrackTakesThePlaceOfTheOldOneAlone() {
    Track changed = track("second", List.of(11)).with(new VotingRule.Unanimity());
    Charter after = charter().with(1, changed);
    assertThat(after.tracks()).containsExactly(charter().tracks().get(0), changed);
    assertThat(after.statuses()).isEqualTo(charter().statuses());
    assertThat(changed.rule()).isEqualTo(new VotingRule.Unanimity());
    assertThat(changed.withPackages(true).packages()).isTrue();
    assertThat(changed.withPackages(true).rule()).isEqualTo(changed.rule());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void aStatusOfNoTrackIsRefused(int track) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Charter("Test", charter().tracks(), List.of(status("lost", track, 0))))
        .withMessage("status lost belongs to no track");
  }

  @Test
  void theCouncilMeetsInMonthsOfTheCalendar() {
    assertThat(track("all", List.of(1, 12)).sessionMonths()).containsExactly(1, 12);
    for (int month : new int[] {0, 13}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> track("none", List.of(month)))
          .withMessage("a session month is 1 to 12, not " + month);
    }
  }

  @Test
  void noticeIsNotGivenForThePast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> status("guest", 0, -1))
        .withMessage("notice-months must be at least 0, not -1");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_SOUGHT, not-sought, not sought",
    "AWAITING_RATIFICATION, awaiting-ratification, awaiting ratification"
  })
  void filesAndSentencesHaveTheWordOfAStage(Stage stage, String key, String label) {
    assertThat(stage.key()).isEqualTo(key);
    assertThat(stage.label()).isEqualTo(label);
  }

  @Test
  void filesAndSentencesHaveTheWordOfACriterion() {
    assertThat(StandardCriterion.RELATIONS_WITH_ALL_MEMBERS.key())
        .isEqualTo("relations-with-all-members");
    assertThat(StandardCriterion.NO_CONFLICT.failure())
        .isEqualTo("there is armed conflict on its territory");
  }
}
