package org.alliancesim.gui;

import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.alliancesim.explanation.Passage;
import org.alliancesim.explanation.PassageKind;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import sim.display.Console;

/**
 * The first half of docs/session.md with mouse and keyboard, as a process of its own: plays, goes
 * back and on, reads the story, finds a state, goes through the statuses; what is moved in it is in
 * {@link TourSession}. Prints what it sees.
 */
public final class HistoryWindowSession {

  static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(Setting.parse("behaviour.kappa=1"), Setting.parse("behaviour.psi=5")),
          ScenarioSource.PRIOR);

  private static final String BLOCKED = " blocked (rule";

  private final Hands hands = new Hands(15);
  private final AllianceModelWithUI watched;
  private final HistoryWindow window;

  private HistoryWindowSession(AllianceModelWithUI watched) throws Exception {
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
        AllianceModelWithUI.of(
            eventful(scenario),
            () -> System.out.println("closed, to open by " + WindowMemory.ofUser().colour()));
    WindowMemory.ofUser().keepColour(MonthNumber.RESENTMENT.label());
    Screen.act(() -> watched.open(new Program("alliance-sim", "0", "how to cite")));
    HistoryWindowSession session = new HistoryWindowSession(watched);
    Screen.act(() -> session.window.setBounds(0, 0, 1280, 800));
    Screen.awaitThat(() -> session.window.timeLine().course().isPresent());
    session.play();
    session.travel();
    session.find();
    session.read();
    session.statuses();
    session.colour();
    SwingUtilities.invokeLater(((Console) watched.controller)::doClose);
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
    Screen.awaitThat(window::isFocused);
    // the first thing that a user does: nothing has been clicked
    hands.press(KeyEvent.VK_SPACE);
    Screen.awaitThat(() -> watched.model().month() >= 2);
    hands.press(KeyEvent.VK_SPACE);
    Console console = (Console) watched.controller;
    Screen.awaitThat(() -> console.getPlayState() == Console.PS_PAUSED);
    int paused = months();
    hands.press(KeyEvent.VK_RIGHT);
    awaitMonths(paused + 1);
    hands.press(KeyEvent.VK_LEFT);
    awaitMonths(paused);
    System.out.println("space plays and pauses, the arrows step on and back");
    hands.press(KeyEvent.VK_END);
    awaitMonths(66);
    System.out.println("the end is " + shown() + ", over " + watched.model().over());
    hands.press(KeyEvent.VK_HOME);
    awaitMonths(0);
    hands.click(window.bar().play());
    Screen.awaitThat(() -> watched.model().month() >= 1);
    hands.click(window.bar().play());
    Screen.awaitThat(() -> console.getPlayState() == Console.PS_PAUSED);
    hands.press(KeyEvent.VK_R);
    awaitMonths(0);
    System.out.println("anew " + shown());
  }

  /** Clicks and drags, on and back; what is shown is the batch's. */
  private void travel() throws Exception {
    Course course = Screen.look(() -> window.timeLine().course().orElseThrow());
    Point thirty = onScreen(30);
    hands.press(thirty);
    awaitMonths(30);
    boolean alike = isThatOf(course, 30);
    for (int month : new int[] {45, 66, 12, 3}) {
      hands.move(onScreen(month));
      awaitMonths(month);
      alike &= isThatOf(course, month);
    }
    hands.release();
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
    hands.press(KeyEvent.VK_F);
    JTextField field = window.bar().find();
    Screen.awaitThat(field::isFocusOwner);
    int before = months();
    hands.type("arm ");
    System.out.println("typed '" + Screen.look(field::getText) + "' " + (months() == before));
    hands.press(KeyEvent.VK_ENTER);
    Screen.awaitThat(() -> window.front().equals(StatePane.TITLE));
    System.out.println("found " + Screen.look(() -> window.inspected().orElseThrow().getTitle()));
  }

  /** A refused ballot, with what would have flipped it. */
  private void read() throws Exception {
    Screen.act(() -> window.bringForward(HistoryWindow.STORY));
    JTextField words = window.story().words();
    hands.click(words);
    Screen.awaitThat(words::isFocusOwner);
    hands.type("blocked");
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
    hands.click(new Point(corner.x + cell.x + 40, corner.y + cell.y + cell.height / 2));
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

  /**
   * To the statuses by the tabulator key alone, from the names of the panes; nothing is clicked.
   */
  private void statuses() throws Exception {
    StatusStrip strip = Screen.all(window, StatusStrip.class).get(0);
    Screen.act(() -> window.bringForward("Statuses"));
    JTabbedPane panes = (JTabbedPane) SwingUtilities.getAncestorOfClass(JTabbedPane.class, strip);
    Screen.act(panes::requestFocusInWindow);
    Screen.awaitThat(panes::isFocusOwner);
    hands.press(KeyEvent.VK_TAB);
    Screen.awaitThat(strip::isFocusOwner);
    int before = months();
    Screen.awaitThat(() -> strip.cursor().isPresent());
    hands.press(KeyEvent.VK_HOME);
    for (int key : new int[] {KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_RIGHT, KeyEvent.VK_DOWN}) {
      hands.press(key);
    }
    StripCell cell = Screen.look(() -> strip.cursor().orElseThrow());
    System.out.println(
        "the arrows move the cursor to "
            + Screen.look(strip.getAccessibleContext()::getAccessibleDescription)
                .replaceAll(".*, (.*):.*", "$1")
            + ", the month stays "
            + (months() == before));
    hands.press(KeyEvent.VK_ENTER);
    awaitMonths(cell.month() + 1);
    Screen.awaitThat(
        () ->
            window
                .inspected()
                .filter(shown -> shown.getTitle().equals(watched.stateName(cell.state())))
                .isPresent());
    System.out.println(
        "Enter goes to "
            + shown()
            + " and its state, the strip keeps the keyboard "
            + Screen.look(strip::isFocusOwner));
  }

  /** What was kept from an earlier session, and what this one keeps. */
  private void colour() throws Exception {
    ColourChooser chooser = watched.windows().layers().chooser();
    System.out.println("opened by " + Screen.look(chooser::chosen));
    hands.press(KeyEvent.VK_C);
    Screen.awaitThat(() -> chooser.chosen().equals(MonthNumber.THREAT.label()));
    hands.press(KeyEvent.VK_C);
    Screen.awaitThat(() -> !chooser.chosen().equals(MonthNumber.THREAT.label()));
    System.out.println("then by " + Screen.look(chooser::chosen) + ", which needs a batch");
  }

  private int lineOfBallot(JList<Passage> list) {
    return IntStream.range(0, list.getModel().getSize())
        .filter(line -> refusesByVote(list.getModel().getElementAt(line)))
        .findFirst()
        .orElseThrow();
  }
}
