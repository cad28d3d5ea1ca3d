package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;

/** A user's hands on mouse and keyboard, in a session under a display. */
final class Hands {

  private final Robot robot;

  /**
   * Hands at rest.
   *
   * @param delay after every move, in ms
   */
  Hands(int delay) throws Exception {
    robot = new Robot();
    robot.setAutoDelay(delay);
  }

  /** Of a component, a point of which is clicked. */
  void click(JComponent target) throws Exception {
    // as a hand would; a text field itself scrolls its text only
    Screen.act(
        () -> {
          if (target.getParent() instanceof JComponent around) {
            around.scrollRectToVisible(target.getBounds());
          }
        });
    click(middle(target, new Rectangle(target.getSize())));
  }

  void click(Point onScreen) {
    robot.mouseMove(onScreen.x, onScreen.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  /** Presses the button of this name in a part of a window. */
  void push(Container in, String name) throws Exception {
    JButton button = Screen.button(in, name);
    Screen.awaitThat(button::isEnabled);
    click(button);
  }

  /** Clicks the tab of a pane, or if there is no room for it reaches it with the arrow keys. */
  void tab(JTabbedPane tabs, String title) throws Exception {
    int wanted = Screen.look(() -> tabs.indexOfTab(title));
    Rectangle place = Screen.look(() -> tabs.getBoundsAt(wanted));
    if (place != null && Screen.look(() -> new Rectangle(tabs.getSize()).contains(place))) {
      click(middle(tabs, place));
    } else {
      Screen.act(tabs::requestFocusInWindow);
      Screen.awaitThat(tabs::isFocusOwner);
      while (Screen.look(tabs::getSelectedIndex) != wanted) {
        press(Screen.look(tabs::getSelectedIndex) < wanted ? KeyEvent.VK_RIGHT : KeyEvent.VK_LEFT);
      }
    }
    Screen.awaitThat(() -> tabs.getSelectedIndex() == wanted);
  }

  /** Opens a menu with the mouse and chooses one of its lines. */
  void menu(JFrame window, String menu, String line) throws Exception {
    JMenu opened =
        Screen.look(
            () ->
                IntStream.range(0, window.getJMenuBar().getMenuCount())
                    .mapToObj(window.getJMenuBar()::getMenu)
                    .filter(each -> menu.equals(each.getText()))
                    .findFirst()
                    .orElseThrow());
    click(opened);
    Screen.awaitThat(opened::isPopupMenuVisible);
    JMenuItem item =
        Screen.look(
            () ->
                Arrays.stream(opened.getMenuComponents())
                    .filter(JMenuItem.class::isInstance)
                    .map(JMenuItem.class::cast)
                    .filter(each -> line.equals(each.getText()))
                    .findFirst()
                    .orElseThrow());
    Screen.awaitThat(item::isShowing);
    click(item);
  }

  /** Clicks a cell of a table, which is scrolled to. */
  void cell(JTable table, int row, int column) throws Exception {
    Screen.act(() -> table.scrollRectToVisible(table.getCellRect(row, column, true)));
    Screen.settle();
    click(middle(table, Screen.look(() -> table.getCellRect(row, column, true))));
  }

  void press(int... keys) throws Exception {
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int index = keys.length - 1; index >= 0; index--) {
      robot.keyRelease(keys[index]);
    }
    robot.waitForIdle();
    Screen.settle();
  }

  /** Types letters that need no other key. */
  void type(String text) throws Exception {
    for (int place = 0; place < text.length(); place++) {
      press(KeyEvent.getExtendedKeyCodeForChar(text.charAt(place)));
    }
  }

  /** Clicks a field, which has text in it, and types something else. */
  void enter(JTextComponent field, String text) throws Exception {
    click(field);
    Screen.awaitThat(field::isFocusOwner);
    // what the field itself does when it is first reached may take the selection away again
    do {
      press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    } while (!Screen.look(() -> field.getText().equals(field.getSelectedText())));
    type(text);
  }

  /** Presses on a place and drags over others. */
  void press(Point onScreen) {
    move(onScreen);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
  }

  void move(Point onScreen) {
    robot.mouseMove(onScreen.x, onScreen.y);
  }

  void release() {
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  /** Turns the wheel; fewer than 0 notches: away from the user. */
  void wheel(int notches) {
    robot.mouseWheel(notches);
    robot.waitForIdle();
  }

  /** The middle of a part of a component, on the screen. */
  static Point middle(Component component, Rectangle part) throws Exception {
    Point corner = Screen.look(component::getLocationOnScreen);
    return new Point(corner.x + (int) part.getCenterX(), corner.y + (int) part.getCenterY());
  }
}
