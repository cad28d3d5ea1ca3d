package org.alliancesim.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancesim.results.FifthRow;
import org.alliancesim.results.Names;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures of studies of inputs write shares. */
class StudyFiguresTest {

  /** A share that rounds to nothing has no sign. */
  @ParameterizedTest
  @CsvSource({"-0.0000004, 0.0", "0, 0.0", "-0.0006, −0.1", "0.0994, 9.9", "0.12, 12"})
  void aShareIsWrittenInPercent(double share, String text) {
    assertThat(StudyFigures.percent(share)).isEqualTo(text);
  }

  /** Bars of chance alone would look like findings. */
  @Test
  void aTornadoLeavesOutAnOutcomeThatMovesWithNoInput() {
    Names names =
        new Names(
            "Council",
            Map.of("AAA", "Aland", "BBB", "Beland"),
            Map.of("partner", new Names.StatusName("partner", "main")));
    List<FifthRow> fifths =
        List.of(
            fifth("AAA", "held", 1, 0.10, 0.16),
            fifth("AAA", "held", 5, 0.17, 0.25),
            fifth("BBB", "held", 1, 0.10, 0.18),
            fifth("BBB", "held", 5, 0.17, 0.25),
            fifth("BBB", "gain", 1, -3, -2),
            fifth("BBB", "gain", 5, 2, 3));
    assertThat(TornadoFigure.panels(names, fifths))
        .extracting(SpanChart.Panel::heading)
        .containsExactly("Aland, partner, main");
  }

  private static FifthRow fifth(String state, String quantity, int fifth, double low, double high) {
    return new FifthRow(
        StateCode.of(state),
        "partner",
        quantity,
        "behaviour.psi",
        fifth,
        fifth,
        fifth + 1,
        100,
        (low + high) / 2,
        low,
        high);
  }
}
