package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.report.Difference;
import org.alliancesim.report.MapEdge;
import org.alliancesim.report.MapWindow;
import org.alliancesim.report.Outlines;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.ScenarioText;
import org.alliancesim.report.Share;
import org.alliancesim.report.html.MapFrame.Point;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/** Draws the maps: which state has which shade under which status, and what is said of it. */
final class MapDrawing {

  private static final String MEMBER = "member";
  private static final String HOLDER = "holder";
  private static final String OUTSIDE = "outside";
  private static final String NONE = "none";

  /** States in the Caucasus from which on it is drawn enlarged. */
  private static final int CROWD = 2;

  /** Where powers stand that lie beyond the map. */
  private static final MapEdge EDGE =
      new MapEdge(MapFrame.WHOLE.width(), MapFrame.WHOLE.height(), 50);

  /** From one of them to the next, more than a code is wide. */
  private static final double APART = 200;

  private final ScenarioText scenario;
  private final Names names;
  private final Map<String, MapOutline> outlines = new TreeMap<>();
  private final StringBuilder land = new StringBuilder();
  private final Map<String, Point> places = new TreeMap<>();
  private final Map<String, Point> edge;
  private final Shading shading;
  private final MapSheet sheet;

  /** What is known of a state under a status: its shade and a number with its interval. */
  private record Value(String shade, String text) {}

  private MapDrawing(ScenarioText scenario, Names names, Shading shading) {
    this.scenario = scenario;
    this.names = names;
    this.shading = shading;
    sheet = MapSheet.of(located());
    for (Outlines.Country country : sheet.window().countries()) {
      MapOutline outline = MapOutline.of(country, sheet);
      if (names.states().containsKey(outline.code())) {
        outlines.put(outline.code(), outline);
        places.put(outline.code(), outline.middle());
      } else {
        land.append(outline.path());
      }
    }
    for (String state : names.states().keySet()) {
      if (!outlines.containsKey(state)) {
        capital(state)
            .map(place -> sheet.at(place.longitude(), place.latitude()))
            .filter(MapFrame.WHOLE::contains)
            .ifPresent(place -> places.put(state, place));
      }
    }
    edge = edge();
  }

  /** Where at the edge those powers stand that lie beyond it. */
  private Map<String, Point> edge() {
    Map<String, Point> beyond = new TreeMap<>();
    for (String state : names.states().keySet()) {
      if (scenario.isOutside(state)) {
        Optional.ofNullable(places.get(state))
            .or(
                () ->
                    capital(state)
                        .or(() -> MapWindow.middle(state))
                        .map(place -> sheet.at(place.longitude(), place.latitude())))
            .filter(place -> !MapFrame.WHOLE.contains(place))
            .ifPresent(place -> beyond.put(state, place));
      }
    }
    List<MapWindow.Spot> spots =
        EDGE.stand(
            beyond.values().stream().map(at -> new MapWindow.Spot(at.x(), at.y())).toList(), APART);
    int next = 0;
    for (Map.Entry<String, Point> state : beyond.entrySet()) {
      MapWindow.Spot spot = spots.get(next);
      state.setValue(new Point(spot.right(), spot.down()));
      next++;
    }
    return beyond;
  }

  /**
   * What is to be on the map: capitals of the states it is about, middles of their largest parts.
   */
  private List<Outlines.Point> located() {
    return names.states().keySet().stream()
        .filter(state -> !scenario.isOutside(state))
        .flatMap(state -> Stream.concat(capital(state).stream(), MapWindow.middle(state).stream()))
        .toList();
  }

  private Optional<Outlines.Point> capital(String state) {
    return scenario
        .capital(state, "lon")
        .flatMap(lon -> scenario.capital(state, "lat").map(lat -> new Outlines.Point(lon, lat)));
  }

  /** The probabilities of a run; no map if nothing says where its states lie. */
  static Optional<MapView> of(RunTables run) {
    Names names = run.manifest().names();
    List<ProbabilityRow> rows = run.tables().probabilities();
    Shading shading = Shading.ofProbabilities(rows.stream().map(Share::of).toList());
    MapDrawing drawing =
        new MapDrawing(ScenarioText.of(run.manifest().scenario().resolved()), names, shading);
    return drawing.view(
        PairOrder.of(run.manifest()).byStatus(rows),
        Headline.leading(run).map(ProbabilityRow::status),
        row -> new Value(shading.of(Share.of(row)), shown(Share.of(row))));
  }

  /** The number with its band, or with its interval if it has none. */
  private static String shown(Share share) {
    return share.estimate() + "% [" + (share.hasBand() ? share.band() : share.interval()) + "]";
  }

  /** The differences of a comparison, likewise. */
  static Optional<MapView> of(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    List<ComparisonRow> rows = comparison.rows();
    PairOrder order = PairOrder.of(comparison.manifest());
    Shading shading = Shading.ofDifferences(rows);
    MapDrawing drawing =
        new MapDrawing(
            ScenarioText.of(comparison.manifest().scenarioA().resolved()), names, shading);
    return drawing.view(
        order.byStatus(rows, order.mostGainedFirst()),
        Headline.leading(comparison).map(ComparisonRow::status),
        row ->
            new Value(
                shading.of(row),
                Difference.of(row).estimate() + " points [" + Difference.of(row).interval() + "]"));
  }

  private interface Reading<R> {
    Value of(R row);
  }

  private <R extends StatusRow> Optional<MapView> view(
      Map<String, List<R>> groups, Optional<String> chosen, Reading<R> reading) {
    if (located().isEmpty()) {
      return Optional.empty();
    }
    List<MapView.Panel> panels = new ArrayList<>();
    groups.forEach(
        (status, rows) -> {
          Map<StateCode, Value> values = new LinkedHashMap<>();
          rows.forEach(row -> values.put(row.state(), reading.of(row)));
          panels.add(panel(panels.size(), chosen.equals(Optional.of(status)), status, values));
        });
    return Optional.of(
        new MapView(
            land.toString(),
            List.copyOf(outlines.values()),
            panels,
            !sheet.equals(MapSheet.EURASIA),
            unplaced(),
            named(edge.keySet().stream())));
  }

  private String unplaced() {
    return named(
        names.states().keySet().stream()
            .filter(state -> !scenario.isOutside(state) && !places.containsKey(state)));
  }

  private String named(Stream<String> states) {
    return states.map(state -> names.state(StateCode.of(state))).collect(Collectors.joining(", "));
  }

  private MapView.Panel panel(
      int index, boolean chosen, String status, Map<StateCode, Value> values) {
    long crowd =
        places.entrySet().stream()
            .filter(place -> !scenario.isOutside(place.getKey()))
            .filter(place -> MapFrame.CAUCASUS.contains(place.getValue()))
            .count();
    boolean enlarged = sheet.equals(MapSheet.EURASIA) && crowd >= CROWD;
    return new MapView.Panel(
        index,
        chosen,
        names.status(status),
        described(status, values),
        sheet(MapFrame.WHOLE, enlarged, status, values),
        enlarged ? Optional.of(sheet(MapFrame.CAUCASUS, false, status, values)) : Optional.empty(),
        legend(status, values));
  }

  /** What the shades mean of the states that are there. */
  private List<Shading.Key> legend(String status, Map<StateCode, Value> values) {
    Set<String> occurring =
        Stream.concat(outlines.keySet().stream(), places.keySet().stream())
            .map(code -> value(code, status, values).shade())
            .collect(Collectors.toSet());
    List<Shading.Key> keys = new ArrayList<>(shading.legend(occurring));
    Stream.of(
            new Shading.Key(MEMBER, "member at the start"),
            new Shading.Key(HOLDER, "holds the status from the start"),
            new Shading.Key(NONE, "cannot gain it"),
            new Shading.Key(OUTSIDE, "outside power"))
        .filter(key -> occurring.contains(key.shade()))
        .forEach(keys::add);
    return keys;
  }

  private MapView.Sheet sheet(
      MapFrame window, boolean enlarged, String status, Map<StateCode, Value> values) {
    List<MapView.Area> areas = new ArrayList<>();
    List<MapView.Dot> dots = new ArrayList<>();
    for (String code : names.states().keySet()) {
      Value value = value(code, status, values);
      String tip = names.state(StateCode.of(code)) + ": " + value.text();
      Point place = places.get(code);
      if (outlines.containsKey(code)) {
        areas.add(new MapView.Area(code, value.shade(), tip));
      } else if (place != null) {
        dots.add(
            new MapView.Dot(
                Place.decimal(place.x()), Place.decimal(place.y()), value.shade(), tip));
      }
    }
    // an outlined state must not lie under a neighbour without outline
    areas.sort(Comparator.comparing(area -> !area.shade().equals(OUTSIDE)));
    return new MapView.Sheet(
        window.viewBox(),
        areas,
        dots,
        window.equals(MapFrame.WHOLE) ? arrows() : List.of(),
        labels(window, enlarged),
        window.equals(MapFrame.WHOLE) ? labels(MapFrame.NARROW, enlarged) : List.of(),
        enlarged ? Optional.of(MapFrame.CAUCASUS) : Optional.empty());
  }

  /** Each points from the edge to where its power lies. */
  private List<MapView.Arrow> arrows() {
    List<MapView.Arrow> arrows = new ArrayList<>();
    edge.forEach(
        (code, place) ->
            arrows.add(
                new MapView.Arrow(
                    Place.decimal(place.x()),
                    Place.decimal(place.y()),
                    Place.decimal(
                        Math.toDegrees(
                            Math.atan2(
                                place.y() - MapFrame.WHOLE.height() / 2.0,
                                place.x() - MapFrame.WHOLE.width() / 2.0))),
                    names.state(StateCode.of(code)) + ": outside power, beyond the map")));
    return arrows;
  }

  /** An outside power's label gives way to those of the states the map is about. */
  private List<MapView.Label> labels(MapFrame window, boolean enlarged) {
    MapLabels labels = new MapLabels(window);
    Map<String, Point> shown = new TreeMap<>(places);
    shown
        .values()
        .removeIf(
            place -> !window.contains(place) || (enlarged && MapFrame.CAUCASUS.contains(place)));
    shown.forEach(
        (code, place) -> {
          if (!outlines.containsKey(code)) {
            labels.keepFree(place);
          }
        });
    if (!window.equals(MapFrame.CAUCASUS)) {
      edge.values().forEach(labels::keepFree);
      edge.forEach(labels::around);
    }
    for (boolean outside : new boolean[] {false, true}) {
      shown.forEach(
          (code, place) -> {
            if (scenario.isOutside(code) == outside) {
              write(labels, code, place);
            }
          });
    }
    return labels.labels();
  }

  private void write(MapLabels labels, String code, Point place) {
    MapOutline outline = outlines.get(code);
    if (outline == null) {
      labels.beside(code, place);
    } else {
      labels.within(code, place, outline.width());
    }
  }

  private Value value(String code, String status, Map<StateCode, Value> values) {
    Value estimate = values.get(StateCode.of(code));
    if (estimate != null) {
      return estimate;
    }
    if (scenario.isMember(code)) {
      return new Value(MEMBER, "member at the start");
    }
    if (scenario.heldAtStart(code).contains(status)) {
      return new Value(HOLDER, "holds it from the start");
    }
    return scenario.isOutside(code)
        ? new Value(OUTSIDE, "outside power, seeks nothing")
        : new Value(NONE, "cannot gain it");
  }

  private String described(String status, Map<StateCode, Value> values) {
    List<String> parts = new ArrayList<>();
    values.forEach((state, value) -> parts.add(names.state(state) + " " + value.text()));
    String members =
        names.states().keySet().stream()
            .filter(code -> value(code, status, values).shade().equals(MEMBER))
            .map(names.states()::get)
            .collect(Collectors.joining(", "));
    return String.join("; ", parts)
        + (members.isEmpty() ? "." : ". Members at the start: " + members + ".");
  }
}
