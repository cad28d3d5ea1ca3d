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
 * than two states there has none.
 */
final class Atlas {

  /** The part that is enlarged, from the Black Sea to the Caspian, in units of the sheet. */
  static final Rectangle2D CAUCASUS = new Rectangle2D.Double(175, 302, 70, 52);

  /** In the corner of Indochina, where no scenario has a state. */
  private static final Rectangle2D CORNER =
      new Rectangle2D.Double(WorldMap.WIDTH - 216, WorldMap.HEIGHT - 162, 210, 156);

  private final WorldMap whole;
  private final WorldMap inset;
  private BooleanSupplier insetOn = () -> true;

  private Atlas(WorldMap whole) {
    this.whole = whole;
    inset = whole.enlarged(CAUCASUS, CORNER);
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

  /** The maps to be drawn, the whole first. */
  List<WorldMap> shown() {
    return hasInset() && insetOn.getAsBoolean() ? List.of(whole, inset) : List.of(whole);
  }

  /** The map at a point of the sheet: where the inset is shown, the inset. */
  WorldMap at(Point2D point) {
    return shown().size() > 1 && inset.frame().contains(point) ? inset : whole;
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
