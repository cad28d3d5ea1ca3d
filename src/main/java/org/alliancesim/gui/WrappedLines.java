package org.alliancesim.gui;

import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;

/** A table of sentences, each broken into as many lines as its width asks for. */
final class WrappedLines extends JTable {

  private static final long serialVersionUID = 1L;

  private static final int PADDING = 10;

  WrappedLines() {
    setDefaultRenderer(Object.class, new Sentence());
  }

  @Override
  public void doLayout() {
    super.doLayout();
    for (int row = 0; row < getRowCount(); row++) {
      int height = prepareRenderer(getCellRenderer(row, 0), row, 0).getPreferredSize().height;
      if (getRowHeight(row) != height) {
        setRowHeight(row, height);
      }
    }
  }

  private static final class Sentence extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, false, false, row, column);
      setFont(table.getFont());
      int width = Math.max(1, table.getColumnModel().getColumn(column).getWidth() - PADDING);
      // HTML has 4 of its pixels where the screen has 3.9 or more, whatever its letters
      setText(
          "<html><div style='width: "
              + (int) (width / HTML)
              + "px'>"
              + KnobLabel.escaped(String.valueOf(value))
              + "</div></html>");
      setVerticalAlignment(JLabel.TOP);
      return this;
    }

    /** Pixels of the screen to one of Swing's HTML. */
    private static final double HTML = 1.3;
  }
}
