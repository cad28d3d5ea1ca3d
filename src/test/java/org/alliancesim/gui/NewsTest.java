package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.explanation.Explanation;
import org.alliancesim.explanation.Story;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;

/** The news beside the map are sentences of the story that {@code sim explain} tells. */
class NewsTest {

  private static final long SEED = 7;

  private static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(Setting.parse("behaviour.kappa=1")),
          ScenarioSource.PRIOR);

  @Test
  void everyPieceOfNewsIsASentenceOfTheStory() throws ScenarioException {
    ResolvedScenario scenario = SOURCE.read();
    Set<String> kinds = new HashSet<>();
    for (int replicate = 0; replicate < 4; replicate++) {
      Explanation told =
          Explanation.of(Replicate.start(scenario, SEED, replicate), Draws.of(SEED, replicate));
      String story =
          String.join(
              " ",
              new Story(told, scenario.charter(), scenario::stateName)
                  .lines().stream().map(String::strip).toList());
      AllianceModelWithUI watched =
          AllianceModelWithUI.of(
              new Beginning(SOURCE, List.of(), scenario, SEED, replicate), () -> {});
      watched.start();
      boolean more = true;
      while (more) {
        more = watched.step();
        for (String news : watched.history().news()) {
          String sentence = news.substring(news.indexOf(": ") + 2);
          assertThat(story).contains(sentence);
          for (String kind :
              List.of(
                  "Shock: ",
                  " applied for ",
                  " was blocked",
                  " passed the vote",
                  "settled part of")) {
            if (sentence.contains(kind)) {
              kinds.add(kind);
            }
          }
        }
      }
    }
    assertThat(kinds).hasSize(5);
  }
}
