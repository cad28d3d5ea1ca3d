package org.alliancesim.gui;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import org.alliancesim.model.Change;

/**
 * What stands beside a knob: the catalogue's words, how far it goes and, once it is moved, from
 * where. A double click takes back what was moved; by keyboard, {@link MovedList} does.
 */
final class KnobLabel {

  /** So that words break into lines and leave the slider its room, in units of HTML. */
  private static final int WIDE = 92;

  /** Of a wide pane its part; one of these units is 1.3 pixels. */
  private static final double SHARE = 0.3 / 1.3;

  /** Below a label, in pixels. */
  private static final int BELOW = 5;

  private final JLabel label;
  private final Knob knob;
  private final Moves moves;
  private int wide = WIDE;

  private KnobLabel(JLabel label, Knob knob, Moves moves) {
    this.label = label;
    this.knob = knob;
    this.moves = moves;
  }

  /**
   * Takes over the label that MASON made.
   *
   * @param tookBack is called when the user has taken back what was moved
   */
  static KnobLabel on(JLabel label, Knob knob, Moves moves, Runnable tookBack) {
    KnobLabel made = new KnobLabel(label, knob, moves);
    label.setToolTipText(knob.description());
    label.setHorizontalAlignment(SwingConstants.LEFT);
    // so that it is seen where the words of the next one begin
    label.setBorder(BorderFactory.createEmptyBorder(0, 0, BELOW, 0));
    label.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent clicked) {
            if (clicked.getClickCount() == 2 && made.moved().isPresent()) {
              knob.path().ifPresent(moves::takeBack);
              tookBack.run();
            }
          }
        });
    made.refresh();
    return made;
  }

  private Optional<Change> moved() {
    return knob.path().flatMap(moves::moved);
  }

  /** Has it take its share of a pane, in pixels. */
  void fit(int pane) {
    wide = Math.max(WIDE, (int) (SHARE * pane));
    refresh();
  }

  /** Shows whether it is moved. */
  void refresh() {
    Optional<String> written = moved().map(moves::written).map(MoveWords::value);
    String words = escaped(knob.words());
    StringBuilder text = new StringBuilder("<html><div style='width: " + wide + "px'>");
    text.append(written.isPresent() ? "<b>" + words + "</b>" : words);
    if (!knob.reach().isEmpty()) {
      text.append(" <font color='#5a5a5a'>(").append(escaped(knob.reach())).append(")</font>");
    }
    written.ifPresent(
        value ->
            text.append("<br><font color='#a40000'>written: ")
                .append(escaped(value))
                .append("; double-click for it</font>"));
    label
        .getAccessibleContext()
        .setAccessibleName(
            knob.words() + written.map(value -> ", moved, written: " + value).orElse(""));
    String whole = text.append("</div></html>").toString();
    if (!whole.equals(label.getText())) {
      label.setText(whole);
      label.setCursor(
          Cursor.getPredefinedCursor(
              written.isPresent() ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
    }
  }

  /** As HTML shows it. */
  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
