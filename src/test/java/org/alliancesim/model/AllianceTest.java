package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/** Rights follow statuses, month by month. */
class AllianceTest {

  private static final int MEMBER = 0;
  private static final int PARTNER = 1;
  private static final int FROZEN = 2;
  private static final int AAA = 0;
  private static final int LLL = 1;
  private static final int MMM = 2;
  private static final int VVV = 3;

  private static Alliance alliance() {
    return new Alliance(
        TestWorld.of("AAA", "LLL", "MMM", "VVV")
            .members("MMM")
            .holds("VVV", TestWorld.PARTNER)
            .chair("LLL", 1)
            .term(TestWorld.PARTNER, StatusVariable.VOICE, 0.5)
            .build());
  }

  @Test
  void votersHoldersOfAVoiceAndTheChairHaveAPartInDecisions() {
    Alliance alliance = alliance();
    assertThat(alliance.voters()).containsExactly(MMM);
    assertThat(alliance.participants()).containsExactly(LLL, MMM, VVV);
    assertThat(alliance.leaders()).containsExactly(LLL);
    assertThat(alliance.voice(VVV)).isEqualTo(0.5);
    assertThat(alliance.voice(MMM)).isZero();
    assertThat(alliance.holdsAny(VVV)).isTrue();
    assertThat(alliance.holdsAny(AAA)).isFalse();
  }

  @Test
  void whoIsSeatedGainsItsRightsAndWhoGoesLosesThem() {
    Alliance alliance = alliance();
    alliance.seat(VVV, MEMBER);
    assertThat(alliance.voters()).containsExactly(MMM, VVV);
    assertThat(alliance.voice(VVV)).as("whoever votes needs no voice").isZero();
    alliance.seat(MMM, FROZEN);
    assertThat(alliance.full(MMM)).isTrue();
    assertThat(alliance.voters()).containsExactly(VVV);
    assertThat(alliance.participants()).containsExactly(LLL, VVV);
    alliance.unseat(VVV, 0);
    assertThat(alliance.held(VVV, 0)).isEqualTo(World.NONE);
    assertThat(alliance.full(VVV)).isFalse();
    assertThat(alliance.voting(VVV)).isFalse();
    assertThat(alliance.voters()).isEmpty();
    assertThat(alliance.participants()).containsExactly(LLL);
  }

  @Test
  void noticeRunsOutInItsMonth() {
    Alliance alliance = alliance();
    assertThat(alliance.leaving(MMM, 0)).isFalse();
    alliance.giveNotice(MMM, 0, 6);
    assertThat(alliance.leaving(MMM, 0)).isTrue();
    assertThat(alliance.leavesIn(MMM, 0)).isEqualTo(6);
    assertThat(alliance.leavesNow(MMM, 0, 5)).isFalse();
    assertThat(alliance.leavesNow(MMM, 0, 6)).isTrue();
    alliance.unseat(MMM, 0);
    assertThat(alliance.leaving(MMM, 0)).isFalse();
  }

  @Test
  void aClosedBidLeavesTheTrackShutForAWhile() {
    Alliance alliance = alliance();
    Application bid = new Application(AAA, PARTNER, 0);
    alliance.lodge(bid);
    assertThat(alliance.bid(AAA, 0)).isSameAs(bid);
    assertThat(alliance.bids(0)).containsExactly(bid);
    alliance.close(bid, 9);
    assertThat(alliance.bids(0)).isEmpty();
    assertThat(alliance.closedUntil(AAA, 0)).isEqualTo(9);
    assertThat(alliance.closedUntil(MMM, 0)).isZero();
  }
}
