package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javax.imageio.ImageIO;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.RunHistory;
import org.alliancesim.report.StatusPalette;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MASON's console under a display; skipped where there is none. */
class ConsoleSessionTest {

  private static final String SCENARIO = "scenarios/2021-open-gate.yaml";
  private static final long SEED = 2021;
  private static final int REPLICATE = 344;

  @TempDir private Path folder;

  @Test
  void theConsoleOpensPlaysPausesStepsStopsAndCloses()
      throws IOException, InterruptedException, ScenarioException {
    List<String> all =
        SessionProcess.said(
            Path.of("").toAbsolutePath(),
            ConsoleSession.class,
            SCENARIO,
            String.valueOf(SEED),
            String.valueOf(REPLICATE),
            folder.toString());
    List<String> council = all.stream().filter(line -> line.startsWith("council ")).toList();
    List<String> lines = all.stream().filter(line -> !line.startsWith("council ")).toList();
    List<String> rows = rows();
    assertThat(rows).isNotEmpty();
    assertThat(lines.get(0))
        .startsWith("window ")
        .endsWith("replicate 344, seed 2021 – alliance-sim true");
    assertThat(lines.subList(1, 10))
        .containsExactly(
            "window Rivalry false",
            "window Credibility and isolation false",
            "window Resentment of members false",
            "window Applications and admissions false",
            "What the scenario asks Does Azerbaijan become partner (CSTO) by December 2026?"
                + " Does Pakistan become partner (CSTO) by December 2026? One history is one of"
                + " many answers",
            "pictures of every month true",
            "stands still true",
            "steps 1",
            "over true");
    assertThat(lines.subList(10, 10 + rows.size())).as("played once").isEqualTo(rows);
    assertThat(lines.subList(10 + rows.size(), 10 + 2 * rows.size()))
        .as("played again")
        .isEqualTo(rows);
    assertThat(lines.subList(10 + 2 * rows.size(), lines.size()))
        .containsExactly("charted true", "stopped true", "closed");
    assertThat(council).as("the tables of the council").isEqualTo(councilRows());
    assertThat(pixels(ImageIO.read(folder.resolve("map.png").toFile()), StatusPalette.LAND))
        .as("land of no status on the map")
        .isGreaterThan(5_000);
    assertThat(folder.resolve("console.png")).isNotEmptyFile();
    assertThat(pixels(ImageIO.read(folder.resolve("film/map-000000.png").toFile()), MapColours.SEA))
        .as("sea on the first picture")
        .isGreaterThan(10_000);
  }

  private static List<String> rows() throws ScenarioException {
    ResolvedScenario scenario = ScenarioReader.read(Path.of(SCENARIO), List.of(), Optional.empty());
    RunHistory history = new RunHistory(scenario.states(), scenario.charter());
    Replicate.run(scenario, SEED, REPLICATE, history);
    return Replicate.rows(scenario, REPLICATE, history).stream().map(row -> "row " + row).toList();
  }

  /** What the tables of the council hold in the end, in the words that the session prints. */
  private static List<String> councilRows() throws ScenarioException {
    ScenarioSource source = new ScenarioSource(SCENARIO, List.of(), ScenarioSource.PRIOR);
    WatchedHistory history = new WatchedHistory(Beginning.of(source, SEED, REPLICATE));
    Replicate.run(history.beginning().scenario(), SEED, REPLICATE, history);
    CouncilTables tables = CouncilTables.of(history);
    List<String> rows = new ArrayList<>();
    for (CouncilTables.Voter voter : tables.voters()) {
      StringJoiner cells = new StringJoiner(" | ", "council ", "");
      cells.add(voter.name());
      for (Optional<CouncilTables.Cast> cast : voter.votes()) {
        cells.add(cast.map(ConsoleSessionTest::words).orElse("no vote of its own"));
      }
      rows.add(cells.toString());
    }
    for (CouncilTables.Counts counts : tables.tally()) {
      StringJoiner cells = new StringJoiner(" | ", "council ", "");
      cells.add(counts.bid());
      counts.counts().forEach(count -> cells.add(count == 0 ? "–" : String.valueOf(count)));
      rows.add(cells.toString());
    }
    tables.waiting().forEach(line -> rows.add("council " + line));
    return rows;
  }

  private static String words(CouncilTables.Cast cast) {
    String sides =
        cast.sides().isEmpty() ? "" : " against : for " + cast.sides() + " drew " + cast.draw();
    return vote(cast) + sides;
  }

  private static String vote(CouncilTables.Cast cast) {
    return switch (cast.vote()) {
      case CONSENT -> "consents";
      case ABSTAIN -> "abstains";
      case OBJECT ->
          (cast.decisive() ? "objects, decisively " : "objects ") + cast.concern().orElseThrow();
    };
  }

  private static int pixels(BufferedImage image, Color colour) {
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (image.getRGB(x, y) == colour.getRGB()) {
          count++;
        }
      }
    }
    return count;
  }
}
