package org.alliancesim.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableColumn;
import org.alliancesim.gui.CouncilTables.Cast;
import org.alliancesim.gui.CouncilTables.VotedBid;
import org.alliancesim.report.Palette;
import org.jspecify.annotations.Nullable;

/** The council: who voted how the last time, whose objections decided, what never came up. */
final class CouncilPane extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int WIDTH = 400;
  private static final int NARROWEST = 84;
  private static final int LINE = 17;
  private static final int PADDING = 5;
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font BOLD = PLAIN.deriveFont(Font.BOLD);

  private final JLabel changes = new JLabel();
  private final JLabel heading = new JLabel();
  private final JTable votes = table(new JTable());
  private final JTable tally = table(new JTable());
  private final JTable waiting = table(new WrappedLines());
  private final transient List<Section> sections = new ArrayList<>();

  /** A table, and what is said while it has no rows. */
  private record Section(JTable table, JScrollPane place, JComponent empty) {

    void show() {
      boolean rows = table.getRowCount() > 0;
      place.setVisible(rows);
      empty.setVisible(!rows);
    }
  }

  /** What the window is to show and does not yet; belongs to whoever takes it. */
  private final transient AtomicReference<CouncilTables> due = new AtomicReference<>();

  private transient @Nullable WatchedHistory told;
  private int entries;

  /** To be made on Swing's thread. */
  CouncilPane() {
    setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
    setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
    setBackground(Color.WHITE);
    changes.setFont(PLAIN);
    changes.setForeground(Palette.SECONDARY_TEXT);
    changes.setAlignmentX(JComponent.LEFT_ALIGNMENT);
    changes.setVisible(false);
    add(changes);
    votes.getAccessibleContext().setAccessibleName("Who voted how the last time");
    tally.getAccessibleContext().setAccessibleName("Whose objections were decisive");
    waiting.getAccessibleContext().setAccessibleName("Bids that never came to a vote");
    section(
        heading,
        votes,
        208,
        "A row for each member: how it voted on the bids of the latest month with votes, what spoke"
            + " against and for it, and its main concern.");
    section(
        new JLabel("Decisive objections so far"),
        tally,
        66,
        "None yet. An objection is decisive if without it the bid would have passed; they are"
            + " counted here by bid and member.");
    section(
        new JLabel("Never voted on, or held back"),
        waiting,
        88,
        "None yet. Bids that were returned or withdrawn before a vote stand here, and admissions"
            + " whose ratification a member holds back.");
    waiting.setTableHeader(null);
    waiting.setAutoResizeMode(JTable.AUTO_RESIZE_ALL_COLUMNS);
    show(new CouncilTables("", List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  /** Says of a history that the user changed how. */
  void label(String made) {
    changes.setText(made);
    changes.setVisible(!made.isEmpty());
  }

  private void section(JLabel title, JTable table, int height, String whenEmpty) {
    title.setFont(BOLD);
    title.setForeground(Palette.TEXT);
    title.setAlignmentX(JComponent.LEFT_ALIGNMENT);
    JScrollPane scroll = new JScrollPane(table);
    scroll.setAlignmentX(JComponent.LEFT_ALIGNMENT);
    scroll.setPreferredSize(new Dimension(WIDTH, height));
    scroll.getViewport().setBackground(Color.WHITE);
    scroll.setBorder(BorderFactory.createLineBorder(MapColours.METER));
    if (getComponentCount() > 0) {
      add(Box.createVerticalStrut(8));
    }
    add(title);
    add(Box.createVerticalStrut(4));
    add(scroll);
    JTextArea empty = Words.paragraph(whenEmpty);
    empty.setAlignmentX(JComponent.LEFT_ALIGNMENT);
    add(empty);
    sections.add(new Section(table, scroll, empty));
  }

  private static JTable table(JTable table) {
    table.setFont(PLAIN);
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table.setGridColor(MapColours.METER);
    table.setRowSelectionAllowed(false);
    ReadingTable.letTabulatorLeave(table);
    table.getTableHeader().setReorderingAllowed(false);
    table.getTableHeader().setBackground(Color.WHITE);
    if (!(table instanceof WrappedLines)) {
      table.setDefaultRenderer(Object.class, new Cell(Color.WHITE));
    }
    return table;
  }

  /** Who voted how. */
  JTable votes() {
    return votes;
  }

  /** Whose objections decided. */
  JTable tally() {
    return tally;
  }

  /** Which bids never came to a vote, and which admissions members hold back. */
  JTable waiting() {
    return waiting;
  }

  /**
   * Shows how a history stands if there is something new in it. May be called on any thread, as
   * often as the history goes on; Swing's thread then draws what is the latest.
   */
  synchronized void update(WatchedHistory history) {
    int now = history.council().entries();
    if (history == told && now == entries) {
      return;
    }
    told = history;
    entries = now;
    if (due.getAndSet(CouncilTables.of(history)) == null) {
      SwingUtilities.invokeLater(() -> show(due.getAndSet(null)));
    }
  }

  private void show(CouncilTables tables) {
    heading.setText(tables.when().isEmpty() ? "No vote yet" : "The latest votes: " + tables.when());
    showVotes(tables);
    List<Object> members = new ArrayList<>();
    if (!tables.tally().isEmpty()) {
      members.add("Bid");
      members.addAll(tables.objectors());
    }
    fill(
        tally,
        members,
        tables.tally().stream()
            .map(
                row -> {
                  List<Object> cells = new ArrayList<>(List.of(row.bid()));
                  row.counts().forEach(count -> cells.add(count == 0 ? "–" : count));
                  return cells;
                })
            .toList());
    fill(
        waiting,
        List.of("Bid"),
        tables.waiting().stream().map(line -> List.<Object>of(line)).toList());
    sections.forEach(Section::show);
    revalidate();
  }

  private void showVotes(CouncilTables tables) {
    List<Object> columns = new ArrayList<>();
    if (!tables.bids().isEmpty()) {
      columns.add("Member");
      tables.bids().forEach(bid -> columns.add(header(bid, tables.when())));
    }
    fill(
        votes,
        columns,
        tables.voters().stream()
            .map(
                voter -> {
                  List<Object> cells = new ArrayList<>(List.of(voter.name()));
                  cells.addAll(voter.votes());
                  return cells;
                })
            .toList());
  }

  private static String header(VotedBid bid, String when) {
    String outcome =
        when + (bid.passed() ? ": passed" : bid.struckOut() ? ": withdrawn" : ": blocked");
    String what = bid.candidate() + ": " + bid.status();
    String others = String.join(", ", bid.packagedWith());
    return others.isEmpty()
        ? lines(what, bid.track(), outcome)
        : lines(what, bid.track(), "package with " + others, outcome);
  }

  private static void fill(JTable table, List<Object> columns, List<List<Object>> rows) {
    DefaultTableModel model =
        new DefaultTableModel(columns.toArray(), 0) {
          private static final long serialVersionUID = 1L;

          @Override
          public boolean isCellEditable(int row, int column) {
            return false;
          }
        };
    rows.forEach(row -> model.addRow(row.toArray()));
    table.setModel(model);
    table.setRowHeight(LINE + PADDING);
    if (table instanceof WrappedLines) {
      return;
    }
    Cell heads = new Cell(MapColours.SEA);
    Cell cells = new Cell(Color.WHITE);
    for (int column = 0; column < columns.size(); column++) {
      TableColumn shown = table.getColumnModel().getColumn(column);
      // each column has its own, for of the table's common one only the first column's height
      // counts
      shown.setHeaderRenderer(heads);
      int width = Math.max(NARROWEST, heads.size(table, columns.get(column), column).width);
      for (int row = 0; row < rows.size(); row++) {
        Dimension cell = cells.size(table, rows.get(row).get(column), column);
        width = Math.max(width, cell.width);
        table.setRowHeight(row, Math.max(table.getRowHeight(row), cell.height));
      }
      shown.setPreferredWidth(width + PADDING);
    }
  }

  /** Lines above each other in one cell, the first in bold. */
  private static String lines(String first, String... further) {
    return "<html><b>" + escaped(first) + "</b>" + "<br>" + escaped(String.join("\n", further));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }

  /** Words on a ground: votes in word and colour, never in colour alone. */
  private static final class Cell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    private final Color ground;

    Cell(Color ground) {
      this.ground = ground;
    }

    @Override
    public JComponent getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, false, false, row, column);
      boolean vote = value instanceof Optional<?>;
      Optional<Cast> cast = vote ? ((Optional<?>) value).map(Cast.class::cast) : Optional.empty();
      setText(vote ? cast.map(Cell::text).orElse("no vote of its own") : String.valueOf(value));
      setFont(PLAIN);
      setForeground(vote && cast.isEmpty() ? Palette.SECONDARY_TEXT : Palette.TEXT);
      setBackground(cast.map(each -> MapColours.of(each.vote())).orElse(ground));
      setBorder(BorderFactory.createEmptyBorder(2, PADDING, 2, PADDING));
      setVerticalAlignment(TOP);
      return this;
    }

    Dimension size(JTable table, Object value, int column) {
      return getTableCellRendererComponent(table, value, false, false, 0, column)
          .getPreferredSize();
    }

    private static String text(Cast cast) {
      List<String> further = new ArrayList<>();
      if (cast.objects()) {
        cast.concern().ifPresent(further::add);
      }
      if (!cast.sides().isEmpty()) {
        further.add("against : for " + cast.sides());
        further.add("drew " + cast.draw());
      }
      String vote =
          switch (cast.vote()) {
            case CONSENT -> "consents";
            case ABSTAIN -> "abstains";
            case OBJECT ->
                (cast.objects() ? "objects" : "objects to another of the package")
                    + (cast.decisive() ? ", decisively" : "");
          };
      return further.isEmpty() ? vote : lines(vote, further.toArray(String[]::new));
    }
  }
}
