package org.alliancesim.gui;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JLabel;

/**
 * What stands beside a knob: the catalogue's words, how far it goes and, once it is moved, from
 * where. A double click takes back what was moved.
 */
final class KnobLabel {

  /** So that words break into lines and leave the slider its room, in units of HTML. */
  private static final int WIDE = 110;

  private final JLabel label;
  private final Knob knob;

  private KnobLabel(JLabel label, Knob knob) {
    this.label = label;
    this.knob = knob;
  }

  /**
   * Takes over the label that MASON made.
   *
   * @param tookBack is called when the user has taken back what was moved
   */
  static KnobLabel on(JLabel label, Knob knob, Runnable tookBack) {
    KnobLabel made = new KnobLabel(label, knob);
    label.setToolTipText(knob.description());
    label.setHorizontalAlignment(JLabel.LEFT);
    label.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent clicked) {
            if (clicked.getClickCount() == 2 && knob.movedFrom().isPresent()) {
              knob.takeBack();
              tookBack.run();
            }
          }
        });
    made.refresh();
    return made;
  }

  /** Shows whether it is moved. */
  void refresh() {
    StringBuilder text = new StringBuilder("<html><div style='width: " + WIDE + "px'>");
    boolean moved = knob.movedFrom().isPresent();
    text.append(moved ? "<b>" : "").append(escaped(knob.words())).append(moved ? "</b>" : "");
    if (!knob.reach().isEmpty()) {
      text.append("<br><font color='#5a5a5a'>").append(escaped(knob.reach())).append("</font>");
    }
    knob.movedFrom()
        .ifPresent(
            original ->
                text.append("<br><font color='#a40000'>written: ")
                    .append(original)
                    .append("; double-click for it</font>"));
    String whole = text.append("</div></html>").toString();
    if (!whole.equals(label.getText())) {
      label.setText(whole);
      label.setCursor(
          Cursor.getPredefinedCursor(moved ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
    }
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
