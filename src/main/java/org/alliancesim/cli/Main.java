package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliancesim.parallel.ClusterException;
import org.alliancesim.results.MistakenRows;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.ShippedScenarios;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** {@code sim}: reads the command line and turns every outcome into an exit code. */
@Command(
    name = "sim",
    description = "How likely is each state to join an alliance that decides by consensus?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something failed, for example the disk is full",
      "2:the command or the scenario is wrong",
      "130:interrupted; what is finished is kept and the same command goes on"
    },
    footer = {"", "Example: sim run scenarios/2021.yaml"})
public final class Main implements Runnable {

  /** Done. */
  static final int OK = 0;

  /** Something failed that is not the user's mistake. */
  static final int FAILURE = 1;

  /** The command or the scenario is wrong. */
  static final int MISTAKE = 2;

  /** What Java puts for bytes of an argument that are no letters in the locale's encoding. */
  private static final char UNREADABLE = '\uFFFD';

  /** In the order in which they are listed. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          NewCommand.class,
          RunCommand.class,
          CompareCommand.class,
          SensitivityCommand.class,
          DiscoverCommand.class,
          SweepCommand.class,
          MergeCommand.class,
          ExplainCommand.class,
          PowerCommand.class,
          GuiCommand.class,
          ReportCommand.class,
          VerifyCommand.class,
          ShowCommand.class,
          CheckCommand.class,
          ArchiveCommand.class,
          CiteCommand.class,
          UpgradeCommand.class,
          SchemaCommand.class,
          DataCommand.class,
          FrameCommand.class,
          ForecastCommand.class,
          ScoreCommand.class,
          HindcastCommand.class,
          CalibrateCommand.class,
          CommandLine.HelpCommand.class);

  /** The command that tells of another. As in files of arguments, any may be meant. */
  private static final String HELP = "help";

  /** The environment variable that asks for stack traces. */
  private static final String DEBUG = "SIM_DEBUG";

  @CommandLine.Spec private CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    // plots need no display, and asking for one would fail where there is none
    boolean draws = arguments.length > 0 && arguments[0].equals(GuiCommand.NAME);
    if (!draws) {
      System.setProperty("java.awt.headless", "true");
    }
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(execute(arguments, StandardOutput.ofProcess(), err));
  }

  /** Runs a command; returns its exit code, that of a failure if its output did not arrive. */
  static int execute(String[] arguments, StandardOutput out, PrintWriter err) {
    int code = execute(arguments, out.writer(), err);
    Optional<String> failure = out.failure();
    if (failure.isEmpty()) {
      return code;
    }
    err.println("error: cannot write to standard output: " + failure.get());
    return FAILURE;
  }

  /** Runs a command; returns its exit code. */
  static int execute(String[] arguments, PrintWriter out, PrintWriter err) {
    Optional<String> unreadable =
        Stream.of(arguments).filter(argument -> argument.indexOf(UNREADABLE) >= 0).findFirst();
    if (unreadable.isPresent()) {
      err.println(
          "error: '"
              + unreadable.get()
              + "' has letters that Java cannot read as "
              + System.getProperty("sun.jnu.encoding")
              + ", the encoding of this locale; set LC_ALL=C.UTF-8, as the launcher 'sim' does");
      return MISTAKE;
    }
    CommandLine command =
        withCommands(new CommandLine(new Main()), List.of(arguments))
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(Path.class, Main::path)
            .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
            .registerConverter(int.class, text -> whole(text, Integer::valueOf))
            .registerConverter(Long.class, text -> whole(text, Long::valueOf))
            .registerConverter(long.class, text -> whole(text, Long::valueOf))
            .setParameterExceptionHandler((mistake, given) -> report(mistake, err))
            .setExecutionExceptionHandler((failure, executed, parsed) -> report(failure, err));
    try {
      return command.execute(arguments);
    } catch (Error failure) {
      // not every one is the program's fault: memory and open files have limits
      return report(failure, err);
    }
  }

  /**
   * Adds the commands. Of those that are not asked for only the name and what they do, which the
   * list of commands shows: to read all their options takes longer than to start Java.
   */
  private static CommandLine withCommands(CommandLine sim, List<String> words) {
    boolean all = words.contains(HELP) || words.stream().anyMatch(word -> word.startsWith("@"));
    for (Class<?> each : COMMANDS) {
      Command command = each.getAnnotation(Command.class);
      boolean whole = all || words.contains(command.name());
      sim.addSubcommand(
          command.name(),
          whole || command.helpCommand()
              ? new CommandLine(each)
              : new CommandLine(outline(command)));
    }
    return sim;
  }

  private static CommandSpec outline(Command command) {
    CommandSpec outline = CommandSpec.create();
    outline.usageMessage().header(command.header()).description(command.description());
    return outline;
  }

  private static Path path(String text) {
    try {
      return ShippedScenarios.isNamedBy(text) ? ShippedScenarios.named(text) : Path.of(text);
    } catch (ScenarioException e) {
      throw new TypeConversionException(e.getMessage());
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + text + "' cannot be the name of a file here (" + e.getReason() + ")");
    }
  }

  private static <N> N whole(String text, Function<String, N> parse) {
    try {
      return parse.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number of a possible size");
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? for example: sim run FILE");
  }

  /** One line on what is wrong, and where the options stand; not all of them. */
  private static int report(ParameterException mistake, PrintWriter err) {
    CommandLine command = mistake.getCommandLine();
    err.println("error: " + MistakenValue.told(mistake));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err)) {
      err.println(
          "'" + command.getCommandSpec().qualifiedName() + " --help' shows what is possible");
    }
    return MISTAKE;
  }

  private static int report(Throwable failure, PrintWriter err) {
    Optional<String> limit = MachineLimit.behind(failure);
    if (limit.isPresent()) {
      err.println("error: " + limit.get());
      return FAILURE;
    }
    if (failure instanceof ScenarioException mistakes) {
      for (Problem problem : mistakes.problems()) {
        err.println("error: " + problem);
      }
      return MISTAKE;
    }
    if (failure instanceof ClusterException cluster) {
      err.println("error: " + cluster.getMessage());
      if (System.getenv(DEBUG) != null) {
        failure.printStackTrace(err);
      }
      return FAILURE;
    }
    if (failure instanceof MistakenRows rows) {
      rows.mistakes().forEach(mistake -> err.println("error: " + mistake));
      return MISTAKE;
    }
    if (failure instanceof OutputException output) {
      err.println("error: " + KeptShare.told(output));
      return output.mistaken() ? MISTAKE : FAILURE;
    }
    if (System.getenv(DEBUG) != null) {
      failure.printStackTrace(err);
    }
    err.println(
        "internal error: "
            + failure
            + "; please report it with the command and the output of "
            + DEBUG
            + "=1 in the environment");
    return FAILURE;
  }
}
