package org.alliancesim.results;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands as text that can be pasted into a POSIX shell. */
public final class ShellCommand {

  /** What every shell takes as it stands; a leading '=' would be zsh's path of a command. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_./:,+@%-][\\p{L}\\p{N}_./=:,+@%-]*");

  private ShellCommand() {}

  /**
   * A command as one line, or more if a word has a line feed.
   *
   * @param words its words, which a shell reads back as they are
   */
  public static String of(List<String> words) {
    return words.stream().map(ShellCommand::word).collect(Collectors.joining(" "));
  }

  /** The same of words given one by one. */
  public static String of(String... words) {
    return of(List.of(words));
  }

  private static String word(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
