package org.alliancesim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alliancesim.past.BankMaker;
import org.alliancesim.past.Covariates;
import org.alliancesim.past.FrameBank;
import org.alliancesim.past.FrameCandidate;
import org.alliancesim.past.FrameWorld;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim past}. */
@Command(
    name = "past",
    description = {
      "Shows the frame of past admissions: who was inside, who might have come in, and who did. A"
          + " world becomes a scenario with -o; a bank of your own tables is made with --make"
          + " (docs/past/frame.md)."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim past",
      "          sim past sco",
      "          sim past sco-2004",
      "          sim past sco-2004 -o sco-2004.yaml && sim show sco-2004.yaml states.MNG",
      "          sim past --bank rungs sco-2014",
      "          sim past --make recipe -o bank"
    })
final class FrameCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true)
  private Bank bank = new Bank();

  /** Which bank. */
  private static final class Bank {
    @Option(
        names = "--bank",
        paramLabel = "frame|rungs|FOLDER",
        description =
            "the bank: the frame of full members, that of the rungs of SCO, CSTO and the CSTO's"
                + " Assembly, or a folder made by --make (default: frame)")
    private String named = "frame";

    @Option(
        names = "--make",
        paramLabel = "RECIPE",
        description = "makes the bank of a folder of tables, and writes it into the folder of -o")
    private @Nullable Path recipe;
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ORGANISATION|WORLD",
      description = "an organisation such as sco, or a world such as sco-2004 (default: all)")
  private @Nullable String asked;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|FOLDER",
      description = "writes the world as a scenario, or the tables of the bank that is made")
  private @Nullable Path output;

  @Option(names = "--force", description = "replaces files that are there")
  private boolean force;

  @Override
  public Integer call() throws ScenarioException {
    PrintWriter out = spec.commandLine().getOut();
    if (bank.recipe != null) {
      make(bank.recipe, out);
    } else {
      show(read(), out);
    }
    out.flush();
    return Main.OK;
  }

  private FrameBank read() throws ScenarioException {
    return switch (bank.named) {
      case "frame" -> FrameBank.shipped();
      case "rungs" -> FrameBank.shippedRungs();
      default -> FrameBank.read(Path.of(bank.named));
    };
  }

  private void show(FrameBank worlds, PrintWriter out) throws ScenarioException {
    if (asked == null) {
      requireNoOutput();
      organisations(worlds.worlds()).forEach(out::println);
      out.println("SHA-256 " + worlds.digest());
      return;
    }
    Optional<FrameWorld> world = worlds.world(asked);
    List<FrameWorld> some =
        worlds.worlds().stream().filter(each -> each.organisation().equals(asked)).toList();
    if (world.isPresent() && output != null) {
      write(output, world.get().text());
      out.println(output + ": " + summary(world.get()) + ".");
      out.println("next: sim check " + output + ", then sim run " + output + " -n 1000");
    } else if (world.isPresent()) {
      out.println(summary(world.get()) + ".");
      out.println("Members: " + words(world.get().members()));
      candidates(world.get()).forEach(out::println);
    } else if (some.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "the bank has no organisation and no world '"
              + asked
              + "'"
              + Suggestion.of(asked, names(worlds))
              + "; 'sim past' lists the organisations, 'sim past sco' the worlds of one");
    } else {
      requireNoOutput();
      worlds(some).forEach(out::println);
    }
  }

  private void requireNoOutput() {
    if (output != null) {
      throw new ParameterException(
          spec.commandLine(), "-o writes one world: name it, for example sco-2004");
    }
  }

  private static List<String> names(FrameBank worlds) {
    return worlds.worlds().stream()
        .flatMap(world -> List.of(world.organisation(), world.name()).stream())
        .distinct()
        .toList();
  }

  private static String summary(FrameWorld world) {
    return String.format(
        Locale.ROOT,
        "%s (%s) at the end of %d, asked about %d to %d: %d members, %d questions that count, %d of"
            + " them came true",
        world.title(),
        world.kind().key(),
        world.start() - 1,
        world.start(),
        world.start() + world.years() - 1,
        world.members().size(),
        world.counted().size(),
        happened(world));
  }

  private static long happened(FrameWorld world) {
    return world.counted().stream().filter(FrameCandidate::happened).count();
  }

  private static String words(List<StateCode> states) {
    return states.stream().map(StateCode::value).collect(Collectors.joining(", "));
  }

  private static List<String> organisations(List<FrameWorld> worlds) {
    TextTable table = new TextTable("llrrrr");
    table.row("organisation", "kind", "worlds", "of the years", "questions", "came true");
    worlds.stream()
        .map(FrameWorld::organisation)
        .distinct()
        .forEach(
            organisation -> {
              List<FrameWorld> its =
                  worlds.stream()
                      .filter(world -> world.organisation().equals(organisation))
                      .toList();
              table.row(
                  organisation,
                  its.get(0).kind().key(),
                  String.valueOf(its.size()),
                  its.get(0).start() + "–" + last(its.get(its.size() - 1)),
                  String.valueOf(its.stream().mapToInt(world -> world.counted().size()).sum()),
                  String.valueOf(its.stream().mapToLong(FrameCommand::happened).sum()));
            });
    table.row(
        "all",
        "",
        String.valueOf(worlds.size()),
        "",
        String.valueOf(worlds.stream().mapToInt(world -> world.counted().size()).sum()),
        String.valueOf(worlds.stream().mapToLong(FrameCommand::happened).sum()));
    return table.lines();
  }

  private static int last(FrameWorld world) {
    return world.start() + world.years() - 1;
  }

  private static List<String> worlds(List<FrameWorld> worlds) {
    TextTable table = new TextTable("llrrl");
    table.row("world", "of the years", "members", "questions", "came true");
    for (FrameWorld world : worlds) {
      table.row(
          world.name(),
          world.start() + "–" + last(world),
          String.valueOf(world.members().size()),
          String.valueOf(world.counted().size()),
          world.counted().stream()
              .filter(FrameCandidate::happened)
              .map(each -> each.state() + " " + each.status() + " " + each.year())
              .collect(Collectors.joining(", ")));
    }
    return table.lines();
  }

  private static List<String> candidates(FrameWorld world) {
    TextTable table = new TextTable("lllrrrrrlll");
    table.row(
        "state",
        "status",
        "came in",
        "F mean",
        "F leader",
        "power",
        "rival",
        "near",
        "conflict",
        "young",
        "does not count");
    for (FrameCandidate candidate : world.candidates()) {
      Covariates known = candidate.publicCovariates();
      table.row(
          candidate.state().value(),
          candidate.status(),
          candidate.happened() ? String.valueOf(candidate.year()) : "no",
          number(known.meanAffinity()),
          number(known.leaderAffinity()),
          number(known.relativePower()),
          number(known.rivalInside()),
          number(known.nearness()),
          known.conflict() ? "yes" : "",
          known.young() ? "yes" : "",
          candidate.notCounted().orElse(""));
    }
    return table.lines();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void make(Path recipe, PrintWriter out) throws ScenarioException {
    if (output == null || asked != null) {
      throw new ParameterException(
          spec.commandLine(), "--make needs -o, the folder of the bank, and no world");
    }
    Map<String, byte[]> files = BankMaker.make(recipe);
    Path folder = output;
    for (String name : files.keySet()) {
      requireFree(folder.resolve(name));
    }
    makeFolder(folder);
    files.forEach((name, bytes) -> AtomicFile.write(folder.resolve(name), to -> to.write(bytes)));
    FrameBank made = FrameBank.read(folder);
    out.println(folder + ": " + made.worlds().size() + " worlds, SHA-256 " + made.digest());
  }

  private void write(Path file, String text) {
    requireFree(file);
    makeFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    AtomicFile.write(file, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  private void requireFree(Path file) {
    if (Files.exists(file) && !force) {
      throw new ParameterException(
          spec.commandLine(), file + " is there already; replace it with --force");
    }
  }
}
