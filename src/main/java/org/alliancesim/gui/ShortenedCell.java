package org.alliancesim.gui;

import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.Insets;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import org.alliancesim.report.Palette;

/**
 * A cell whose text, where it is too long for its column, loses its middle: names that begin alike,
 * such as those of two institutions, are still told apart. The whole text is its tip.
 */
class ShortenedCell extends DefaultTableCellRenderer {

  private static final long serialVersionUID = 1L;

  private static final String LEFT_OUT = "…";

  /**
   * A cell.
   *
   * @param alignment one of {@code SwingConstants}
   */
  ShortenedCell(int alignment) {
    setHorizontalAlignment(alignment);
  }

  @Override
  public Component getTableCellRendererComponent(
      JTable table, Object value, boolean selected, boolean focused, int row, int column) {
    super.getTableCellRendererComponent(table, value, selected, false, row, column);
    String whole = String.valueOf(value);
    Insets edge = getInsets();
    int room = table.getColumnModel().getColumn(column).getWidth() - edge.left - edge.right - 1;
    setText(shortened(whole, table.getFontMetrics(table.getFont()), room));
    setToolTipText(whole);
    if (!selected) {
      setForeground(Palette.TEXT);
    }
    return this;
  }

  /** The text without so much of its middle as it needs to be no wider than the room. */
  static String shortened(String text, FontMetrics letters, int room) {
    if (letters.stringWidth(text) <= room) {
      return text;
    }
    for (int kept = text.length() - 1; kept > 1; kept--) {
      int after = kept / 2;
      String shorter =
          text.substring(0, kept - after).stripTrailing()
              + LEFT_OUT
              + text.substring(text.length() - after).stripLeading();
      if (letters.stringWidth(shorter) <= room) {
        return shorter;
      }
    }
    return LEFT_OUT;
  }
}
