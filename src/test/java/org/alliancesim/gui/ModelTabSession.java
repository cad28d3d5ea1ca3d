package org.alliancesim.gui;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JFrame;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.report.Palette;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.world.AllianceVariable;
import org.jfree.chart.ChartPanel;
import org.jfree.data.Range;
import sim.display.Console;

/**
 * Sliders, a chart and checkpoints, as a process of its own: moves a slider before and during a
 * history, saves and opens a checkpoint by the console's menu, saves a scenario, resets, opens a
 * checkpoint of another scenario. Prints what it sees.
 */
public final class ModelTabSession {

  private static final MovableTarget ISOLATION =
      new MovableTarget("alliance.isolation", AllianceVariable.ISOLATION, -1, -1);

  private ModelTabSession() {}

  /** Arguments: a scenario, files for a checkpoint and the saved scenario, another scenario. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    ScenarioSource source = new ScenarioSource(arguments[0], List.of(), ScenarioSource.USUAL);
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(Beginning.of(source, 7, 3), () -> System.out.println("closed"));
    Console console =
        Screen.look(() -> watched.open(new Program("alliance-sim", "0", "how to cite")));
    Screen.act(
        () -> {
          watched.windows().window().bringForward("Model");
          console.setPlaySleep(10);
        });
    ModelTab tab = watched.windows().tab();

    // the second slider of the first group is the isolation's
    JSlider slider = Screen.all(tab, JSlider.class).get(1);
    Screen.act(() -> move(slider, 0.5));
    System.out.println("before the start " + watched.moves().value(ISOLATION));
    play(console, watched, 6);
    System.out.println("from the start " + watched.model().alliance().isolation());
    Screen.act(() -> move(slider, 0.75));
    System.out.println("asked for " + watched.model().interventions().size());
    play(console, watched, 7);
    System.out.println("in the next month " + watched.model().alliance().isolation());

    JFrame chart = watched.windows().charts().frames().get(1);
    Screen.act(
        () -> {
          chart.setVisible(true);
          chart.toFront();
        });
    Screen.awaitThat(() -> curves(chart) > 50);
    System.out.println("the chart is there");
    Screen.act(
        () -> {
          chart.setVisible(false);
        });

    Path checkpoint = Path.of(arguments[1]);
    SwingUtilities.invokeLater(console::doSaveAs);
    Screen.answer(checkpoint);
    Screen.awaitThat(() -> Files.exists(checkpoint));
    playOut(console, watched);
    System.out.println("nothing else was moved " + (watched.model().interventions().size() == 1));
    String rows = rows(watched);
    SwingUtilities.invokeLater(console::doOpen);
    Screen.answer(checkpoint);
    Screen.awaitThat(() -> watched.model().month() == 7);
    Screen.settle();
    System.out.println("opened in month " + watched.model().month());
    System.out.println("paused " + (console.getPlayState() == Console.PS_PAUSED));
    playOut(console, watched);
    System.out.println("goes on as it did " + rows(watched).equals(rows));

    ModelTab reopened = watched.windows().tab();
    System.out.println("not possible from the start: " + reopened.saveTo(Path.of(arguments[2])));
    System.out.println(rows);
    Screen.press(watched.windows().window(), "Reset");
    System.out.println("reset " + watched.moves().all() + " " + watched.model().month());

    Path other = checkpoint.resolveSibling("other.checkpoint");
    writeCheckpoint(other, ScenarioSource.of(arguments[3], List.of()));
    SwingUtilities.invokeLater(console::doOpen);
    Screen.answer(other);
    Screen.awaitThat(() -> watched.model().month() == 2);
    Screen.settle();
    Range years = Screen.look(() -> years(chart));
    System.out.printf(
        Locale.ROOT, "charted from %.2f to %.2f%n", years.getLowerBound(), years.getUpperBound());
    Screen.act(
        () -> {
          console.doClose();
        });
  }

  /** Of a history that is two months old. */
  private static void writeCheckpoint(Path file, ScenarioSource source) throws Exception {
    AllianceModelWithUI saved = AllianceModelWithUI.of(Beginning.of(source, 7, 3), () -> {});
    saved.start();
    saved.step();
    saved.step();
    Checkpoint.write(saved.model(), file);
  }

  private static Range years(JFrame chart) {
    ChartPanel panel = Screen.all(chart, ChartPanel.class).get(0);
    return panel.getChart().getXYPlot().getDomainAxis().getRange();
  }

  private static void move(JSlider slider, double share) {
    int span = slider.getMaximum() - slider.getMinimum();
    slider.setValue(slider.getMinimum() + (int) (share * span));
  }

  /** Month by month, until so many are over. */
  private static void play(Console console, AllianceModelWithUI watched, int months)
      throws Exception {
    if (console.getPlayState() == Console.PS_STOPPED) {
      Screen.act(
          () -> {
            console.pressPause();
          });
    }
    while (watched.model().month() < months) {
      Screen.act(
          () -> {
            console.pressPlay();
          });
    }
    Screen.settle();
  }

  private static void playOut(Console console, AllianceModelWithUI watched) throws Exception {
    Screen.act(
        () -> {
          console.pressPause();
        });
    Screen.awaitThat(() -> console.getPlayState() == Console.PS_STOPPED);
    System.out.println("over " + watched.model().over());
  }

  private static String rows(AllianceModelWithUI watched) {
    return Replicate.rows(watched.scenario(), 3, watched.history().kept()).toString();
  }

  /** Whether two colours are alike, as a thin line that is drawn smoothly and its own colour. */
  private static boolean close(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) < 60
        && Math.abs(one.getGreen() - other.getGreen()) < 60
        && Math.abs(one.getBlue() - other.getBlue()) < 60;
  }

  /** How many pixels of the screen where a chart is have the colour of a curve. */
  private static int curves(JFrame chart) {
    if (!chart.isShowing()) {
      return 0;
    }
    Rectangle place = new Rectangle(chart.getLocationOnScreen(), chart.getSize());
    BufferedImage image;
    try {
      image = new Robot().createScreenCapture(place);
    } catch (AWTException e) {
      throw new IllegalStateException(e);
    }
    Color curve = Palette.CURVES.get(0);
    int count = 0;
    // right of the panel in which MASON sets colours
    for (int x = image.getWidth() / 4; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += close(new Color(image.getRGB(x, y)), curve) ? 1 : 0;
      }
    }
    return count;
  }
}
