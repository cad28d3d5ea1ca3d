package org.alliancesim.results;

import java.util.ArrayList;
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

  /**
   * The words of a command that {@link #of(List)} made a line of.
   *
   * @throws IllegalArgumentException if a quotation does not end
   */
  public static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int place = 0; place < command.length(); place++) {
      char letter = command.charAt(place);
      if (letter == '\'') {
        quoted = !quoted;
        begun = true;
      } else if (quoted) {
        word.append(letter);
      } else if (letter == ' ') {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        // outside of quotations a backslash stands before an apostrophe alone
        boolean escaped = letter == '\\' && place + 1 < command.length();
        word.append(escaped ? command.charAt(++place) : letter);
        begun = true;
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quotation does not end in: " + command);
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  private static String word(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
