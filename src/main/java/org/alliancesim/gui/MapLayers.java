package org.alliancesim.gui;

import sim.display.Display2D;

/** The layers of the map, from the ground up, under the names of the display's layer menu. */
final class MapLayers {

  private MapLayers() {}

  static void attach(AllianceModelWithUI watched, Display2D display) {
    WorldMap map = WorldMap.of(watched.model().world());
    display.attach(new CountryLayer(watched, map), "Countries and statuses");
    display.attach(new GuaranteeLayer(watched, map), "Guarantees");
    display.attach(new RivalryLayer(watched, map), "Rivalries");
    display.attach(new ClashLayer(watched, map), "Clashes");
    display.attach(new BidLayer(watched, map), "Open bids");
    display.attach(new NameLayer(watched, map), "Names");
    display.attach(new MonthLayer(watched), "Month and news");
    display.attach(new LegendLayer(watched), "Legend");
  }
}
