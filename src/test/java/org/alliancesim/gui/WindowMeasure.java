package org.alliancesim.gui;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ScenarioSource;
import sim.display.Console;

/**
 * Measures how long the window takes to be there, and how long to draw a month, as a process of its
 * own; docs/session.md has how to run it.
 */
public final class WindowMeasure {

  private static final int WARM_UP = 15;

  /** In a millisecond. */
  private static final double NANOSECONDS = 1e6;

  private WindowMeasure() {}

  /** Arguments: width and height of the window; 1280 and 800 if there are none. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    Dimension size =
        arguments.length == 2
            ? new Dimension(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
            : new Dimension(1280, 800);
    ScenarioSource source = ScenarioSource.of("scenarios/2021-open-gate.yaml", List.of());
    AllianceModelWithUI watched = AllianceModelWithUI.of(Beginning.of(source, 7, 154), () -> {});
    Screen.act(() -> watched.open(new Program("alliance-sim", "0", "how to cite")));
    HistoryWindow window = watched.windows().window();
    Screen.act(() -> window.setBounds(new Rectangle(size)));
    Screen.awaitThat(() -> window.timeLine().course().isPresent());
    Screen.act(() -> draw(window));
    long ready = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        Locale.ROOT,
        "ready %.2f s after the start of Java, having taken %.2f s of processor time%n",
        ready / 1000.0,
        machine.getProcessCpuTime() / NANOSECONDS / 1000);
    int months = watched.scenario().clock().months();
    double[] frames = new double[months];
    double[] processor = new double[months];
    for (int month = 0; month < months; month++) {
      Screen.act(() -> window.move(1));
      int wanted = month + 1;
      Screen.awaitThat(() -> watched.model().month() == wanted);
      double[] frame = Screen.look(() -> draw(window));
      frames[month] = frame[0];
      processor[month] = frame[1];
    }
    System.out.printf(
        Locale.ROOT,
        "frame at %dx%d: median %.1f ms, of processor time %.1f ms%n",
        size.width,
        size.height,
        median(frames),
        median(processor));
    SwingUtilities.invokeLater(((Console) watched.controller)::doClose);
  }

  /** Draws everything in the window: how long it took by the clock and by the processor, in ms. */
  private static double[] draw(HistoryWindow window) {
    JComponent all = window.getRootPane();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = System.nanoTime();
    long worked = threads.getCurrentThreadCpuTime();
    all.paintImmediately(0, 0, all.getWidth(), all.getHeight());
    window.getToolkit().sync();
    return new double[] {
      (System.nanoTime() - begun) / NANOSECONDS,
      (threads.getCurrentThreadCpuTime() - worked) / NANOSECONDS
    };
  }

  private static double median(double[] all) {
    double[] steady = Arrays.copyOfRange(all, WARM_UP, all.length);
    Arrays.sort(steady);
    return steady[steady.length / 2];
  }
}
