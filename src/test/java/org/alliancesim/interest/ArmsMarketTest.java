package org.alliancesim.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Reference values worked out by hand from the CES formulas of docs/odd.md, for A=100, δ=0.2, ε=3.
 */
class ArmsMarketTest {

  @Test
  void agreesWithTheWorkedExample() {
    ArmsMarket market = new ArmsMarket(0.5, 100, 0.2, 3);
    assertThat(market.priceIndex()).isCloseTo(0.883452, within(5e-7));
    assertThat(market.saving()).isCloseTo(11.65478, within(5e-6));
  }

  @Test
  void theUnitElasticityIsTheLimitOfItsNeighbours() {
    double at = new ArmsMarket(0.4, 100, 0.3, 1).saving();
    assertThat(new ArmsMarket(0.4, 100, 0.3, 1 + 1e-6).saving()).isCloseTo(at, within(1e-4));
    assertThat(new ArmsMarket(0.4, 100, 0.3, 1 - 1e-6).saving()).isCloseTo(at, within(1e-4));
  }

  @Test
  void withoutDiscountOrShareNothingChanges() {
    assertThat(new ArmsMarket(0.4, 100, 0, 3).saving()).isZero();
    assertThat(new ArmsMarket(0, 100, 0.3, 3).saving()).isZero();
  }

  /** ε = 0: A·s·δ = 100·0.5·0.2. */
  @Test
  void withoutSubstitutionTheDiscountIsSavedOnWhatIsBoughtAnyway() {
    ArmsMarket market = new ArmsMarket(0.5, 100, 0.2, 0);
    assertThat(market.saving()).isCloseTo(10, within(1e-12));
  }

  @Test
  void whoImportsNothingSavesNothing() {
    assertThat(new ArmsMarket(0.5, 0, 0.2, 3).saving()).isZero();
  }

  @Test
  void anObservedShareGoesBackToEqualPrices() {
    ArmsMarket market = new ArmsMarket(0.5, 100, 0.2, 3);
    // share of volume under the discount: s(1−δ)^(−ε)/(s(1−δ)^(−ε)+1−s)
    double volume = 0.5 * Math.pow(0.8, -3) / (0.5 * Math.pow(0.8, -3) + 0.5);
    assertThat(ArmsMarket.shareAtEqualPrices(volume, 0.2, 3))
        .isCloseTo(market.share(), within(1e-12));
    assertThat(ArmsMarket.shareAtEqualPrices(1, 0.2, 3)).isEqualTo(1);
    assertThat(ArmsMarket.shareAtEqualPrices(0, 0.2, 3)).isZero();
  }

  @Test
  void refusesImpossibleMarkets() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArmsMarket(1.2, 100, 0.2, 3))
        .withMessage("a market share must be in [0, 1], not 1.2");
    assertThatIllegalArgumentException().isThrownBy(() -> new ArmsMarket(Double.NaN, 100, 0.2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArmsMarket(-0.1, 100, 0.2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArmsMarket(0.5, 100, -0.1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArmsMarket(0.5, 100, 1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArmsMarket(0.5, 100, 0.2, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArmsMarket(0.5, -1, 0.2, 3));
  }
}
