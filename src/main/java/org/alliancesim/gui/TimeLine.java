package org.alliancesim.gui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import org.alliancesim.explanation.Passage;
import org.alliancesim.explanation.PassageKind;
import org.alliancesim.report.Palette;
import org.jspecify.annotations.Nullable;

/**
 * All months of a history side by side, with a mark for what happened in each, in a row for each
 * kind of thing. A press or a drag asks for a month, the arrow keys for the one before or after.
 */
final class TimeLine extends JComponent {

  private static final long serialVersionUID = 1L;

  /** What has a row, from above; two kinds share one if either mark is seen beside the other. */
  static final List<List<PassageKind>> ROWS =
      List.of(
          List.of(PassageKind.CHANGE),
          List.of(PassageKind.SHOCK, PassageKind.CIRCUMSTANCE),
          List.of(PassageKind.CLASH, PassageKind.SETTLEMENT),
          List.of(PassageKind.BID, PassageKind.GATE),
          List.of(PassageKind.PASSED, PassageKind.RATIFICATION),
          List.of(PassageKind.REFUSED),
          List.of(PassageKind.STATUS, PassageKind.NOTICE));

  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
  private static final int ROW = 11;
  private static final int YEARS = 15;
  private static final int MARGIN = 6;
  private static final int NAMES = 196;

  /** As wide as a mark beside a name. */
  private static final int MARK = 14;

  private static final int LEAST_WIDTH = 400;

  /** As many headlines as a tool tip has room for. */
  private static final int TOLD = 8;

  private static final Color SHOWN = new Color(0xE1EDF6);
  private static final Color PARTED = new Color(0xFBEFD9);

  private final transient IntConsumer asked;
  private transient Optional<Course> course = Optional.empty();

  /** By how many months are over, how often each kind of thing happened. */
  private transient List<Map<PassageKind, Integer>> counts = List.of();

  private int shown;
  private int drawnFor = -1;
  private transient OptionalInt parting = OptionalInt.empty();

  /**
   * A line of no history yet.
   *
   * @param asked is told which month the user wants to see, as how many months are over then
   */
  TimeLine(IntConsumer asked) {
    this.asked = asked;
    setFont(FONT);
    setPreferredSize(new Dimension(LEAST_WIDTH, height()));
    setMinimumSize(new Dimension(LEAST_WIDTH, height()));
    setFocusable(true);
    setOpaque(true);
    setBackground(Color.WHITE);
    ToolTipManager.sharedInstance().registerComponent(this);
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            ask(event);
          }

          @Override
          public void mouseDragged(MouseEvent event) {
            ask(event);
          }

          @Override
          public void mouseReleased(MouseEvent event) {
            drawnFor = -1;
          }
        };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  private static int height() {
    return 2 * MARGIN + ROWS.size() * ROW + YEARS;
  }

  /** Shows the months of a history; empty while it is being worked out. */
  void show(Optional<Course> newCourse) {
    course = newCourse;
    counts =
        course
            .map(drawn -> IntStream.rangeClosed(0, drawn.months()).mapToObj(drawn::counts).toList())
            .orElse(List.of());
    repaint();
  }

  /** Which history is shown. */
  Optional<Course> course() {
    return course;
  }

  /** Marks the month on the screen, as how many are over. */
  void mark(int months) {
    if (shown != months) {
      int before = shown;
      shown = months;
      repaint();
      getAccessibleContext()
          .firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, months);
    }
  }

  /** Marks from which month on another world, with which this one is compared, is otherwise. */
  void part(OptionalInt month) {
    if (!parting.equals(month)) {
      parting = month;
      repaint();
    }
  }

  /** From which month on another world is otherwise. */
  OptionalInt parting() {
    return parting;
  }

  private void ask(MouseEvent event) {
    if (course.isPresent()) {
      int month = monthAt(event.getX());
      // a drag within a month asks once
      if (month != drawnFor) {
        drawnFor = month;
        asked.accept(month);
      }
    }
  }

  private double column() {
    return (double) (getWidth() - NAMES - MARGIN) / (course.map(Course::months).orElse(0) + 1);
  }

  /** The month at a place, within the history. */
  int monthAt(int x) {
    int months = course.map(Course::months).orElse(0);
    return Math.max(0, Math.min(months, (int) Math.floor((x - NAMES) / column())));
  }

  /** Where the middle of a month is. */
  Point placeOf(int months) {
    return new Point((int) (NAMES + (months + 0.5) * column()), getHeight() / 2);
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    if (course.isEmpty() || event.getX() < NAMES) {
      return null;
    }
    int month = monthAt(event.getX());
    StringBuilder text = new StringBuilder("<html><b>").append(Months.words(course.get(), month));
    text.append("</b>");
    List<Passage> told =
        course.get().passages(month).stream().filter(passage -> hasRow(passage.kind())).toList();
    told.stream().limit(TOLD).forEach(each -> text.append("<br>").append(escaped(each.headline())));
    if (told.size() > TOLD) {
      text.append("<br>and ").append(told.size() - TOLD).append(" more");
    }
    return text.append("</html>").toString();
  }

  private static boolean hasRow(PassageKind kind) {
    return ROWS.stream().anyMatch(row -> row.contains(kind));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(getBackground());
    pen.fillRect(0, 0, getWidth(), getHeight());
    pen.setFont(FONT);
    course.ifPresent(drawn -> paint(pen, drawn));
    if (isFocusOwner()) {
      pen.setColor(Palette.ESTIMATE);
      pen.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
    pen.dispose();
  }

  private void paint(Graphics2D pen, Course drawn) {
    double column = column();
    int bottom = MARGIN + ROWS.size() * ROW;
    parting.ifPresent(
        month -> {
          pen.setColor(PARTED);
          int from = (int) (NAMES + month * column);
          pen.fillRect(from, MARGIN, getWidth() - MARGIN - from, bottom - MARGIN);
        });
    pen.setColor(SHOWN);
    int left = (int) (NAMES + shown * column);
    pen.fillRect(left, 0, Math.max(2, (int) Math.ceil(column)), getHeight());
    for (int row = 0; row < ROWS.size(); row++) {
      int middle = MARGIN + row * ROW + ROW / 2;
      names(pen, ROWS.get(row), middle);
      pen.setColor(Palette.GRID);
      pen.drawLine(NAMES, middle, getWidth() - MARGIN, middle);
    }
    years(pen, drawn, column, bottom);
    for (int month = 0; month <= drawn.months(); month++) {
      for (int row = 0; row < ROWS.size(); row++) {
        for (PassageKind kind : ROWS.get(row)) {
          if (counts.get(month).containsKey(kind)) {
            double x = NAMES + (month + 0.5) * column;
            MarkShape.of(kind).paint(pen, x, MARGIN + row * ROW + ROW / 2.0);
          }
        }
      }
    }
    pen.setColor(Palette.ESTIMATE);
    int at = placeOf(shown).x;
    pen.drawLine(at, 0, at, getHeight());
    parting.ifPresent(
        month -> {
          pen.setColor(MarkShape.PARTING);
          int from = (int) (NAMES + month * column);
          pen.drawLine(from, MARGIN, from, getHeight());
          // above the rows' first mark, where no year stands
          String words = "the worlds part";
          int wide = pen.getFontMetrics().stringWidth(words);
          boolean room = from + wide + MARGIN < getWidth();
          pen.drawString(words, room ? from + 3 : from - wide - 3, MARGIN + ROW - 2);
        });
  }

  /** The kinds of a row, each with its mark, up to the first month. */
  private static void names(Graphics2D pen, List<PassageKind> kinds, int middle) {
    FontMetrics metrics = pen.getFontMetrics();
    int x = NAMES - 2 * MARGIN - (kinds.size() - 1) * MARGIN;
    for (PassageKind kind : kinds) {
      x -= MARK + metrics.stringWidth(kind.plural());
    }
    for (PassageKind kind : kinds) {
      MarkShape.of(kind).paint(pen, x + MARK / 2.0, middle);
      x += MARK;
      pen.setColor(Palette.SECONDARY_TEXT);
      pen.drawString(kind.plural(), x, middle + metrics.getAscent() / 2 - 1);
      x += metrics.stringWidth(kind.plural()) + MARGIN;
    }
  }

  private void years(Graphics2D pen, Course drawn, double column, int bottom) {
    for (int month = 1; month <= drawn.months(); month++) {
      YearMonth named = drawn.start().plusMonths(month - 1L);
      if (named.getMonthValue() == 1 || month == 1) {
        int x = (int) (NAMES + month * column);
        pen.setColor(Palette.GRID);
        pen.drawLine(x, MARGIN, x, bottom + 4);
        pen.setColor(Palette.SECONDARY_TEXT);
        if (named.getMonthValue() <= 7) {
          pen.drawString(String.valueOf(named.getYear()), x + 2, getHeight() - 3);
        }
      }
    }
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleLine();
      accessibleContext.setAccessibleName("Time line");
    }
    return accessibleContext;
  }

  /** A slider over the months. */
  private final class AccessibleLine extends AccessibleJComponent implements AccessibleValue {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.SLIDER;
    }

    @Override
    public String getAccessibleDescription() {
      return course.map(drawn -> Months.words(drawn, shown)).orElse("no history yet");
    }

    @Override
    public AccessibleValue getAccessibleValue() {
      return this;
    }

    @Override
    public Number getCurrentAccessibleValue() {
      return shown;
    }

    @Override
    public boolean setCurrentAccessibleValue(Number months) {
      boolean possible = course.isPresent();
      if (possible) {
        asked.accept(Math.max(0, Math.min(course.get().months(), months.intValue())));
      }
      return possible;
    }

    @Override
    public Number getMinimumAccessibleValue() {
      return 0;
    }

    @Override
    public Number getMaximumAccessibleValue() {
      return course.map(Course::months).orElse(0);
    }
  }
}
