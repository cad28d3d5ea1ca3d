package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alliancesim.past.FrameBank;
import org.alliancesim.past.FrameWorld;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.scoring.Question;
import org.junit.jupiter.api.Test;

/** What a forecaster without a model may know of the shipped banks. */
class PublicKnowledgeTest {

  private static final Map<Question, double[]> KNOWN = PublicKnowledge.shipped();

  @Test
  void everyQuestionOfBothBanksHasAsManyNumbers() {
    for (Map.Entry<String, FrameBank> bank :
        Map.of(
                ForecastRow.FRAME, FrameBank.shipped(),
                ForecastRow.RUNGS, FrameBank.shippedRungs())
            .entrySet()) {
      for (FrameWorld world : bank.getValue().worlds()) {
        assertThat(world.counted())
            .allSatisfy(
                asked ->
                    assertThat(KNOWN)
                        .containsKey(
                            new Question(
                                bank.getKey(),
                                world.name(),
                                asked.state().value(),
                                asked.status())));
      }
    }
    assertThat(KNOWN.values()).allSatisfy(numbers -> assertThat(numbers).hasSize(8));
  }
}
