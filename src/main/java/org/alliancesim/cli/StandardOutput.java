package org.alliancesim.cli;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the program prints, in UTF-8, remembering why it could not be printed: a {@link PrintWriter}
 * hides that, and a table redirected to a full disk would pass for complete.
 */
final class StandardOutput {

  private final Remembering bytes;
  private final PrintWriter writer;

  /** Prints to a stream, for example standard output's own, unbuffered. */
  StandardOutput(OutputStream stream) {
    bytes = new Remembering(stream);
    writer = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
  }

  /** Prints to the process's standard output. */
  static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(java.io.FileDescriptor.out));
  }

  PrintWriter writer() {
    return writer;
  }

  /**
   * Why something printed so far did not arrive; empty if all did, or if the reader went away,
   * having seen enough ({@code sim show … | head}).
   */
  Optional<String> failure() {
    writer.flush();
    return Optional.ofNullable(bytes.first)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  private static final class Remembering extends FilterOutputStream {
    private @Nullable IOException first;

    Remembering(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        first = first == null ? e : first;
        throw e;
      }
    }
  }
}
