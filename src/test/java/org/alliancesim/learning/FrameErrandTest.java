package org.alliancesim.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.parallel.Cluster;
import org.alliancesim.parallel.ClusterEngine;
import org.alliancesim.parallel.ClusterException;
import org.alliancesim.parallel.Errand;
import org.alliancesim.past.FrameBank;
import org.alliancesim.past.SentBank;
import org.alliancesim.past.SmallBank;
import org.alliancesim.results.LearnedRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that is asked in another process says what it says in this one. */
class FrameErrandTest {

  private static final int POINTS = 60;
  private static final int HISTORIES = 3;

  @TempDir private Path folder;
  private FrameBank bank;
  private List<AskedWorld> worlds;
  private final List<Long> sent = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void readABank() throws Exception {
    bank = FrameBank.read(SmallBank.write(folder));
    worlds = AskedWorld.of("frame", bank);
  }

  /** Does errands in this process, of which nothing but bytes arrives. */
  private final class ByBytes implements Cluster {
    private final Map<Errand, Errand.Doing> begun = new HashMap<>();

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public String told() {
      return "bytes";
    }

    @Override
    public List<byte[]> run(Errand errand, List<Long> numbers) {
      Errand.Doing doing;
      synchronized (this) {
        doing = begun.computeIfAbsent(errand, each -> carried(each).begin());
      }
      sent.addAll(numbers);
      return numbers.stream().map(doing::task).toList();
    }

    @Override
    public void close() {}
  }

  private static Errand carried(Errand errand) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(errand);
      return (Errand)
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private FrameCalibration learned(Optional<Elsewhere> elsewhere, PastWork work) throws Exception {
    return FrameCalibration.of(
        worlds, new FrameCalibration.Effort(POINTS, HISTORIES, elsewhere), 5, work, cost -> {});
  }

  private Optional<Elsewhere> elsewhere(Cluster cluster) {
    return Optional.of(
        new Elsewhere(new ClusterEngine(cluster), SentFrame.of(Map.of("frame", bank))));
  }

  @Test
  void anotherProcessLearnsTheSame() throws Exception {
    List<Integer> progress = Collections.synchronizedList(new ArrayList<>());
    FrameCalibration here = learned(Optional.empty(), PastWork.unkept(2, n -> {}));
    FrameCalibration there = learned(elsewhere(new ByBytes()), PastWork.unkept(2, progress::add));
    assertThat(sent).hasSizeGreaterThan(POINTS / 5);
    assertThat(there.forecasts()).isEqualTo(here.forecasts());
    assertThat(there.learned()).isEqualTo(here.learned());
    assertThat(there.folds()).isEqualTo(here.folds());
    assertThat(there.predictive()).isEqualTo(here.predictive());
    for (LearnedRow row : here.learned()) {
      assertThat(there.values(row.coefficient())).isEqualTo(here.values(row.coefficient()));
    }
    assertThat(progress.stream().mapToInt(Integer::intValue).sum()).isEqualTo(there.points());
  }

  @Test
  void whatIsAskedToStopSendsNothingMore() {
    PastWork work = PastWork.unkept(1, points -> {});
    Cluster stopping =
        new Cluster() {
          @Override
          public int slots() {
            return 1;
          }

          @Override
          public String told() {
            return "one that is ended in the middle";
          }

          @Override
          public List<byte[]> run(Errand errand, List<Long> numbers) {
            sent.addAll(numbers);
            work.cancel();
            throw new ClusterException("the process is being ended");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> learned(elsewhere(stopping), work))
        .isInstanceOf(CancellationException.class);
    assertThat(sent).hasSizeLessThan(POINTS / 5);
  }

  @Test
  void aBankThatIsDamagedOnTheWayIsRefused() {
    SentBank whole = bank.sent();
    assertThat(whole.read().worlds()).hasSize(4);
    SentBank other = new SentBank(whole.pressed(), "0".repeat(64));
    assertThatThrownBy(other::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a bank that was sent is another one where it arrived");
  }
}
