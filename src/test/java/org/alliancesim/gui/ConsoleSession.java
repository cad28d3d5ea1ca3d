package org.alliancesim.gui;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.alliancesim.Patience;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.results.Program;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import sim.display.Console;
import sim.display.Display2D;

/**
 * A session at the console as a process of its own, for the tests run in one without a display:
 * plays, pauses, goes on to the horizon, plays again, stops and quits. Prints what it sees.
 */
public final class ConsoleSession {

  private ConsoleSession() {}

  /** Arguments: the scenario, the seed, the replicate, a folder for a picture of the map. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    ScenarioSource source = new ScenarioSource(arguments[0], List.of(), ScenarioSource.PRIOR);
    int replicate = Integer.parseInt(arguments[2]);
    Beginning beginning = Beginning.of(source, Long.parseLong(arguments[1]), replicate);
    ResolvedScenario scenario = beginning.scenario();
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(beginning, () -> System.out.println("closed"));
    Console[] opened = new Console[1];
    SwingUtilities.invokeAndWait(
        () -> opened[0] = watched.open(new Program("alliance-sim", "0", "how to cite")));
    Console console = opened[0];
    for (Object frame : console.getAllFrames()) {
      JFrame window = (JFrame) frame;
      System.out.println("window " + window.getTitle() + " " + window.isVisible());
    }

    System.out.println(
        Screen.all(console, JEditorPane.class)
            .get(0)
            .getText()
            .replaceAll("<[^>]*>|\\s", " ")
            .replaceAll(" +", " ")
            .replaceAll(".*(What the scenario asks .* is one of many answers).*", "$1"));
    console.setPlaySleep(0);
    Path film = Files.createDirectory(Path.of(arguments[3], "film"));
    SwingUtilities.invokeAndWait(
        () -> {
          try {
            watched.windows().pictures().sequence().begin(film);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    SwingUtilities.invokeAndWait(console::pressPlay);
    Patience.await(() -> watched.model().month() >= 3);
    SwingUtilities.invokeAndWait(console::pressPause);
    int paused = watched.model().month();
    SwingUtilities.invokeAndWait(watched.windows().pictures().sequence()::end);
    try (Stream<Path> pictures = Files.list(film)) {
      // one more than months: how it stood when the recording began
      System.out.println("pictures of every month " + (pictures.count() == paused + 1));
    }
    // time in which it could go on if it did not stand still
    Thread.sleep(200);
    System.out.println("stands still " + (watched.model().month() == paused));

    SwingUtilities.invokeAndWait(console::pressPlay);
    System.out.println("steps " + (watched.model().month() - paused));
    SwingUtilities.invokeAndWait(console::pressPause);
    Patience.await(() -> console.getPlayState() == Console.PS_STOPPED);
    System.out.println("over " + watched.model().over());
    print(scenario, replicate, watched);
    Display2D display = watched.windows().display();
    SwingUtilities.invokeAndWait(
        () -> {
          watched.windows().charts().frames().forEach(frame -> frame.setVisible(true));
          watched.windows().window().bringForward("Council");
          try {
            display.takeSnapshot(new File(arguments[3], "map.png"), Display2D.TYPE_PNG);
            Snapshot.of(watched.windows().window().getContentPane())
                .taken()
                .write(Path.of(arguments[3], "console.png"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });

    SwingUtilities.invokeAndWait(console::pressPlay);
    Patience.await(() -> console.getPlayState() == Console.PS_STOPPED);
    print(scenario, replicate, watched);
    SwingUtilities.invokeAndWait(() -> {}); // what the charts still had to do
    SwingUtilities.invokeAndWait(() -> printCouncil(watched.windows().council()));
    System.out.println(
        "charted "
            + watched.windows().charts().series().stream()
                .allMatch(series -> series.getItemCount() == scenario.clock().months() + 1));
    SwingUtilities.invokeAndWait(console::pressPlay);
    SwingUtilities.invokeAndWait(console::pressStop);
    System.out.println("stopped " + (console.getPlayState() == Console.PS_STOPPED));
    SwingUtilities.invokeAndWait(console::doClose);
  }

  /** Every table as it is on the screen: the words of its cells. */
  private static void printCouncil(CouncilPane council) {
    for (JTable table : List.of(council.votes(), council.tally(), council.waiting())) {
      for (int row = 0; row < table.getRowCount(); row++) {
        StringJoiner cells = new StringJoiner(" | ", "council ", "");
        for (int column = 0; column < table.getColumnCount(); column++) {
          JLabel cell =
              (JLabel) table.prepareRenderer(table.getCellRenderer(row, column), row, column);
          cells.add(cell.getText().replaceAll("<[^>]*>", " ").strip().replaceAll(" +", " "));
        }
        System.out.println(cells);
      }
    }
  }

  private static void print(ResolvedScenario scenario, int replicate, AllianceModelWithUI watched) {
    for (ReplicateRow row : Replicate.rows(scenario, replicate, watched.history().kept())) {
      System.out.println("row " + row);
    }
  }
}
