package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.alliancesim.cli.Main;
import org.alliancesim.explanation.StateSheet;
import org.alliancesim.world.StateCode;
import sim.display.Console;

/**
 * {@code sim gui} without a scenario, as a process of its own: looks at the chooser, opens a file
 * with mistakes and one without, inspects a state on the map, and closes. Prints what it sees.
 */
public final class ChoosingSession {

  private static final long DEADLINE = TimeUnit.SECONDS.toNanos(100);

  private ChoosingSession() {}

  /** Arguments: {@code cancel}, or a file with mistakes, a scenario and the code of a state. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(ConsoleSession.HEADLESS);
      return;
    }
    // ends the process with the exit code of the command
    new Thread(() -> Main.main(new String[] {"gui", "--replicate", "154"})).start();
    JDialog dialog = await(ChoosingSession::dialog);
    if (arguments[0].equals("cancel")) {
      press(dialog, "Cancel");
      return;
    }
    JList<?> list = all(dialog, JList.class).get(0);
    JTextArea text = all(dialog, JTextArea.class).get(0);
    await(() -> allRead(list) ? list : null);
    onScreen(
        () -> {
          for (int index = 0; index < list.getModel().getSize(); index++) {
            System.out.println("listed " + line(list, index));
          }
          return null;
        });
    choose(dialog, list, arguments[0]);
    System.out.println("says " + onScreen(text::getText).replace('\n', '|'));
    System.out.println("still asks " + dialog.isShowing());
    choose(dialog, list, arguments[1]);
    Console console =
        await(
            () ->
                Console.allControllers.isEmpty()
                    ? null
                    : (Console) Console.allControllers.keySet().iterator().next());
    AllianceModelWithUI watched = (AllianceModelWithUI) console.getSimulation();
    System.out.println("opened " + watched.scenario().name() + ", " + watched.title());
    inspect(console, watched, StateCode.of(arguments[2]));
    onScreen(
        () -> {
          console.doClose();
          return null;
        });
  }

  private static void inspect(Console console, AllianceModelWithUI watched, StateCode code)
      throws Exception {
    int state = watched.model().world().states().indexOf(code);
    StateInspector inspector = doubleClicked(console, watched, state);
    System.out.println("tab " + onScreen(() -> selectedTab(console)));
    System.out.println("inspects " + inspector.getTitle() + " " + rowsAreThose(watched, inspector));
    onScreen(
        () -> {
          console.setPlaySleep(0);
          console.pressPause();
          return null;
        });
    List<List<String>> before = onScreen(() -> inspector.changes().terms());
    for (int month = 0; month < 6; month++) {
      onScreen(
          () -> {
            console.pressPlay();
            return null;
          });
    }
    onScreen(() -> null); // what the steps have left to be done
    System.out.println("follows " + rowsAreThose(watched, inspector));
    System.out.println("changed " + !onScreen(() -> inspector.changes().terms()).equals(before));
    onScreen(
        () -> {
          console.pressStop();
          console.pressPause();
          return null;
        });
    System.out.println(
        "anew "
            + watched.model().month()
            + " "
            + all(console, StateInspector.class).contains(inspector)
            + " "
            + rowsAreThose(watched, inspector));
    press(console, "Empty List");
    onScreen(() -> null); // what closing leaves to be done
    onScreen(
        () -> {
          console.pressStop();
          console.pressPause();
          return null;
        });
    System.out.println("closed " + all(console, StateInspector.class).isEmpty());
  }

  private static StateInspector doubleClicked(
      Console console, AllianceModelWithUI watched, int state) throws Exception {
    Component map = watched.display().insideDisplay;
    Point2D at = WorldMap.of(watched.model().world()).states().get(state).at();
    onScreen(
        () -> {
          map.dispatchEvent(
              new MouseEvent(
                  map,
                  MouseEvent.MOUSE_CLICKED,
                  System.currentTimeMillis(),
                  MouseEvent.BUTTON1_DOWN_MASK,
                  (int) at.getX(),
                  (int) at.getY(),
                  2,
                  false,
                  MouseEvent.BUTTON1));
          return null;
        });
    return await(
        () -> {
          List<StateInspector> open = all(console, StateInspector.class);
          return open.isEmpty() ? null : open.get(0);
        });
  }

  private static boolean rowsAreThose(AllianceModelWithUI watched, StateInspector inspector)
      throws Exception {
    int state =
        watched.model().world().states().stream()
            .filter(code -> watched.scenario().stateName(code).equals(inspector.getTitle()))
            .mapToInt(watched.model().world().states()::indexOf)
            .findFirst()
            .orElseThrow();
    StateSheet sheet =
        StateSheet.of(
            watched.model(),
            state,
            watched.scenario().clock().start(),
            watched.scenario()::stateName);
    List<List<String>> rows =
        sheet.changes().stream()
            .map(change -> List.of(change.name(), change.sum(), change.chance()))
            .toList();
    return !rows.isEmpty() && onScreen(() -> inspector.changes().rows()).equals(rows);
  }

  private static String selectedTab(Console console) {
    JTabbedPane tabs = all(console, JTabbedPane.class).get(0);
    return tabs.getTitleAt(tabs.getSelectedIndex());
  }

  private static JDialog dialog() {
    return Arrays.stream(Window.getWindows())
        .filter(JDialog.class::isInstance)
        .map(JDialog.class::cast)
        .filter(each -> each.isShowing() && each.getTitle().equals("Choose a scenario"))
        .findFirst()
        .orElse(null);
  }

  private static void choose(JDialog dialog, JList<?> list, String file) throws Exception {
    onScreen(
        () -> {
          list.setSelectedIndex(indexOf(list, file));
          return null;
        });
    press(dialog, "Open");
  }

  private static void press(Container window, String name) throws Exception {
    onScreen(
        () -> {
          all(window, JButton.class).stream()
              .filter(button -> name.equals(button.getText()))
              .findFirst()
              .orElseThrow()
              .doClick();
          return null;
        });
  }

  private static boolean allRead(JList<?> list) {
    return IntStream.range(0, list.getModel().getSize())
        .noneMatch(index -> line(list, index).startsWith(ScenarioChooser.UNREAD));
  }

  private static int indexOf(JList<?> list, String file) {
    for (int index = 0; index < list.getModel().getSize(); index++) {
      if (line(list, index).endsWith(" " + file)) {
        return index;
      }
    }
    return -1;
  }

  private static <E> String line(JList<E> list, int index) {
    return ((JLabel)
            list.getCellRenderer()
                .getListCellRendererComponent(
                    list, list.getModel().getElementAt(index), index, false, false))
        .getText();
  }

  private static <C> List<C> all(Container container, Class<C> type) {
    List<C> found = new ArrayList<>();
    for (Component each : container.getComponents()) {
      if (type.isInstance(each)) {
        found.add(type.cast(each));
      }
      if (each instanceof Container inner) {
        found.addAll(all(inner, type));
      }
    }
    return found;
  }

  private static <V> V onScreen(Callable<V> work) throws Exception {
    FutureTask<V> task = new FutureTask<>(work);
    SwingUtilities.invokeLater(task);
    return task.get(DEADLINE, TimeUnit.NANOSECONDS);
  }

  /** Waits until there is something. */
  private static <V> V await(Callable<V> something) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < DEADLINE) {
      V found = onScreen(something);
      if (found != null) {
        return found;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("nothing happened in time");
  }
}
