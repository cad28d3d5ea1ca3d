package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
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

  static final String NO_DIFFERENCE = "No difference in this month.";

  private static final int GAP = 4;

  /** As many rows as are seen at once; the maps have the rest. */
  private static final int MOST_LINES = 6;

  private static final int LINE = 17;

  private final transient AllianceModelWithUI watched;
  private final JTextArea heading = Words.paragraph("");
  private final JLabel month = new JLabel();
  private final WorldsView maps = new WorldsView();
  private final transient ReadingTable differences =
      new ReadingTable(
          "What differs between the worlds",
          ReadingTable.Column.words("State"),
          ReadingTable.Column.words("Institution"),
          ReadingTable.Column.words("A, as written"),
          ReadingTable.Column.words("B, as moved"));
  private final JScrollPane rows = new JScrollPane(differences.component());
  private transient Optional<Course> written = Optional.empty();
  private transient Optional<Course> moved = Optional.empty();
  private int shown = -1;

  TwoWorldsPane(AllianceModelWithUI watched) {
    super(new BorderLayout(GAP, GAP));
    this.watched = watched;
    JPanel above = new JPanel(new BorderLayout());
    above.add(heading, BorderLayout.NORTH);
    above.add(month, BorderLayout.SOUTH);
    month.setBorder(BorderFactory.createEmptyBorder(0, 2 * GAP, GAP, GAP));
    rows.setPreferredSize(new Dimension(0, 0));
    rows.getViewport().setBackground(Color.WHITE);
    add(above, BorderLayout.NORTH);
    add(maps, BorderLayout.CENTER);
    add(rows, BorderLayout.SOUTH);
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
    boolean two = asWritten.isPresent() && asMoved.isPresent();
    maps.setVisible(two);
    month.setVisible(two);
    rows.setVisible(false);
    maps.show(Optional.empty());
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
    Set<Integer> states = new TreeSet<>();
    List<List<String>> differing = differing(months, states);
    maps.show(
        Optional.of(
            new WorldsView.Maps(
                map(written.get(), months, states),
                map(moved.get(), months, states),
                MapLayers.legend(watched))));
    month.setText(
        differing.isEmpty() ? NO_DIFFERENCE : "Orange rim: another status in the other world");
    differences.show(differing);
    rows.setVisible(!differing.isEmpty());
    rows.setPreferredSize(
        new Dimension(0, LINE * (Math.min(MOST_LINES, differing.size()) + 1) + GAP));
    revalidate();
  }

  private static Snapshot map(Course course, int months, Set<Integer> differing) {
    AllianceModelWithUI world = AllianceModelWithUI.of(course.beginning(), () -> {});
    world.beginWith(Replay.to(course.beginning(), course.interventions(), months, model -> {}));
    world.start();
    return MapLayers.alone(world, differing);
  }

  /** Who holds another status in the two worlds: state, track, and what in A and in B. */
  List<List<String>> differing(int months) {
    return differing(months, new TreeSet<>());
  }

  /** The same; the states are added to a set. */
  private List<List<String>> differing(int months, Set<Integer> states) {
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
          states.add(state);
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
    return status == World.NONE ? "none" : charter.statuses().get(status).name();
  }

  /** What is said of the month on the screen. */
  String saidOfMonth() {
    return month.getText();
  }

  /** What is said of the two. */
  String said() {
    return heading.getText();
  }
}
