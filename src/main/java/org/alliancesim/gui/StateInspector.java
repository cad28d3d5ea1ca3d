package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import org.alliancesim.explanation.StateSheet;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;
import sim.engine.Schedule;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;

/**
 * What a state is, holds and weighs in the month on the screen, term by term, and its numbers for
 * MASON's charts. It looks the state up in the history that is being shown, so that it stays true
 * when that begins anew.
 */
final class StateInspector extends Inspector implements Scrollable {

  private static final long serialVersionUID = 1L;

  private static final int WIDTH = 300;
  private static final int NUMBER = 52;
  private static final int GAP = 10;

  private final transient AllianceModelWithUI watched;
  private final int state;
  private final StateCode code;

  /** For which it was made. */
  private final transient ResolvedScenario scenario;

  private final transient ReadingTable standing =
      new ReadingTable(
          "Status", ReadingTable.Column.words("Track"), ReadingTable.Column.words("Status"));
  private final transient ChoiceTables changes =
      new ChoiceTables("What it could do now", "Change", "X", "chance", "share");
  private final transient ChoiceTables bids =
      new ChoiceTables("What it thinks of bids", "Bid", "against : for", "objects", "");
  private final transient ReadingTable relations =
      new ReadingTable(
          "Relations",
          ReadingTable.Column.words("Tie"),
          ReadingTable.Column.words("State"),
          ReadingTable.Column.numbers("0 to 1", NUMBER));
  private final JPanel changesSection = section("What it could do now", changes.component());
  private final JPanel bidsSection = section("What it thinks of bids", bids.component());
  private final Inspector numbers;

  /**
   * An inspector of a state.
   *
   * @param state its index
   */
  StateInspector(AllianceModelWithUI watched, int state) {
    this.watched = watched;
    this.state = state;
    code = watched.scenario().states().get(state);
    scenario = watched.scenario();
    setTitle(watched.stateName(state));
    boolean decides = !watched.outside(state) && watched.model().alliance().chairWeight(state) == 0;
    numbers =
        new SimpleInspector(new StateNumbers(watched, state, decides), watched, "By month: charts");
    ModelTab.lighten(numbers);
    numbers.setAlignmentX(LEFT_ALIGNMENT);
    JPanel column = new JPanel();
    column.setLayout(new BoxLayout(column, BoxLayout.Y_AXIS));
    column.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    column.add(heading());
    column.add(section("", standing.component()));
    column.add(changesSection);
    column.add(bidsSection);
    column.add(section("Relations", relations.component()));
    column.add(numbers);
    setLayout(new BorderLayout());
    add(column, BorderLayout.NORTH);
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
            updateInspector();
          }
          // copying what stays in view left rows half painted
          if (getParent() instanceof JViewport window) {
            window.setScrollMode(JViewport.SIMPLE_SCROLL_MODE);
          }
        });
    fill();
  }

  private JLabel heading() {
    JLabel name =
        new JLabel(
            watched.stateName(state)
                + " ("
                + code.value()
                + ")"
                + (watched.outside(state) ? ", outside power" : ""));
    name.setFont(name.getFont().deriveFont(Font.BOLD, name.getFont().getSize2D() + 2));
    name.setAlignmentX(LEFT_ALIGNMENT);
    return name;
  }

  private static JPanel section(String title, JComponent content) {
    JPanel section = new JPanel(new BorderLayout(0, 2));
    section.setAlignmentX(LEFT_ALIGNMENT);
    section.setBorder(BorderFactory.createEmptyBorder(GAP / 2, 0, GAP / 2, 0));
    if (!title.isEmpty()) {
      section.add(new JLabel(title), BorderLayout.NORTH);
    }
    section.add(content, BorderLayout.CENTER);
    return section;
  }

  /** Whether the history on the screen has the state: one from a checkpoint may have others. */
  boolean known() {
    List<StateCode> states = watched.scenario().states();
    return state < states.size() && states.get(state).equals(code);
  }

  /** Whether it is of this state of the scenario on the screen. */
  boolean isOf(int chosen) {
    return state == chosen && known() && scenario.equals(watched.scenario());
  }

  /** Shows the month on the screen; where nobody looks, nothing is worked out. */
  @Override
  public void updateInspector() {
    if (isShowing() && known()) {
      fill();
      numbers.updateInspector();
    }
  }

  private void fill() {
    StateSheet sheet = sheet();
    standing.show(sheet.standing().stream().map(row -> List.of(row.what(), row.value())).toList());
    changes.show(sheet.changes());
    changesSection.setVisible(!sheet.changes().isEmpty());
    bids.show(sheet.bids());
    bidsSection.setVisible(!sheet.bids().isEmpty());
    relations.show(
        sheet.relations().stream()
            .map(tie -> List.of(tie.kind(), tie.other(), tie.strength()))
            .toList());
    revalidate();
  }

  private StateSheet sheet() {
    AllianceModel model = watched.model();
    // the history goes on in another thread
    Schedule schedule = model.schedule;
    synchronized (schedule) {
      return StateSheet.of(
          model, state, watched.scenario().clock().start(), watched.scenario()::stateName);
    }
  }

  /** What stands in the tables of what it could do. */
  ChoiceTables changes() {
    return changes;
  }

  /** What stands in the tables of bids. */
  ChoiceTables bids() {
    return bids;
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return new Dimension(WIDTH, getPreferredSize().height);
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return 2 * GAP;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height - 2 * GAP;
  }

  /** As wide as the window, so that only rows are scrolled. */
  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
