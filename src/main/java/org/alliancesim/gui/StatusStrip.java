package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.ToolTipManager;
import org.alliancesim.report.Palette;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.report.rendering.StatusStrips;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Who held what, month by month: a row for each state. A click tells its month and state; so does
 * Enter of the cell to which the arrow keys have come. For any container; belongs to Swing's
 * thread.
 */
final class StatusStrip extends JComponent {

  private static final long serialVersionUID = 1L;

  private static final int MARGIN = 6;
  private static final int WIDTH = 420;

  private static final int YEAR = 12;

  /** More months than any strip has. */
  private static final int ALL = Integer.MAX_VALUE / 2;

  /** Left between a cell and the frame of the cursor, so that its colour is seen. */
  private static final int AROUND = 2;

  private static final BasicStroke MARK = new BasicStroke(1.6f);
  private static final BasicStroke CURSOR = new BasicStroke(2);
  private static final BasicStroke RIM = new BasicStroke(5);

  private transient @Nullable StatusHistory history;
  private transient Listener listener = (month, state) -> {};
  private OptionalInt shown = OptionalInt.empty();
  private OptionalInt selected = OptionalInt.empty();

  /** Where the keyboard is; empty until the strip has the focus for the first time. */
  private OptionalInt cursorMonth = OptionalInt.empty();

  /** The state that it is on, even while an early month has no row for that. */
  private int cursorState = World.NONE;

  /** Is told what is clicked, or entered. */
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
    setFocusable(true);
    ToolTipManager.sharedInstance().registerComponent(this);
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent pressed) {
            click(pressed);
          }
        });
    addFocusListener(
        new FocusListener() {
          @Override
          public void focusGained(FocusEvent gained) {
            if (cursorMonth.isEmpty()) {
              // at what is marked
              put(selected.orElse(World.NONE), shown.orElse(0));
            }
            repaint();
          }

          @Override
          public void focusLost(FocusEvent lost) {
            repaint();
          }
        });
    move(KeyEvent.VK_LEFT, cell -> cell.moved(0, -1));
    move(KeyEvent.VK_RIGHT, cell -> cell.moved(0, 1));
    move(KeyEvent.VK_UP, cell -> cell.moved(-1, 0));
    move(KeyEvent.VK_DOWN, cell -> cell.moved(1, 0));
    move(KeyEvent.VK_PAGE_UP, cell -> cell.moved(0, -YEAR));
    move(KeyEvent.VK_PAGE_DOWN, cell -> cell.moved(0, YEAR));
    move(KeyEvent.VK_HOME, cell -> cell.moved(0, -ALL));
    move(KeyEvent.VK_END, cell -> cell.moved(0, ALL));
    key(KeyEvent.VK_ENTER, () -> cursor().ifPresent(this::enter));
  }

  private void move(int key, UnaryOperator<StripCell> way) {
    key(key, () -> cursor().map(way).ifPresent(to -> put(to.state(), to.month())));
  }

  /** While it has the focus, a key does so. */
  private void key(int key, Runnable doing) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key, 0);
    getInputMap().put(stroke, stroke.toString());
    getActionMap()
        .put(
            stroke.toString(),
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                doing.run();
              }
            });
  }

  private void put(int state, int month) {
    String before = told();
    cursorState = state;
    cursorMonth = OptionalInt.of(month);
    cursor().ifPresent(this::bringInSight);
    repaint();
    tell(before);
  }

  /** Lets a screen reader say what the cursor is on, if that is something else than before. */
  private void tell(String before) {
    String now = told();
    if (!now.equals(before)) {
      getAccessibleContext()
          .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, now);
    }
  }

  private String told() {
    return cursor()
        .map(StripCell::told)
        .orElse("a row for each state, coloured month by month by its status");
  }

  private void bringInSight(StripCell cell) {
    StatusStrips strips = strips();
    if (strips != null) {
      Rectangle seen = frame(strips, cell).getBounds();
      seen.grow(MARGIN, MARGIN);
      scrollRectToVisible(seen);
    }
  }

  private static Rectangle2D frame(StatusStrips strips, StripCell cell) {
    Rectangle2D inside = strips.cell(cell.row(), cell.month());
    return new Rectangle2D.Double(
        inside.getX() - AROUND,
        inside.getY() - AROUND,
        inside.getWidth() + 2 * AROUND,
        inside.getHeight() + 2 * AROUND);
  }

  private void enter(StripCell cell) {
    listener.clicked(cell.month(), cell.state());
  }

  /** What it is to who cannot see it. */
  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleStrip();
      accessibleContext.setAccessibleName("Statuses by month");
    }
    return accessibleContext;
  }

  /** Tells the cell that the cursor is on. */
  private final class AccessibleStrip extends AccessibleJComponent {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleDescription() {
      return told();
    }
  }

  /** Is told from now on what is clicked. */
  void onClick(Listener newListener) {
    listener = newListener;
  }

  /** Where the keyboard is; empty if it has not been here, or there is no row at all. */
  Optional<StripCell> cursor() {
    StatusHistory all = history;
    return all == null || cursorMonth.isEmpty()
        ? Optional.empty()
        : StripCell.of(all, cursorState, cursorMonth.getAsInt());
  }

  /** Shows a history, as far as it has been played. */
  void show(StatusHistory newHistory) {
    String before = told();
    history = newHistory;
    tell(before);
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
      drawn.setStroke(MARK);
      shown.ifPresent(month -> drawn.draw(strips.column(month)));
      selected.ifPresent(state -> underline(drawn, strips, state));
      if (isFocusOwner()) {
        cursor().ifPresent(cell -> point(drawn, frame(strips, cell)));
        drawn.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
      }
    }
    drawn.dispose();
  }

  /** Frames the row of a state. */
  private static void underline(Graphics2D graphics, StatusStrips strips, int state) {
    StatusHistory all = strips.history();
    for (int row = 0; row < all.rows().size(); row++) {
      if (all.rows().get(row).state() == state) {
        graphics.draw(strips.cell(row, 0).createUnion(strips.cell(row, all.length() - 1)));
      }
    }
  }

  /** The cursor is seen on fills of any colour. */
  private static void point(Graphics2D graphics, Rectangle2D frame) {
    graphics.setColor(Color.WHITE);
    graphics.setStroke(RIM);
    graphics.draw(frame);
    graphics.setColor(Palette.ESTIMATE);
    graphics.setStroke(CURSOR);
    graphics.draw(frame);
  }

  private void click(MouseEvent pressed) {
    requestFocusInWindow();
    cellAt(pressed)
        .ifPresent(
            cell -> {
              put(cell.state(), cell.month());
              enter(cell);
            });
  }

  private Optional<StripCell> cellAt(MouseEvent event) {
    StatusStrips strips = strips();
    if (strips == null) {
      return Optional.empty();
    }
    OptionalInt month = strips.monthAt(event.getX());
    OptionalInt row = strips.rowAt(event.getY());
    return month.isPresent() && row.isPresent()
        ? Optional.of(new StripCell(strips.history(), row.getAsInt(), month.getAsInt()))
        : Optional.empty();
  }

  /** The state, the month, what it holds then. */
  @Override
  public @Nullable String getToolTipText(MouseEvent over) {
    return cellAt(over).map(StripCell::told).orElse(null);
  }
}
