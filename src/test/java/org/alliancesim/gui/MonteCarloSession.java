package org.alliancesim.gui;

import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JFileChooser;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.alliancesim.Patience;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import sim.display.Console;

/**
 * A session with the Monte Carlo window as a process of its own, for the tests run in one without a
 * display: runs, exports, runs again, cancels, and closes the console while a run is under way.
 * Prints what it sees.
 */
public final class MonteCarloSession {

  static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(Setting.parse("behaviour.kappa=1"), Setting.parse("clock.end=2022-08")),
          ScenarioSource.USUAL);

  private static final MovableTarget KAPPA =
      new MovableTarget("behaviour.kappa", Coefficient.KAPPA, -1, -1);

  private MonteCarloSession() {}

  /** Argument: the folder to which a run is exported. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(Beginning.of(SOURCE, 7, 3), MonteCarloSession::awaitNoThread);
    Console[] opened = new Console[1];
    SwingUtilities.invokeAndWait(
        () -> opened[0] = watched.open(new Program("alliance-sim", "0", "Alliance-sim, a test")));
    Container window = watched.windows().monteCarloPlace();
    System.out.println("shown " + window.isShowing());
    SwingUtilities.invokeAndWait(
        () -> watched.windows().window().bringForward(MonteCarloPanel.TITLE));

    List<JTextField> fields = Screen.all(window, JTextField.class);
    System.out.println("proposed " + fields.get(0).getText() + " " + fields.get(1).getText());
    run(window, "many");
    System.out.println(message(window));

    SwingUtilities.invokeAndWait(() -> watched.moves().move(new Change.OfVariable(KAPPA, 1.5)));
    run(window, "60");
    Screen.awaitThat(() -> Screen.button(window, "Export…").isEnabled());
    System.out.println(Screen.all(window, JProgressBar.class).get(0).getString());
    System.out.println(
        "answer " + Screen.all(window, JTextArea.class).get(1).getText().replace("\n", " | "));
    System.out.println("coloured " + Screen.look(() -> colouredByTheBatch(watched)));
    for (ConvergenceRow row : Screen.all(window, EstimateTable.class).get(0).estimates()) {
      System.out.println("row " + row);
    }
    export(window, Path.of(arguments[0]));
    Screen.awaitThat(
        () -> !message(window).startsWith("Writing") && Screen.button(window, "Run").isEnabled());
    System.out.println(message(window));

    run(window, "100000");
    Screen.awaitThat(
        () ->
            Screen.all(window, JProgressBar.class)
                .get(0)
                .getString()
                .matches("[1-9].* histories a second.*"));
    System.out.println(
        "buttons "
            + Screen.button(window, "Run").isEnabled()
            + Screen.button(window, "Cancel").isEnabled()
            + Screen.button(window, "Export…").isEnabled());
    Screen.press(window, "Cancel");
    Screen.awaitThat(() -> Screen.button(window, "Run").isEnabled());
    System.out.println(message(window));

    SwingUtilities.invokeLater(Screen.button(window, "Run")::doClick);
    System.out.println(Screen.said("Yes"));
    Screen.awaitThat(
        () -> Screen.all(window, JProgressBar.class).get(0).getString().contains("a second"));
    SwingUtilities.invokeLater(opened[0]::doClose);
    System.out.println(Screen.said("No"));
    System.out.println("stays " + window.isShowing());
    SwingUtilities.invokeLater(opened[0]::doClose);
    Screen.said("Yes");
  }

  /** What the map says of a candidate once it is coloured by what the batch estimates. */
  private static String colouredByTheBatch(AllianceModelWithUI watched) {
    MapLayers layers = watched.windows().layers();
    layers.chooser().choose("Ever partner, CSTO");
    int candidate = watched.model().world().states().indexOf(StateCode.of("AZE"));
    return layers.colouring().told(candidate).orElseThrow();
  }

  /** Called when the console is closed; thereafter MASON ends the process. */
  private static void awaitNoThread() {
    long start = System.nanoTime();
    while (Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .anyMatch(List.of(BackgroundWork.THREAD, "tasks")::contains)) {
      if (System.nanoTime() - start > Patience.LIMIT.toNanos()) {
        throw new IllegalStateException("a thread is left");
      }
    }
    System.out.println("closed, and no thread is left");
  }

  private static void run(Container window, String replicates) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> Screen.all(window, JTextField.class).get(0).setText(replicates));
    Screen.press(window, "Run");
  }

  private static void export(Container window, Path parent) throws Exception {
    // a dialog does not return before it is answered
    SwingUtilities.invokeLater(Screen.button(window, "Export…")::doClick);
    JFileChooser dialog = Screen.chooser();
    SwingUtilities.invokeAndWait(
        () -> {
          System.out.println("proposed " + dialog.getSelectedFile().getName());
          dialog.setSelectedFile(parent.toFile());
          dialog.approveSelection();
        });
  }

  private static String message(Container window) {
    return Screen.all(window, JTextArea.class).get(0).getText();
  }
}
