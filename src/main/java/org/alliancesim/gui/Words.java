package org.alliancesim.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.alliancesim.report.Palette;

/** Text to be read and copied. */
final class Words {

  /** Of what tells that something failed. */
  static final Color WRONG = new Color(0xa4, 0x00, 0x00);

  /** Of the names of panes: small, so that all have room. */
  static final Font TABS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private static final int MARGIN = 8;
  private static final int SIZE = 12;
  private static final int BESIDE = 4;
  private static final int SCROLL = 20;

  private Words() {}

  /** Makes buttons as narrow as their words, so that a narrow pane has room for all. */
  static void narrow(JButton... buttons) {
    for (JButton button : buttons) {
      button.setMargin(new Insets(1, BESIDE, 1, BESIDE));
    }
  }

  /** A place for what may be too tall for it. */
  static JScrollPane scrolled(JComponent tall) {
    JScrollPane scroll = new JScrollPane(tall);
    scroll.getVerticalScrollBar().setUnitIncrement(SCROLL);
    scroll.setBorder(null);
    return scroll;
  }

  /** A place for an area of text to be read and copied. */
  static JScrollPane prose(JTextArea area) {
    area.setEditable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setOpaque(false);
    area.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, SIZE));
    JScrollPane scroll = new JScrollPane(area);
    scroll.setBorder(null);
    return scroll;
  }

  /** Leaves what is told already as it is, for the user may be copying it. */
  static void tell(JTextArea area, String what) {
    if (!area.getText().equals(what)) {
      area.setText(what);
      area.setCaretPosition(0);
    }
  }

  /** A paragraph that is as wide as its place. */
  static JTextArea paragraph(String text) {
    JTextArea area = new JTextArea(text);
    area.setEditable(false);
    area.setFocusable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setOpaque(false);
    area.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, SIZE));
    area.setForeground(Palette.SECONDARY_TEXT);
    area.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
    return area;
  }
}
