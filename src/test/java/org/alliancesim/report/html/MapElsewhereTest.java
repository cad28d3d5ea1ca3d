package org.alliancesim.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.report.figure.Figures;
import org.alliancesim.report.html.MapFrame.Point;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Names;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report's map of alliances elsewhere than in Eurasia. */
class MapElsewhereTest {

  private static final Pattern LABEL =
      Pattern.compile("<text class=\"(within|beside)\" x=\"([\\d.-]+)\" y=\"([\\d.-]+)\">(\\w+)<");
  private static final Pattern ARROW =
      Pattern.compile(
          "class=\"arrow\"[^>]*translate\\(([\\d.]+) ([\\d.]+)\\) rotate\\(([\\d.-]+)\\)\">"
              + "<title>([^<]*)<");

  @TempDir private Path folder;

  /** The map of a run with these states, and these powers outside. */
  private String map(List<String> states, List<String> powers) throws IOException {
    Names plain = SampleRun.manifest().names();
    Map<String, String> named = new TreeMap<>();
    Stream.concat(states.stream(), powers.stream())
        .forEach(code -> named.put(code, "State " + code));
    String resolved =
        powers.stream()
            .map(code -> "states." + code + ".outside = true\n")
            .collect(Collectors.joining());
    RunTables run =
        SamplePage.run(
            "Elsewhere",
            resolved,
            new Names(plain.alliance(), named, plain.statuses()),
            SampleRun.probability(StateCode.of(states.get(0)), "partner", 1234));
    String html =
        Files.readString(
            HtmlReport.write(run, () -> Figures.of(run, FigureOptions.DEFAULT), folder));
    return html.substring(html.indexOf("<figure class=\"map\""), html.indexOf("</figure>"));
  }

  /** What the codes of a map take, as a wide screen shows them or a narrow one. */
  private static List<Rectangle2D> rooms(String map, MapFrame screen) {
    int narrow = map.indexOf("<g class=\"large codes\">");
    List<Rectangle2D> rooms = new ArrayList<>();
    Matcher label =
        LABEL.matcher(
            screen.equals(MapFrame.WHOLE) ? map.substring(0, narrow) : map.substring(narrow));
    while (label.find()) {
      double width = 0.7 * screen.letters() * label.group(4).length();
      double left =
          Double.parseDouble(label.group(2)) - (label.group(1).equals("within") ? width / 2 : 0);
      double height = 0.9 * screen.letters();
      rooms.add(
          new Rectangle2D.Double(
              left, Double.parseDouble(label.group(3)) - height / 2, width, height));
    }
    return rooms;
  }

  @ParameterizedTest
  @CsvSource({
    "NGA GHA SEN CIV TGO BEN BFA LBR SLE GNB GMB, USA FRA GBR CHN",
    "COL JAM DOM HTI PAN CRI TTO GUY CUB NIC HND SLV GTM BLZ, USA RUS CHN",
    "IDN MYS BRN PHL VNM KHM LAO THA, USA CHN AUS"
  })
  void noLabelLiesOverAnotherAndPowersBeyondStandAtTheEdge(String states, String powers)
      throws IOException {
    List<String> members = List.of(states.split(" "));
    String map = map(members, List.of(powers.split(" ")));
    assertThat(map).doesNotContain("Eurasia", "Not on the map");
    assertThat(map).contains("powers beyond the map: ").contains("State USA");
    for (MapFrame screen : List.of(MapFrame.WHOLE, MapFrame.NARROW)) {
      List<Rectangle2D> rooms = rooms(map, screen);
      assertThat(rooms).hasSizeGreaterThan(members.size() - 3);
      for (int place = 0; place < rooms.size(); place++) {
        Rectangle2D one = rooms.get(place);
        assertThat(rooms.subList(place + 1, rooms.size()))
            .as("%s", one)
            .noneMatch(other -> other.intersects(one));
        assertThat(one.getMinX() >= 0 && one.getMaxX() <= screen.width()).isTrue();
      }
    }
    Matcher arrow = ARROW.matcher(map);
    List<String> beyond = new ArrayList<>();
    while (arrow.find()) {
      beyond.add(arrow.group(4));
    }
    assertThat(beyond).contains("State USA: outside power, beyond the map").doesNotHaveDuplicates();
  }

  /** Seen from the Gulf of Guinea America lies in the west, and the arrow says so. */
  @Test
  void anArrowPointsToWhereThePowerLies() throws IOException {
    Matcher arrow = ARROW.matcher(map(List.of("NGA", "GHA", "BEN"), List.of("USA")));
    assertThat(arrow.find()).isTrue();
    assertThat(Double.parseDouble(arrow.group(1))).isLessThan(1000);
    assertThat(Math.abs(Double.parseDouble(arrow.group(3)))).isBetween(100.0, 180.0);
  }

  /** Jamaica lay under its own code. */
  @Test
  void aSmallStateIsNotHidden() {
    MapLabels labels = new MapLabels(MapFrame.WHOLE);
    labels.within("JAM", new Point(1000, 1000), 90);
    labels.within("COL", new Point(2000, 2000), 800);
    assertThat(labels.labels())
        .containsExactly(
            new MapView.Label("1000.00", "1064.80", "within", "JAM"),
            new MapView.Label("2000.00", "2000.00", "within", "COL"));
  }

  @Test
  void whatFindsNoRoomIsLeftOut() {
    MapLabels labels = new MapLabels(MapFrame.WHOLE);
    for (int index = 0; index < 9; index++) {
      labels.within("AA" + index, new Point(1000, 1000), 400);
    }
    assertThat(labels.labels()).hasSize(5);
    labels.within("EDG", new Point(-500, 1000), 400);
    assertThat(labels.labels()).hasSize(5);
  }
}
