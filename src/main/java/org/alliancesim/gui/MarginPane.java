package org.alliancesim.gui;

import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.image.BufferedImage;
import java.util.function.ToDoubleFunction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;
import org.alliancesim.report.Palette;
import sim.engine.Schedule;

/**
 * What stands beside the map on the screen: the month, how the alliance stands, the latest news,
 * and the legend. However small the map is, its letters are as large as the window's labels, and
 * the legend scrolls if it finds no room. On pictures of the map all this is part of the sheet.
 * Belongs to Swing's thread.
 */
final class MarginPane extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Where the map is small, in pixels: room for the longest word of a legend. */
  private static final int LEAST = 196;

  /** It takes no more than this share of a very narrow place. */
  private static final double MOST = 0.45;

  /** In a narrower place it is written for this width and cut off, in pixels. */
  private static final int NARROWEST = 120;

  /** Left and right of what is written, in pixels. */
  private static final int EDGE = 8;

  private static final int SCROLL = 16;

  private final transient AllianceModelWithUI watched;
  private final transient MonthLayer month;
  private final transient LegendLayer legend;
  private final Written head = new Head();
  private final Written key = new Key();
  private final JScrollPane keyPlace = Words.scrolled(key);

  /** How high the parts were when they were laid out, in pixels. */
  private int laidOut;

  MarginPane(AllianceModelWithUI watched, MapColouring colouring) {
    super(null);
    this.watched = watched;
    legend = new LegendLayer(watched, colouring);
    month = new MonthLayer(watched, legend);
    setBackground(MapColours.SEA);
    keyPlace.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    keyPlace.getVerticalScrollBar().setUnitIncrement(SCROLL);
    add(head);
    add(keyPlace);
  }

  /** Shows the month and the news, or not. */
  void showMonth(boolean on) {
    head.setVisible(on);
    fold();
  }

  /** Shows the legend, or not. */
  void showLegend(boolean on) {
    keyPlace.setVisible(on);
    fold();
  }

  private void fold() {
    setVisible(head.isVisible() || keyPlace.isVisible());
    revalidate();
    repaint();
  }

  /** Shows what is on the map by now. */
  void refresh() {
    if (head.needed() + key.needed() != laidOut) {
      key.revalidate();
      revalidate();
    }
    repaint();
  }

  /** What the map leaves when it is as high as it can be, within limits. */
  @Override
  public Dimension getPreferredSize() {
    Container place = getParent();
    if (place == null) {
      return new Dimension(LEAST, 0);
    }
    double map = place.getHeight() * WorldMap.WIDTH / WorldMap.HEIGHT;
    double usual = 2 * EDGE + Margin.WIDE * scale(LegendLayer.SIZE, place.getHeight());
    double wide = Math.max(LEAST, Math.min(usual, place.getWidth() - map));
    return new Dimension((int) Math.min(wide, MOST * place.getWidth()), 0);
  }

  /** The legend below; if there is no room for all, the news go first, then it scrolls. */
  @Override
  public void doLayout() {
    int needed = head.isVisible() ? head.needed() : 0;
    int wanted = keyPlace.isVisible() ? key.needed() : 0;
    laidOut = head.needed() + key.needed();
    int below = Math.max(0, Math.min(wanted, getHeight() - needed));
    head.setBounds(0, 0, getWidth(), getHeight() - below);
    keyPlace.setBounds(0, getHeight() - below, getWidth(), below);
    key.setFocusable(below < wanted);
  }

  /** How many pixels a unit has beside a map of this height, for letters of this size in units. */
  private static double scale(int letters, int height) {
    int label = UIManager.getFont("Label.font").getSize();
    return Math.max((double) label / letters, height / WorldMap.HEIGHT);
  }

  /** What is written into a margin of its own. */
  private abstract class Written extends JComponent {

    private static final long serialVersionUID = 1L;

    private final int letters;

    /**
     * A part.
     *
     * @param name what a screen reader calls it
     * @param letters how large they are, in units
     */
    Written(String name, int letters) {
      this.letters = letters;
      setName(name);
      addFocusListener(
          new FocusListener() {
            @Override
            public void focusGained(FocusEvent gained) {
              repaint();
            }

            @Override
            public void focusLost(FocusEvent lost) {
              repaint();
            }
          });
    }

    /** What it says to who cannot see it. */
    abstract String told();

    /** How many pixels at its right edge belong to something else. */
    int beside() {
      return 0;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
      if (accessibleContext == null) {
        accessibleContext = new AccessibleWritten();
        accessibleContext.setAccessibleName(getName());
      }
      return accessibleContext;
    }

    /** A text. */
    private final class AccessibleWritten extends AccessibleJComponent {
      private static final long serialVersionUID = 1L;

      @Override
      public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LABEL;
      }

      @Override
      public String getAccessibleDescription() {
        return told();
      }
    }

    private double scale() {
      return MarginPane.scale(letters, MarginPane.this.getHeight());
    }

    /** How high it must be, in pixels. */
    abstract int needed();

    /** Writes it. */
    abstract void write(Graphics2D sheet, Margin margin, double end);

    /** The height of what is written, measured on a sheet that nobody sees, in pixels. */
    final int measured(ToDoubleFunction<Graphics2D> height) {
      BufferedImage nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
      Graphics2D sheet = sheet(nowhere.createGraphics());
      double units;
      Schedule schedule = watched.model().schedule;
      // the history goes on in another thread
      synchronized (schedule) {
        units = height.applyAsDouble(sheet);
      }
      sheet.dispose();
      return (int) Math.ceil(units * scale());
    }

    final Margin margin(Graphics2D sheet, double top) {
      // before it is laid out, or folded away, it has no width at all
      int place = Math.max(NARROWEST, MarginPane.this.getWidth());
      double wide = place - EDGE - Math.max(EDGE, beside());
      return new Margin(sheet, EDGE / scale(), wide / scale(), top);
    }

    private Graphics2D sheet(Graphics2D drawn) {
      drawn.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      drawn.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      drawn.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      drawn.scale(scale(), scale());
      return drawn;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      graphics.setColor(MapColours.SEA);
      graphics.fillRect(0, 0, getWidth(), getHeight());
      Graphics2D sheet = sheet((Graphics2D) graphics.create());
      Schedule schedule = watched.model().schedule;
      synchronized (schedule) {
        write(sheet, margin(sheet, 0), getHeight() / scale());
      }
      sheet.dispose();
      if (isFocusOwner()) {
        graphics.setColor(Palette.ESTIMATE);
        graphics.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
      }
    }
  }

  /** Month, meters and as many news as there is room for. */
  private final class Head extends Written {
    private static final long serialVersionUID = 1L;

    Head() {
      super("Month and news", MonthLayer.SIZE);
    }

    @Override
    String told() {
      Schedule schedule = watched.model().schedule;
      synchronized (schedule) {
        return String.join(" ", watched.history().news());
      }
    }

    @Override
    int needed() {
      return measured(
          sheet -> {
            Margin margin = margin(sheet, MonthLayer.TOP);
            month.head(sheet, margin);
            return margin.y();
          });
    }

    @Override
    void write(Graphics2D sheet, Margin margin, double end) {
      margin.skip(MonthLayer.TOP);
      month.write(sheet, margin, end);
    }
  }

  /** The legend. */
  private final class Key extends Written {
    private static final long serialVersionUID = 1L;

    Key() {
      super("Legend", LegendLayer.SIZE);
      setFocusable(false);
    }

    @Override
    String told() {
      return String.join("; ", legend.lines());
    }

    /**
     * Whether it scrolls depends on how it is broken into lines, so the bar always has its room.
     */
    @Override
    int beside() {
      return keyPlace.getVerticalScrollBar().getPreferredSize().width + EDGE / 2;
    }

    @Override
    int needed() {
      return measured(sheet -> legend.height(margin(sheet, 0)));
    }

    @Override
    public Dimension getPreferredSize() {
      return new Dimension(0, needed());
    }

    @Override
    void write(Graphics2D sheet, Margin margin, double end) {
      legend.write(sheet, margin);
    }
  }
}
