package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.junit.jupiter.api.Test;

/** A replicate played without its windows. */
class AllianceModelWithUITest {

  private static final int REPLICATES = 6;
  private static final ResolvedScenario SCENARIO = OpenGate.scenario();

  /** Returns how many months it took. */
  private static int play(AllianceModelWithUI watched) {
    watched.start();
    int months = 1;
    while (watched.step()) {
      months++;
    }
    watched.finish();
    return months;
  }

  private static List<ReplicateRow> rows(int replicate, AllianceModelWithUI watched) {
    return Replicate.rows(SCENARIO, replicate, watched.history().kept());
  }

  @Test
  void theScreenShowsTheHistoriesOfTheBatch() {
    List<ReplicateRow> batch = new ArrayList<>();
    new MonteCarlo(SCENARIO, OpenGate.SEED, REPLICATES, 1, histories -> {})
        .run(
            new MonteCarlo.BatchStore() {
              @Override
              public boolean has(int index) {
                return false;
              }

              @Override
              public void take(int index, BatchResults results) {
                batch.addAll(results.replicates());
              }
            });
    List<ReplicateRow> shown = new ArrayList<>();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      AllianceModelWithUI watched = OpenGate.watched(replicate);
      play(watched);
      shown.addAll(rows(replicate, watched));
    }
    assertThat(shown).hasSizeGreaterThan(REPLICATES).isEqualTo(batch);
  }

  @Test
  void playedAgainItIsTheSameHistoryWhateverMasonsSeed() {
    AllianceModelWithUI watched = OpenGate.watched(3);
    play(watched);
    List<ReplicateRow> first = rows(3, watched);
    List<String> news = watched.history().news();
    watched.state.setSeed(12345);
    play(watched);
    assertThat(rows(3, watched)).isNotEmpty().isEqualTo(first);
    assertThat(watched.history().news()).isNotEmpty().isEqualTo(news);
  }

  @Test
  void stoppedHalfwayItBeginsFromTheStart() {
    AllianceModelWithUI watched = OpenGate.watched(3);
    watched.start();
    for (int month = 0; month < 10; month++) {
      watched.step();
    }
    watched.finish();
    watched.start();
    assertThat(watched.model().month()).isZero();
    assertThat(watched.history().news()).isEmpty();
  }

  @Test
  void itStopsAtTheHorizon() {
    assertThat(play(OpenGate.watched(0))).isEqualTo(SCENARIO.clock().months());
  }

  @Test
  void noMoreBidsAreDecidedThanWereLodged() {
    int lodged = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      AllianceModelWithUI watched = OpenGate.watched(replicate);
      watched.start();
      boolean more = true;
      while (more) {
        more = watched.step();
        WatchedHistory history = watched.history();
        assertThat(
                history.count(BidEvent.RETURNED)
                    + history.count(BidEvent.BLOCKED)
                    + history.count(BidEvent.ADMITTED))
            .isLessThanOrEqualTo(history.count(BidEvent.LODGED));
      }
      lodged += watched.history().count(BidEvent.LODGED);
    }
    assertThat(lodged).isPositive();
  }

  /** What a batch keeps of a history it keeps of one that is watched, whatever comes to be told. */
  @Test
  void whateverABatchHearsIsHandedOn() {
    Set<String> told = declared(HistoryObserver.class);
    Set<String> kept = declared(RunHistory.class);
    kept.retainAll(told);
    assertThat(kept).contains("decided", "voted");
    assertThat(declared(WatchedHistory.class)).containsAll(kept);
  }

  private static Set<String> declared(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
