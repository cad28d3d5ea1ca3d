package org.alliancesim.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancesim.report.paper.PageBreaks.Part;
import org.junit.jupiter.api.Test;

class PageBreaksTest {

  private static final int MOST = 54;

  @Test
  void aPanelIsNotTornApartIfItFitsOnAPage() {
    assertThat(PageBreaks.of(List.of(40, 40), MOST))
        .containsExactly(List.of(new Part(0, 0, 40)), List.of(new Part(1, 0, 40)));
  }

  @Test
  void aPanelThatFitsOnNoPageGoesOnUnderItsHeading() {
    assertThat(PageBreaks.of(List.of(120), MOST))
        .containsExactly(
            List.of(new Part(0, 0, 40)),
            List.of(new Part(0, 40, 80)),
            List.of(new Part(0, 80, 120)));
  }

  @Test
  void aFewLinesTooManyForAPageAreSplitBetweenPanelsIntoPagesOfSimilarSize() {
    List<List<Part>> pages = PageBreaks.of(List.of(11, 11, 11, 11, 9), MOST);
    assertThat(pages)
        .map(page -> page.stream().mapToInt(Part::lines).sum())
        .containsExactly(2 * 12, 2 * 12 + 10);
  }

  @Test
  void whatFitsOnOnePageIsNotSplitAndNothingHasAPage() {
    assertThat(PageBreaks.of(List.of(26, 26), MOST)).hasSize(1);
    assertThat(PageBreaks.of(List.of(), MOST)).containsExactly(List.of());
  }
}
