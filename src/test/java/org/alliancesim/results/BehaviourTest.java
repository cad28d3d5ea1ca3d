package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was drawn is told in one way everywhere. */
class BehaviourTest {

  private static final String DIGEST = "0123456789abcdef";

  @Test
  void priorsAreNamedAsSuch() {
    Behaviour priors =
        new Behaviour(Behaviour.PRIORS, Optional.of("prior"), DIGEST, Optional.empty());

    assertThat(priors.label()).isEqualTo("priors 01234567");
    assertThat(priors.condition()).isEqualTo("the priors (01234567) and the shocks");
    assertThat(priors.inFull()).isEqualTo("priors, digest " + DIGEST);
    assertThat(priors.levels()).contains("all levels are assumed (priors)");
  }

  @Test
  void aPosteriorIsNamedWithWhatItTeaches() {
    Behaviour posterior =
        new Behaviour(
            Behaviour.POSTERIOR,
            Optional.empty(),
            DIGEST,
            Optional.of(
                new Behaviour.Learning(
                    "sim calibrate",
                    List.of("csto-2008"),
                    291,
                    List.of("kappa", "ratification"),
                    1000,
                    "posterior.json",
                    List.of(),
                    List.of("Outside the range: nearness of Mongolia 0."))));

    assertThat(posterior.label()).isEqualTo("posterior 01234567");
    assertThat(posterior.condition())
        .isEqualTo("what past cases taught (posterior 01234567), the other priors and the shocks");
    assertThat(posterior.levels())
        .isEqualTo(
            "Learned from past cases: kappa, ratification; all other coefficients of behaviour are"
                + " assumed (priors). Outside the range: nearness of Mongolia 0.");
    assertThat(posterior.inFull())
        .isEqualTo(
            "learned from past cases (kappa, ratification), priors for the others; posterior,"
                + " digest "
                + DIGEST);
  }
}
