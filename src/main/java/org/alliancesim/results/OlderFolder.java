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
 * Folders as older versions wrote them. The manifests of version 0.1.0 list no files, so the names
 * of the files stand here, as they were then and for good; later ones list theirs.
 */
final class OlderFolder {

  /** The first version of manifests that list the files of their folder. */
  private static final int LISTING = 3;

  private static final String FORCE = "--force";

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

  private record Told(String version, String commandLine) {}

  private record Source(
      String version, String commandLine, List<Scenario> scenarios, long seed, int replicates) {}

  private record Listing(String kind, Source provenance) {}

  /** The refusal of a folder that somebody wants to read. */
  static OutputException exception(Path folder) {
    return OutputException.refused(folder, kind(folder), opening(folder));
  }

  /** What is there, for whoever wants to write to the folder. */
  static Opening.Older opening(Path folder) {
    Optional<Listing> listing = listing(folder);
    String version =
        listing
            .map(found -> found.provenance().version())
            .or(() -> JsonFile.parse(text(folder), Told.class).map(Told::version))
            .orElse("0.1.0");
    return new Opening.Older(version, listing.isPresent(), command(folder));
  }

  /** The kind of what is there: of the manifests without lists only comparisons said theirs. */
  static Kind kind(Path folder) {
    Optional<Listing> listing = listing(folder);
    if (listing.isPresent()) {
      try {
        return Kind.of(listing.get().kind());
      } catch (IllegalArgumentException e) {
        throw new OutputException(
            folder.resolve(Manifest.FILE_NAME) + " is damaged: kind: " + e.getMessage(), e);
      }
    }
    return JsonFile.parse(text(folder), Manifest.KindKey.class).isPresent()
        ? Kind.COMPARISON
        : Kind.RUN;
  }

  private static Optional<Listing> listing(Path folder) {
    return JsonFile.read(folder.resolve(Manifest.FILE_NAME), Manifest.Head.class).formatVersion()
            < LISTING
        ? Optional.empty()
        : Optional.of(JsonFile.read(folder.resolve(Manifest.FILE_NAME), Listing.class));
  }

  /** The command that makes the results of a folder anew, in the folder. */
  private static String command(Path folder) {
    String text = text(folder);
    Optional<Source> source = listing(folder).map(Listing::provenance);
    Kind kind = kind(folder);
    List<Scenario> scenarios = source.map(Source::scenarios).orElse(List.of());
    if (source.isPresent() && kind == Kind.RUN && scenarios.size() == 1) {
      return run(scenarios.get(0), source.get(), folder);
    }
    if (source.isPresent() && kind == Kind.COMPARISON && scenarios.size() == 2) {
      return comparison(scenarios.get(0), scenarios.get(1), source.get(), folder);
    }
    Optional<Run> run = JsonFile.parse(text, Run.class);
    if (run.isPresent()) {
      return run(run.get().scenario(), of(run.get().seed(), run.get().replicates()), folder);
    }
    Optional<Comparison> comparison = JsonFile.parse(text, Comparison.class);
    if (comparison.isPresent()) {
      Comparison both = comparison.get();
      return comparison(
          both.scenarioA(), both.scenarioB(), of(both.seed(), both.replicates()), folder);
    }
    return source
        .map(Source::commandLine)
        .or(() -> JsonFile.parse(text, Told.class).map(Told::commandLine))
        .map(given -> given.contains(FORCE) ? given : given + " " + FORCE)
        .orElse("the command that made them, with " + FORCE);
  }

  private static Source of(long seed, int replicates) {
    return new Source("", "", List.of(), seed, replicates);
  }

  private static String run(Scenario scenario, Source source, Path folder) {
    List<String> words = new ArrayList<>(List.of("sim", "run", scenario.file()));
    addOptions(words, scenario.overrides());
    return command(words, source.replicates(), source.seed(), folder);
  }

  private static String comparison(Scenario a, Scenario b, Source source, Path folder) {
    List<String> words = new ArrayList<>(List.of("sim", "compare", a.file()));
    // with one scenario --set changes B alone, with two it changes both
    if (!a.file().equals(b.file()) || a.overrides().equals(b.overrides())) {
      words.add(b.file());
    }
    addOptions(words, b.overrides());
    return command(words, source.replicates(), source.seed(), folder);
  }

  private static String command(List<String> words, int replicates, long seed, Path folder) {
    words.addAll(List.of("-n", String.valueOf(replicates), "--seed", String.valueOf(seed)));
    words.addAll(List.of("-o", folder.toString(), FORCE));
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
