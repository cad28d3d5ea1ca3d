package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A chronicle tells what {@code sim explain} tells, and explains refusals when asked. */
class ChronicleTest {

  private static final long SEED = 7;
  private static final int REPLICATE = 6;

  private static ResolvedScenario scenario;
  private static Explanation explanation;
  private static Chronicle chronicle;

  @BeforeAll
  static void tellAnEventfulHistory() throws ScenarioException {
    scenario =
        ScenarioReader.read(
            Path.of("scenarios/2021-open-gate.yaml"),
            List.of(
                Setting.parse("behaviour.kappa=1"),
                Setting.parse("behaviour.psi=5"),
                Setting.parse("clock.end=2023-06")),
            Optional.empty());
    explanation =
        Explanation.of(Replicate.start(scenario, SEED, REPLICATE), Draws.of(SEED, REPLICATE));
    chronicle =
        Chronicle.of(
            Replicate.start(scenario, SEED, REPLICATE),
            Draws.of(SEED, REPLICATE),
            List.of(),
            scenario::stateName,
            model -> {});
  }

  @Test
  void itsPassagesAreTheEventsOfTheExplanation() {
    assertThat(chronicle.passages()).hasSameSizeAs(explanation.events()).isNotEmpty();
    Sentences sentences = new Sentences(scenario.charter(), scenario::stateName);
    for (Passage passage : chronicle.passages()) {
      Event told = explanation.events().get(passage.event().orElseThrow());
      assertThat(passage.month()).isEqualTo(told.month());
      assertThat(passage.headline()).isEqualTo(sentences.of(told).get(0));
    }
  }

  @Test
  void everyRefusalIsExplainedAsTheExplanationDoes() {
    List<Passage> refusals = chronicle.passages().stream().filter(chronicle::refuses).toList();
    assertThat(refusals).isNotEmpty();
    for (Passage passage : refusals) {
      assertThat(chronicle.explained(passage))
          .contains(explanation.events().get(passage.event().orElseThrow()));
    }
    assertThat(refusals)
        .extracting(Passage::kind)
        .isSubsetOf(PassageKind.REFUSED, PassageKind.HELD_OVER)
        .contains(PassageKind.REFUSED);
  }

  @Test
  void aPassageOfABidNamesItsCandidateAndTheInstitution() {
    assertThat(chronicle.passages())
        .filteredOn(passage -> passage.kind() == PassageKind.BID)
        .isNotEmpty()
        .allSatisfy(
            passage -> {
              assertThat(passage.institution()).isNotEmpty();
              assertThat(passage.headline())
                  .contains(scenario.stateName(passage.subject().orElseThrow()));
            });
  }

  /** What a row of the time line is called is what happened in it. */
  @Test
  void aPassageIsOfTheKindThatItsSentenceSays() {
    Map<PassageKind, String> said =
        Map.of(
            PassageKind.GATE, "met every criterion|passed the gate",
            PassageKind.RATIFICATION, "ratified",
            PassageKind.CLASH, "clashed|had attacked");
    said.forEach(
        (kind, words) ->
            assertThat(chronicle.passages())
                .filteredOn(passage -> passage.kind() == kind)
                .allSatisfy(passage -> assertThat(passage.headline()).containsPattern(words)));
    assertThat(chronicle.passages())
        .filteredOn(
            passage ->
                passage.headline().contains("settled part")
                    || passage.headline().contains("gave up its stated position"))
        .isNotEmpty()
        .allSatisfy(passage -> assertThat(passage.kind()).isEqualTo(PassageKind.SETTLEMENT));
    assertThat(chronicle.passages())
        .filteredOn(passage -> passage.kind() == PassageKind.PASSED)
        .allSatisfy(
            passage ->
                assertThat(chronicle.event(passage).orElseThrow())
                    .isInstanceOf(Event.Ballot.class));
  }

  @Test
  void everyEventHasAKind() {
    Set<Class<?>> known = new HashSet<>(PassageKind.KINDS.keySet());
    known.addAll(Set.of(Event.Ballot.class, Event.Gate.class));
    assertThat(known).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
  }
}
