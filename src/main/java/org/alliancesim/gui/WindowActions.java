package org.alliancesim.gui;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;

/** What the window does by button, menu and key. */
final class WindowActions {

  /** Under which an action has the name of its key. */
  static final String KEY = "key";

  /** As many layers as there are digits. */
  static final int LAYERS = 9;

  /** More notches than the map can be enlarged by. */
  private static final int ALL = 100;

  private final Map<KeyStroke, Action> keys = new LinkedHashMap<>();
  private final Action play;
  private final Action step;
  private final Action back;
  private final Action first;
  private final Action last;
  private final Action anew;
  private final Action find;
  private final Action larger;
  private final Action smaller;
  private final Action whole;

  /** What the actions are about. */
  interface Doings {

    /** Plays, or pauses. */
    void playOrPause();

    /** Goes on by so many months, or back. */
    void move(int months);

    /** Goes to a month, as how many are over; beyond the last one, to the last. */
    void goTo(int months);

    /** Begins the history anew, with what was moved from its start. */
    void beginAnew();

    /** Lets the user type what to find. */
    void find();

    /** Colours the map by the next number, after the last by status again. */
    void nextColour();

    /** Switches a layer of the map, counted from 0. */
    void toggleLayer(int layer);

    /** Enlarges the map in its middle by so many notches of the wheel; fewer than 0: back. */
    void zoom(int notches);

    /** Moves an enlarged map by so many steps, as a hand that drags it does. */
    void drag(int right, int down);
  }

  WindowActions(Doings doings) {
    play = action("Play or pause", "Space", KeyEvent.VK_SPACE, doings::playOrPause);
    step = action("One month on", "right arrow", KeyEvent.VK_RIGHT, () -> doings.move(1));
    back = action("One month back", "left arrow", KeyEvent.VK_LEFT, () -> doings.move(-1));
    first = action("To the start", "Home", KeyEvent.VK_HOME, () -> doings.goTo(0));
    last = action("To the end", "End", KeyEvent.VK_END, () -> doings.goTo(Integer.MAX_VALUE));
    anew =
        action(
            "Begin anew",
            "R; what was moved holds from the start",
            KeyEvent.VK_R,
            doings::beginAnew);
    find = action("Find", "F", KeyEvent.VK_F, doings::find);
    larger = action("Enlarge the map", "plus", KeyEvent.VK_PLUS, () -> doings.zoom(1));
    smaller = action("Show more of the map", "minus", KeyEvent.VK_MINUS, () -> doings.zoom(-1));
    whole = action("The whole map", "0", KeyEvent.VK_0, () -> doings.zoom(-ALL));
    drag("Map to the east", KeyEvent.VK_RIGHT, () -> doings.drag(-1, 0));
    drag("Map to the west", KeyEvent.VK_LEFT, () -> doings.drag(1, 0));
    drag("Map to the north", KeyEvent.VK_UP, () -> doings.drag(0, 1));
    drag("Map to the south", KeyEvent.VK_DOWN, () -> doings.drag(0, -1));
    // plus is typed with other keys on other keyboards
    keys.keySet().removeIf(key -> key.getKeyCode() == KeyEvent.VK_PLUS);
    keys.put(KeyStroke.getKeyStroke('+'), larger);
    keys.put(KeyStroke.getKeyStroke(KeyEvent.VK_SUBTRACT, 0), smaller);
    // when the key was pressed, the letter itself would still go into the field
    keys.keySet().removeIf(key -> key.getKeyCode() == KeyEvent.VK_F);
    keys.put(KeyStroke.getKeyStroke('f'), find);
    keys.put(KeyStroke.getKeyStroke('F'), find);
    action("Colour the map by the next number", "C", KeyEvent.VK_C, doings::nextColour);
    for (int layer = 0; layer < LAYERS; layer++) {
      int number = layer;
      action(
          "Layer " + (layer + 1),
          String.valueOf(layer + 1),
          KeyEvent.VK_1 + layer,
          () -> doings.toggleLayer(number));
    }
  }

  private void drag(String name, int arrow, Runnable doing) {
    KeyStroke stroke = KeyStroke.getKeyStroke(arrow, InputEvent.SHIFT_DOWN_MASK);
    action(name, "shift and arrow", stroke, doing);
  }

  private Action action(String name, String hint, int key, Runnable doing) {
    return action(name, hint, KeyStroke.getKeyStroke(key, 0), doing);
  }

  private Action action(String name, String hint, KeyStroke stroke, Runnable doing) {
    Action action =
        new AbstractAction(name) {
          private static final long serialVersionUID = 1L;

          @Override
          public void actionPerformed(ActionEvent event) {
            doing.run();
          }
        };
    action.putValue(KEY, hint.replaceFirst(";.*", ""));
    action.putValue(Action.SHORT_DESCRIPTION, name + " (" + hint + ")");
    keys.put(stroke, action);
    return action;
  }

  /** What each key does. */
  Map<KeyStroke, Action> keys() {
    return Collections.unmodifiableMap(keys);
  }

  Action play() {
    return play;
  }

  Action step() {
    return step;
  }

  Action back() {
    return back;
  }

  Action first() {
    return first;
  }

  Action last() {
    return last;
  }

  Action anew() {
    return anew;
  }

  Action find() {
    return find;
  }

  /** What enlarges the map, and shows all of it again. */
  List<Action> zooms() {
    return List.of(larger, smaller, whole);
  }
}
