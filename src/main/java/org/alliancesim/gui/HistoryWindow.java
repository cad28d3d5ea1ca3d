package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.alliancesim.explanation.Passage;
import sim.display.Console;
import sim.engine.Schedule;

/**
 * The one window of a session: map and plots, beside them story, state, council, Model and batches,
 * below them the time line and what plays. MASON's console drives the history; this window presses
 * its buttons and shows what comes of it. Belongs to Swing's thread.
 */
final class HistoryWindow extends JFrame implements WindowActions.Doings {

  private static final long serialVersionUID = 1L;

  static final String STORY = "Story";

  private static final Dimension LEAST = new Dimension(800, 480);

  private final transient AllianceModelWithUI watched;
  private final transient SessionWindows windows;
  private final transient WindowMemory memory;
  private final transient CourseWatch courses = new CourseWatch(this::courseKnown);
  private final transient WindowActions actions = new WindowActions(this);
  private final TimeLine timeLine = new TimeLine(this::goTo);
  private final StoryPane story = new StoryPane(this::open);
  private final StatusStrip strip = new StatusStrip();
  private final TwoWorldsPane worlds;
  private final JTabbedPane tabs = new JTabbedPane();
  private final StatePane state = new StatePane();
  private final MapPane map;
  private final PlayBar bar;
  private final transient Dividers dividers;
  private final transient WindowKeys keys;
  private final AtomicBoolean due = new AtomicBoolean();

  /**
   * A window that is not shown yet.
   *
   * @param tab what the user can move
   * @param pause how long to wait between two months at first, in ms
   */
  HistoryWindow(
      AllianceModelWithUI watched,
      SessionWindows windows,
      ModelTab tab,
      long pause,
      WindowMemory memory) {
    this.watched = watched;
    this.windows = windows;
    this.memory = memory;
    setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            console().doClose();
          }
        });
    bar = new PlayBar(actions, this::setPause, pause, this::find);
    map = new MapPane(windows.display());
    map.show(windows.layers().margin());
    tabs.addTab(STORY, story);
    tabs.addTab(StatePane.TITLE, state);
    tabs.addTab("Statuses", Words.scrolled(strip));
    strip.onClick(this::open);
    tabs.addTab("Council", windows.councilPlace());
    JPanel model = new JPanel(new BorderLayout());
    model.add(tab.buttons(), BorderLayout.NORTH);
    model.add(Words.scrolled(tab), BorderLayout.CENTER);
    tabs.addTab("Model", model);
    tabs.addTab(MonteCarloPanel.TITLE, windows.monteCarloPlace());
    worlds = new TwoWorldsPane(watched);
    tabs.addTab(TwoWorldsPane.TITLE, worlds);
    tabs.setMinimumSize(new Dimension(240, 120));
    // all of them in sight, in two rows where one is too narrow
    tabs.setTabLayoutPolicy(JTabbedPane.WRAP_TAB_LAYOUT);
    tabs.setFont(Words.TABS);
    tabs.addChangeListener(
        chosen -> {
          refresh();
          // a hand on the mouse has left the field that it was in
          if (EventQueue.getCurrentEvent() instanceof MouseEvent && !tabs.isFocusOwner()) {
            timeLine.requestFocusInWindow();
          }
        });
    tabs.setRequestFocusEnabled(false);
    tabs.getAccessibleContext().setAccessibleName("Panes");
    dividers = new Dividers(map, new PlotsPane(windows.charts().shown()), tabs);
    JPanel below = new JPanel(new BorderLayout());
    below.add(timeLine, BorderLayout.CENTER);
    below.add(bar, BorderLayout.SOUTH);
    add(dividers.whole(), BorderLayout.CENTER);
    add(below, BorderLayout.SOUTH);
    keys = new WindowKeys(this, actions.keys());
    focusOnTimeLine();
    setMinimumSize(LEAST);
    watched.moves().whenMoved(this::refresh);
  }

  /** The keyboard is there at first, and again after a click on the map. */
  private void focusOnTimeLine() {
    setFocusTraversalPolicy(
        new LayoutFocusTraversalPolicy() {
          private static final long serialVersionUID = 1L;

          @Override
          public Component getInitialComponent(Window window) {
            return timeLine;
          }
        });
    windows
        .display()
        .insideDisplay
        .addMouseListener(
            new MouseAdapter() {
              @Override
              public void mousePressed(MouseEvent pressed) {
                timeLine.requestFocusInWindow();
              }
            });
  }

  private void setPause(long milliseconds) {
    console().setPlaySleep(milliseconds);
  }

  private Console console() {
    return (Console) watched.controller;
  }

  /** Opens it where it was closed, or as large as the screen. */
  void open() {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    open(memory.place().filter(screen::contains).orElse(screen));
  }

  /** Opens it at a place. */
  void open(Rectangle place) {
    setJMenuBar(new WindowMenus(this, watched, windows, actions).bar());
    setBounds(place);
    if (memory.knowsLayers()) {
      windows.layers().hide(memory.hiddenLayers());
    }
    memory.colour().ifPresent(windows.layers().chooser()::choose);
    keys.install();
    setVisible(true);
    validate();
    dividers.put(memory, getHeight());
    validate();
    refresh();
  }

  /** Keeps what it looks like, and closes it. */
  void close() {
    if ((getExtendedState() & MAXIMIZED_BOTH) == 0) {
      memory.keepPlace(getBounds());
    }
    dividers.keep(memory);
    memory.keepHiddenLayers(windows.layers().hidden());
    memory.keepColour(windows.layers().chooser().kept());
    memory.write();
    courses.close();
    keys.remove();
    dispose();
  }

  /** Forgets sizes, layers and colours: the next window opens as the first one did. */
  void forget() {
    memory.clear();
    bar.say("Sizes, layers and colours will be as at first.");
  }

  /** Something may have changed; to be called on any thread, as often as one likes. */
  void changed() {
    if (!due.getAndSet(true)) {
      SwingUtilities.invokeLater(
          () -> {
            due.set(false);
            refresh();
          });
    }
  }

  /** Shows the month on the screen. */
  void refresh() {
    int months = watched.model().month();
    boolean playing = watched.controller != null && console().getPlayState() == Console.PS_PLAYING;
    bar.show(Months.words(watched.scenario().clock().start(), months), playing);
    windows.layers().margin().refresh();
    timeLine.mark(months);
    story.mark(months);
    worlds.mark(months);
    if (strip.isShowing()) {
      showStatuses(months);
    }
    state.refresh();
    windows.tab().updateInspector();
    if (tabs.getSelectedComponent() instanceof Container pane) {
      FieldNames.give(pane);
    }
    courses.follow(watched.beginning(), watched.model().interventions());
  }

  private void showStatuses(int months) {
    Schedule schedule = watched.model().schedule;
    // the history goes on in another thread
    synchronized (schedule) {
      strip.show(watched.history().statuses());
    }
    strip.mark(months == 0 ? OptionalInt.empty() : OptionalInt.of(months - 1));
  }

  /** Goes to a month, counted from 0, and selects a state. */
  private void open(int month, int chosen) {
    goTo(month + 1);
    windows.layers().select(chosen);
  }

  private void courseKnown(Course course, Optional<Course> asWritten) {
    timeLine.show(Optional.of(course));
    story.show(Optional.of(course));
    worlds.show(asWritten, asWritten.map(other -> course));
    timeLine.part(worlds.parting());
  }

  /** Another scenario is shown from now on. */
  void scenarioChanged() {
    map.show(windows.layers().margin());
    timeLine.show(Optional.empty());
    story.show(Optional.empty());
    worlds.show(Optional.empty(), Optional.empty());
    timeLine.part(OptionalInt.empty());
    state.dropUnknown();
    refresh();
  }

  /**
   * Shows what is known of a state.
   *
   * @param front whether its pane comes to the front
   */
  void inspect(int chosen, boolean front) {
    if (state.inspected().filter(shown -> shown.isOf(chosen)).isEmpty()) {
      state.show(new StateInspector(watched, chosen));
    }
    if (front) {
      bringForward(StatePane.TITLE);
    }
    strip.select(OptionalInt.of(chosen));
  }

  /** Shows an inspector that MASON opened, or ours. */
  void inspect(StateInspector inspector, boolean front) {
    state.show(inspector);
    if (front) {
      bringForward(StatePane.TITLE);
    }
  }

  /** Brings a pane to the front. */
  void bringForward(String pane) {
    tabs.setSelectedIndex(tabs.indexOfTab(pane));
  }

  /** Which pane is in front. */
  String front() {
    return tabs.getTitleAt(tabs.getSelectedIndex());
  }

  @Override
  public void playOrPause() {
    if (watched.model().over()) {
      // the same history once more, with all that was moved in its course
      watched.travel(0);
    } else if (console().getPlayState() == Console.PS_STOPPED) {
      // begins it, and waits
      console().pressPause();
    }
    console().pressPause();
    refresh();
  }

  @Override
  public void move(int months) {
    int wanted = watched.model().month() + months;
    if (wanted < 0 || wanted > watched.scenario().clock().months()) {
      return;
    }
    if (months == 1 && console().getPlayState() == Console.PS_PAUSED) {
      console().pressPlay();
      refresh();
    } else {
      goTo(wanted);
    }
  }

  @Override
  public void goTo(int months) {
    watched.travel(Math.min(months, watched.scenario().clock().months()));
    refresh();
  }

  @Override
  public void beginAnew() {
    if (console().getPlayState() != Console.PS_STOPPED) {
      console().pressStop();
    }
    console().pressPause();
    refresh();
  }

  @Override
  public void find() {
    bar.find().requestFocusInWindow();
    bar.find().selectAll();
  }

  /** Selects the state that is called so, or tells the passages that have these words. */
  void find(String words) {
    OptionalInt called =
        words.isEmpty() ? OptionalInt.empty() : StateSearch.called(words, watched.scenario());
    if (called.isPresent()) {
      windows.layers().select(called.getAsInt());
      inspect(called.getAsInt(), true);
      bar.say("");
      timeLine.requestFocusInWindow();
    } else {
      story.words().setText(words);
      bringForward(STORY);
      int found = story.listed().getModel().getSize();
      if (words.isEmpty()) {
        bar.say("");
        timeLine.requestFocusInWindow();
      } else if (found == 0) {
        bar.complain("Neither a state nor the story has '" + words + "'.");
      } else {
        story.listed().requestFocusInWindow();
        bar.say(found + (found == 1 ? " passage has '" : " passages have '") + words + "'.");
      }
    }
  }

  @Override
  public void nextColour() {
    windows.layers().chooser().chooseNext();
  }

  @Override
  public void toggleLayer(int layer) {
    windows.layers().toggle(layer);
  }

  @Override
  public void zoom(int notches) {
    windows.layers().zoom(notches);
  }

  @Override
  public void drag(int right, int down) {
    windows.layers().drag(right, down);
  }

  /** Goes to the month of a passage, and selects the state that it is about. */
  private void open(Passage passage) {
    timeLine.course().ifPresent(course -> goTo(course.monthsOver(passage.month())));
    passage
        .subject()
        .map(watched.scenario().states()::indexOf)
        .filter(subject -> subject >= 0)
        .ifPresent(
            subject -> {
              windows.layers().select(subject);
              inspect(subject, false);
            });
    story.listed().requestFocusInWindow();
  }

  /** The time line. */
  TimeLine timeLine() {
    return timeLine;
  }

  /** The story. */
  StoryPane story() {
    return story;
  }

  /** The two worlds that are compared. */
  TwoWorldsPane worlds() {
    return worlds;
  }

  /** The bar below. */
  PlayBar bar() {
    return bar;
  }

  /** The inspector of the state that was chosen. */
  Optional<StateInspector> inspected() {
    return state.inspected();
  }
}
