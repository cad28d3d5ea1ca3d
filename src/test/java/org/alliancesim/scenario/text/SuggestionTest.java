package org.alliancesim.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void oneSlipIsOneStep() {
    assertThat(Suggestion.distance("kappa", "kappa")).isZero();
    assertThat(Suggestion.distance("Kappa", "kappa")).isZero();
    assertThat(Suggestion.distance("kapa", "kappa")).isEqualTo(1);
    assertThat(Suggestion.distance("kapppa", "kappa")).isEqualTo(1);
    assertThat(Suggestion.distance("kabpa", "kappa")).isEqualTo(1);
    assertThat(Suggestion.distance("akppa", "kappa")).isEqualTo(1);
    assertThat(Suggestion.distance("", "kappa")).isEqualTo(5);
  }

  @Test
  void theNearestWordIsSuggestedAndAFarOneIsNot() {
    List<String> words = List.of("western-ties", "resentment", "cinc");

    assertThat(Suggestion.of("westernties", words)).isEqualTo("; did you mean 'western-ties'?");
    assertThat(Suggestion.of("colour", words)).isEmpty();
  }
}
