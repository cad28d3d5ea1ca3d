package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.alliancesim.Patience;

/** What a session under a display looks at and presses, on Swing's thread. */
final class Screen {

  private static final long DEADLINE = Patience.LIMIT.toNanos();

  private Screen() {}

  /** Work that gives nothing. */
  interface Work {
    void run() throws Exception;
  }

  static <V> V look(Callable<V> work) throws Exception {
    FutureTask<V> task = new FutureTask<>(work);
    SwingUtilities.invokeLater(task);
    return task.get(DEADLINE, TimeUnit.NANOSECONDS);
  }

  static void act(Work work) throws Exception {
    look(
        () -> {
          work.run();
          return null;
        });
  }

  /** Lets Swing do what it still had to do. */
  static void settle() throws Exception {
    act(() -> {});
  }

  /** Waits until there is something. */
  static <V> V await(Callable<V> something) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < DEADLINE) {
      V found = look(something);
      if (found != null) {
        return found;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("nothing happened in time");
  }

  static void awaitThat(Callable<Boolean> holds) throws Exception {
    await(() -> holds.call() ? true : null);
  }

  static void press(Container window, String name) throws Exception {
    act(button(window, name)::doClick);
  }

  static JButton button(Container window, String name) {
    return all(window, JButton.class).stream()
        .filter(button -> name.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  /** A file chooser on the screen; waits for one. */
  static JFileChooser chooser() throws Exception {
    return await(
        () ->
            Arrays.stream(Window.getWindows())
                .filter(window -> window instanceof JDialog && window.isShowing())
                .flatMap(dialog -> all((Container) dialog, JFileChooser.class).stream())
                .findFirst()
                .orElse(null));
  }

  /** Gives a file chooser, which is waited for, a file. */
  static void answer(Path file) throws Exception {
    JFileChooser chooser = chooser();
    act(
        () -> {
          chooser.setSelectedFile(file.toFile());
          chooser.approveSelection();
        });
  }

  /** What a question or message on the screen says, which is waited for and then answered so. */
  static String said(String answer) throws Exception {
    JOptionPane pane =
        await(
            () ->
                Arrays.stream(Window.getWindows())
                    .filter(window -> window instanceof JDialog && window.isShowing())
                    .flatMap(dialog -> all((Container) dialog, JOptionPane.class).stream())
                    .findFirst()
                    .orElse(null));
    String said =
        look(
            () ->
                all(pane, JTextArea.class).stream()
                        .map(JTextArea::getText)
                        .collect(Collectors.joining("; "))
                    + all(pane, JLabel.class).stream()
                        .map(JLabel::getText)
                        .filter(text -> text != null && !text.isEmpty())
                        .map(text -> " | " + text)
                        .collect(Collectors.joining()));
    press(pane, answer);
    return said.replace('\n', ' ');
  }

  /** All components of a kind, however deep. */
  static <C> List<C> all(Container container, Class<C> kind) {
    List<C> found = new ArrayList<>();
    for (Component each : container.getComponents()) {
      if (kind.isInstance(each)) {
        found.add(kind.cast(each));
      }
      if (each instanceof Container inner) {
        found.addAll(all(inner, kind));
      }
    }
    return found;
  }
}
