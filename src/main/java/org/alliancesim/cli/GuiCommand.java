package org.alliancesim.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import org.alliancesim.gui.AllianceModelWithUI;
import org.alliancesim.gui.Beginning;
import org.alliancesim.gui.ScenarioChooser;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
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
      "Shows one history of a scenario in MASON's console: on a map of Eurasia and in charts. It is"
          + " the one that 'sim run' and 'sim explain' have under the same number and seed."
          + " SCENARIO may also be the folder of a run. Without it a list of scenarios is shown."
    },
    mixinStandardHelpOptions = true,
    modelTransformer = GuiCommand.WithoutScenario.class,
    footer = {"", "Example: sim gui scenarios/2021-open-gate.yaml --replicate 154"})
final class GuiCommand implements Callable<Integer> {

  /** The only command that draws on a display. */
  static final String NAME = "gui";

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Option(
      names = "--replicate",
      paramLabel = "K",
      defaultValue = "0",
      description = "which replicate, from 0 (default: ${DEFAULT-VALUE})")
  private int replicate;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "master seed (default: the scenario's)")
  private @Nullable Long seed;

  /** Whoever wants to look need not name a scenario. */
  static final class WithoutScenario extends OptionalScenario {
    WithoutScenario() {
      super("the scenario file, or the folder of a run (default: you choose from a list)");
    }
  }

  @Override
  public Integer call() throws ScenarioException, InterruptedException {
    ChosenHistory.checkRange(spec.commandLine(), replicate);
    Optional<ChosenHistory> history = Optional.empty();
    if (arguments.file() != null) {
      history = Optional.of(choose(arguments.file(), replicate));
    }
    Optional<String> obstacle = obstacle();
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

  private ChosenHistory choose(Path named, int number) throws ScenarioException {
    return ChosenHistory.of(spec.commandLine(), arguments, named, seed, number);
  }

  /** Lets the user choose; empty if the user does not. */
  private Optional<ChosenHistory> ask() throws InterruptedException {
    ScenarioChooser<ChosenHistory> chooser =
        new ScenarioChooser<>(
            ScenarioFiles.atHand(),
            file -> arguments.source(file).read(),
            (named, number) -> {
              try {
                return choose(named, number);
              } catch (ParameterException | OutputException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
              }
            });
    AtomicReference<Optional<ChosenHistory>> chosen = new AtomicReference<>(Optional.empty());
    onScreen(() -> chosen.set(chooser.ask(replicate)));
    return Objects.requireNonNull(chosen.get());
  }

  /** Returns when the console has been closed. */
  private static void watch(ChosenHistory history) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Beginning beginning =
        new Beginning(
            history.source(), List.of(), history.scenario(), history.seed(), history.replicate());
    AllianceModelWithUI watched = AllianceModelWithUI.of(beginning, closed::countDown);
    onScreen(() -> watched.open(Version.program()));
    closed.await();
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
