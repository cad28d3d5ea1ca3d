package org.alliancesim.gui;

import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.alliancesim.explanation.PassageKind;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;

/**
 * The second half of docs/session.md with mouse and keyboard, as a process of its own: moves a
 * knob, looks at two worlds, compares, runs a batch and opens its histories, goes to other
 * replicates and another scenario, forgets, closes. Prints what it sees.
 */
public final class TourSession {

  private static final ScenarioSource SOURCE =
      new ScenarioSource("scenarios/2021-open-gate.yaml", List.of(), ScenarioSource.PRIOR);

  private final Hands hands = new Hands(20);
  private final AllianceModelWithUI watched;
  private final HistoryWindow window;
  private final JTabbedPane panes;
  private final Container batches;

  private TourSession(AllianceModelWithUI watched) throws Exception {
    this.watched = watched;
    window = watched.windows().window();
    panes =
        Screen.all(window, JTabbedPane.class).stream()
            .filter(tabs -> tabs.indexOfTab(TwoWorldsPane.TITLE) >= 0)
            .findFirst()
            .orElseThrow();
    batches = watched.windows().monteCarloPlace();
  }

  /** No arguments. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    Beginning other = Beginning.of(ScenarioSource.of("scenarios/2018.yaml", List.of()), 9, 3);
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(
            Beginning.of(SOURCE, 7, 5),
            () -> System.out.println("closed, to open by " + WindowMemory.ofUser().colour()));
    WindowMemory.ofUser().keepColour(MonthNumber.THREAT.label());
    Screen.act(
        () ->
            watched.open(
                new Program("alliance-sim", "0", "how to cite"), () -> Optional.of(other)));
    TourSession session = new TourSession(watched);
    Screen.act(() -> session.window.setBounds(0, 0, 1280, 800));
    Screen.awaitThat(() -> session.window.timeLine().course().isPresent());
    session.layers();
    session.move();
    session.twoWorlds();
    session.compare();
    session.batch();
    session.replicates();
    session.anotherScenario();
    session.leave();
  }

  private void layers() throws Exception {
    hands.click(window.timeLine());
    Screen.awaitThat(() -> window.timeLine().isFocusOwner());
    MapLayers layers = watched.windows().layers();
    List<String> before = Screen.look(layers::hidden);
    hands.press(KeyEvent.VK_3);
    Screen.awaitThat(() -> !layers.hidden().equals(before));
    hands.press(KeyEvent.VK_3);
    Screen.awaitThat(() -> layers.hidden().equals(before));
    hands.press(KeyEvent.VK_SHIFT, KeyEvent.VK_EQUALS);
    Screen.awaitThat(() -> layers.atlas().zoomed());
    hands.press(KeyEvent.VK_0);
    Screen.awaitThat(() -> !layers.atlas().zoomed());
    System.out.println("digits switch layers, plus and 0 enlarge the map and show all of it");
  }

  private double psi() throws Exception {
    return Screen.look(() -> watched.model().coefficients().of(Coefficient.PSI));
  }

  private void clickMonth(int month) throws Exception {
    Point place = Screen.look(() -> window.timeLine().placeOf(month));
    Point corner = Screen.look(window.timeLine()::getLocationOnScreen);
    hands.click(new Point(corner.x + place.x, corner.y + place.y));
    Screen.awaitThat(() -> watched.model().month() == month);
    Screen.settle();
  }

  /** What is moved before the start holds from it, in a month from there; both however one goes. */
  private void move() throws Exception {
    double written = psi();
    clickMonth(20);
    type("9");
    Screen.awaitThat(
        () ->
            window
                .timeLine()
                .course()
                .filter(course -> course.counts(21).containsKey(PassageKind.CHANGE))
                .isPresent());
    clickMonth(40);
    boolean holds = psi() == 9;
    clickMonth(10);
    holds &= psi() == written;
    System.out.println("moved in month 20, in 40 and 10 as it was then " + holds);
    hands.press(KeyEvent.VK_R);
    Screen.awaitThat(() -> watched.model().month() == 0);
    System.out.println("anew from the start " + (psi() == 9));
    Screen.act(watched::resetToScenario);
    type("7");
    clickMonth(30);
    System.out.println("moved before the start, in month 30 " + psi());
  }

  private void type(String value) throws Exception {
    hands.tab(panes, "Model");
    hands.enter(HandsSession.pressure(watched).getField(), value);
    hands.press(KeyEvent.VK_ENTER);
    Screen.awaitThat(() -> !watched.moves().unsaved().isEmpty());
    Screen.settle();
  }

  private void twoWorlds() throws Exception {
    hands.tab(panes, TwoWorldsPane.TITLE);
    Screen.awaitThat(() -> window.worlds().said().startsWith("Under the same draws "));
    clickMonth(66);
    int differing = Screen.look(() -> window.worlds().differing(66).size());
    JTable rows = Screen.all(window.worlds(), JTable.class).get(0);
    Screen.awaitThat(() -> rows.getRowCount() == differing);
    System.out.println(
        "parted on the line as in the pane "
            + Screen.look(() -> window.timeLine().parting().equals(window.worlds().parting())));
    int before = Screen.look(() -> window.worlds().parting().orElseThrow()) - 1;
    Screen.act(() -> window.goTo(before));
    Screen.awaitThat(() -> window.worlds().saidOfMonth().equals(TwoWorldsPane.NO_DIFFERENCE));
    System.out.println("before they part none differs and no table is shown " + !rows.isShowing());
  }

  private void compare() throws Exception {
    hands.tab(panes, MonteCarloPanel.TITLE);
    hands.enter(Screen.all(batches, WholeNumberField.class).get(0), "150");
    hands.push(batches, "Compare A and B");
    ComparisonPane pane = Screen.all(batches, ComparisonPane.class).get(0);
    JProgressBar progress = Screen.all(pane, JProgressBar.class).get(0);
    Screen.awaitThat(() -> pane.isShowing() && progress.getString().contains(" 0 to come"));
    Screen.awaitThat(() -> Screen.button(batches, "Run").isEnabled());
    System.out.println(Screen.look(progress::getString));
    JTextArea message = Screen.all(pane, JTextArea.class).get(0);
    Screen.awaitThat(() -> message.getText().startsWith("Done"));
    System.out.println(Screen.look(message::getText).replace('\n', ' '));
    Screen.awaitThat(() -> !pane.rows().isEmpty());
    ComparisonRow first = Screen.look(pane::rows).get(0);
    hands.cell(Screen.all(pane, JTable.class).get(0), 0, 0);
    hands.push(pane, "Show the first pair that parts");
    Screen.awaitThat(
        () ->
            window
                .timeLine()
                .course()
                .filter(course -> course.beginning().is(watched.beginning()))
                .isPresent());
    System.out.println(
        "the pair parts "
            + Screen.look(() -> window.worlds().parting().isPresent())
            + ", differing "
            + (first.onlyA() + first.onlyB() > 0)
            + ", B has "
            + psi());
  }

  private void batch() throws Exception {
    hands.push(batches, "Run");
    EstimateTable table = Screen.all(batches, EstimateTable.class).get(0);
    Screen.awaitThat(() -> table.isShowing() && Screen.button(batches, "Run").isEnabled());
    ConvergenceRow row = Screen.look(table::estimates).get(0);
    hands.cell(table, 0, 0);
    Beginning before = watched.beginning();
    Screen.act(() -> table.requestFocusInWindow());
    hands.press(KeyEvent.VK_ENTER);
    Screen.awaitThat(() -> !watched.beginning().is(before));
    System.out.println("the first history has it " + holds(row));
    Beginning first = watched.beginning();
    hands.push(batches, "Show a typical one");
    Screen.awaitThat(() -> !watched.beginning().is(first));
    System.out.println("a typical one has it " + holds(row));
    System.out.println("no earlier one " + (first.replicate() <= watched.beginning().replicate()));
  }

  /** Whether in the history on the screen the state comes to hold the status. */
  private boolean holds(ConvergenceRow row) throws Exception {
    Screen.awaitThat(
        () ->
            window
                .timeLine()
                .course()
                .filter(course -> course.beginning().is(watched.beginning()))
                .isPresent());
    return Screen.look(
        () -> {
          Course course = window.timeLine().course().orElseThrow();
          int status = watched.scenario().charter().statusIndex(row.status());
          int state = watched.scenario().states().indexOf(StateCode.of(row.state().value()));
          return course.standings().stream()
              .anyMatch(standing -> standing.get(state).contains(status));
        });
  }

  private void replicates() throws Exception {
    int first = watched.beginning().replicate();
    hands.menu(window, "History", "Next replicate");
    Screen.awaitThat(() -> watched.beginning().replicate() == first + 1);
    hands.press(KeyEvent.VK_CONTROL, KeyEvent.VK_COMMA);
    Screen.awaitThat(() -> watched.beginning().replicate() == first);
    // the title follows when the window hears of it
    Screen.awaitThat(() -> window.getTitle().contains("replicate " + first + ","));
    System.out.println(
        "next and previous "
            + Screen.look(window::getTitle).replace("replicate " + first, "replicate N"));
  }

  private void anotherScenario() throws Exception {
    hands.menu(window, "File", "Open scenario or run…");
    System.out.println("asked " + Screen.said("Yes"));
    Screen.awaitThat(() -> watched.beginning().replicate() == 3);
    System.out.println("another scenario " + Screen.look(window::getTitle));
  }

  private void leave() throws Exception {
    hands.menu(window, "Windows", "Forget sizes, layers and colours");
    Screen.settle();
    hands.menu(window, "File", "Close");
    System.out.println("asked " + Screen.said("Yes"));
  }
}
