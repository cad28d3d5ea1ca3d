package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names on the map and its inset, in every scenario that is shipped. */
class LabelsTest {

  private static FontMetrics metrics;

  @BeforeAll
  static void measure() {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    metrics = graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.BOLD, 11));
    graphics.dispose();
  }

  static List<Path> scenarios() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("scenarios", "scenarios/hindcast")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  private static AllianceModelWithUI watched(Path scenario) throws ScenarioException {
    return AllianceModelWithUI.of(
        Beginning.of(
            new ScenarioSource(scenario.toString(), List.of(), ScenarioSource.PRIOR), 1, 0),
        () -> {});
  }

  private static List<NameLayer.Label> labels(AllianceModelWithUI watched, Atlas atlas) {
    NameLayer layer = new NameLayer(watched, atlas);
    return atlas.shown().stream().flatMap(map -> layer.labels(map, metrics).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyStateIsNamedOnceAndNoNameLiesOverAnother(Path scenario) throws ScenarioException {
    AllianceModelWithUI watched = watched(scenario);
    List<NameLayer.Label> labels =
        labels(watched, Atlas.of(watched.model().world(), watched::outside));
    assertThat(labels.stream().map(NameLayer.Label::state))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, watched.model().world().size()).boxed().toList());
    for (NameLayer.Label one : labels) {
      for (NameLayer.Label other : labels) {
        assertThat(!one.equals(other) && one.room().intersects(other.room()))
            .as("%s over %s", one, other)
            .isFalse();
      }
    }
  }

  @Test
  void theCaucasusIsNamedOnTheInsetAndWithoutItOnTheMap() throws ScenarioException {
    AllianceModelWithUI watched = watched(Path.of("scenarios/2021.yaml"));
    Atlas atlas = Atlas.of(watched.model().world(), watched::outside);
    assertThat(onInset(watched, atlas)).containsExactly("ABK", "ARM", "AZE", "GEO", "OSS");
    atlas.showInsetWhile(() -> false);
    assertThat(onInset(watched, atlas)).isEmpty();
    assertThat(labels(watched, atlas)).hasSizeGreaterThan(10);
  }

  private static SortedSet<String> onInset(AllianceModelWithUI watched, Atlas atlas) {
    SortedSet<String> codes = new TreeSet<>();
    for (NameLayer.Label label : labels(watched, atlas)) {
      if (atlas.inset().frame().contains(label.room())) {
        codes.add(watched.model().world().states().get(label.state()).value());
      }
    }
    return codes;
  }

  @Test
  void theInsetHidesNoState() throws IOException, ScenarioException {
    for (Path scenario : scenarios()) {
      AllianceModelWithUI watched = watched(scenario);
      Atlas atlas = Atlas.of(watched.model().world(), watched::outside);
      assertThat(atlas.whole().states())
          .as("%s", scenario)
          .noneMatch(place -> atlas.inset().frame().contains(place.at()));
    }
  }
}
