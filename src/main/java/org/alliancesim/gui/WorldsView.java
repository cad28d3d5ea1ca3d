package org.alliancesim.gui;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Optional;
import javax.swing.JPanel;
import org.alliancesim.report.Palette;

/** The maps of two worlds, one above or beside the other, as large as there is room, one legend. */
final class WorldsView extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final Font NAMES = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  private static final int TITLE = 16;
  private static final int GAP = 6;

  /** Larger letters would say no more. */
  private static final double LARGEST_LEGEND = 1.3;

  /** Of its width, in pixels; it has more where the maps leave it more. */
  private static final int LEAST_LEGEND = 110;

  private transient Optional<Maps> maps = Optional.empty();

  /** What is drawn. */
  record Maps(Snapshot a, Snapshot b, Snapshot legend) {}

  WorldsView() {
    getAccessibleContext().setAccessibleName("Maps of A, as written, and B, as moved");
  }

  void show(Optional<Maps> newMaps) {
    maps = newMaps;
    repaint();
  }

  /** How large a map is drawn, one above the other or side by side. */
  record Place(double scale, boolean above) {

    /**
     * The larger of the two ways.
     *
     * @param width of the place for both maps, in pixels
     * @param height of the same
     */
    static Place in(double width, double height, Snapshot map) {
      double above = Math.min(width / map.width(), (height / 2 - TITLE - GAP) / map.height());
      double beside = Math.min((width - GAP) / 2 / map.width(), (height - TITLE) / map.height());
      return above >= beside ? new Place(above, true) : new Place(beside, false);
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    if (maps.isEmpty()) {
      return;
    }
    Maps drawn = maps.get();
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Place place = Place.in(getWidth() - LEAST_LEGEND - GAP, getHeight(), drawn.a());
    if (place.scale() > 0) {
      double right = place.above() ? 0 : place.scale() * drawn.a().width() + GAP;
      double down = place.above() ? place.scale() * drawn.a().height() + TITLE + GAP : 0;
      draw(pen, "A, as written", drawn.a(), 0, 0, place.scale());
      draw(pen, "B, as moved", drawn.b(), right, down, place.scale());
      double used = right + place.scale() * drawn.a().width() + GAP;
      double small =
          Math.min(
              LARGEST_LEGEND,
              Math.min(
                  (double) getHeight() / drawn.legend().height(),
                  (getWidth() - used) / drawn.legend().width()));
      pen.translate(used, 0);
      pen.scale(small, small);
      drawn.legend().painter().accept(pen);
    }
    pen.dispose();
  }

  private static void draw(
      Graphics2D all, String name, Snapshot map, double right, double down, double scale) {
    Graphics2D pen = (Graphics2D) all.create();
    pen.translate(right, down);
    pen.setFont(NAMES);
    pen.setColor(Palette.TEXT);
    pen.drawString(name, 0, TITLE - GAP / 2);
    pen.translate(0, TITLE);
    pen.scale(scale, scale);
    pen.clipRect(0, 0, map.width(), map.height());
    map.painter().accept(pen);
    pen.dispose();
  }
}
