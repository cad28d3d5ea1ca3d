package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndLabelsTest {

  @Test
  void labelsWithRoomStayBesideTheirCurves() {
    assertThat(EndLabels.spread(new double[] {20, 60, 90}, 20, 0, 100)).containsExactly(20, 60, 90);
  }

  @Test
  void labelsOfCloseCurvesAreMovedApartInTheirOrder() {
    assertThat(EndLabels.spread(new double[] {50, 51, 52}, 20, 0, 100)).containsExactly(50, 70, 90);
  }

  @Test
  void labelsStayInsideThePlot() {
    assertThat(EndLabels.spread(new double[] {99, 100}, 20, 0, 100)).containsExactly(70, 90);
    assertThat(EndLabels.spread(new double[] {0, 1}, 20, 0, 100)).containsExactly(10, 30);
  }
}
