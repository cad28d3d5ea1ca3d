package org.alliancesim.scenario.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.alliancesim.digest.Sha256;
import org.alliancesim.json.JsonMistake;
import org.alliancesim.json.JsonRecords;

/**
 * What was learned and ships with the program, read once, with what every run asks of it several
 * times.
 *
 * @param posterior what was learned
 * @param text as it ships, which is the text that would be written
 * @param digest of the text
 */
record ShippedPosterior(Posterior posterior, String text, String digest) {

  private static final FutureTask<Optional<ShippedPosterior>> READ =
      new FutureTask<>(ShippedPosterior::read);

  /** Lets a thread read it that ends with that, unless it was begun before; does not wait. */
  static void begin() {
    if (!READ.isDone()) {
      Thread reading = new Thread(READ, "posterior");
      reading.setDaemon(true);
      reading.start();
    }
  }

  /**
   * It, read here or, if another thread has begun, waited for; empty if none ships.
   *
   * @throws CancellationException if this thread was interrupted while it waited, which it then
   *     still is
   */
  static Optional<ShippedPosterior> get() {
    READ.run();
    try {
      return READ.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the shipped posterior cannot be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("it was broken off while the shipped posterior was read");
    }
  }

  /** It, if it was read and this is the same; does not read it. */
  static Optional<ShippedPosterior> of(Posterior posterior) {
    return READ.isDone()
        ? get().filter(shipped -> shipped.posterior.equals(posterior))
        : Optional.empty();
  }

  private static Optional<ShippedPosterior> read() throws IOException, JsonMistake {
    try (InputStream in = Posterior.class.getResourceAsStream(Posterior.FILE_NAME)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), UTF_8);
      return Optional.of(
          new ShippedPosterior(JsonRecords.read(text, Posterior.class), text, Sha256.of(text)));
    }
  }
}
