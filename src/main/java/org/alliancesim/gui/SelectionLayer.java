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

/** Finds the state under the pointer, and marks it and the one that was clicked. */
final class SelectionLayer extends AtlasLayer {

  private static final BasicStroke STROKE = new BasicStroke(1.8f);

  private final AllianceModelWithUI watched;
  private final Atlas atlas;
  private final MapFocus focus;
  private final Function<WorldMap, List<NameLayer.Label>> labels;

  /**
   * A layer on which the focus is marked.
   *
   * @param focus is told what is clicked
   * @param labels gives where the states' names stand on a map, as it was last drawn
   */
  SelectionLayer(
      AllianceModelWithUI watched,
      Atlas atlas,
      MapFocus focus,
      Function<WorldMap, List<NameLayer.Label>> labels) {
    super(atlas);
    this.watched = watched;
    this.atlas = atlas;
    this.focus = focus;
    this.labels = labels;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    mark(sheet, map, focus.selected());
    mark(sheet, map, focus.hovered());
  }

  private static void mark(Graphics2D sheet, WorldMap map, OptionalInt state) {
    if (state.isPresent()) {
      CountryLayer.shape(map, state.getAsInt())
          .ifPresent(shape -> BidLayer.outline(sheet, shape, Palette.TEXT, STROKE));
    }
  }

  /** The state at a point of the sheet. */
  OptionalInt stateAt(Point2D onSheet) {
    WorldMap map = atlas.at(onSheet);
    return map.frame().contains(onSheet)
        ? new StateTargets(map, labels.apply(map)).stateAt(onSheet)
        : OptionalInt.empty();
  }

  @Override
  public void hitObjects(DrawInfo2D range, Bag found) {
    Point2D onSheet =
        new Point2D.Double(
            (range.clip.getCenterX() - range.draw.x) * WIDTH / range.draw.width,
            (range.clip.getCenterY() - range.draw.y) * HEIGHT / range.draw.height);
    stateAt(onSheet).ifPresent(state -> found.add(new LocationWrapper(state, null, this)));
  }

  @Override
  public boolean setSelected(LocationWrapper clicked, boolean now) {
    OptionalInt selected = now ? OptionalInt.of(state(clicked)) : OptionalInt.empty();
    boolean news = !selected.equals(focus.selected());
    focus.select(selected);
    if (news) {
      selected.ifPresent(watched::selected);
    }
    return true;
  }

  /** A hand clicked there, and has selected what is there. */
  void clicked(Point2D onSheet) {
    stateAt(onSheet).ifPresent(watched::clicked);
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
