package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.alliancesim.report.Palette;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.util.Bag;

/** Finds the state under the pointer and marks the one that was clicked. */
final class SelectionLayer extends AtlasLayer {

  private static final BasicStroke STROKE = new BasicStroke(1.8f);

  private final AllianceModelWithUI watched;
  private final Atlas atlas;
  private final Function<WorldMap, List<NameLayer.Label>> labels;
  private OptionalInt selected = OptionalInt.empty();

  /**
   * A layer on which nothing is selected.
   *
   * @param labels gives where the states' names stand on a map, as it was last drawn
   */
  SelectionLayer(
      AllianceModelWithUI watched, Atlas atlas, Function<WorldMap, List<NameLayer.Label>> labels) {
    super(atlas);
    this.watched = watched;
    this.atlas = atlas;
    this.labels = labels;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    if (selected.isPresent()) {
      int state = selected.getAsInt();
      WorldMap.Place place = map.states().get(state);
      sheet.setColor(Palette.TEXT);
      sheet.setStroke(STROKE);
      place.outline().ifPresent(sheet::draw);
      if (CountryLayer.pointlike(map, state)) {
        sheet.draw(CountryLayer.dot(place));
      }
    }
  }

  @Override
  public void hitObjects(DrawInfo2D range, Bag found) {
    Point2D onSheet =
        new Point2D.Double(
            (range.clip.getCenterX() - range.draw.x) * WIDTH / range.draw.width,
            (range.clip.getCenterY() - range.draw.y) * HEIGHT / range.draw.height);
    WorldMap map = atlas.at(onSheet);
    new StateTargets(map, labels.apply(map))
        .stateAt(onSheet)
        .ifPresent(state -> found.add(new LocationWrapper(state, null, this)));
  }

  @Override
  public boolean setSelected(LocationWrapper clicked, boolean now) {
    selected = now ? OptionalInt.of(state(clicked)) : OptionalInt.empty();
    selected.ifPresent(watched::selected);
    return true;
  }

  @Override
  public Inspector getInspector(LocationWrapper clicked, GUIState session) {
    return new StateInspector(watched, state(clicked));
  }

  @Override
  public String getName(LocationWrapper clicked) {
    return watched.stateName(state(clicked));
  }

  @Override
  public String getStatus(LocationWrapper clicked) {
    return getName(clicked);
  }

  private static int state(LocationWrapper clicked) {
    return (Integer) clicked.getObject();
  }
}
