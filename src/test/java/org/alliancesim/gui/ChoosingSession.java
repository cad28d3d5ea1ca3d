package org.alliancesim.gui;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.alliancesim.cli.Main;
import org.alliancesim.explanation.StateSheet;
import org.alliancesim.world.StateCode;
import sim.display.Console;

/**
 * {@code sim gui} without a scenario, as a process of its own: looks at the chooser, opens a file
 * with mistakes and one without, inspects a state on the map, and closes. Prints what it sees.
 */
public final class ChoosingSession {

  private ChoosingSession() {}

  /** Arguments: {@code cancel}, or a file with mistakes, a scenario and the code of a state. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    // ends the process with the exit code of the command
    new Thread(() -> Main.main(new String[] {"gui", "--replicate", "154"})).start();
    JDialog dialog = Screen.await(ChoosingSession::dialog);
    if (arguments[0].equals("cancel")) {
      Screen.press(dialog, "Cancel");
      return;
    }
    JList<?> list = Screen.all(dialog, JList.class).get(0);
    JTextArea text = Screen.all(dialog, JTextArea.class).get(0);
    Screen.await(() -> allRead(list) ? list : null);
    Screen.act(
        () -> {
          for (int index = 0; index < list.getModel().getSize(); index++) {
            System.out.println("listed " + line(list, index));
          }
        });
    choose(dialog, list, arguments[0]);
    System.out.println("says " + Screen.look(text::getText).replace('\n', '|'));
    System.out.println("still asks " + dialog.isShowing());
    JSpinner number = Screen.all(dialog, JSpinner.class).get(0);
    JTextField digits = Screen.all(number, JTextField.class).get(0);
    for (String wrong : List.of("abc", "", "-1", "1,000", "99999999999")) {
      Screen.act(() -> digits.setText(wrong));
      choose(dialog, list, arguments[1]);
      System.out.println("refused " + Screen.look(text::getText) + " " + dialog.isShowing());
    }
    Screen.act(() -> digits.setText("154"));
    choose(dialog, list, arguments[1]);
    Console console =
        Screen.await(
            () ->
                Console.allControllers.isEmpty()
                    ? null
                    : (Console) Console.allControllers.keySet().iterator().next());
    AllianceModelWithUI watched = (AllianceModelWithUI) console.getSimulation();
    System.out.println("opened " + watched.scenario().name() + ", " + watched.label().title());
    inspect(console, watched, StateCode.of(arguments[2]));
    Screen.act(
        () -> {
          console.doClose();
        });
  }

  private static void inspect(Console console, AllianceModelWithUI watched, StateCode code)
      throws Exception {
    int state = watched.model().world().states().indexOf(code);
    StateInspector inspector = doubleClicked(watched, state);
    System.out.println("pane " + Screen.look(watched.windows().window()::front));
    System.out.println("inspects " + inspector.getTitle() + " " + rowsAreThose(watched, inspector));
    Screen.act(
        () -> {
          console.setPlaySleep(0);
          console.pressPause();
        });
    List<List<String>> before = Screen.look(() -> inspector.changes().terms());
    for (int month = 0; month < 6; month++) {
      Screen.act(
          () -> {
            console.pressPlay();
          });
    }
    Screen.settle(); // what the steps have left to be done
    System.out.println("follows " + rowsAreThose(watched, inspector));
    System.out.println("changed " + !Screen.look(() -> inspector.changes().terms()).equals(before));
    Screen.act(
        () -> {
          console.pressStop();
          console.pressPause();
        });
    System.out.println(
        "anew "
            + watched.model().month()
            + " "
            + watched.windows().window().inspected().filter(inspector::equals).isPresent()
            + " "
            + rowsAreThose(watched, inspector));
  }

  private static StateInspector doubleClicked(AllianceModelWithUI watched, int state)
      throws Exception {
    Component map = watched.windows().display().insideDisplay;
    Point2D at = WorldMap.of(watched.model().world(), watched::outside).states().get(state).at();
    // once the map fills its pane
    Screen.awaitThat(() -> watched.windows().display().getScale() != 1);
    Screen.settle();
    Screen.act(
        () -> {
          double scale = watched.windows().display().getScale();
          // the map stands in the middle of its pane
          double left = (map.getWidth() - scale * WorldMap.WIDTH) / 2;
          double above = (map.getHeight() - scale * WorldMap.HEIGHT) / 2;
          map.dispatchEvent(
              new MouseEvent(
                  map,
                  MouseEvent.MOUSE_CLICKED,
                  System.currentTimeMillis(),
                  MouseEvent.BUTTON1_DOWN_MASK,
                  (int) (left + scale * at.getX()),
                  (int) (above + scale * at.getY()),
                  2,
                  false,
                  MouseEvent.BUTTON1));
        });
    return Screen.await(() -> watched.windows().window().inspected().orElse(null));
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
    return !rows.isEmpty() && Screen.look(() -> inspector.changes().rows()).equals(rows);
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
    Screen.act(
        () -> {
          list.setSelectedIndex(indexOf(list, file));
        });
    Screen.press(dialog, "Open");
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
}
