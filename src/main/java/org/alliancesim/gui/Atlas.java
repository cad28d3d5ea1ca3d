package org.alliancesim.gui;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.alliancesim.report.MapWindow;
import org.alliancesim.world.World;

/**
 * The map and, in the corner of that of Eurasia, an inset that enlarges the Caucasus, where
 * capitals lie too close for names and lines. The inset can be switched off, and a world with fewer
 * than two states there has none. A user can have a part of the map fill its frame instead: letters
 * and lines keep their size, and there is no inset.
 */
final class Atlas {

  /** The part that is enlarged, from the Black Sea to the Caspian, in units of the sheet. */
  static final Rectangle2D CAUCASUS = new Rectangle2D.Double(175, 302, 70, 52);

  /** In the corner of Indochina, where no scenario has a state. */
  private static final Rectangle2D CORNER =
      new Rectangle2D.Double(WorldMap.WIDTH - 216, WorldMap.HEIGHT - 162, 210, 156);

  /** How many times a map can be enlarged. */
  static final double MOST = 24;

  private final WorldMap whole;
  private final WorldMap inset;

  /** What fills the frame; the whole itself unless a user has enlarged a part. */
  private volatile WorldMap view;

  private Rectangle2D part;
  private BooleanSupplier insetOn = () -> true;

  private Atlas(WorldMap whole) {
    this.whole = whole;
    inset = whole.enlarged(CAUCASUS, CORNER);
    view = whole;
    part = whole.frame();
  }

  /**
   * The maps of a world.
   *
   * @param outside whether a state, by its index, weighs in from outside
   */
  static Atlas of(World world, IntPredicate outside) {
    return new Atlas(WorldMap.of(world, outside));
  }

  /** From now on the inset is shown while this holds. */
  void showInsetWhile(BooleanSupplier on) {
    insetOn = on;
  }

  /** The whole. */
  WorldMap whole() {
    return whole;
  }

  /** The Caucasus enlarged, shown or not. */
  WorldMap inset() {
    return inset;
  }

  /** Whether there is anything to enlarge. */
  boolean hasInset() {
    long close = whole.states().stream().filter(each -> CAUCASUS.contains(each.at())).count();
    return whole.window().equals(MapWindow.EURASIA) && close > 1;
  }

  /** Whether a part of the map fills its frame. */
  boolean zoomed() {
    return !view.equals(whole);
  }

  /**
   * Enlarges the map, or makes it smaller, around a point of the sheet, which stays where it is.
   *
   * @param factor above 1 enlarges
   */
  void zoom(Point2D fixed, double factor) {
    Rectangle2D frame = whole.frame();
    double width =
        Math.max(frame.getWidth() / MOST, Math.min(frame.getWidth(), part.getWidth() / factor));
    double scale = width / part.getWidth();
    double right = (fixed.getX() - frame.getX()) / frame.getWidth();
    double down = (fixed.getY() - frame.getY()) / frame.getHeight();
    show(
        part.getX() + right * part.getWidth() * (1 - scale),
        part.getY() + down * part.getHeight() * (1 - scale),
        width);
  }

  /** Moves the part that is shown, so that the map follows a hand across the sheet. */
  void drag(double right, double down) {
    double scale = part.getWidth() / whole.frame().getWidth();
    show(part.getX() - right * scale, part.getY() - down * scale, part.getWidth());
  }

  /** Shows the whole again. */
  void showAll() {
    part = whole.frame();
    view = whole;
  }

  /** Shows the part that begins there, or as near to it as the map goes. */
  private void show(double left, double top, double width) {
    Rectangle2D frame = whole.frame();
    if (width >= frame.getWidth()) {
      showAll();
      return;
    }
    double height = width * frame.getHeight() / frame.getWidth();
    part =
        new Rectangle2D.Double(
            Math.max(frame.getX(), Math.min(frame.getMaxX() - width, left)),
            Math.max(frame.getY(), Math.min(frame.getMaxY() - height, top)),
            width,
            height);
    view = whole.view(part);
  }

  /** The maps to be drawn, the large one first. */
  List<WorldMap> shown() {
    if (zoomed()) {
      return List.of(view);
    }
    return hasInset() && insetOn.getAsBoolean() ? List.of(whole, inset) : List.of(whole);
  }

  /** The map at a point of the sheet: where the inset is shown, the inset. */
  WorldMap at(Point2D point) {
    return shown().size() > 1 && inset.frame().contains(point) ? inset : view;
  }

  /** Paints each map that is shown, on a sheet that keeps within it. */
  void paint(Graphics2D sheet, BiConsumer<Graphics2D, WorldMap> painter) {
    List<WorldMap> maps = shown();
    for (WorldMap map : maps) {
      Graphics2D part = (Graphics2D) sheet.create();
      part.clip(maps.size() > 1 && map.equals(whole) ? besideInset() : map.frame());
      painter.accept(part, map);
      part.dispose();
    }
  }

  private Shape besideInset() {
    Area beside = new Area(whole.frame());
    beside.subtract(new Area(inset.frame()));
    return beside;
  }
}
