package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.BidStage;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.LadderWorld;
import org.alliancesim.model.TestWorld;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.TrackVariable;
import org.junit.jupiter.api.Test;

/** What comes between the wish and the seat, as it is told. */
class AdmissionStoryTest {

  private static TestWorld world() {
    return TestWorld.of("AAA", "MMM", "NNN")
        .members("MMM", "NNN")
        .passive("MMM", "NNN")
        .coefficient(Coefficient.KAPPA, 40)
        .months(3);
  }

  private static Explanation explained(TestWorld world, int replicate) {
    return Explanation.of(world::build, Draws.of(4, replicate));
  }

  private static String told(TestWorld world, int replicate) {
    InitialWorld initial = world.build();
    List<String> lines =
        new Story(explained(world, replicate), initial.charter(), StateCode::value).lines();
    return String.join(" ", lines.stream().map(String::strip).toList());
  }

  @Test
  void whatIsOpenAtTheStartIsToldFirst() {
    assertThat(told(world().bid("AAA", BidStage.LODGED), 0))
        .contains("AAA had a bid for “partner” (Main) open since 2020-12.");
    assertThat(
            told(
                world().partnerIsRatified().ratification(1).bid("AAA", BidStage.ADMITTED, "MMM"),
                0))
        .contains("AAA had been admitted as “partner” (Main) in 2020-12; MMM had ratified that.")
        .contains("NNN ratified the admission of AAA as “partner” (Main).");
    String invited =
        told(
            world()
                .coefficient(Coefficient.BETA_ALIGN, 4)
                .coefficient(Coefficient.KAPPA, 2)
                .set(StateVariable.POWER, "MMM", 1)
                .set(PairVariable.AFFINITY, "AAA", "MMM", 1)
                .bid("AAA", BidStage.INVITED),
            0);
    assertThat(invited)
        .contains(
            "AAA had been invited to become “partner” (Main) in 2020-12, and had yet to answer.")
        .containsPattern(
            "AAA (accepted|declined) the invitation to become “partner” \\(Main\\)(; its bid is"
                + " over)?\\.")
        .contains(
            "inertia 2.00 (a step of 0.50 in commitment); in all X 0.00, chosen with probability"
                + " 0.50")
        .containsPattern("It drew 0\\.[0-9]+, and (would have )?accepted below 0\\.50\\.");
  }

  /** MMM has as much against AAA as for it: of many draws half hold back. */
  @Test
  void whoHoldsBackARatificationIsNamedWithWhatWouldHaveSufficed() {
    TestWorld world =
        world()
            .partnerIsRatified()
            .ratification(1)
            .against("MMM", "AAA", 1)
            .bid("AAA", BidStage.ADMITTED);
    List<Event.HeldBack> heldBack = new ArrayList<>();
    for (int replicate = 0; replicate < 40; replicate++) {
      List<Event.HeldBack> told =
          explained(world, replicate).events().stream()
              .filter(Event.HeldBack.class::isInstance)
              .map(Event.HeldBack.class::cast)
              .toList();
      assertThat(told).as("told once").hasSizeLessThan(2);
      heldBack.addAll(told);
      if (!told.isEmpty() && heldBack.size() == 1) {
        assertThat(told(world, replicate))
            .contains("MMM held back its ratification of the admission of AAA as “partner” (Main):")
            .contains("1.00 spoke against it (its stated position against the candidate 1.00)")
            .contains(
                "more goodwill it would not have held back (verified by running the month again).");
      }
    }
    assertThat(heldBack.size()).isBetween(8, 32);
    for (Event.HeldBack each : heldBack) {
      assertThat(each.member()).isEqualTo(StateCode.of("MMM"));
      assertThat(each.draw()).isLessThan(0.5);
      RatificationFlip flip = each.flip().orElseThrow();
      assertThat(flip.verified()).isTrue();
      assertThat(flip.raise())
          .isCloseTo(
              Math.pow((1 - each.draw()) / each.draw(), 0.2) - 1,
              org.assertj.core.api.Assertions.within(1e-9));
    }
  }

  @Test
  void aClosedDoorIsToldWhenABidComesToIt() {
    TestWorld closed = world().track(TrackVariable.DOOR_OPEN, 0).bid("AAA", BidStage.LODGED);
    assertThat(told(closed, 0))
        .contains("AAA's bid for “partner” (Main) stays pending, for the door is closed.");
    assertThat(told(closed.track(TrackVariable.OPENING_RATE, 1000), 0))
        .contains("The door (Main) opened: its council decides on bids again.")
        .contains("AAA now holds the status “partner” (Main).");
    assertThat(told(world().track(TrackVariable.CLOSING_RATE, 1000), 0))
        .contains("The door (Main) closed: bids stay pending until it opens.");
  }

  @Test
  void aLowerStatusIsToldAsAnOffer() {
    assertThat(told(LadderWorld.of(), 0))
        .contains("MMM did not put AAA's bid for “partner” (Main) to the vote; it stays pending")
        .contains(
            "In its place AAA is offered the status “guest” (Main), a lower one by which it gains;"
                + " its bid ends if that passes.")
        .contains("AAA's bid for “guest” (Main) passed the vote");
  }

  /** The change that would have met it is verified like any other. */
  @Test
  void aCriterionOfItsOwnIsToldWithWhatItAsks() {
    TestWorld world =
        world()
            .ownCriterion(TestWorld.PARTNER, "capacity", 0)
            .meets("AAA", "capacity", 0)
            .bid("AAA", BidStage.LODGED);
    assertThat(told(world, 0))
        .contains("was returned, for it does not meet the criterion 'capacity' (it can pay)")
        .contains(
            "Smallest change: with probability that the state meets the criterion 'capacity'"
                + " (states.AAA.meets.capacity) = 1 instead of 0")
        .contains("(verified by running the month again)");
  }
}
