package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

/** Names too long for their column. */
class ShortenedCellTest {

  private static final String COUNCIL = "partner, CSTO";
  private static final String ASSEMBLY = "partner, CSTO Parliamentary Assembly";

  private final FontMetrics letters =
      new JLabel().getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 11));

  @Test
  void whatFitsIsLeftAsItIs() {
    assertThat(ShortenedCell.shortened(COUNCIL, letters, letters.stringWidth(COUNCIL)))
        .isEqualTo(COUNCIL);
  }

  @Test
  void twoInstitutionsAreToldApartHoweverNarrowTheColumn() {
    for (int room = letters.stringWidth("pa…ly"); room < 400; room += 10) {
      String council = ShortenedCell.shortened(COUNCIL, letters, room);
      String assembly = ShortenedCell.shortened(ASSEMBLY, letters, room);
      assertThat(assembly).as("%d pixels", room).isNotEqualTo(council);
      assertThat(letters.stringWidth(assembly)).isLessThanOrEqualTo(room);
    }
  }

  @Test
  void whereThereIsNoRoomAtAllADotRemains() {
    assertThat(ShortenedCell.shortened(ASSEMBLY, letters, 0)).isEqualTo("…");
  }
}
