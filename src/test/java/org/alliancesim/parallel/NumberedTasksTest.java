package org.alliancesim.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Results come in the order of their numbers, whichever was first, and few are begun ahead. */
@Timeout(60)
class NumberedTasksTest {

  /** The first task ends only after the second: it is handed on first all the same. */
  @Test
  void whoIsFirstToEndIsNotFirstToBeHandedOn() {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<Long> taken = new ArrayList<>();
    boolean complete =
        new NumberedTasks("test", 2, 1)
            .run(
                5,
                number -> number != 3,
                number -> {
                  if (number == 0) {
                    await(secondIsDone);
                  } else {
                    secondIsDone.countDown();
                  }
                  return Optional.of(10 * number);
                },
                (number, result) -> {
                  assertThat(result).isEqualTo(10 * number);
                  taken.add(number);
                });
    assertThat(complete).isTrue();
    assertThat(taken).containsExactly(0L, 1L, 2L, 4L);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void noMoreAreBegunAheadThanWasSaid() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger handedOn = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    new NumberedTasks("test", 3, 2)
        .run(
            200,
            number -> {
              furthest.accumulateAndGet(begun.incrementAndGet() - handedOn.get(), Math::max);
              return true;
            },
            Optional::of,
            (number, result) -> handedOn.incrementAndGet());
    assertThat(furthest).hasValue(3 + 2);
  }

  @Test
  void whatIsGivenUpIsNotTakenAndTheWholeIsNotComplete() {
    AtomicLong sum = new AtomicLong();
    assertThat(
            new NumberedTasks("test", 2, 2)
                .run(
                    10,
                    number -> true,
                    number -> number == 4 ? Optional.<Long>empty() : Optional.of(number),
                    (number, result) -> sum.addAndGet(result)))
        .isFalse();
    assertThat(sum).hasValue(45 - 4);
  }

  @Test
  void whatATaskThrowsIsThrownToWhoAsked() {
    NumberedTasks tasks = new NumberedTasks("test", 2, 2);
    assertThatThrownBy(
            () ->
                tasks.all(
                    List.of(
                        () -> 1,
                        () -> {
                          throw new IllegalArgumentException("the second");
                        })))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the second");
    assertThat(tasks.<Integer>all(List.of(() -> 1, () -> 2))).containsExactly(1, 2);
  }

  @Test
  void anInterruptionDropsWhatIsInHandAndStays() {
    Thread.currentThread().interrupt();
    boolean complete =
        new NumberedTasks("test", 1, 1)
            .run(3, number -> true, Optional::of, (number, result) -> {});
    assertThat(complete).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
