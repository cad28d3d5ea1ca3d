package org.alliancesim.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Starts the program that the first word names, and ends with the process that started it, however
 * that one ends: then nobody holds the other end of its input.
 */
public final class Tethered {

  private Tethered() {}

  /** Starts it with the words that follow. */
  public static void main(String[] words) throws Exception {
    Thread tether = new Thread(() -> awaitEnd(System.in), "tether");
    tether.setDaemon(true);
    tether.start();
    Class.forName(words[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(words, 1, words.length));
  }

  private static void awaitEnd(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // as good as its end
    }
    Runtime.getRuntime().halt(1);
  }
}
