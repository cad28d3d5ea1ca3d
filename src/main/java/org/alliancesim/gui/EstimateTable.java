package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Palette;
import org.alliancesim.report.Share;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Names;
import org.jspecify.annotations.Nullable;

/**
 * How likely each candidate is to gain each status, what is asked first and then the likeliest:
 * number, interval, and both drawn on a scale that all lines share.
 */
final class EstimateTable extends JTable {

  private static final long serialVersionUID = 1L;

  private static final List<String> HEADINGS = List.of("State", "Ever holds", "%", "95% MC", "");
  private static final int[] WIDTHS = {110, 230, 0, 0, 190};

  /** Of the columns that may shrink; those of numbers are as wide as what they hold. */
  private static final int[] LEAST = {56, 90, 0, 0, 60};

  private static final int PADDING = 6;
  private static final int ESTIMATE = 2;
  private static final int INTERVAL = 3;
  private static final int DRAWN = 4;
  private static final int ROW_HEIGHT = 20;
  private static final String OPEN = "open";

  private static final DecimalFormat PERCENT =
      new DecimalFormat("0.#%", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final Rows rows = new Rows();

  EstimateTable() {
    setModel(rows);
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setRowHeight(ROW_HEIGHT);
    setShowGrid(false);
    getTableHeader().setReorderingAllowed(false);
    getAccessibleContext().setAccessibleName("Probabilities");
    for (int column = 0; column < WIDTHS.length; column++) {
      getColumnModel().getColumn(column).setPreferredWidth(WIDTHS[column]);
      getColumnModel().getColumn(column).setMinWidth(LEAST[column]);
    }
    ShortenedCell words = new ShortenedCell(SwingConstants.LEADING);
    getColumnModel().getColumn(0).setCellRenderer(words);
    getColumnModel().getColumn(1).setCellRenderer(words);
    DefaultTableCellRenderer right = new DefaultTableCellRenderer();
    right.setHorizontalAlignment(SwingConstants.RIGHT);
    getColumnModel().getColumn(ESTIMATE).setCellRenderer(right);
    getColumnModel().getColumn(INTERVAL).setCellRenderer(right);
    getColumnModel().getColumn(DRAWN).setCellRenderer(new Drawing());
  }

  /** Shows these estimates; the line that was chosen stays so, and at first it is the first one. */
  void show(List<ConvergenceRow> estimates, PairOrder order) {
    Optional<ConvergenceRow> chosen = chosen();
    rows.show(estimates, order);
    TableColumn drawn = getColumnModel().getColumn(DRAWN);
    drawn.setHeaderValue(estimates.isEmpty() ? "" : "0 to " + PERCENT.format(rows.end));
    getTableHeader().repaint();
    fit(ESTIMATE);
    fit(INTERVAL);
    int line = chosen.map(rows::lineOf).orElse(0);
    if (!estimates.isEmpty()) {
      setRowSelectionInterval(line, line);
    }
  }

  /** Makes a column of numbers as wide as its widest, whatever is left for words. */
  private void fit(int column) {
    TableColumn fitted = getColumnModel().getColumn(column);
    int width =
        getTableHeader()
            .getDefaultRenderer()
            .getTableCellRendererComponent(this, fitted.getHeaderValue(), false, false, -1, column)
            .getPreferredSize()
            .width;
    for (int line = 0; line < getRowCount(); line++) {
      width =
          Math.max(
              width,
              prepareRenderer(getCellRenderer(line, column), line, column)
                  .getPreferredSize()
                  .width);
    }
    ReadingTable.setWidth(fitted, width + PADDING);
  }

  /** Has a double click on a line, and Enter, do something. */
  void whenOpened(Runnable opened) {
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2) {
              opened.run();
            }
          }
        });
    // in the place of the next line's choice
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), OPEN);
    getActionMap()
        .put(
            OPEN,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                opened.run();
              }
            });
  }

  /** Shows nothing. */
  void clear() {
    rows.clear();
  }

  /** The estimate on the chosen line. */
  Optional<ConvergenceRow> chosen() {
    int line = getSelectedRow();
    return line < 0 ? Optional.empty() : Optional.of(rows.sorted.get(line));
  }

  /** The estimates as shown, from the top. */
  List<ConvergenceRow> estimates() {
    return rows.sorted;
  }

  private static final class Rows extends AbstractTableModel {

    private static final long serialVersionUID = 1L;

    private transient List<ConvergenceRow> sorted = List.of();
    private transient @Nullable Names names;
    private double end = 1;

    void show(List<ConvergenceRow> estimates, PairOrder order) {
      int before = sorted.size();
      Names shown = order.names();
      names = shown;
      sorted =
          estimates.stream()
              .sorted(
                  order
                      .questions()
                      .first(
                          Comparator.comparingDouble(ConvergenceRow::probability)
                              .reversed()
                              .thenComparing(row -> shown.state(row.state()))
                              .thenComparing(ConvergenceRow::status)))
              .toList();
      end = RoundScale.end(sorted.stream().mapToDouble(ConvergenceRow::ciHigh).max().orElse(1));
      if (before > 0 && before == sorted.size()) {
        fireTableRowsUpdated(0, before - 1); // keeps what is selected
      } else {
        fireTableDataChanged();
      }
    }

    void clear() {
      sorted = List.of();
      fireTableDataChanged();
    }

    int lineOf(ConvergenceRow wanted) {
      for (int line = 0; line < sorted.size(); line++) {
        ConvergenceRow row = sorted.get(line);
        if (row.state().equals(wanted.state()) && row.status().equals(wanted.status())) {
          return line;
        }
      }
      return 0;
    }

    @Override
    public int getRowCount() {
      return sorted.size();
    }

    @Override
    public int getColumnCount() {
      return HEADINGS.size();
    }

    @Override
    public String getColumnName(int column) {
      return HEADINGS.get(column);
    }

    private static Share share(ConvergenceRow row) {
      return Share.ofChance(row.probability(), row.ciLow(), row.ciHigh());
    }

    @Override
    public Object getValueAt(int line, int column) {
      ConvergenceRow row = sorted.get(line);
      Names written = Objects.requireNonNull(names);
      return switch (column) {
        case 0 -> written.state(row.state());
        case 1 -> written.status(row.status());
        case ESTIMATE -> share(row).estimate();
        case INTERVAL -> share(row).interval();
        default -> row;
      };
    }
  }

  /** A dot for the estimate and a bar for its interval. */
  private static final class Drawing extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    private static final int MARGIN = 6;
    private static final double DOT = 7;
    private static final double BAR = 4;
    private static final int BAR_ALPHA = 110;

    private transient @Nullable ConvergenceRow row;
    private double end;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int line, int column) {
      super.getTableCellRendererComponent(table, "", selected, false, line, column);
      row = (ConvergenceRow) value;
      end = ((Rows) table.getModel()).end;
      return this;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      super.paintComponent(graphics);
      ConvergenceRow drawn = Objects.requireNonNull(row);
      Graphics2D pen = (Graphics2D) graphics.create();
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      double middle = getHeight() / 2.0;
      pen.setColor(Palette.GRID);
      pen.drawLine((int) at(0), (int) middle, (int) at(end), (int) middle);
      double low = at(drawn.ciLow());
      pen.setColor(Palette.transparent(Palette.ESTIMATE, BAR_ALPHA));
      pen.fill(new Rectangle2D.Double(low, middle - BAR / 2, at(drawn.ciHigh()) - low, BAR));
      pen.setColor(Palette.ESTIMATE);
      pen.fill(new Ellipse2D.Double(at(drawn.probability()) - DOT / 2, middle - DOT / 2, DOT, DOT));
      pen.dispose();
    }

    private double at(double share) {
      return MARGIN + share / end * (getWidth() - 2 * MARGIN);
    }
  }
}
