package org.alliancesim.gui;

import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JSlider;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/**
 * Has the keys of a window do their work wherever in it the focus is, but where the control that
 * has it needs the key itself. It comes before Swing's own bindings: split panes, scroll panes and
 * lists take the arrows, Home, End and letters from whatever is in them, though they seldom have a
 * use for them.
 */
final class WindowKeys implements KeyEventDispatcher {

  private static final Set<Integer> ALONG =
      Set.of(KeyEvent.VK_LEFT, KeyEvent.VK_RIGHT, KeyEvent.VK_HOME, KeyEvent.VK_END);

  /** By kind of control, the keys by which it is used; text that is edited has all of them. */
  private static final Map<Class<? extends JComponent>, Set<Integer>> NEEDED =
      Map.of(
          AbstractButton.class,
          Set.of(KeyEvent.VK_SPACE),
          JComboBox.class,
          Set.of(KeyEvent.VK_SPACE, KeyEvent.VK_HOME, KeyEvent.VK_END),
          JTabbedPane.class,
          Set.of(KeyEvent.VK_LEFT, KeyEvent.VK_RIGHT),
          JSlider.class,
          ALONG,
          JTable.class,
          ALONG,
          JSplitPane.class,
          ALONG);

  private final Window window;
  private final Map<KeyStroke, Action> keys;

  /** Whether the key that was pressed last has done its work, so that its letter is not typed. */
  private boolean done;

  /**
   * Keys that do nothing yet.
   *
   * @param keys what each is to do
   */
  WindowKeys(Window window, Map<KeyStroke, Action> keys) {
    this.window = window;
    this.keys = Map.copyOf(keys);
  }

  /** From now on they work, once each. */
  void install() {
    remove();
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
  }

  /** From now on they do not. */
  void remove() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
    if (event.getID() == KeyEvent.KEY_TYPED && done) {
      return true;
    }
    KeyStroke key = stroke(event);
    Action action = keys.get(key);
    // what it does may show a dialog, and come back when that is closed
    done = action != null && isOurs(key);
    if (action != null && done) {
      action.actionPerformed(new ActionEvent(window, ActionEvent.ACTION_PERFORMED, key.toString()));
      return true;
    }
    return false;
  }

  /** A letter or sign is the same with shift and without, since it may need it. */
  static KeyStroke stroke(KeyEvent event) {
    int others = InputEvent.CTRL_DOWN_MASK | InputEvent.ALT_DOWN_MASK | InputEvent.META_DOWN_MASK;
    return event.getID() == KeyEvent.KEY_TYPED && (event.getModifiersEx() & others) == 0
        ? KeyStroke.getKeyStroke(event.getKeyChar())
        : KeyStroke.getKeyStrokeForEvent(event);
  }

  private boolean isOurs(KeyStroke key) {
    KeyboardFocusManager focus = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    boolean inMenu = MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
    return window.equals(focus.getFocusedWindow())
        && !inMenu
        && !isNeeded(focus.getFocusOwner(), key);
  }

  /**
   * Whether a control, having the focus, needs a key itself.
   *
   * @param focused null if none has it
   */
  static boolean isNeeded(@Nullable Component focused, KeyStroke key) {
    if (focused instanceof JTextComponent text && text.isEditable()) {
      return true;
    }
    return focused instanceof JComponent control
        && (isBound(control, key)
            || (key.getModifiers() == 0
                && NEEDED.entrySet().stream()
                    .filter(kind -> kind.getKey().isInstance(control))
                    .anyMatch(kind -> kind.getValue().contains(key.getKeyCode()))));
  }

  /** By this program: what Swing binds lies behind. */
  private static boolean isBound(JComponent control, KeyStroke key) {
    KeyStroke[] own = control.getInputMap().keys();
    return own != null && Arrays.asList(own).contains(key);
  }
}
