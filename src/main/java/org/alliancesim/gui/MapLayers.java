package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JCheckBoxMenuItem;
import sim.display.Display2D;
import sim.portrayal.LocationWrapper;

/** The layers of the map, from the ground up, under the names of the display's layer menu. */
final class MapLayers {

  private static final String INSET = "Caucasus enlarged";

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
    all(watched, atlas)
        .forEach(
            (name, layer) -> {
              JCheckBoxMenuItem on = layers.attach(layer, name);
              if (name.equals(INSET)) {
                atlas.showInsetWhile(on::isSelected);
              }
            });
    return layers;
  }

  /** The layers under their names, from the ground up. */
  private static Map<String, MapLayer> all(AllianceModelWithUI watched, Atlas atlas) {
    Map<String, MapLayer> layers = new LinkedHashMap<>();
    layers.put("Countries and statuses", new CountryLayer(watched, atlas));
    layers.put("Guarantees", new GuaranteeLayer(watched, atlas));
    layers.put("Rivalries", new RivalryLayer(watched, atlas));
    layers.put("Pressure", new PressureLayer(watched, atlas));
    layers.put("Clashes", new ClashLayer(watched, atlas));
    layers.put("Open bids", new BidLayer(watched, atlas));
    NameLayer names = new NameLayer(watched, atlas);
    layers.put("Selected state", new SelectionLayer(watched, atlas, names::written));
    layers.put("Names", names);
    if (atlas.hasInset()) {
      layers.put(INSET, new InsetLayer(atlas));
    }
    LegendLayer legend = new LegendLayer(watched);
    layers.put("Month and news", new MonthLayer(watched, legend));
    layers.put("Legend", legend);
    return layers;
  }

  /** All layers as they are now, for which no display is needed. */
  static Snapshot all(AllianceModelWithUI watched) {
    Atlas atlas = Atlas.of(watched.model().world(), watched::outside);
    Collection<MapLayer> layers = all(watched, atlas).values();
    return new Snapshot(MapLayer.WIDTH, MapLayer.HEIGHT, sheet -> paint(sheet, layers));
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

  /** Switches a layer, counted from 0 from the ground up; nothing if there are not so many. */
  void toggle(int layer) {
    if (layer < layers.size()) {
      layers.get(layer).on().doClick();
    }
  }

  /** The names of the layers that are off. */
  List<String> hidden() {
    return layers.stream()
        .map(Switched::on)
        .filter(on -> !on.isSelected())
        .map(JCheckBoxMenuItem::getText)
        .toList();
  }

  /** Switches the layers of these names off, and all others on. */
  void hide(List<String> names) {
    for (Switched each : layers) {
      if (each.on().isSelected() == names.contains(each.on().getText())) {
        each.on().doClick();
      }
    }
  }

  /** Selects a state as a click on it does. */
  void select(int state) {
    for (Switched each : layers) {
      if (each.layer() instanceof SelectionLayer selection) {
        display.performSelection(new LocationWrapper(state, null, selection));
        display.repaint();
      }
    }
  }

  /** The layers that are on, whatever part of them the window shows. */
  Snapshot snapshot() {
    return new Snapshot(MapLayer.WIDTH, MapLayer.HEIGHT, this::paint);
  }

  private void paint(Graphics2D sheet) {
    paint(
        sheet,
        layers.stream().filter(each -> each.on().isSelected()).map(Switched::layer).toList());
  }

  private static void paint(Graphics2D sheet, Collection<MapLayer> shown) {
    sheet.setColor(MapColours.SEA);
    sheet.fill(new Rectangle2D.Double(0, 0, MapLayer.WIDTH, MapLayer.HEIGHT));
    shown.forEach(layer -> layer.paintSmoothly(sheet));
  }
}
