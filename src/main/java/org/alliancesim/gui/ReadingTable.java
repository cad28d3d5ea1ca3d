package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableColumn;

/**
 * A table that is read and not edited: as high as its rows, as wide as there is room, with the
 * whole text of a cell as its tip. The tabulator key leaves it.
 */
final class ReadingTable {

  /** Of letters: small, so that three columns stand beside the map. */
  private static final float SIZE = 11;

  /** By which it is scrolled, in pixels. */
  private static final int LINE = 16;

  /** Beside a number. */
  private static final int PADDING = 6;

  private final Column[] columns;
  private final JTable table;
  private final DefaultTableModel cells;
  private List<List<String>> shown = List.of();

  /**
   * A column.
   *
   * @param heading above it
   * @param width at least, in pixels; 0: what the others leave, for words; the others are for
   *     numbers, and as wide as what they hold
   */
  record Column(String heading, int width) {

    /** A column of words that takes what room there is. */
    static Column words(String heading) {
      return new Column(heading, 0);
    }

    /** A narrow column, set to the right. */
    static Column numbers(String heading, int width) {
      return new Column(heading, width);
    }
  }

  /**
   * A table without rows.
   *
   * @param name for those who hear the screen read
   */
  ReadingTable(String name, Column... columns) {
    this.columns = columns.clone();
    cells =
        new DefaultTableModel(0, columns.length) {
          private static final long serialVersionUID = 1L;

          @Override
          public boolean isCellEditable(int row, int column) {
            return false;
          }
        };
    table = new JTable(cells);
    table.setName(name);
    table.getAccessibleContext().setAccessibleName(name);
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setFont(table.getFont().deriveFont(SIZE));
    table.getTableHeader().setFont(table.getFont());
    table.setShowVerticalLines(false);
    table.setGridColor(MapColours.METER);
    table.getTableHeader().setReorderingAllowed(false);
    for (int index = 0; index < columns.length; index++) {
      TableColumn column = table.getColumnModel().getColumn(index);
      column.setHeaderValue(columns[index].heading());
      boolean words = columns[index].width() == 0;
      column.setCellRenderer(
          new ShortenedCell(words ? SwingConstants.LEADING : SwingConstants.TRAILING));
      if (!words) {
        column.setMinWidth(columns[index].width());
        column.setMaxWidth(columns[index].width());
      }
    }
    letTabulatorLeave(table);
  }

  /** In a table the tabulator would go from cell to cell, and nobody could leave it by keyboard. */
  static void letTabulatorLeave(JTable table) {
    for (int keys :
        new int[] {
          KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS
        }) {
      table.setFocusTraversalKeys(
          keys,
          KeyboardFocusManager.getCurrentKeyboardFocusManager().getDefaultFocusTraversalKeys(keys));
    }
  }

  /** Scrolled upwards and downwards alone: columns of words give way. */
  private static final class Sheet extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;

    Sheet() {
      super(new BorderLayout());
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
      return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
      return LINE;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
      return visible.height - LINE;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
      return false;
    }
  }

  /** The table under its headings. */
  JComponent component() {
    JPanel panel = new Sheet();
    panel.add(table.getTableHeader(), BorderLayout.NORTH);
    panel.add(table, BorderLayout.CENTER);
    return panel;
  }

  /** Shows other rows; the selected row stays if there are as many. */
  void show(List<List<String>> rows) {
    if (rows.equals(shown)) {
      return;
    }
    shown = List.copyOf(rows);
    cells.setRowCount(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        cells.setValueAt(rows.get(row).get(column), row, column);
      }
    }
    for (int column = 0; column < columns.length; column++) {
      if (columns[column].width() > 0) {
        fit(column);
      }
    }
  }

  /** No number loses a digit, whatever is left for words. */
  private void fit(int column) {
    FontMetrics letters = table.getFontMetrics(table.getFont());
    int width = columns[column].width();
    for (List<String> row : shown) {
      width = Math.max(width, letters.stringWidth(row.get(column)) + PADDING);
    }
    TableColumn fitted = table.getColumnModel().getColumn(column);
    setWidth(fitted, width);
  }

  /** Makes a column so wide, no wider and no narrower. */
  static void setWidth(TableColumn column, int width) {
    // a least width beyond the largest would be cut to that
    column.setMinWidth(0);
    column.setMaxWidth(width);
    column.setMinWidth(width);
  }

  /** The rows as they stand. */
  List<List<String>> rows() {
    return shown;
  }

  /** Selects a row. */
  void select(int row) {
    table.setRowSelectionInterval(row, row);
  }

  /** Tells whenever a row has been selected. */
  void onSelection(IntConsumer listener) {
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (!event.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                listener.accept(table.getSelectedRow());
              }
            });
  }
}
