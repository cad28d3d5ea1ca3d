package org.alliancesim.gui;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.alliancesim.explanation.Passage;
import org.alliancesim.explanation.PassageKind;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import sim.display.Console;

/**
 * What a user does in the window with mouse and keyboard, as a process of its own: plays, goes back
 * and on, reads the story, finds a state, moves a knob, goes to other replicates. Prints what it
 * sees.
 */
public final class HistoryWindowSession {

  static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(Setting.parse("behaviour.kappa=1"), Setting.parse("behaviour.psi=5")),
          ScenarioSource.PRIOR);

  private static final String BLOCKED = " blocked (rule";

  private static final MovableTarget PSI =
      new MovableTarget("behaviour.psi", Coefficient.PSI, World.NONE, World.NONE);

  private final Robot robot;
  private final AllianceModelWithUI watched;
  private final HistoryWindow window;

  private HistoryWindowSession(AllianceModelWithUI watched) throws Exception {
    robot = new Robot();
    robot.setAutoDelay(15);
    this.watched = watched;
    window = watched.windows().window();
  }

  /** No arguments. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    ResolvedScenario scenario = SOURCE.read();
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(eventful(scenario), () -> System.out.println("closed"));
    Screen.act(() -> watched.open(new Program("alliance-sim", "0", "how to cite")));
    HistoryWindowSession session = new HistoryWindowSession(watched);
    Screen.act(() -> session.window.setBounds(0, 0, 1280, 800));
    Screen.awaitThat(() -> session.window.timeLine().course().isPresent());
    session.play();
    session.travel();
    session.find();
    session.read();
    session.change();
    session.layers();
    session.named();
    session.replicates();
    SwingUtilities.invokeLater(((Console) watched.controller)::doClose);
    System.out.println("asked " + Screen.said("Yes"));
  }

  /** The first history in which the council refuses a bid by a vote. */
  private static Beginning eventful(ResolvedScenario scenario) {
    return IntStream.range(0, 200)
        .mapToObj(replicate -> new Beginning(SOURCE, List.of(), scenario, 7, replicate))
        .filter(
            beginning ->
                Course.of(beginning, List.of()).chronicle().passages().stream()
                    .anyMatch(HistoryWindowSession::refusesByVote))
        .findFirst()
        .orElseThrow();
  }

  private static boolean refusesByVote(Passage passage) {
    return passage.kind() == PassageKind.REFUSED && passage.headline().contains(BLOCKED);
  }

  private int months() throws Exception {
    return Screen.look(() -> watched.model().month());
  }

  private void awaitMonths(int wanted) throws Exception {
    Screen.awaitThat(() -> watched.model().month() == wanted);
    Screen.settle();
  }

  private String shown() throws Exception {
    Screen.settle();
    return Screen.look(window.bar()::month);
  }

  private void play() throws Exception {
    System.out.println("shows " + shown());
    Screen.act(() -> window.timeLine().requestFocusInWindow());
    Screen.awaitThat(() -> window.timeLine().isFocusOwner());
    press(KeyEvent.VK_SPACE);
    Screen.awaitThat(() -> watched.model().month() >= 2);
    press(KeyEvent.VK_SPACE);
    Console console = (Console) watched.controller;
    Screen.awaitThat(() -> console.getPlayState() == Console.PS_PAUSED);
    int paused = months();
    press(KeyEvent.VK_RIGHT);
    awaitMonths(paused + 1);
    press(KeyEvent.VK_LEFT);
    awaitMonths(paused);
    System.out.println("space plays and pauses, the arrows step on and back");
    press(KeyEvent.VK_END);
    awaitMonths(66);
    System.out.println("the end is " + shown() + ", over " + watched.model().over());
    press(KeyEvent.VK_HOME);
    awaitMonths(0);
    click(window.bar().play());
    Screen.awaitThat(() -> watched.model().month() >= 1);
    click(window.bar().play());
    Screen.awaitThat(() -> console.getPlayState() == Console.PS_PAUSED);
    press(KeyEvent.VK_R);
    awaitMonths(0);
    System.out.println("anew " + shown());
  }

  /** Clicks and drags, on and back; what is shown is the batch's. */
  private void travel() throws Exception {
    Course course = Screen.look(() -> window.timeLine().course().orElseThrow());
    Point thirty = onScreen(30);
    robot.mouseMove(thirty.x, thirty.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    awaitMonths(30);
    boolean alike = isThatOf(course, 30);
    for (int month : new int[] {45, 66, 12, 3}) {
      Point place = onScreen(month);
      robot.mouseMove(place.x, place.y);
      awaitMonths(month);
      alike &= isThatOf(course, month);
    }
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
    System.out.println("dragged to " + shown() + ", as the batch " + alike);
    int curve =
        watched.windows().charts().series().stream()
            .mapToInt(series -> series.getItemCount())
            .distinct()
            .sum();
    System.out.println("charted " + curve);
  }

  private Point onScreen(int month) throws Exception {
    return Screen.look(
        () -> {
          Point place = window.timeLine().placeOf(month);
          Point corner = window.timeLine().getLocationOnScreen();
          return new Point(corner.x + place.x, corner.y + place.y);
        });
  }

  private boolean isThatOf(Course course, int month) throws Exception {
    return Screen.look(
        () -> {
          for (int state = 0; state < watched.model().world().size(); state++) {
            List<Integer> held = course.standings().get(month).get(state);
            for (int track = 0; track < held.size(); track++) {
              if (watched.model().alliance().held(state, track) != held.get(track)) {
                return false;
              }
            }
          }
          return window.timeLine().getAccessibleContext().getAccessibleDescription() != null;
        });
  }

  private void find() throws Exception {
    press(KeyEvent.VK_F);
    JTextField field = window.bar().find();
    Screen.awaitThat(field::isFocusOwner);
    int before = months();
    for (int key : new int[] {KeyEvent.VK_A, KeyEvent.VK_R, KeyEvent.VK_M, KeyEvent.VK_SPACE}) {
      press(key);
    }
    System.out.println("typed '" + Screen.look(field::getText) + "' " + (months() == before));
    press(KeyEvent.VK_ENTER);
    Screen.awaitThat(() -> window.front().equals(HistoryWindow.STATE));
    System.out.println("found " + Screen.look(() -> window.inspected().orElseThrow().getTitle()));
  }

  /** A refused ballot, with what would have flipped it. */
  private void read() throws Exception {
    Screen.act(() -> window.bringForward(HistoryWindow.STORY));
    JTextField words = window.story().words();
    click(words);
    Screen.awaitThat(words::isFocusOwner);
    for (char letter : "blocked".toCharArray()) {
      press(KeyEvent.getExtendedKeyCodeForChar(letter));
    }
    JList<Passage> list = window.story().listed();
    Screen.awaitThat(
        () -> {
          Course course = window.timeLine().course().orElseThrow();
          return list.getModel().getSize() > 0
              && list.getModel().getSize() < course.chronicle().passages().size() / 4;
        });
    int line = Screen.look(() -> lineOfBallot(list));
    Passage passage = list.getModel().getElementAt(line);
    Screen.act(() -> list.ensureIndexIsVisible(line));
    Rectangle cell = Screen.look(() -> list.getCellBounds(line, line));
    Point corner = Screen.look(list::getLocationOnScreen);
    click(new Point(corner.x + cell.x + 40, corner.y + cell.y + cell.height / 2));
    int month =
        Screen.look(() -> window.timeLine().course().orElseThrow().monthsOver(passage.month()));
    awaitMonths(month);
    Screen.awaitThat(() -> window.story().detail().told().contains("running the month again)"));
    System.out.println(
        "the ballot has "
            + Screen.look(() -> window.story().detail().ballot().orElseThrow().getColumnCount())
            + " columns, smallest change "
            + window.story().detail().told().contains("Smallest change: with "));
    System.out.println(
        "selected "
            + Screen.look(() -> window.inspected().orElseThrow().getTitle())
                .equals(watched.scenario().stateName(passage.subject().orElseThrow())));
    Screen.act(() -> words.setText(""));
  }

  private int lineOfBallot(JList<Passage> list) {
    return IntStream.range(0, list.getModel().getSize())
        .filter(line -> refusesByVote(list.getModel().getElementAt(line)))
        .findFirst()
        .orElseThrow();
  }

  /** What is moved in a month is marked there, and holds from there whatever month is looked at. */
  private void change() throws Exception {
    Screen.act(() -> window.goTo(20));
    Screen.act(() -> watched.moves().move(new Change.OfVariable(PSI, 9)));
    Screen.awaitThat(
        () ->
            window
                .timeLine()
                .course()
                .filter(course -> course.counts(21).containsKey(PassageKind.CHANGE))
                .isPresent());
    List<Double> values = new ArrayList<>();
    for (int month : new int[] {40, 10, 20, 21}) {
      Screen.act(() -> window.goTo(month));
      values.add(Screen.look(() -> watched.model().coefficients().of(Coefficient.PSI)));
    }
    System.out.println("moved in month 20: " + values);
    System.out.println(
        "parted on the line "
            + Screen.look(() -> window.timeLine().parting().equals(window.worlds().parting()))
            + ", after the move "
            + Screen.look(() -> window.timeLine().parting().orElse(67) > 20));
    Screen.act(() -> window.bringForward(TwoWorldsPane.TITLE));
    Screen.act(() -> window.goTo(66));
    int differing = Screen.look(() -> window.worlds().differing(66).size());
    JTable rows = Screen.all(window.worlds(), JTable.class).get(0);
    Screen.awaitThat(() -> rows.getRowCount() == differing);
    System.out.println(
        "two worlds: "
            + Screen.look(window.worlds()::said).startsWith("Under the same draws ")
            + (rows.getColumnCount() == 4));
    Screen.act(() -> window.bringForward(HistoryWindow.STORY));
  }

  private void layers() throws Exception {
    Screen.act(() -> window.timeLine().requestFocusInWindow());
    Screen.awaitThat(() -> window.timeLine().isFocusOwner());
    List<String> before = Screen.look(() -> watched.windows().layers().hidden());
    press(KeyEvent.VK_3);
    Screen.awaitThat(() -> !watched.windows().layers().hidden().equals(before));
    press(KeyEvent.VK_3);
    Screen.awaitThat(() -> watched.windows().layers().hidden().equals(before));
    System.out.println("digits switch layers");
  }

  /** Controls of ours that a screen reader could not name. */
  private void named() throws Exception {
    List<String> nameless = new ArrayList<>();
    Screen.act(
        () -> {
          for (JComponent part : Screen.all(window, JComponent.class)) {
            boolean control =
                part instanceof AbstractButton
                    || part instanceof JTextField
                    || part instanceof JSlider
                    || part instanceof JList
                    || part instanceof JComboBox
                    || part instanceof JTabbedPane
                    || part instanceof TimeLine;
            if (control && part.isShowing() && !ofMason(part) && name(part).isEmpty()) {
              nameless.add(part.getClass().getSimpleName());
            }
          }
        });
    System.out.println("without a name " + nameless);
  }

  private static String name(JComponent part) {
    String name = part.getAccessibleContext().getAccessibleName();
    return name == null ? "" : name;
  }

  private boolean ofMason(Component part) {
    Component all = watched.windows().display();
    for (Component each = part; each != null; each = each.getParent()) {
      if (each == all
          || each instanceof javax.swing.JSplitPane
              && part.getParent() != each
              && part.getClass().getName().contains("BasicSplitPaneDivider")) {
        return true;
      }
    }
    // the arrows of dividers, scroll bars and lists belong to what they are on
    return part.getClass().getName().contains(".plaf.");
  }

  private void replicates() throws Exception {
    int first = Screen.look(() -> watched.beginning().replicate());
    item("Next replicate");
    Screen.awaitThat(() -> watched.beginning().replicate() == first + 1);
    Screen.awaitThat(
        () ->
            window
                .timeLine()
                .course()
                .filter(course -> course.beginning().replicate() == first + 1)
                .isPresent());
    System.out.println(
        "next "
            + Screen.look(window::getTitle).replace("replicate " + (first + 1), "replicate next")
            + ", "
            + shown());
    item("Previous replicate");
    Screen.awaitThat(() -> watched.beginning().replicate() == first);
  }

  private void item(String name) throws Exception {
    Screen.act(
        () ->
            Screen.all(window.getJMenuBar(), javax.swing.JMenu.class).stream()
                .flatMap(menu -> java.util.Arrays.stream(menu.getMenuComponents()))
                .filter(JMenuItem.class::isInstance)
                .map(JMenuItem.class::cast)
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .doClick());
  }

  private void click(JComponent target) throws Exception {
    Point corner = Screen.look(target::getLocationOnScreen);
    click(new Point(corner.x + target.getWidth() / 2, corner.y + target.getHeight() / 2));
  }

  private void click(Point place) throws Exception {
    robot.mouseMove(place.x, place.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  private void press(int key) throws Exception {
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.waitForIdle();
    Screen.settle();
  }
}
