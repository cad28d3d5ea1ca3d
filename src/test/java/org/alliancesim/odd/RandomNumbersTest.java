package org.alliancesim.odd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.KeyedDraws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.world.Dyad;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/**
 * The document's random numbers against the program's; {@code docs/reference} works them out from
 * the document.
 */
class RandomNumbersTest {

  private static final long PARTNER = Draws.key("partner");
  private static final int BITS_PER_CODE = 24;

  @Test
  void theNamedUniformsAreThoseOfTheDocument() {
    KeyedDraws draws = Draws.of(2021, 7);
    StateCode arm = StateCode.of("ARM");
    StateCode aze = StateCode.of("AZE");
    long onBid = arm.key() << BITS_PER_CODE | aze.key();
    long waiver = PARTNER ^ Long.rotateLeft(Draws.key("no-conflict"), 1);
    double[][] points = SamplingDesign.LATIN_HYPERCUBE.block(2021, 0, List.of("behaviour.kappa"));
    Map<String, Double> documented =
        OddDocument.read().table("checked with seed 2021, replicate 7", "u").stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("checked with seed 2021, replicate 7"),
                    row -> Double.valueOf(row.get("u"))));
    assertThat(documented)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "ATTENTION of AZE, month 3",
                    draws.uniform(RandomProcess.ATTENTION, aze.key(), 3, 0),
                "CLASH of ARM-AZE, month 3",
                    draws.uniform(RandomProcess.CLASH, Dyad.of(aze, arm).key(), 3, 0),
                "DISPOSITION of ARM to AZE under its third government (2)",
                    draws.uniform(RandomProcess.DISPOSITION, onBid, 2, 0),
                "the same in twin 1", draws.twin(1).uniform(RandomProcess.DISPOSITION, onBid, 2, 0),
                "WAIVER of no-conflict for AZE's bid for partner of month 3",
                    draws.uniform(RandomProcess.WAIVER, aze.key(), 3, waiver),
                "LHS coordinate of behaviour.kappa", points[7][0]));
  }
}
