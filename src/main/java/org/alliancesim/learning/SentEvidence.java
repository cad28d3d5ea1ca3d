package org.alliancesim.learning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancesim.parallel.Beside;
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
    private final Beside<List<AskedWorld>> worlds;
    private final Beside<List<Beside<Looks>>> looks;
    private final Beside<FrameEvidence> evidence;

    Made(Key key, SentFrame frame) {
      this.key = key;
      worlds = new Beside<>("worlds", frame::worlds);
      looks = new Beside<>("silent histories", () -> looks(key, worlds.get()));
      evidence =
          new Beside<>(
              "evidence",
              () ->
                  new FrameEvidence(worlds.get(), looks.get().stream().map(Beside::get).toList()));
    }

    private static List<Beside<Looks>> looks(Key key, List<AskedWorld> worlds) {
      List<Beside<Looks>> looks = new ArrayList<>();
      for (AskedWorld world : worlds) {
        looks.add(
            new Beside<>(
                "silent histories", () -> SilentHistories.of(world, key.histories(), key.seed())));
      }
      return looks;
    }

    FrameEvidence evidence() {
      looks.get().forEach(Beside::run);
      return evidence.get();
    }
  }
}
