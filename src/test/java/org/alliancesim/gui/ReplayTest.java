package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.explanation.PassageKind;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Change;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.Intervention;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/** A history at any of its months, and its course, are those of the batch. */
class ReplayTest {

  private static final int HISTORIES = 10;
  private static final ResolvedScenario SCENARIO = OpenGate.scenario();

  /** What a batch sees of a history: at the end of each month who holds what, and the bids made. */
  private static final class Batch implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final List<List<List<Integer>>> standings = new ArrayList<>();
    private final List<Integer> bids = new ArrayList<>();
    private transient Alliance alliance;
    private int lodged;

    @Override
    public void began(Alliance begun) {
      alliance = begun;
    }

    @Override
    public void monthBegan(int month) {
      keep();
    }

    @Override
    public void applied(int month, Application bid) {
      lodged++;
    }

    @Override
    public void ended(int month, Alliance end) {
      keep();
    }

    private void keep() {
      List<List<Integer>> standing = new ArrayList<>();
      for (int state = 0; state < SCENARIO.states().size(); state++) {
        standing.add(held(alliance, state));
      }
      standings.add(standing);
      bids.add(lodged);
    }
  }

  private static List<Integer> held(Alliance alliance, int state) {
    List<Integer> held = new ArrayList<>();
    for (int track = 0; track < alliance.charter().tracks().size(); track++) {
      held.add(alliance.held(state, track));
    }
    return held;
  }

  @Test
  void everyMonthOfTenHistoriesIsTheBatchs() {
    int lodged = 0;
    for (int replicate = 0; replicate < HISTORIES; replicate++) {
      Batch batch = new Batch();
      Replicate.run(SCENARIO, OpenGate.SEED, replicate, batch);
      Course course = Course.of(OpenGate.beginning(replicate), List.of());
      assertThat(course.standings()).as("the course of %s", replicate).isEqualTo(batch.standings);
      for (int month = SCENARIO.clock().months(); month >= 0; month--) {
        AllianceModel model =
            Replay.to(OpenGate.beginning(replicate), List.of(), month, shown -> {});
        assertThat(model.month()).isEqualTo(month);
        for (int state = 0; state < SCENARIO.states().size(); state++) {
          assertThat(held(model.alliance(), state))
              .as("replicate %s after %s months", replicate, month)
              .isEqualTo(batch.standings.get(month).get(state));
        }
        assertThat(((WatchedHistory) model.observer()).count(BidEvent.LODGED))
            .isEqualTo(batch.bids.get(month));
      }
      lodged += batch.lodged;
    }
    assertThat(lodged).as("bids in all").isPositive();
  }

  @Test
  void whatWasChangedOnTheWayHoldsFromItsMonthHoweverOneComesThere() {
    Intervention made = new Intervention(20, new Change.OfVariable(psi(), 9));
    Course course = Course.of(OpenGate.beginning(1), List.of(made));
    assertThat(course.counts(21)).containsEntry(PassageKind.CHANGE, 1);
    for (int month : new int[] {0, 20}) {
      AllianceModel before = Replay.to(OpenGate.beginning(1), List.of(made), month, shown -> {});
      assertThat(before.coefficients().of(Coefficient.PSI)).as("after %s", month).isNotEqualTo(9);
      assertThat(before.interventions()).as("still to come").containsExactly(made);
    }
    AllianceModel after = Replay.to(OpenGate.beginning(1), List.of(made), 21, shown -> {});
    assertThat(after.coefficients().of(Coefficient.PSI)).isEqualTo(9);
  }

  @Test
  void aChangeToComeIsNotShownAsIfItHeldNow() {
    Moves moves = new Moves(OpenGate.beginning(1));
    double before = moves.value(psi());
    Intervention made = new Intervention(20, new Change.OfVariable(psi(), 9));
    moves.runs(
        OpenGate.beginning(1), Replay.to(OpenGate.beginning(1), List.of(made), 10, shown -> {}));
    assertThat(moves.value(psi())).isEqualTo(before);
    moves.runs(
        OpenGate.beginning(1), Replay.to(OpenGate.beginning(1), List.of(made), 20, shown -> {}));
    assertThat(moves.value(psi())).as("in the coming month").isEqualTo(9);
  }

  @Test
  void twoWorldsPartWhereStandingsDo() {
    Course one = Course.of(OpenGate.beginning(0), List.of());
    assertThat(one.partsFrom(Course.of(OpenGate.beginning(0), List.of()))).isEmpty();
    for (int other = 1; other < HISTORIES; other++) {
      Course two = Course.of(OpenGate.beginning(other), List.of());
      one.partsFrom(two)
          .ifPresent(
              month -> {
                assertThat(one.standings().get(month)).isNotEqualTo(two.standings().get(month));
                assertThat(one.standings().subList(0, month))
                    .isEqualTo(two.standings().subList(0, month));
              });
    }
  }

  @Test
  void noOtherMonthsAreToBeHad() {
    assertThatThrownBy(() -> Replay.to(OpenGate.beginning(0), List.of(), 67, shown -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the history has 66 months, none after 67 of them");
  }

  private static MovableTarget psi() {
    return new MovableTarget("behaviour.psi", Coefficient.PSI, World.NONE, World.NONE);
  }
}
