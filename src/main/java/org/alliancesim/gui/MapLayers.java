package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JCheckBoxMenuItem;
import sim.display.Display2D;

/** The layers of the map, from the ground up, under the names of the display's layer menu. */
final class MapLayers {

  private final Display2D display;
  private final List<Switched> layers = new ArrayList<>();

  /** A layer and the line of the menu that switches it. */
  private record Switched(MapLayer layer, JCheckBoxMenuItem on) {}

  private MapLayers(Display2D display) {
    this.display = display;
  }

  static MapLayers attach(AllianceModelWithUI watched, Display2D display) {
    MapLayers layers = new MapLayers(display);
    Atlas atlas = Atlas.of(watched.model().world(), watched::outside);
    layers.attach(new CountryLayer(watched, atlas), "Countries and statuses");
    layers.attach(new GuaranteeLayer(watched, atlas), "Guarantees");
    layers.attach(new RivalryLayer(watched, atlas), "Rivalries");
    layers.attach(new PressureLayer(watched, atlas), "Pressure");
    layers.attach(new ClashLayer(watched, atlas), "Clashes");
    layers.attach(new BidLayer(watched, atlas), "Open bids");
    NameLayer names = new NameLayer(watched, atlas);
    layers.attach(new SelectionLayer(watched, atlas, names::written), "Selected state");
    layers.attach(names, "Names");
    if (atlas.hasInset()) {
      atlas.showInsetWhile(layers.attach(new InsetLayer(atlas), "Caucasus enlarged")::isSelected);
    }
    layers.attach(new MonthLayer(watched), "Month and news");
    layers.attach(new LegendLayer(watched), "Legend");
    return layers;
  }

  private JCheckBoxMenuItem attach(MapLayer layer, String name) {
    display.attach(layer, name);
    JCheckBoxMenuItem on = item(name);
    layers.add(new Switched(layer, on));
    return on;
  }

  /** A layer's line in the display's menu, the only place that tells whether it is on. */
  private JCheckBoxMenuItem item(String layer) {
    for (Component each : display.popup.getComponents()) {
      if (each instanceof JCheckBoxMenuItem item && item.getText().equals(layer)) {
        return item;
      }
    }
    throw new IllegalStateException("no layer in the display's menu is called '" + layer + "'");
  }

  /** The layers that are on, whatever part of them the window shows. */
  Snapshot snapshot() {
    return new Snapshot(MapLayer.WIDTH, MapLayer.HEIGHT, this::paint);
  }

  private void paint(Graphics2D sheet) {
    sheet.setColor(MapColours.SEA);
    sheet.fill(new Rectangle2D.Double(0, 0, MapLayer.WIDTH, MapLayer.HEIGHT));
    for (Switched each : layers) {
      if (each.on().isSelected()) {
        each.layer().paintSmoothly(sheet);
      }
    }
  }
}
