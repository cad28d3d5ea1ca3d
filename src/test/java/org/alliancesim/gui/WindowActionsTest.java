package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the window's keys do, without a window. */
class WindowActionsTest {

  private final List<String> done = new ArrayList<>();
  private final JRootPane window = new JRootPane();

  private void bind() {
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
        .bind(window);
  }

  private void press(String key) {
    Object name =
        window.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(KeyStroke.getKeyStroke(key));
    assertThat(name).as(key).isNotNull();
    window
        .getActionMap()
        .get(name)
        .actionPerformed(new ActionEvent(window, ActionEvent.ACTION_PERFORMED, key));
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
    bind();
    press(key);
    assertThat(done).containsExactly(what);
  }

  /** Each has one, but for f and F, and the two keys for minus. */
  @Test
  void noTwoActionsShareAKey() {
    bind();
    assertThat(window.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).size())
        .isEqualTo(window.getActionMap().size() + 2);
  }
}
