package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import org.alliancesim.report.Palette;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.report.rendering.StatusStrips;
import org.jspecify.annotations.Nullable;

/**
 * Who held what, month by month: a row for each state. A click tells its month and state. For any
 * container; belongs to Swing's thread.
 */
final class StatusStrip extends JComponent {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private static final int MARGIN = 6;
  private static final int WIDTH = 420;

  private transient @Nullable StatusHistory history;
  private transient Listener listener = (month, state) -> {};
  private OptionalInt shown = OptionalInt.empty();
  private OptionalInt selected = OptionalInt.empty();

  /** Is told what is clicked. */
  interface Listener {

    /**
     * A cell was clicked.
     *
     * @param month counted from 0
     * @param state the state's index
     */
    void clicked(int month, int state);
  }

  StatusStrip() {
    setName("statuses by month");
    ToolTipManager.sharedInstance().registerComponent(this);
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent pressed) {
            click(pressed);
          }
        });
  }

  /** What it is to who cannot see it. */
  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext =
          new AccessibleJComponent() {
            private static final long serialVersionUID = 1L;
          };
      accessibleContext.setAccessibleName("Statuses by month");
      accessibleContext.setAccessibleDescription(
          "a row for each state, coloured month by month by its status");
    }
    return accessibleContext;
  }

  /** Is told from now on what is clicked. */
  void onClick(Listener newListener) {
    listener = newListener;
  }

  /** Shows a history, as far as it has been played. */
  void show(StatusHistory newHistory) {
    history = newHistory;
    revalidate();
    repaint();
  }

  /** Marks the month that is shown elsewhere, counted from 0; none if it is empty. */
  void mark(OptionalInt month) {
    shown = month;
    repaint();
  }

  /** Marks the state that is selected elsewhere, by index; none if it is empty. */
  void select(OptionalInt state) {
    selected = state;
    repaint();
  }

  /** A picture of it. */
  Snapshot snapshot() {
    return Snapshot.of(this);
  }

  private @Nullable StatusStrips strips() {
    StatusHistory all = history;
    return all == null
        ? null
        : new StatusStrips(
            all,
            new Rectangle2D.Double(
                MARGIN, MARGIN, getWidth() - 2.0 * MARGIN, getHeight() - 2.0 * MARGIN));
  }

  @Override
  public Dimension getPreferredSize() {
    if (isPreferredSizeSet() || history == null) {
      return super.getPreferredSize();
    }
    int width = getWidth() > 0 ? getWidth() : WIDTH;
    StatusStrips least = new StatusStrips(history, new Rectangle2D.Double(0, 0, width, 0));
    return new Dimension(WIDTH, (int) Math.ceil(least.least()) + 2 * MARGIN);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D drawn = (Graphics2D) graphics.create();
    drawn.setColor(Color.WHITE);
    drawn.fillRect(0, 0, getWidth(), getHeight());
    drawn.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawn.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    drawn.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    StatusStrips strips = strips();
    if (strips != null) {
      strips.draw(drawn);
      drawn.setColor(Palette.TEXT);
      drawn.setStroke(new BasicStroke(1.6f));
      shown.ifPresent(month -> drawn.draw(strips.column(month)));
      selected.ifPresent(state -> underline(drawn, strips, state));
    }
    drawn.dispose();
  }

  /** Frames the row of a state. */
  private static void underline(Graphics2D graphics, StatusStrips strips, int state) {
    StatusHistory all = strips.history();
    for (int row = 0; row < all.rows().size(); row++) {
      if (all.rows().get(row).state() == state) {
        Rectangle2D first = strips.column(0);
        double high = first.getHeight() / all.rows().size();
        graphics.draw(
            new Rectangle2D.Double(
                first.getX(),
                first.getY() + row * high,
                strips.area().getMaxX() - first.getX(),
                high * 0.8));
      }
    }
  }

  private void click(MouseEvent pressed) {
    StatusStrips strips = strips();
    if (strips != null) {
      OptionalInt month = strips.monthAt(pressed.getX());
      OptionalInt row = strips.rowAt(pressed.getY());
      if (month.isPresent() && row.isPresent()) {
        listener.clicked(month.getAsInt(), strips.history().rows().get(row.getAsInt()).state());
      }
    }
  }

  /** The state, the month, what it holds then. */
  @Override
  public @Nullable String getToolTipText(MouseEvent over) {
    StatusStrips strips = strips();
    if (strips == null) {
      return null;
    }
    OptionalInt month = strips.monthAt(over.getX());
    OptionalInt row = strips.rowAt(over.getY());
    return month.isPresent() && row.isPresent()
        ? told(strips.history(), row.getAsInt(), month.getAsInt())
        : null;
  }

  private static String told(StatusHistory history, int row, int month) {
    StatusHistory.Row state = history.rows().get(row);
    String when = state.name() + ", " + MONTH.format(history.start().plusMonths(month));
    if (month >= state.months().size()) {
      return when;
    }
    StatusHistory.Month cell = state.months().get(month);
    Stream<String> held =
        cell.held().isEmpty()
            ? Stream.of("no status")
            : cell.held().stream().map(status -> history.charter().statuses().get(status).name());
    Stream<String> more =
        Stream.concat(
            cell.way() == StatusHistory.Way.NONE ? Stream.of() : Stream.of(cell.way().words()),
            cell.refusals() > 0 ? Stream.of("a bid refused") : Stream.of());
    return when + ": " + Stream.concat(held, more).collect(Collectors.joining("; "));
  }
}
