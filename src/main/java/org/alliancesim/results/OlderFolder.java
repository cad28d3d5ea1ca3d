package org.alliancesim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders as version 0.1.0 wrote them. Their manifests list no files, so the names of the files
 * stand here, as they were then and for good.
 */
final class OlderFolder {

  static final String ADVICE = "make them anew with: ";

  private static final String BEHAVIOUR = "--behaviour ";

  private static final List<String> TABLES =
      List.of(
          "probabilities.csv",
          "curves.csv",
          "outcomes.csv",
          "objections.csv",
          "members.csv",
          "replicates.csv",
          "ballots.csv",
          "twins.csv",
          "parameters.csv",
          "convergence.csv");

  private static final Pattern PLOT =
      Pattern.compile(
          "(probabilities|curves|funnel|objections(-[ab])?|convergence|differences)(-\\d+)?"
              + "\\.(png|svg|pdf)");

  private static final Pattern TYPESET =
      Pattern.compile("((probabilities|objections|differences)-.+|members)\\.tex");

  private OlderFolder() {}

  private record Scenario(String file, List<String> overrides) {}

  private record Run(Scenario scenario, long seed, int replicates) {}

  private record Comparison(Scenario scenarioA, Scenario scenarioB, long seed, int replicates) {}

  private record Command(String commandLine) {}

  /** The refusal of a folder that somebody wants to read. */
  static OutputException exception(Path folder) {
    return OutputException.refused(folder, kind(folder), new Opening.Older(command(folder)));
  }

  /** The kind of what is there: only comparisons said theirs. */
  static Kind kind(Path folder) {
    return JsonFile.parse(text(folder), Manifest.KindKey.class).isPresent()
        ? Kind.COMPARISON
        : Kind.RUN;
  }

  /** The command that makes the results of a folder anew, in the folder. */
  static String command(Path folder) {
    String text = text(folder);
    Optional<Run> run = JsonFile.parse(text, Run.class);
    if (run.isPresent()) {
      List<String> words = new ArrayList<>(List.of("sim", "run", run.get().scenario().file()));
      addOptions(words, run.get().scenario().overrides());
      return command(words, run.get().replicates(), run.get().seed(), folder);
    }
    Optional<Comparison> comparison = JsonFile.parse(text, Comparison.class);
    if (comparison.isPresent()) {
      Scenario a = comparison.get().scenarioA();
      Scenario b = comparison.get().scenarioB();
      List<String> words = new ArrayList<>(List.of("sim", "compare", a.file()));
      // with one scenario --set changes B alone, with two it changes both
      if (!a.file().equals(b.file()) || a.overrides().equals(b.overrides())) {
        words.add(b.file());
      }
      addOptions(words, b.overrides());
      return command(words, comparison.get().replicates(), comparison.get().seed(), folder);
    }
    return JsonFile.parse(text, Command.class)
        .map(given -> given.commandLine() + " --force")
        .orElse("the command that made them, with --force");
  }

  private static String command(List<String> words, int replicates, long seed, Path folder) {
    words.addAll(List.of("-n", String.valueOf(replicates), "--seed", String.valueOf(seed)));
    words.addAll(List.of("-o", folder.toString(), "--force"));
    return ShellCommand.of(words);
  }

  private static String text(Path folder) {
    Path file = folder.resolve(Manifest.FILE_NAME);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  private static void addOptions(List<String> words, List<String> overrides) {
    for (String override : overrides) {
      if (override.startsWith(BEHAVIOUR)) {
        words.addAll(List.of(BEHAVIOUR.strip(), override.substring(BEHAVIOUR.length())));
      } else {
        words.addAll(List.of("--set", override));
      }
    }
  }

  /** Removes what version 0.1.0 wrote, its manifest last, and nothing else. */
  static void clear(Path folder) {
    List<Path> doomed = new ArrayList<>();
    for (String place : List.of(".", "a", "b")) {
      TABLES.forEach(name -> doomed.add(FileTree.within(folder, place + "/" + name)));
    }
    doomed.add(folder.resolve("compare.csv"));
    doomed.add(folder.resolve("compare-convergence.csv"));
    doomed.add(folder.resolve("report.html"));
    doomed.addAll(matching(folder.resolve("plots"), PLOT));
    doomed.addAll(matching(folder.resolve("tables"), TYPESET));
    doomed.add(folder.resolve(Manifest.FILE_NAME));
    try {
      for (Path file : doomed) {
        Files.deleteIfExists(file);
      }
      for (String place : List.of("a", "b", "plots", "tables")) {
        FileTree.deleteIfEmpty(folder.resolve(place));
      }
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  private static List<Path> matching(Path folder, Pattern name) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name.matcher(file.getFileName().toString()).matches()).toList();
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }
}
