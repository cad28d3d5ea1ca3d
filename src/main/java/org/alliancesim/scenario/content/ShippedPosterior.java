package org.alliancesim.scenario.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.alliancesim.digest.Sha256;
import org.alliancesim.json.JsonMistake;
import org.alliancesim.json.JsonRecords;
import org.alliancesim.parallel.Beside;

/**
 * What was learned and ships with the program, read once, with what every run asks of it several
 * times.
 *
 * @param posterior what was learned
 * @param text as it ships, which is the text that would be written
 * @param digest of the text
 */
record ShippedPosterior(Posterior posterior, String text, String digest) {

  private static final Beside<Optional<ShippedPosterior>> READ =
      new Beside<>("posterior", ShippedPosterior::read);

  /** Lets a thread read it that ends with that, unless it is read; does not wait. */
  static void begin() {
    READ.begin();
  }

  /** It, read here or, if another thread has begun, waited for; empty if none ships. */
  static Optional<ShippedPosterior> get() {
    return READ.get();
  }

  /** It, if it was read and this is the same; does not read it. */
  static Optional<ShippedPosterior> of(Posterior posterior) {
    return READ.isDone()
        ? get().filter(shipped -> shipped.posterior.equals(posterior))
        : Optional.empty();
  }

  private static Optional<ShippedPosterior> read() {
    try (InputStream in = Posterior.class.getResourceAsStream(Posterior.FILE_NAME)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), UTF_8);
      return Optional.of(
          new ShippedPosterior(JsonRecords.read(text, Posterior.class), text, Sha256.of(text)));
    } catch (IOException | JsonMistake e) {
      throw new IllegalStateException("the shipped posterior cannot be read", e);
    }
  }
}
