package org.alliancesim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Java that runs the tests, for programs that they start: the same classes and the same home,
 * which is a folder under {@code target}. (Java takes its home from the password file, not from
 * {@code HOME}, and keeps a list of fonts there.)
 */
public final class TestJava {

  private TestJava() {}

  /** What starts a class with arguments. */
  public static List<String> command(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.home=" + System.getProperty("user.home"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The same as a shell takes it. */
  public static String shellCommand(Class<?> main, String... arguments) {
    return command(main, arguments).stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }
}
