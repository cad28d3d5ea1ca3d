package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.report.MapWindow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What part of the earth a session's map shows. */
class WorldMapTest {

  private static final String AFRICA =
      """
      format: 2
      name: Small
      clock: {start: 2021-07, end: 2022-06}
      states:
        KEN: {name: Kenya, capital: {name: Nairobi, lat: -1.29, lon: 36.82}, military-budget: 800, cinc: 0.0004, ideal-point: 0.2}
        COD: {name: DR Congo, capital: {name: Kinshasa, lat: -4.3, lon: 15.3}, military-budget: 2700, cinc: 0.001, ideal-point: -0.6}
        ZAF: {name: South Africa, capital: {name: Pretoria, lat: -25.75, lon: 28.19}, military-budget: 65000, cinc: 0.04, ideal-point: 0}
        USA: {name: United States, outside: true, capital: {name: Washington, lat: 38.9, lon: -77}, military-budget: 700000, cinc: 0.14, ideal-point: 2}
      alliance:
        name: Alliance
        chair: {ZAF: 1}
        tracks:
          main: {name: Main, rule: consensus, session-months: [6, 11]}
        statuses:
          member: {track: main, name: member, rank: 3, full: true, from: [none, partner], votes: 1, discount: 0.3, training: 0.8, protection: 1, commitment: 1}
          partner: {track: main, name: partner, rank: 1, from: [none], discount: 0.2, training: 0.5, protection: 0.2, commitment: 0.3}
        holders: {KEN: [member], ZAF: [member]}
      experiment: {replicates: 100, seed: 7}
      """;

  @TempDir private Path folder;

  private AllianceModelWithUI watched;

  private Atlas atlas(Path file) throws ScenarioException {
    ScenarioSource source = new ScenarioSource(file.toString(), List.of(), ScenarioSource.PRIOR);
    ResolvedScenario scenario = source.read();
    watched = AllianceModelWithUI.of(new Beginning(source, List.of(), scenario, 7, 0), () -> {});
    watched.start();
    return Atlas.of(watched.model().world(), watched::outside);
  }

  /** They stood at the rim of an empty Eurasia. */
  @Test
  void anAllianceInAfricaHasAMapOfAfrica() throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve("africa.yaml"), AFRICA);
    Atlas atlas = atlas(file);
    List<WorldMap.Place> states = atlas.whole().states();
    assertThat(states).hasSize(4);
    // by code: COD, KEN, USA, ZAF
    assertThat(states)
        .extracting(WorldMap.Place::beyond)
        .containsExactly(false, false, true, false);
    for (int state : new int[] {0, 1, 3}) {
      WorldMap.Place place = states.get(state);
      assertThat(place.outline().orElseThrow().getBounds2D().contains(place.at())).isTrue();
    }
    assertThat(states.get(0).at().getX()).isLessThan(states.get(1).at().getX());
    assertThat(states.get(3).at().getY()).isGreaterThan(states.get(1).at().getY());
    assertThat(atlas.hasInset()).isFalse();
  }

  /** None over another, each in its direction, and named as beyond the map. */
  @ParameterizedTest
  @ValueSource(strings = {"africa", "america"})
  void powersBeyondTheMapStandAtItsEdgeAndNoNameLiesOverAnother(String where)
      throws ScenarioException {
    Atlas atlas = atlas(Path.of("src/test/resources/elsewhere/" + where + ".yaml"));
    WorldMap map = atlas.whole();
    List<WorldMap.Place> beyond = map.states().stream().filter(WorldMap.Place::beyond).toList();
    assertThat(beyond).hasSize(4);
    for (WorldMap.Place one : beyond) {
      assertThat(map.frame().contains(one.at())).isTrue();
      assertThat(beyond.stream().filter(other -> other != one))
          .allMatch(other -> other.at().distance(one.at()) > 20);
    }
    assertThat(map.states().stream().filter(place -> !place.beyond()))
        .hasSizeGreaterThan(7)
        .allMatch(place -> place.outline().isPresent());
    BufferedImage sheet =
        new BufferedImage(MapLayer.WIDTH, MapLayer.HEIGHT, BufferedImage.TYPE_INT_RGB);
    NameLayer names = new NameLayer(watched, atlas);
    names.paintSmoothly(sheet.createGraphics());
    List<NameLayer.Label> written = names.written(map);
    assertThat(written).hasSameSizeAs(map.states());
    assertThat(written).filteredOn(each -> each.text().endsWith(" (off the map)")).hasSize(4);
    for (NameLayer.Label one : written) {
      assertThat(written.stream().filter(other -> other != one))
          .noneMatch(other -> other.room().intersects(one.room()));
    }
  }

  @Test
  void anAllianceInEurasiaHasTheMapOfEurasia() throws ScenarioException {
    Atlas atlas = atlas(Path.of("scenarios/2021.yaml"));
    assertThat(atlas.whole().window()).isEqualTo(MapWindow.EURASIA);
    assertThat(atlas.hasInset()).isTrue();
  }
}
