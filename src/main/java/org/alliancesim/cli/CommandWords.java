package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.results.ShellCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The command as given, for who wants the same again and pastes it into a shell. */
final class CommandWords {

  private CommandWords() {}

  static String of(CommandSpec spec) {
    List<String> words = new ArrayList<>(List.of("sim"));
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    return ShellCommand.of(words);
  }
}
