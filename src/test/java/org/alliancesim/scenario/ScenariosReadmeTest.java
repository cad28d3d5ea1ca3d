package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.scenario.content.Hindcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scenarios/README.md shows can be written so. */
class ScenariosReadmeTest {

  @TempDir private Path folder;

  /** The only snippet with this text. */
  private static String snippet(String part) throws IOException {
    String[] fences = Files.readString(Path.of("scenarios/README.md")).split("```");
    List<String> found =
        List.of(fences).stream()
            .filter(fence -> fence.startsWith("yaml\n") && fence.contains(part))
            .map(fence -> fence.substring("yaml\n".length()))
            .toList();
    assertThat(found).as("snippets with '%s'", part).hasSize(1);
    return found.get(0);
  }

  @Test
  void theLeastOfAScenarioRuns() throws Exception {
    ResolvedScenario scenario = read(write(folder, "least.yaml", snippet("The least of")));

    assertThat(scenario.unsourced()).isEmpty();
    assertThat(scenario.uncited()).isEmpty();
    InitialWorld initial = Replicate.start(scenario, 1, 0).get();
    assertThat(initial.months()).isEqualTo(24);
    assertThatCode(() -> AllianceModel.run(initial, Draws.of(1, 0), HistoryObserver.NONE))
        .doesNotThrowAnyException();
  }

  /** It is the least: without any of these it is refused. */
  @Test
  void nothingItNeedsCanBeLeftOut() throws IOException {
    String least = snippet("The least of");
    for (String needed :
        List.of(
            "clock: {start: 2021-07, end: 2023-06}\n",
            "{military-budget: 600}",
            "  chair: {RUS: 1}\n",
            "rule: consensus, ",
            ", session-months: [11]",
            "track: council, full: true, ")) {
      assertThat(least).contains(needed);
      String without = least.replace(needed, needed.startsWith("{") ? "{}" : "");
      assertThat(refusal(write(folder, "without.yaml", without)))
          .as("without " + needed)
          .isNotEmpty();
    }
  }

  @Test
  void aScenarioOfOnesOwnFolderExtendsAShippedOne() throws Exception {
    String own =
        snippet("a stronger Shusha Declaration").replace("extends: 2021", "extends: shipped:2021");

    ResolvedScenario scenario = read(write(folder, "mine.yaml", own));

    assertThat(scenario.values().get("guarantees.TUR-AZE.level").quantity().toString())
        .isEqualTo("0.9");
  }

  @Test
  void nobodyLeadsUnderAnEmptyChair() throws Exception {
    String own = "extends: shipped:2021.yaml\nalliance: {chair: {}}\n";

    ResolvedScenario scenario = read(write(folder, "leaderless.yaml", own));

    assertThat(scenario.states()).noneMatch(scenario::leads);
  }

  @Test
  void theSectionOfAWorldOfThePastIsRead() throws Exception {
    String own = "extends: shipped:hindcast/csto-2018.yaml\n" + snippet("institution: CSTO");

    Hindcast hindcast = read(write(folder, "past.yaml", own)).hindcast().orElseThrow();

    assertThat(hindcast.cases()).hasSize(2);
    assertThat(hindcast.cases().get(1).forecast()).hasValue(0.9);
    assertThat(hindcast.cases().get(1).ratification()).isPresent();
  }
}
