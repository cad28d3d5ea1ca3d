package org.alliancesim.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes from a cluster is handed on in order, whatever it does with bundles. */
@Timeout(60)
class ClusterEngineTest {

  @SuppressWarnings("UnnecessaryLambda") // a constant says what it is
  private static final LongPredicate ALL = number -> true;

  /** Gives the number, as a byte. */
  private static final Errand ERRAND = () -> number -> new byte[] {(byte) number};

  private final List<List<Long>> bundles = Collections.synchronizedList(new ArrayList<>());

  private Cluster cluster(int slots, LongFunction<byte[]> answer) {
    return new Cluster() {
      @Override
      public int slots() {
        return slots;
      }

      @Override
      public String told() {
        return "a list";
      }

      @Override
      public List<byte[]> run(Errand errand, List<Long> numbers) throws InterruptedException {
        bundles.add(numbers);
        // later ones are there sooner
        Thread.sleep(numbers.get(0) < 10 ? 50 : 0);
        return numbers.stream().map(answer::apply).toList();
      }

      @Override
      public void close() {}
    };
  }

  private Cluster cluster(int slots) {
    return cluster(slots, ERRAND.begin()::task);
  }

  private static Job<Integer> job(boolean stopped) {
    return new Job<>() {
      @Override
      public Optional<Integer> here(long number) {
        throw new AssertionError("not in this process");
      }

      @Override
      public Errand errand() {
        return ERRAND;
      }

      @Override
      public Optional<Integer> arrived(long number, byte[] result) {
        assertThat(result).containsExactly((int) number);
        return Optional.of(result[0] * 10);
      }

      @Override
      public boolean stopped() {
        return stopped;
      }
    };
  }

  @Test
  void resultsAreHandedOnInTheOrderOfTheirNumbers() {
    List<Long> taken = new ArrayList<>();
    boolean complete =
        new ClusterEngine(cluster(2))
            .run(
                100,
                number -> number % 3 != 1,
                job(false),
                (number, result) -> {
                  assertThat(result).isEqualTo((int) (10 * number));
                  taken.add(number);
                });
    assertThat(complete).isTrue();
    assertThat(taken).isSorted().hasSize(67).doesNotContain(1L, 4L, 97L);
    assertThat(bundles).as("16 for two slots").hasSizeBetween(8, 16);
  }

  @Test
  void nothingWantedIsNothingSent() {
    assertThat(
            new ClusterEngine(cluster(2))
                .run(100, number -> false, job(false), (number, result) -> {}))
        .isTrue();
    assertThat(bundles).isEmpty();
  }

  @Test
  void bundlesAreNeverSoLargeThatMuchIsLostWithOne() {
    new ClusterEngine(cluster(1)).run(1000, ALL, job(false), (number, result) -> {});
    assertThat(bundles).allSatisfy(bundle -> assertThat(bundle).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void whatIsStoppedBeginsNothing() {
    assertThat(new ClusterEngine(cluster(2)).run(100, ALL, job(true), (number, result) -> {}))
        .isFalse();
    assertThat(bundles).isEmpty();
  }

  @SuppressWarnings("UnnecessaryLambda") // a name says what it does
  private static LongFunction<byte[]> failing() {
    return number -> {
      throw new ClusterException("the cluster is gone");
    };
  }

  @Test
  void aClusterThatCannotGoOnSaysSo() {
    assertThatThrownBy(
            () ->
                new ClusterEngine(cluster(2, failing()))
                    .run(100, ALL, job(false), (number, result) -> {}))
        .isInstanceOf(ClusterException.class)
        .hasMessage("the cluster is gone");
  }
}
