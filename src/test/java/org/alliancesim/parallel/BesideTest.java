package org.alliancesim.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BesideTest {

  private final AtomicInteger times = new AtomicInteger();

  private String thread() {
    times.incrementAndGet();
    return Thread.currentThread().getName();
  }

  @Test
  void whatWasBegunIsDoneOnceByItsOwnThread() {
    Beside<String> work = new Beside<>("atlas", this::thread).begin().begin();
    assertThat(work.get()).isEqualTo("atlas");
    assertThat(work.begin().get()).isEqualTo("atlas");
    assertThat(work.isDone()).isTrue();
    assertThat(times).hasValue(1);
  }

  @Test
  void whatNobodyBeganIsDoneByWhoeverAsksFirst() {
    Beside<String> work = new Beside<>("atlas", this::thread);
    assertThat(work.isDone()).isFalse();
    assertThat(work.get()).isEqualTo(Thread.currentThread().getName());
    assertThat(work.get()).isEqualTo(Thread.currentThread().getName());
    assertThat(times).hasValue(1);
  }

  @Test
  void whoeverRunsItTakesItUpAndWaitsForNobody() {
    Beside<String> work = new Beside<>("atlas", this::thread);
    work.run();
    work.run();
    assertThat(work.isDone()).isTrue();
    assertThat(work.get()).isEqualTo(Thread.currentThread().getName());
    assertThat(times).hasValue(1);
  }

  @Test
  void whatTheWorkThrewIsThrownEachTimeItIsAskedFor() {
    Beside<String> work =
        new Beside<String>(
                "atlas",
                () -> {
                  throw new IllegalStateException("torn");
                })
            .begin();
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(work::get).isInstanceOf(IllegalStateException.class).hasMessage("torn");
    }
  }

  @Test
  void whoeverIsInterruptedWaitsNoLongerAndStillIs() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Beside<String> work =
        new Beside<>(
                "atlas",
                () -> {
                  begun.countDown();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return "";
                })
            .begin();
    try {
      begun.await();
      Thread.currentThread().interrupt();
      assertThatThrownBy(work::get)
          .isInstanceOf(CancellationException.class)
          .hasMessage("it was broken off while it waited for the atlas");
      assertThat(Thread.interrupted()).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      never.countDown();
    }
  }
}
