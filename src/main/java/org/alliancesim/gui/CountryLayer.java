package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.StatusFill;
import org.alliancesim.report.StatusPalette;
import org.jspecify.annotations.Nullable;

/**
 * The ground: countries filled by the statuses, or a number, of their state; a state without an
 * outline is a dot at its capital. Borders take long to draw and seldom change, so the last drawing
 * is kept.
 */
final class CountryLayer extends MapLayer {

  /** Beyond this size, in pixels, a drawing is not worth the memory to keep it. */
  private static final double LARGEST_KEPT = 2e7;

  private static final double DOT = 9;

  private final MapColouring colouring;
  private final Atlas atlas;
  private @Nullable Drawing kept;

  /** A drawing and what it shows: of this size, these maps, with these fills of the states. */
  private record Drawing(
      int width, int height, List<WorldMap> maps, List<StatusFill> fills, BufferedImage image) {

    boolean shows(
        int otherWidth, int otherHeight, List<WorldMap> others, List<StatusFill> otherFills) {
      return width == otherWidth
          && height == otherHeight
          && maps.equals(others)
          && fills.equals(otherFills);
    }
  }

  CountryLayer(MapColouring colouring, Atlas atlas) {
    this.colouring = colouring;
    this.atlas = atlas;
  }

  @Override
  void paint(Graphics2D sheet) {
    AffineTransform toPixels = sheet.getTransform();
    double width = Math.ceil(WorldMap.WIDTH * toPixels.getScaleX());
    double height = Math.ceil(WorldMap.HEIGHT * toPixels.getScaleY());
    List<StatusFill> fills = colouring.fills();
    if (width * height > LARGEST_KEPT || asShapes(sheet)) {
      drawGround(sheet, fills);
      return;
    }
    List<WorldMap> maps = atlas.shown();
    Drawing drawing = kept;
    if (drawing == null || !drawing.shows((int) width, (int) height, maps, fills)) {
      drawing = drawing((int) width, (int) height, maps, toPixels, fills);
      kept = drawing;
    }
    // pixel on pixel, or borders would blur
    sheet.setTransform(
        AffineTransform.getTranslateInstance(toPixels.getTranslateX(), toPixels.getTranslateY()));
    sheet.drawImage(drawing.image(), 0, 0, null);
  }

  private Drawing drawing(
      int width,
      int height,
      List<WorldMap> maps,
      AffineTransform toPixels,
      List<StatusFill> fills) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(toPixels.getScaleX(), toPixels.getScaleY());
    drawGround(graphics, fills);
    graphics.dispose();
    return new Drawing(width, height, maps, fills, image);
  }

  private void drawGround(Graphics2D graphics, List<StatusFill> fills) {
    atlas.paint(graphics, (part, map) -> drawGround(part, map, fills));
  }

  private static void drawGround(Graphics2D graphics, WorldMap map, List<StatusFill> fills) {
    graphics.setColor(MapColours.SEA);
    graphics.fill(map.frame());
    graphics.setStroke(new BasicStroke(0.6f));
    for (WorldMap.Country country : map.countries()) {
      graphics.setColor(StatusPalette.LAND);
      graphics.fill(country.outline());
      border(graphics, country.outline());
    }
    for (int state = 0; state < fills.size(); state++) {
      Optional<Shape> outline = map.states().get(state).outline();
      if (outline.isPresent()) {
        draw(graphics, outline.get(), fills.get(state));
      }
    }
    for (int state = 0; state < fills.size(); state++) {
      if (pointlike(map, state)) {
        draw(graphics, dot(map.states().get(state)), fills.get(state));
      }
    }
  }

  /** Whether a state that lies on a map is a point there: the source draws no outline of it. */
  private static boolean pointlike(WorldMap map, int state) {
    WorldMap.Place place = map.states().get(state);
    return map.shows(state) && place.outline().isEmpty() && !place.beyond();
  }

  /** A state's shape on a map: its outline, or the dot of one that has none; empty if neither. */
  static Optional<Shape> shape(WorldMap map, int state) {
    WorldMap.Place place = map.states().get(state);
    return pointlike(map, state) ? Optional.of(dot(place)) : place.outline();
  }

  /** What is written as shapes, as a PDF is, shall not become a picture. */
  private static boolean asShapes(Graphics2D sheet) {
    return RenderingHints.VALUE_RENDER_QUALITY.equals(
        sheet.getRenderingHint(RenderingHints.KEY_RENDERING));
  }

  private static Shape dot(WorldMap.Place place) {
    return new Ellipse2D.Double(place.at().getX() - DOT / 2, place.at().getY() - DOT / 2, DOT, DOT);
  }

  private static void draw(Graphics2D graphics, Shape shape, StatusFill fill) {
    fill.fill(graphics, shape, StatusFill.MAP_PITCH);
    if (fill.dark()) {
      // between two dark states no grey line is seen
      graphics.setPaint(MapColours.RIM);
      graphics.draw(shape);
    } else {
      border(graphics, shape);
    }
  }

  private static void border(Graphics2D graphics, Shape shape) {
    graphics.setPaint(MapColours.BORDER);
    graphics.draw(shape);
  }
}
