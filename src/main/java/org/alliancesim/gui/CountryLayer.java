package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.model.Alliance;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The ground: countries filled by the status of their state; a state without an outline is a dot at
 * its capital. Borders take long to draw and seldom change, so the last drawing is kept.
 */
final class CountryLayer extends MapLayer {

  /** Beyond this size, in pixels, a drawing is not worth the memory to keep it. */
  private static final double LARGEST_KEPT = 2e7;

  private static final double DOT = 9;

  private final AllianceModelWithUI watched;
  private final Atlas atlas;
  private @Nullable Drawing kept;

  /** A drawing and what it shows: of this size, so many maps, with these statuses. */
  private record Drawing(
      int width, int height, int maps, List<Integer> statuses, BufferedImage image) {

    boolean shows(int otherWidth, int otherHeight, int otherMaps, List<Integer> others) {
      return width == otherWidth
          && height == otherHeight
          && maps == otherMaps
          && statuses.equals(others);
    }
  }

  CountryLayer(AllianceModelWithUI watched, Atlas atlas) {
    this.watched = watched;
    this.atlas = atlas;
  }

  @Override
  void paint(Graphics2D sheet) {
    AffineTransform toPixels = sheet.getTransform();
    double width = Math.ceil(WorldMap.WIDTH * toPixels.getScaleX());
    double height = Math.ceil(WorldMap.HEIGHT * toPixels.getScaleY());
    List<Integer> statuses = statuses();
    if (width * height > LARGEST_KEPT || asShapes(sheet)) {
      drawGround(sheet, statuses);
      return;
    }
    int maps = atlas.shown().size();
    Drawing drawing = kept;
    if (drawing == null || !drawing.shows((int) width, (int) height, maps, statuses)) {
      drawing = drawing((int) width, (int) height, maps, toPixels, statuses);
      kept = drawing;
    }
    // pixel on pixel, or borders would blur
    sheet.setTransform(
        AffineTransform.getTranslateInstance(toPixels.getTranslateX(), toPixels.getTranslateY()));
    sheet.drawImage(drawing.image(), 0, 0, null);
  }

  private List<Integer> statuses() {
    Alliance alliance = watched.model().alliance();
    List<Integer> statuses = new ArrayList<>();
    for (int state = 0; state < atlas.whole().states().size(); state++) {
      statuses.add(MapColours.shown(alliance, state));
    }
    return statuses;
  }

  private Drawing drawing(
      int width, int height, int maps, AffineTransform toPixels, List<Integer> statuses) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(toPixels.getScaleX(), toPixels.getScaleY());
    drawGround(graphics, statuses);
    graphics.dispose();
    return new Drawing(width, height, maps, statuses, image);
  }

  private void drawGround(Graphics2D graphics, List<Integer> statuses) {
    atlas.paint(graphics, (part, map) -> drawGround(part, map, statuses));
  }

  private void drawGround(Graphics2D graphics, WorldMap map, List<Integer> statuses) {
    graphics.setColor(MapColours.SEA);
    graphics.fill(map.frame());
    graphics.setStroke(new BasicStroke(0.6f));
    for (WorldMap.Country country : map.countries()) {
      draw(graphics, country.outline(), MapColours.LAND);
    }
    for (int state = 0; state < statuses.size(); state++) {
      Optional<Shape> outline = map.states().get(state).outline();
      if (outline.isPresent()) {
        draw(graphics, outline.get(), fill(state, statuses.get(state)));
      }
    }
    for (int state = 0; state < statuses.size(); state++) {
      WorldMap.Place place = map.states().get(state);
      if (pointlike(map, state)) {
        draw(graphics, dot(place), fill(state, statuses.get(state)));
      }
    }
  }

  /** Whether a state that stands on a map is a point there: the source draws no outline of it. */
  static boolean pointlike(WorldMap map, int state) {
    return map.shows(state) && map.states().get(state).outline().isEmpty();
  }

  /** What is written as shapes, as a PDF is, shall not become a picture. */
  private static boolean asShapes(Graphics2D sheet) {
    return RenderingHints.VALUE_RENDER_QUALITY.equals(
        sheet.getRenderingHint(RenderingHints.KEY_RENDERING));
  }

  static Shape dot(WorldMap.Place place) {
    return new Ellipse2D.Double(place.at().getX() - DOT / 2, place.at().getY() - DOT / 2, DOT, DOT);
  }

  private Paint fill(int state, int status) {
    if (status != World.NONE) {
      return MapColours.of(watched.model().alliance(), status);
    }
    return watched.outside(state) ? MapColours.OUTSIDE : MapColours.WITHOUT_STATUS;
  }

  private static void draw(Graphics2D graphics, Shape shape, Paint fill) {
    graphics.setPaint(fill);
    graphics.fill(shape);
    graphics.setPaint(MapColours.BORDER);
    graphics.draw(shape);
  }
}
