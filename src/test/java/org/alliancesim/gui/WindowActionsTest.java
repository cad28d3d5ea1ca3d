package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the window's keys do, without a window. */
class WindowActionsTest {

  private final List<String> done = new ArrayList<>();
  private final Map<KeyStroke, Action> keys =
      new WindowActions(
              new WindowActions.Doings() {
                @Override
                public void playOrPause() {
                  done.add("play");
                }

                @Override
                public void move(int months) {
                  done.add("move " + months);
                }

                @Override
                public void goTo(int months) {
                  done.add(months == 0 ? "start" : "end");
                }

                @Override
                public void beginAnew() {
                  done.add("anew");
                }

                @Override
                public void find() {
                  done.add("find");
                }

                @Override
                public void nextColour() {
                  done.add("colour");
                }

                @Override
                public void toggleLayer(int layer) {
                  done.add("layer " + layer);
                }

                @Override
                public void zoom(int notches) {
                  done.add("zoom " + notches);
                }

                @Override
                public void drag(int right, int down) {
                  done.add("drag " + right + " " + down);
                }
              })
          .keys();

  private void press(String key) {
    Action action = keys.get(KeyStroke.getKeyStroke(key));
    assertThat(action).as(key).isNotNull();
    action.actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, key));
  }

  @ParameterizedTest
  @CsvSource({
    "SPACE, play",
    "RIGHT, move 1",
    "LEFT, move -1",
    "HOME, start",
    "END, end",
    "R, anew",
    "typed f, find",
    "C, colour",
    "1, layer 0",
    "9, layer 8",
    "typed +, zoom 1",
    "MINUS, zoom -1",
    "shift RIGHT, drag -1 0",
    "SUBTRACT, zoom -1"
  })
  void eachKeyDoesItsWork(String key, String what) {
    press(key);
    assertThat(done).containsExactly(what);
  }

  /** Each has one, but for f and F, and the two keys for minus. */
  @Test
  void noTwoActionsShareAKey() {
    assertThat(keys).hasSize(Set.copyOf(keys.values()).size() + 2);
  }
}
