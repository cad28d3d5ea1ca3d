package org.alliancesim.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancesim.parallel.FailedTask;
import org.jspecify.annotations.Nullable;

/**
 * Evidence on its way to another process, where it is made anew. It stays there for what is asked
 * next, until it is asked of other evidence.
 *
 * @param frame the worlds
 * @param histories silent histories of each
 * @param seed the master seed
 */
record SentEvidence(SentFrame frame, int histories, long seed) implements Serializable {

  /** One at a time: evidence of a large frame takes much of a process's memory. */
  private static final AtomicReference<@Nullable Made> LAST = new AtomicReference<>();

  /** What tells evidence from other evidence. */
  private record Key(List<String> banks, int histories, long seed) {}

  /** The evidence; whoever asks for it first, on whichever threads, makes it together. */
  FrameEvidence evidence() {
    Key key = new Key(frame.digests(), histories, seed);
    @Nullable Made made =
        LAST.updateAndGet(
            last -> last != null && last.key.equals(key) ? last : new Made(key, frame));
    if (made == null) {
      throw new IllegalStateException("evidence that was asked for is there");
    }
    return made.evidence();
  }

  /** Evidence in the making: threads that come meanwhile take up worlds that nobody has begun. */
  private static final class Made {
    private final Key key;
    private final FutureTask<List<AskedWorld>> worlds;
    private final FutureTask<List<FutureTask<Looks>>> looks;
    private final FutureTask<FrameEvidence> evidence;

    Made(Key key, SentFrame frame) {
      this.key = key;
      worlds = new FutureTask<>(frame::worlds);
      looks = new FutureTask<>(() -> looks(key, done(worlds)));
      evidence =
          new FutureTask<>(
              () -> new FrameEvidence(done(worlds), done(looks).stream().map(Made::done).toList()));
    }

    private static List<FutureTask<Looks>> looks(Key key, List<AskedWorld> worlds) {
      List<FutureTask<Looks>> looks = new ArrayList<>();
      for (AskedWorld world : worlds) {
        looks.add(new FutureTask<>(() -> SilentHistories.of(world, key.histories(), key.seed())));
      }
      return looks;
    }

    FrameEvidence evidence() {
      done(worlds);
      // a task that somebody has begun is passed by
      done(looks).forEach(FutureTask::run);
      return done(evidence);
    }

    private static <T> T done(FutureTask<T> task) {
      task.run();
      try {
        return task.get();
      } catch (ExecutionException e) {
        throw FailedTask.failure(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while evidence was made", e);
      }
    }
  }
}
