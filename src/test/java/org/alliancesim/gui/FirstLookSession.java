package org.alliancesim.gui;

import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JList;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.alliancesim.explanation.Passage;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.world.StateCode;
import org.jfree.chart.JFreeChart;
import sim.display.Console;
import sim.display.Display2D;

/**
 * What a newcomer does first, as a process of its own: opens every pane before a month is played,
 * clicks here and there and presses the window's keys, travels with a state selected, reads the
 * story. Prints what it sees.
 */
public final class FirstLookSession {

  private static final ScenarioSource SOURCE =
      new ScenarioSource("scenarios/2021-open-gate.yaml", List.of(), ScenarioSource.PRIOR);

  private final Hands hands = new Hands(15);
  private final AllianceModelWithUI watched;
  private final HistoryWindow window;
  private final Display2D display;
  private final JTabbedPane panes;

  private FirstLookSession(AllianceModelWithUI watched) throws Exception {
    this.watched = watched;
    window = watched.windows().window();
    display = watched.windows().display();
    panes = (JTabbedPane) SwingUtilities.getAncestorOfClass(JTabbedPane.class, window.story());
  }

  /** No arguments. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(Beginning.of(SOURCE, 7, 6), () -> System.out.println("closed"));
    Screen.act(() -> watched.open(new Program("alliance-sim", "0", "how to cite")));
    FirstLookSession session = new FirstLookSession(watched);
    Screen.act(() -> session.window.setBounds(0, 0, 1280, 800));
    Screen.awaitThat(session.window::isFocused);
    session.openPanes();
    session.pressKeys();
    session.select();
    session.readStory();
    session.lookAtCharts();
    SwingUtilities.invokeLater(((Console) watched.controller)::doClose);
  }

  /** Before the first month; an error would be seen on the error stream. */
  private void openPanes() throws Exception {
    for (int pane = panes.getTabCount() - 1; pane >= 0; pane--) {
      hands.tab(panes, panes.getTitleAt(pane));
      Screen.settle();
    }
    Screen.act(() -> window.inspect(0, true));
    Screen.settle();
    System.out.println(
        "opened "
            + panes.getTabCount()
            + " panes before the beginning, rows of statuses "
            + !watched.history().statuses().rows().isEmpty()
            + ", scale shown "
            + display.scaleField.isShowing());
  }

  /** Right goes a month on and Left back, wherever the hand was last. */
  private void pressKeys() throws Exception {
    Screen.awaitThat(() -> window.timeLine().course().isPresent());
    hands.press(KeyEvent.VK_RIGHT);
    awaitMonths(1);
    goOn("after the panes");
    hands.click(onScreen(new Point2D.Double(2, 2)));
    goOn("on the sea");
    JList<Passage> list = window.story().listed();
    hands.click(corner(list, list.getVisibleRect()));
    Screen.awaitThat(list::isFocusOwner);
    goOn("in the story");
    moveDivider(list);
    hands.click(window.story().words());
    Screen.awaitThat(window.story().words()::isFocusOwner);
    hands.press(KeyEvent.VK_ENTER);
    goOn("after a filter");
    hands.press(KeyEvent.VK_F);
    Screen.awaitThat(window.bar().find()::isFocusOwner);
    hands.type("arm");
    hands.press(KeyEvent.VK_ENTER);
    Screen.awaitThat(() -> window.front().equals(StatePane.TITLE));
    goOn("after Find");
    hands.press(KeyEvent.VK_HOME);
    awaitMonths(0);
  }

  private void goOn(String where) throws Exception {
    int before = months();
    hands.press(KeyEvent.VK_RIGHT);
    awaitMonths(before + 1);
    hands.press(KeyEvent.VK_END);
    awaitMonths(watched.scenario().clock().months());
    hands.press(KeyEvent.VK_HOME);
    awaitMonths(0);
    hands.press(KeyEvent.VK_SPACE);
    Screen.awaitThat(() -> watched.model().month() >= 1);
    hands.press(KeyEvent.VK_SPACE);
    Console console = (Console) watched.controller;
    Screen.awaitThat(() -> console.getPlayState() == Console.PS_PAUSED);
    System.out.println("keys work " + where);
  }

  /** A divider, having been asked for, has the arrows to itself. */
  private void moveDivider(JList<?> within) throws Exception {
    JSplitPane split = (JSplitPane) SwingUtilities.getAncestorOfClass(JSplitPane.class, within);
    int place = Screen.look(split::getDividerLocation);
    int before = months();
    hands.press(KeyEvent.VK_F8);
    Screen.awaitThat(split::isFocusOwner);
    hands.press(KeyEvent.VK_LEFT);
    Screen.awaitThat(() -> split.getDividerLocation() < place);
    System.out.println("F8 and an arrow move a divider alone " + (months() == before));
  }

  private int months() throws Exception {
    return Screen.look(() -> watched.model().month());
  }

  private void awaitMonths(int wanted) throws Exception {
    Screen.awaitThat(() -> watched.model().month() == wanted);
    Screen.settle();
  }

  private static Point corner(JList<?> of, Rectangle part) throws Exception {
    Point corner = Screen.look(of::getLocationOnScreen);
    return new Point(corner.x + part.x + 30, corner.y + part.y + 10);
  }

  /** A point of the map; MASON keeps the sheet in the middle of its pane. */
  private Point onScreen(Point2D onSheet) throws Exception {
    return Screen.look(
        () -> {
          Point corner = display.insideDisplay.getLocationOnScreen();
          JViewport port = display.display.getViewport();
          double scale = display.getScale();
          double left = Math.max(0, port.getWidth() - display.insideDisplay.width * scale) / 2;
          double top = Math.max(0, port.getHeight() - display.insideDisplay.height * scale) / 2;
          return new Point(
              (int) (corner.x + left + onSheet.getX() * scale),
              (int) (corner.y + top + onSheet.getY() * scale));
        });
  }

  /** One click on the map, then to other months, back and on. */
  private void select() throws Exception {
    hands.tab(panes, HistoryWindow.STORY);
    MapLayers layers = watched.windows().layers();
    int kazakhstan = watched.model().world().states().indexOf(StateCode.of("KAZ"));
    hands.click(onScreen(layers.atlas().whole().states().get(kazakhstan).at()));
    Screen.awaitThat(() -> window.front().equals(StatePane.TITLE));
    System.out.println(
        "one click shows " + Screen.look(() -> window.inspected().orElseThrow().getTitle()));
    Screen.act(() -> window.goTo(30));
    boolean marked = isSelected(layers, kazakhstan);
    Screen.act(() -> window.goTo(12));
    marked &= isSelected(layers, kazakhstan);
    hands.press(KeyEvent.VK_R);
    awaitMonths(0);
    System.out.println("marked in other months " + (marked && isSelected(layers, kazakhstan)));
  }

  private boolean isSelected(MapLayers layers, int state) throws Exception {
    return Screen.look(() -> layers.focus().selected().equals(OptionalInt.of(state)));
  }

  /** Opened late, and in a window that has become another. */
  private void readStory() throws Exception {
    Screen.act(() -> window.goTo(40));
    hands.tab(panes, HistoryWindow.STORY);
    Screen.settle();
    boolean present = showsThePresent();
    Screen.act(() -> window.setBounds(0, 0, 1024, 600));
    Screen.awaitThat(() -> window.getWidth() == 1024);
    Screen.settle();
    Screen.awaitThat(this::showsThePresent);
    System.out.println("the story stands at the present month " + present);
  }

  private boolean showsThePresent() {
    JList<Passage> list = window.story().listed();
    Course course = window.timeLine().course().orElseThrow();
    int last =
        IntStream.range(0, list.getModel().getSize())
            .filter(line -> course.monthsOver(list.getModel().getElementAt(line).month()) <= 40)
            .max()
            .orElseThrow();
    return list.getVisibleRect().intersects(list.getCellBounds(last, last));
  }

  private void lookAtCharts() throws Exception {
    List<JFreeChart> charts = Screen.look(watched.windows().charts()::shown);
    System.out.println(
        "axes "
            + charts.stream()
                .map(chart -> chart.getXYPlot().getRangeAxis())
                .filter(axis -> !axis.isAutoRange())
                .map(axis -> axis.getLowerBound() + " to " + axis.getUpperBound())
                .collect(Collectors.joining(", ")));
  }
}
