package org.alliancesim.gui;

import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import org.alliancesim.report.Palette;

/** Text to be read and copied. */
final class Words {

  private static final int MARGIN = 8;
  private static final int SIZE = 12;

  private Words() {}

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
