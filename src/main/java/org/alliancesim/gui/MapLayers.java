package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.KeyStroke;
import sim.display.Display2D;
import sim.portrayal.LocationWrapper;

/** The layers of the map, from the ground up, under the names of the display's layer menu. */
final class MapLayers {

  private static final String INSET = "Caucasus enlarged";
  private static final String GUARANTEES = "All guarantees";
  private static final String RIVALRIES = "All rivalries";
  private static final String NEWS = "Month and news";
  private static final String LEGEND = "Legend";
  private static final String SELECTION = "Selected state";

  /** By which keys move an enlarged map, in units of the sheet. */
  private static final double STEP = 60;

  /** Left free above a legend that stands by itself, in units of the sheet. */
  private static final double LEGEND_ABOVE = 8;

  /** What is drawn only if a user asks for it: it would hide the rest. */
  private static final Set<String> ON_REQUEST = Set.of(GUARANTEES, RIVALRIES);

  private final Display2D display;
  private final Atlas atlas;
  private final MapFocus focus = new MapFocus();
  private final MapColouring colouring;
  private final ColourChooser chooser;
  private final List<Switched> layers = new ArrayList<>();

  /** A layer and the line of the menu that switches it. */
  private record Switched(MapLayer layer, JCheckBoxMenuItem on) {}

  private MapLayers(AllianceModelWithUI watched, Display2D display, Atlas atlas) {
    this.display = display;
    this.atlas = atlas;
    colouring = new MapColouring(watched);
    chooser = ColourChooser.above(display, colouring, MapNumber.of(watched.scenario()));
  }

  static MapLayers attach(AllianceModelWithUI watched, Display2D display) {
    Atlas atlas = Atlas.of(watched.model().world(), watched::outside);
    MapLayers layers = new MapLayers(watched, display, atlas);
    Map<String, MapLayer> all = all(watched, atlas, layers.focus, layers.colouring);
    all.forEach(
        (name, layer) -> {
          JCheckBoxMenuItem on = layers.attach(layer, name);
          if (name.equals(INSET)) {
            atlas.showInsetWhile(on::isSelected);
          }
        });
    MapPointer.follow(
        display,
        atlas,
        layers.focus,
        (SelectionLayer) Objects.requireNonNull(all.get(SELECTION), SELECTION));
    return layers;
  }

  /** The layers under their names, from the ground up. */
  private static Map<String, MapLayer> all(
      AllianceModelWithUI watched, Atlas atlas, MapFocus focus, MapColouring colouring) {
    Map<String, MapLayer> layers = new LinkedHashMap<>();
    layers.put("Countries and statuses", new CountryLayer(colouring, atlas));
    layers.put(GUARANTEES, new GuaranteeLayer(watched, atlas));
    layers.put(RIVALRIES, new RivalryLayer(watched, atlas));
    layers.put("Changes of the month", new ChangeLayer(watched, atlas));
    layers.put("Ties of the state pointed at", new TiesLayer(watched, atlas, focus));
    layers.put("Pressure", new PressureLayer(watched, atlas));
    layers.put("Clashes", new ClashLayer(watched, atlas));
    layers.put("Bids and notices", new BidLayer(watched, atlas));
    NameLayer names = new NameLayer(watched, atlas);
    layers.put(SELECTION, new SelectionLayer(watched, atlas, focus, names::written));
    layers.put("Names", names);
    if (atlas.hasInset()) {
      layers.put(INSET, new InsetLayer(atlas));
    }
    LegendLayer legend = new LegendLayer(watched, colouring);
    layers.put(NEWS, new MonthLayer(watched, legend));
    layers.put(LEGEND, legend);
    layers.put("Name under the pointer", new HoverLayer(watched, atlas, focus, colouring));
    return layers;
  }

  /**
   * The layers that are shown unless a user chooses others; no display is needed.
   *
   * @param number what states are coloured by; empty: their statuses
   */
  static Snapshot all(AllianceModelWithUI watched, Optional<? extends MapNumber> number) {
    Atlas atlas = Atlas.of(watched.model().world(), watched::outside);
    MapColouring colouring = new MapColouring(watched);
    colouring.by(number.map(each -> each));
    Map<String, MapLayer> layers =
        new LinkedHashMap<>(all(watched, atlas, new MapFocus(), colouring));
    layers.keySet().removeAll(ON_REQUEST);
    return new Snapshot(MapLayer.WIDTH, MapLayer.HEIGHT, sheet -> paint(sheet, layers.values()));
  }

  /**
   * The map by status without what stands beside it.
   *
   * @param differing the states that have a rim, for they differ from another map
   */
  static Snapshot alone(AllianceModelWithUI watched, Set<Integer> differing) {
    Atlas atlas = Atlas.of(watched.model().world(), watched::outside);
    Map<String, MapLayer> layers =
        new LinkedHashMap<>(all(watched, atlas, new MapFocus(), new MapColouring(watched)));
    layers.keySet().removeAll(ON_REQUEST);
    layers.keySet().removeAll(Set.of(NEWS, LEGEND));
    List<MapLayer> shown = new ArrayList<>(layers.values());
    shown.add(1, new DifferenceLayer(differing, atlas));
    return new Snapshot((int) WorldMap.WIDTH, (int) WorldMap.HEIGHT, sheet -> paint(sheet, shown));
  }

  /** What stands beside the map and says what its colours and lines mean. */
  static Snapshot legend(AllianceModelWithUI watched) {
    LegendLayer legend = new LegendLayer(watched, new MapColouring(watched));
    Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    double top = legend.top(measure) - LEGEND_ABOVE;
    measure.dispose();
    return new Snapshot(
        (int) Math.ceil(MapLayer.WIDTH - Margin.LEFT),
        (int) Math.ceil(MapLayer.HEIGHT - top),
        sheet -> {
          // letters on the screen are a little higher or lower than those measured
          sheet.translate(-Margin.LEFT, LEGEND_ABOVE - legend.top(sheet));
          legend.paintSmoothly(sheet);
        });
  }

  /** The map, of which a user can enlarge a part. */
  Atlas atlas() {
    return atlas;
  }

  /** Which state is looked at. */
  MapFocus focus() {
    return focus;
  }

  private JCheckBoxMenuItem attach(MapLayer layer, String name) {
    display.attach(layer, name, !ON_REQUEST.contains(name));
    JCheckBoxMenuItem on = item(name);
    layers.add(new Switched(layer, on));
    if (layers.size() <= WindowActions.LAYERS) {
      // shown beside the line; the window itself hears the key
      on.setAccelerator(KeyStroke.getKeyStroke((char) ('0' + layers.size())));
    }
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
      layers.get(layer).on().doClick(0);
    }
  }

  /** By what the states are filled. */
  MapColouring colouring() {
    return colouring;
  }

  /** Where a user chooses it. */
  ColourChooser chooser() {
    return chooser;
  }

  /** Enlarges the map in its middle as so many notches of the wheel do; fewer than 0: back. */
  void zoom(int notches) {
    Rectangle2D frame = atlas.whole().frame();
    atlas.zoom(
        new Point2D.Double(frame.getCenterX(), frame.getCenterY()),
        Math.pow(MapPointer.NOTCH, notches));
    display.insideDisplay.repaint();
  }

  /** Moves an enlarged map by so many steps. */
  void drag(int right, int down) {
    if (atlas.zoomed()) {
      atlas.drag(STEP * right, STEP * down);
      display.insideDisplay.repaint();
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
        each.on().doClick(0);
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
