package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.report.Palette;
import org.alliancesim.world.StateCode;

/** The states' codes beside their capitals. */
final class NameLayer extends MapLayer {

  private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 11);
  private static final double CAPITAL = 4;
  private static final double BESIDE = 6;

  private final AllianceModelWithUI watched;
  private final WorldMap map;

  NameLayer(AllianceModelWithUI watched, WorldMap map) {
    this.watched = watched;
    this.map = map;
  }

  @Override
  void paint(Graphics2D sheet) {
    sheet.setFont(FONT);
    List<StateCode> codes = watched.model().world().states();
    List<Rectangle2D> taken = new ArrayList<>();
    for (WorldMap.Place place : map.states()) {
      taken.add(around(place.at()));
    }
    for (int state = 0; state < codes.size(); state++) {
      WorldMap.Place place = map.states().get(state);
      if (place.outline().isPresent() || place.beyond()) {
        sheet.setColor(Palette.TEXT);
        sheet.fill(dot(place.at()));
      }
      Rectangle2D room = room(place.at(), codes.get(state).value(), sheet.getFontMetrics(), taken);
      taken.add(room);
      write(sheet, codes.get(state).value(), room);
    }
  }

  private static Ellipse2D.Double dot(Point2D at) {
    return new Ellipse2D.Double(at.getX() - CAPITAL / 2, at.getY() - CAPITAL / 2, CAPITAL, CAPITAL);
  }

  private static Rectangle2D around(Point2D at) {
    return dot(at).getBounds2D();
  }

  /** Right, left, above or below a capital: the first that is free and on the map. */
  private static Rectangle2D room(
      Point2D at, String text, FontMetrics metrics, List<Rectangle2D> taken) {
    double width = metrics.stringWidth(text);
    double height = metrics.getAscent();
    double x = at.getX();
    double y = at.getY();
    List<Rectangle2D> rooms =
        List.of(
            new Rectangle2D.Double(x + BESIDE, y - height / 2, width, height),
            new Rectangle2D.Double(x - BESIDE - width, y - height / 2, width, height),
            new Rectangle2D.Double(x - width / 2, y - BESIDE - height, width, height),
            new Rectangle2D.Double(x - width / 2, y + BESIDE, width, height));
    Rectangle2D sheet = new Rectangle2D.Double(0, 0, WorldMap.WIDTH, WorldMap.HEIGHT);
    return rooms.stream()
        .filter(room -> sheet.contains(room) && taken.stream().noneMatch(room::intersects))
        .findFirst()
        .orElse(rooms.get(0));
  }

  /** With a light rim, so that it can be read on any ground. */
  private static void write(Graphics2D sheet, String text, Rectangle2D room) {
    FontMetrics metrics = sheet.getFontMetrics();
    Shape letters =
        FONT.createGlyphVector(sheet.getFontRenderContext(), text)
            .getOutline((float) room.getX(), (float) (room.getMaxY() - metrics.getDescent() / 2.0));
    sheet.setColor(Color.WHITE);
    sheet.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    sheet.draw(letters);
    sheet.setColor(Palette.TEXT);
    sheet.fill(letters);
  }
}
