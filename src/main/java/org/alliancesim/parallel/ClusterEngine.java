package org.alliancesim.parallel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * A cluster. Consecutive tasks that are wanted go there in bundles, since a task may be over sooner
 * than its way there and back; {@link NumberedTasks} keeps bundles in order, and a bundle its
 * tasks.
 */
public final class ClusterEngine implements Engine {

  /** So many bundles for each slot, so that all end at about the same time. */
  private static final int BUNDLES_OF_A_SLOT = 8;

  /** The most tasks in a bundle: what is lost with a process stays small. */
  private static final int MOST_IN_A_BUNDLE = 40;

  /** So many bundles are under way for each slot: while one comes back the next is there. */
  private static final int UNDER_WAY = 2;

  private final Cluster cluster;

  public ClusterEngine(Cluster cluster) {
    this.cluster = cluster;
  }

  @Override
  public <R> boolean run(
      long count, LongPredicate wanted, Job<R> job, NumberedTasks.Taker<R> taker) {
    int slots = cluster.slots();
    int inBundle =
        (int) Math.max(1, Math.min(MOST_IN_A_BUNDLE, count / ((long) slots * BUNDLES_OF_A_SLOT)));
    Bundles bundles = new Bundles(count, wanted, inBundle);
    int threads = slots * UNDER_WAY;
    return new NumberedTasks("bundles", threads, threads)
        .run(
            bundles,
            bundle -> done(bundle, job),
            (bundle, results) -> {
              for (int each = 0; each < results.size(); each++) {
                taker.take(bundle.get(each), results.get(each));
              }
            });
  }

  private <R> Optional<List<R>> done(List<Long> bundle, Job<R> job) {
    if (job.stopped()) {
      return Optional.empty();
    }
    List<byte[]> results;
    try {
      results = cluster.run(job.errand(), bundle);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ClusterException e) {
      // a process that is being ended takes its cluster down too
      if (job.stopped()) {
        return Optional.empty();
      }
      throw e;
    }
    List<R> arrived = new ArrayList<>(bundle.size());
    for (int each = 0; each < bundle.size(); each++) {
      Optional<R> result = job.arrived(bundle.get(each), results.get(each));
      if (result.isEmpty()) {
        return Optional.empty();
      }
      arrived.add(result.get());
    }
    return Optional.of(arrived);
  }

  /** The wanted numbers, in order, so many at a time; found as they are asked for. */
  private static final class Bundles implements Iterator<List<Long>> {
    private final long count;
    private final LongPredicate wanted;
    private final int most;
    private long next;

    Bundles(long count, LongPredicate wanted, int most) {
      this.count = count;
      this.wanted = wanted;
      this.most = most;
      skip();
    }

    private void skip() {
      while (next < count && !wanted.test(next)) {
        next++;
      }
    }

    @Override
    public boolean hasNext() {
      return next < count;
    }

    @Override
    public List<Long> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<Long> bundle = new ArrayList<>(most);
      while (next < count && bundle.size() < most) {
        bundle.add(next++);
        skip();
      }
      return bundle;
    }
  }
}
