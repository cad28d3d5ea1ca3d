package org.alliancesim.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.alliancesim.gui.AllianceModelWithUI;
import org.alliancesim.gui.Beginning;
import org.alliancesim.gui.MapNumber;
import org.alliancesim.gui.MonthMap;
import org.alliancesim.gui.MonthNumber;
import org.alliancesim.gui.ScenarioChooser;
import org.alliancesim.gui.SessionFile;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sim gui}. */
@Command(
    name = GuiCommand.NAME,
    description = {
      "Shows one history of a scenario in a window: on a map, in charts and as a story. It is"
          + " the one that 'sim run' and 'sim explain' have under the same number and seed."
          + " SCENARIO may also be the folder of a run. Without it a list of scenarios is shown.",
      "With --picture it only writes the map of one month, and needs no display."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = GuiCommand.WithoutScenario.class,
    footer = {
      "",
      "Examples: sim gui scenarios/2021-open-gate.yaml --replicate 154",
      "          sim gui scenarios/2021.yaml --replicate 7 --month 2026-06 --picture map.pdf"
    })
final class GuiCommand implements Callable<Integer> {

  /** The only command that draws on a display. */
  static final String NAME = "gui";

  private static final Pattern PICTURES = Pattern.compile("(?i).*\\.(png|pdf)");

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Mixin private HistoryArguments which;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "writes the map as PNG or PDF, as the file's name ends, and shows nothing")
  private @Nullable Path picture;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "of --picture: which month it shows (default: the history's last)")
  private @Nullable String month;

  @Option(
      names = "--colour-by",
      paramLabel = "chance|resentment|threat|STATUS",
      description = {
        "of --picture: fills states by a number and not by the statuses they hold: the chance that they,"
            + " reconsidering, apply for something, their resentment of the alliance, or the threat"
            + " to them; of the folder of a run also how probable it found it that they ever hold a"
            + " status, named by its id"
      })
  private @Nullable String colouring;

  /** Whoever wants to look need not name a scenario. */
  static final class WithoutScenario extends OptionalScenario {
    WithoutScenario() {
      super("the scenario file, or the folder of a run (default: you choose from a list)");
    }
  }

  @Override
  public Integer call() throws ScenarioException, InterruptedException {
    ChosenHistory.checkRange(spec.commandLine(), "--replicate", which.replicate());
    boolean drawn = picture != null || month != null || colouring != null;
    Optional<String> obstacle = drawn ? Optional.empty() : obstacle();
    Optional<ChosenHistory> history = Optional.empty();
    if (arguments.file() != null) {
      history = Optional.of(choose(arguments.file(), which.replicate()));
      FormatRemarks.print(history.get().scenario(), spec.commandLine().getErr());
    }
    if (drawn) {
      return draw(history, picture);
    }
    if (obstacle.isPresent()) {
      spec.commandLine().getErr().println("error: " + obstacle.get());
      return Main.MISTAKE;
    }
    if (history.isEmpty()) {
      history = ask();
    }
    if (history.isPresent()) {
      watch(history.get());
    }
    return Main.OK;
  }

  private int draw(Optional<ChosenHistory> history, @Nullable Path file) {
    CommandLine command = spec.commandLine();
    if (file == null) {
      throw new ParameterException(
          command,
          (month == null ? "--colour-by" : "--month")
              + " says what --picture=FILE shows; name a file");
    }
    if (history.isEmpty()) {
      throw new ParameterException(command, "--picture needs a SCENARIO to draw");
    }
    if (!PICTURES.matcher(file.toString()).matches()) {
      throw new ParameterException(
          command, "--picture: " + file + " ends neither in .png nor in .pdf");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ParameterException(command, "--picture: there is no folder for " + file);
    }
    Beginning beginning = beginning(history.get());
    int months = months(history.get().scenario().clock());
    Optional<MapNumber> number = number(history.get().scenario());
    try {
      MonthMap.write(beginning, months, file, number);
    } catch (IOException e) {
      throw new OutputException(file + " could not be drawn: " + e.getMessage(), e);
    }
    command.getOut().println(file);
    return Main.OK;
  }

  /** What the map is coloured by; empty: statuses. */
  private Optional<MapNumber> number(ResolvedScenario scenario) {
    String wanted = colouring;
    if (wanted == null) {
      return Optional.empty();
    }
    Path named = arguments.file();
    List<ProbabilityRow> rows =
        named != null && Files.isDirectory(named) ? ProbabilityRow.TABLE.read(named) : List.of();
    List<String> statuses = rows.stream().map(ProbabilityRow::status).distinct().toList();
    List<String> ids = Stream.of(MonthNumber.values()).map(MonthNumber::id).toList();
    if (ids.contains(wanted.toLowerCase(Locale.ROOT))) {
      return Optional.of(MonthNumber.valueOf(wanted.toUpperCase(Locale.ROOT)));
    }
    if (statuses.contains(wanted)) {
      return Optional.of(MapNumber.ofRun(scenario, wanted, rows));
    }
    String known = String.join(", ", Stream.concat(ids.stream(), statuses.stream()).toList());
    throw new ParameterException(
        spec.commandLine(),
        "--colour-by: '"
            + wanted
            + "' is none of "
            + known
            + (rows.isEmpty() ? "; what is probable of a status takes the folder of a run" : ""));
  }

  /** How many months of the history are over by then. */
  private int months(Clock clock) {
    if (month == null) {
      return clock.months();
    }
    String range = "from " + clock.start() + " to " + clock.end();
    try {
      YearMonth shown = YearMonth.parse(month);
      if (shown.isBefore(clock.start()) || shown.isAfter(clock.end())) {
        throw new ParameterException(
            spec.commandLine(),
            "--month: the history goes " + range + ", " + month + " is outside");
      }
      return (int) clock.start().until(shown, ChronoUnit.MONTHS) + 1;
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), "--month: '" + month + "' is no month; write YYYY-MM, " + range, e);
    }
  }

  private ChosenHistory choose(Path named, int number) throws ScenarioException {
    if (SessionFile.isNamedSo(named) && Files.isRegularFile(named)) {
      throw new ParameterException(spec.commandLine(), adviceOnSession(named));
    }
    return ChosenHistory.of(spec.commandLine(), arguments, named, which.seed(), number);
  }

  private static String adviceOnSession(Path file) {
    try {
      return SessionFile.advice(file);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Lets the user choose; empty if the user does not. */
  private Optional<ChosenHistory> ask() throws InterruptedException {
    ScenarioChooser<ChosenHistory> chooser = chooser();
    AtomicReference<Optional<ChosenHistory>> chosen = new AtomicReference<>(Optional.empty());
    onScreen(() -> chosen.set(chooser.ask(which.replicate())));
    return Objects.requireNonNull(chosen.get());
  }

  private ScenarioChooser<ChosenHistory> chooser() {
    return new ScenarioChooser<>(
        ScenarioFiles.atHand(),
        file -> arguments.source(file).read(),
        (named, number) -> {
          try {
            return choose(named, number);
          } catch (ParameterException | OutputException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
          }
        });
  }

  /** Returns when the window has been closed. */
  private void watch(ChosenHistory history) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AllianceModelWithUI watched = AllianceModelWithUI.of(beginning(history), closed::countDown);
    onScreen(
        () ->
            watched.open(
                Version.program(),
                () -> chooser().ask(watched.replicate()).map(GuiCommand::beginning)));
    closed.await();
  }

  private static Beginning beginning(ChosenHistory history) {
    return new Beginning(
        history.source(), List.of(), history.scenario(), history.seed(), history.replicate());
  }

  private static void onScreen(Runnable work) throws InterruptedException {
    try {
      SwingUtilities.invokeAndWait(work);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("a window did not open", e.getCause());
    }
  }

  /** What keeps this Java, on this machine, from drawing. */
  private static Optional<String> obstacle() {
    try {
      if (!GraphicsEnvironment.isHeadless()) {
        GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        return Optional.empty();
      }
    } catch (HeadlessException | AWTError | LinkageError e) {
      // a display that is named and not there, or a Java without the libraries to draw on it
    }
    return Optional.of(
        "'sim gui' needs a display and there is none; run it on a desktop with a JDK that is not"
            + " headless, or read the history with: sim explain");
  }
}
