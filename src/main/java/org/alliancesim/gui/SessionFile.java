package org.alliancesim.gui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.results.Program;

/**
 * The first line of a saved session, which names the version of the program that saved it: that can
 * then be told before anything else is read. Builds before 0.2.0 saved none.
 */
public final class SessionFile {

  /** How saved sessions are called. */
  static final String ENDING = ".checkpoint";

  private static final String BEGINNING = "alliance-sim session, version ";
  private static final Pattern LINE = Pattern.compile(Pattern.quote(BEGINNING) + "(\\S{1,60})");
  private static final int LONGEST_LINE = 100;

  /** The first byte of what builds without such a line saved, which is zipped. */
  private static final int ZIPPED = 0x1f;

  private SessionFile() {}

  /** Whether a file is called as saved sessions are. */
  public static boolean isNamedSo(Path file) {
    return file.toString().endsWith(ENDING);
  }

  /**
   * What to say to whoever takes a saved session for a scenario.
   *
   * @throws IOException if it cannot be opened at all; its message tells the user why in sentences
   */
  public static String advice(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      requireVersion(file, in);
    }
    return file + " is a saved session; open it with File, Open in 'sim gui'.";
  }

  /** Writes the line of the version that runs. */
  static void writeVersion(OutputStream out) throws IOException {
    out.write((BEGINNING + Program.builtVersion() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the line, up to what follows it.
   *
   * @throws IOException if the session is of another version, or the file is no session; its
   *     message tells the user so in sentences
   */
  static void requireVersion(Path file, InputStream in) throws IOException {
    Optional<String> version = version(in);
    if (version.isEmpty()) {
      throw new IOException(
          file + " is no session of alliance-sim: it does not begin as sessions do.");
    }
    if (!version.get().equals(Program.builtVersion())) {
      throw new IOException(
          file
              + " was saved by version "
              + version.get()
              + " of alliance-sim, and this is "
              + Program.builtVersion()
              + ", whose histories are others. Begin the history anew, with 'sim gui SCENARIO"
              + " --replicate K', or open it in that version and save there, as a scenario, what was"
              + " moved in it.");
    }
  }

  private static Optional<String> version(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next == ZIPPED) {
      return Optional.of("0.1.0 (or a build before 0.2.0)");
    }
    while (next >= 0 && next != '\n' && line.size() < LONGEST_LINE) {
      line.write(next);
      next = in.read();
    }
    Matcher matcher = LINE.matcher(line.toString(StandardCharsets.UTF_8));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
