package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.report.Palette;

/**
 * The name of the state under the pointer, also where none is written, what it holds and, if the
 * map is coloured by a number, that.
 */
final class HoverLayer extends MapLayer {

  private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  private static final Font STATUS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final double INSIDE = 5;
  private static final double BESIDE = 12;

  private final AllianceModelWithUI watched;
  private final Atlas atlas;
  private final MapFocus focus;
  private final MapColouring colouring;

  HoverLayer(AllianceModelWithUI watched, Atlas atlas, MapFocus focus, MapColouring colouring) {
    this.watched = watched;
    this.atlas = atlas;
    this.focus = focus;
    this.colouring = colouring;
  }

  @Override
  void paint(Graphics2D sheet) {
    focus.hovered().ifPresent(state -> paint(sheet, state));
  }

  private void paint(Graphics2D sheet, int state) {
    // the inset is drawn last, and shows what it shows larger
    List<WorldMap> maps = atlas.shown();
    WorldMap map = maps.get(maps.size() - 1).shows(state) ? maps.get(maps.size() - 1) : maps.get(0);
    Point2D at = map.states().get(state).at();
    List<String> lines = lines(state, map.states().get(state).beyond());
    double width = 0;
    double height = 0;
    for (int line = 0; line < lines.size(); line++) {
      FontMetrics metrics = sheet.getFontMetrics(font(line));
      width = Math.max(width, metrics.stringWidth(lines.get(line)));
      height += metrics.getHeight();
    }
    width += 2 * INSIDE;
    height += 2 * INSIDE;
    // what is right of the map need not be on the screen
    boolean room = at.getX() + BESIDE + width < WorldMap.WIDTH;
    double x = room ? at.getX() + BESIDE : at.getX() - BESIDE - width;
    double y = Math.max(2, Math.min(HEIGHT - height - 2, at.getY() + BESIDE));
    Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
    sheet.setColor(Color.WHITE);
    sheet.fill(box);
    sheet.setColor(MapColours.BORDER);
    sheet.setStroke(new BasicStroke(0.8f));
    sheet.draw(box);
    sheet.setColor(Palette.TEXT);
    double baseline = y + INSIDE;
    for (int line = 0; line < lines.size(); line++) {
      FontMetrics metrics = sheet.getFontMetrics(font(line));
      sheet.setFont(font(line));
      sheet.drawString(
          lines.get(line), (float) (x + INSIDE), (float) (baseline + metrics.getAscent()));
      baseline += metrics.getHeight();
    }
  }

  private static Font font(int line) {
    return line == 0 ? NAME : STATUS;
  }

  /** Its name, whether it lies beyond the map, what it holds, its number. */
  List<String> lines(int state, boolean beyond) {
    Charter charter = watched.model().alliance().charter();
    List<String> lines = new ArrayList<>();
    lines.add(watched.stateName(state) + (beyond ? ", beyond the map" : ""));
    for (int held : MapColours.held(watched.model().alliance(), state)) {
      Status status = charter.statuses().get(held);
      lines.add(status.name() + " (" + charter.tracks().get(status.track()).name() + ")");
    }
    if (lines.size() == 1) {
      lines.add(watched.outside(state) ? "outside power" : "no status");
    }
    colouring.told(state).ifPresent(lines::add);
    return lines;
  }
}
