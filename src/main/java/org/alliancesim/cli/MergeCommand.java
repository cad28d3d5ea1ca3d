package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.Kind;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.Opening;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.ShellCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code sim merge}: takes over the kept parts of all shares, makes sure that each part of the work
 * is there once, and lets the command that the shares were asked for go on, with nothing left to
 * simulate.
 */
@Command(
    name = "merge",
    description = {
      "Puts the shares of a run, a sweep or an analysis of sensitivity together (--shard): the same"
          + " tables and figures, byte for byte, as if it had been run in one."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sim merge output/2021-s2021-n10000-shard-*-of-10",
      "Run it where the shares' scenario file is found under the same name."
    })
final class MergeCommand implements Callable<Integer> {

  private static final Pattern ENDING = Pattern.compile("(.+)-shard-\\d+-of-\\d+");

  /** Options of a share's command with a value that is the share's own. */
  private static final Set<String> OF_A_SHARE =
      Set.of(
          "-o",
          "--output",
          "--threads",
          ShardOption.NAME,
          EngineOption.NAME,
          EngineOption.MASTER,
          EngineOption.SETTING);

  private static final Set<String> FLAGS_OF_A_SHARE =
      Set.of("--force", "--resume", "-q", "--quiet");

  private static final String SHARES =
      "give the folders that commands with " + ShardOption.NAME + " wrote";

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "the folders of all shares")
  private List<Path> folders = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "output folder (default: the shares' name without which share it is)")
  private @Nullable Path output;

  @Option(names = "--force", description = "replaces results of other inputs in the output folder")
  private boolean force;

  @Override
  public Integer call() {
    Map<Path, Manifest> shares = new LinkedHashMap<>();
    folders.forEach(folder -> shares.put(folder, share(folder)));
    Manifest first = shares.values().iterator().next();
    check(
        shares.size() == folders.size(),
        "each folder once: one of them is named twice, and a share counts once");
    Path whole = whole();
    check(!shares.containsKey(whole), whole + " is a share itself; choose another folder with -o");
    requireSame(shares, first);
    Map<String, Path> parts = parts(shares, first);
    try (ResultFolder folder = ResultFolder.open(whole, first, force)) {
      folder.requireUsable();
      if (folder.opening() instanceof Opening.Complete) {
        spec.commandLine().getOut().println(whole + " holds this already, complete");
        return Main.OK;
      }
      KeptWork kept = folder.kept();
      parts.forEach((part, from) -> kept.adopt(KeptWork.in(from, first), part));
    }
    PrintWriter out = spec.commandLine().getOut();
    return Main.execute(
        command(first, whole).toArray(String[]::new), out, spec.commandLine().getErr());
  }

  private static Manifest share(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw OutputException.missing(
          folder, (Files.exists(folder) ? "is a file" : "is not there") + "; " + SHARES);
    }
    if (!Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      throw OutputException.missing(folder, "holds no share of a work; " + SHARES);
    }
    Manifest manifest = Manifest.read(folder);
    if (manifest.complete()) {
      throw OutputException.missing(
          folder, "holds " + Kind.of(manifest).words() + " that is complete, and no share of one");
    }
    return manifest;
  }

  /** Where the whole goes. */
  private Path whole() {
    if (output != null) {
      return output;
    }
    Path share = folders.get(0);
    Matcher named = ENDING.matcher(String.valueOf(share.getFileName()));
    check(
        named.matches(),
        share + " is not named as a share is; say with -o where the results are to go");
    return share.resolveSibling(named.group(1));
  }

  private void requireSame(Map<Path, Manifest> shares, Manifest first) {
    List<String> mistakes = new ArrayList<>();
    shares.forEach(
        (folder, manifest) -> {
          if (manifest.inputsDigest().equals(first.inputsDigest())) {
            return;
          }
          List<String> differences =
              manifest.kind().equals(first.kind())
                  ? first.differencesFrom(manifest)
                  : List.of("it is of " + Kind.of(manifest).words());
          mistakes.add(
              folder
                  + " is of other work than "
                  + folders.get(0)
                  + ": "
                  + String.join("; ", differences));
        });
    check(mistakes.isEmpty(), String.join("\n  ", mistakes));
  }

  /** Which folder each part is taken from. */
  private Map<String, Path> parts(Map<Path, Manifest> shares, Manifest first) {
    Map<String, Path> found = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    shares.forEach(
        (folder, manifest) -> {
          for (String part : KeptWork.in(folder, manifest).parts()) {
            Path other = found.putIfAbsent(part, folder);
            if (other != null) {
              twice.add(part + " is in " + other + " and in " + folder);
            }
          }
        });
    check(
        twice.isEmpty(),
        "shares overlap: " + some(twice) + "; leave one of them out, or use the same N for all");
    List<String> names = KeptShare.names(first);
    List<String> missing = names.stream().filter(name -> !found.containsKey(name)).toList();
    check(
        missing.isEmpty(),
        String.format(
            "%d of %d parts are in none of the folders: %s; %s",
            missing.size(), names.size(), some(missing), remedy(shares, missing)));
    return found;
  }

  private static String remedy(Map<Path, Manifest> shares, List<String> missing) {
    List<Optional<KeptShare>> known =
        shares.entrySet().stream()
            .map(entry -> KeptShare.of(entry.getKey(), entry.getValue()))
            .toList();
    Optional<String> named =
        known.stream().allMatch(Optional::isPresent)
            ? KeptShare.missing(known.stream().flatMap(Optional::stream).toList(), missing)
            : Optional.empty();
    return named.orElse(
        "name the other shares too, or go on with the one that is not done by its own command");
  }

  /** The first of them, and how many more there are. */
  static String some(List<String> all) {
    int most = 3;
    String shown = String.join(", ", all.subList(0, Math.min(most, all.size())));
    return all.size() > most ? shown + " and " + (all.size() - most) + " more" : shown;
  }

  /** The command of a share, of the whole. */
  private static List<String> command(Manifest share, Path whole) {
    List<String> given = ShellCommand.words(share.commandLine());
    List<String> words = new ArrayList<>();
    for (int place = 1; place < given.size(); place++) {
      String word = given.get(place);
      int value = word.indexOf('=');
      String name = value < 0 ? word : word.substring(0, value);
      if (OF_A_SHARE.contains(name)) {
        place += value < 0 ? 1 : 0;
      } else if (!FLAGS_OF_A_SHARE.contains(word)
          && !(word.startsWith("-o") && !word.startsWith("--"))) {
        words.add(word);
      }
    }
    words.addAll(List.of("-o", whole.toString()));
    return words;
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
