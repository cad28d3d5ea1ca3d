package org.alliancesim.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands for the program where only its launcher is tested: says which build it is, what it is
 * given and which of that are files. {@code wait FILE} waits for a file and then uses a class that
 * it has not used before, from a library.
 */
public final class LaunchedProgram {

  static final String BUILD = "build.txt";

  private LaunchedProgram() {}

  /** A class that is loaded late. */
  static final class Late {
    private Late() {}

    static String word() {
      return "late";
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (InputStream build = LaunchedProgram.class.getResourceAsStream("/" + BUILD)) {
      out.println("build " + new String(build.readAllBytes(), StandardCharsets.UTF_8));
    }
    if (arguments.length == 2 && arguments[0].equals("wait")) {
      while (!Files.exists(Path.of(arguments[1]))) {
        Thread.sleep(20);
      }
      out.println(Late.word());
      return;
    }
    for (String argument : arguments) {
      out.println((Files.exists(Path.of(argument)) ? "file " : "given ") + argument);
    }
  }
}
