package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.DefaultTableModel;
import org.alliancesim.institution.Charter;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.World;

/**
 * Two worlds under the same draws, in the month on the screen: A, the history as the scenario is
 * written, and B, the one on the screen with what was moved. Their maps one above the other, and
 * who holds other statuses in them.
 */
final class TwoWorldsPane extends JPanel {

  private static final long serialVersionUID = 1L;

  static final String TITLE = "Two worlds";

  private static final List<String> HEADINGS =
      List.of("State", "Institution", "A, as written", "B, as moved");
  private static final int GAP = 4;
  private static final int WIDTH = 400;
  private static final int MAPS = 460;
  private static final int ROWS = 120;

  private final transient AllianceModelWithUI watched;
  private final JTextArea heading = Words.paragraph("");
  private final JTable differences = new JTable();
  private final View a = new View("A, as written");
  private final View b = new View("B, as moved");
  private transient Optional<Course> written = Optional.empty();
  private transient Optional<Course> moved = Optional.empty();
  private int shown = -1;

  /** The map of one of the worlds. */
  private static final class View extends JComponent {
    private static final long serialVersionUID = 1L;

    private transient Optional<Snapshot> map = Optional.empty();

    View(String name) {
      setBorder(BorderFactory.createTitledBorder(name));
      setName(name);
    }

    void show(Optional<Snapshot> newMap) {
      map = newMap;
      repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      if (map.isEmpty()) {
        return;
      }
      Graphics2D pen = (Graphics2D) graphics.create();
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      Insets edge = getInsets();
      double beside = getWidth() - edge.left - edge.right;
      double above = getHeight() - edge.top - edge.bottom;
      double scale = Math.min(beside / map.get().width(), above / map.get().height());
      pen.translate(edge.left + (beside - scale * map.get().width()) / 2, edge.top);
      pen.scale(scale, scale);
      pen.clipRect(0, 0, map.get().width(), map.get().height());
      map.get().painter().accept(pen);
      pen.dispose();
    }
  }

  TwoWorldsPane(AllianceModelWithUI watched) {
    super(new BorderLayout(GAP, GAP));
    this.watched = watched;
    JPanel maps = new JPanel(new GridLayout(0, 1, GAP, GAP));
    maps.add(a);
    maps.add(b);
    maps.setMinimumSize(new Dimension(100, 100));
    maps.setPreferredSize(new Dimension(WIDTH, MAPS));
    differences.setDefaultEditor(Object.class, null);
    differences.setFillsViewportHeight(true);
    differences.setGridColor(MapColours.METER);
    differences.getAccessibleContext().setAccessibleName("What differs between the worlds");
    JScrollPane rows = new JScrollPane(differences);
    rows.getViewport().setBackground(Color.WHITE);
    rows.setPreferredSize(new Dimension(WIDTH, ROWS));
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, maps, rows);
    split.setResizeWeight(0.75);
    split.setBorder(null);
    add(heading, BorderLayout.NORTH);
    add(split, BorderLayout.CENTER);
    show(Optional.empty(), Optional.empty());
    addHierarchyListener(
        event -> {
          if (isShowing()) {
            mark(watched.model().month());
          }
        });
  }

  /**
   * Compares two histories.
   *
   * @param asWritten the history of the scenario as it is written
   * @param asMoved the history on the screen; empty if nothing was moved in it
   */
  void show(Optional<Course> asWritten, Optional<Course> asMoved) {
    written = asWritten;
    moved = asMoved;
    shown = -1;
    if (isShowing()) {
      mark(watched.model().month());
    }
    heading.setText(words());
  }

  /** From which month on they are otherwise, as how many are over. */
  OptionalInt parting() {
    return written.isPresent() && moved.isPresent()
        ? moved.get().partsFrom(written.get())
        : OptionalInt.empty();
  }

  private String words() {
    if (written.isEmpty() || moved.isEmpty()) {
      return "Nothing is moved in the history on the screen: it is the scenario's as written. Move"
          + " something in the tab Model, and the two are compared here under the same draws.";
    }
    OptionalInt parting = parting();
    return parting.isEmpty()
        ? "Under the same draws everybody holds the same in both worlds, month by month."
        : "Under the same draws the worlds part in "
            + Months.words(moved.get(), parting.getAsInt())
            + ": from then on somebody holds another status in B.";
  }

  /** So many months are over on the screen; worked out only where somebody looks. */
  void mark(int months) {
    if (months == shown || !isShowing() || written.isEmpty() || moved.isEmpty()) {
      return;
    }
    shown = months;
    a.show(map(written.get(), months));
    b.show(map(moved.get(), months));
    DefaultTableModel rows = new DefaultTableModel(HEADINGS.toArray(), 0);
    differing(months).forEach(row -> rows.addRow(row.toArray()));
    differences.setModel(rows);
  }

  private static Optional<Snapshot> map(Course course, int months) {
    AllianceModelWithUI world = AllianceModelWithUI.of(course.beginning(), () -> {});
    world.beginWith(Replay.to(course.beginning(), course.interventions(), months, model -> {}));
    world.start();
    return Optional.of(MapLayers.all(world));
  }

  /** Who holds another status in the two worlds: state, track, and what in A and in B. */
  List<List<String>> differing(int months) {
    List<List<List<Integer>>> inA = written.orElseThrow().standings();
    List<List<List<Integer>>> inB = moved.orElseThrow().standings();
    ResolvedScenario scenario = watched.scenario();
    Charter charter = scenario.charter();
    List<List<String>> rows = new ArrayList<>();
    for (int state = 0; state < scenario.states().size(); state++) {
      for (int track = 0; track < charter.tracks().size(); track++) {
        int one = inA.get(months).get(state).get(track);
        int other = inB.get(months).get(state).get(track);
        if (one != other) {
          rows.add(
              List.of(
                  scenario.stateName(scenario.states().get(state)),
                  charter.tracks().get(track).name(),
                  status(charter, one),
                  status(charter, other)));
        }
      }
    }
    return rows;
  }

  private static String status(Charter charter, int status) {
    return status == World.NONE ? "–" : charter.statuses().get(status).name();
  }

  /** What is said of the two. */
  String said() {
    return heading.getText();
  }
}
