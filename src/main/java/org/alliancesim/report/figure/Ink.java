package org.alliancesim.report.figure;

import java.util.Locale;
import org.alliancesim.institution.Stage;

/** How something is drawn: each painter has its own colours and strokes for it. */
public enum Ink {
  /** A dot with an interval that is known. */
  ESTIMATE,
  /** A dot that is only a rim. */
  HOLLOW,
  /** A numerical interval. */
  INTERVAL,
  /** The same where the mark must not look precise. */
  FAINT,
  /** A dot of scenario A with its numerical interval. */
  SIDE_A,
  /** That of scenario B. */
  SIDE_B,
  /** How far the uncertain inputs move an estimate. */
  BAND,
  /** A curve, and that of scenario B. */
  CURVE,
  /** That of scenario A. */
  CURVE_A,
  /** A curve where the band is not known. */
  CURVE_VAGUE,
  /** A numerical interval along a curve. */
  AREA,
  /** That of scenario A. */
  AREA_A,
  /** A numerical interval along a curve where the band is not known. */
  AREA_VAGUE,
  /** How far the inputs move a curve. */
  BAND_AREA,
  /** A line of equal values. */
  DIAGONAL,
  DETERRED,
  APPLIED,
  RETURNED,
  SHELVED,
  BLOCKED,
  AWAITING_RATIFICATION,
  HELD,
  /** No objection, then ever more. */
  SHADE_0,
  SHADE_1,
  SHADE_2,
  SHADE_3,
  SHADE_4,
  SHADE_5,
  /** A probability, then ever greater ones. */
  HEAT_0,
  HEAT_1,
  HEAT_2,
  HEAT_3,
  HEAT_4,
  HEAT_5,
  /** A share of too few to be read as a rate. */
  FEW,
  /** Words alone. */
  NOTE;

  private static final String SHADE = "SHADE_";
  private static final String HEAT = "HEAT_";

  /** That of a stage, any but {@link Stage#NOT_SOUGHT}. */
  public static Ink of(Stage stage) {
    return valueOf(stage.name());
  }

  /** The stage that it is of. */
  public Stage stage() {
    return Stage.valueOf(name());
  }

  /** That of a rank of objections, 0 to 5. */
  public static Ink ofRank(int rank) {
    return valueOf(SHADE + rank);
  }

  /** That of a rank of probabilities, 0 to 5. */
  public static Ink ofHeat(int rank) {
    return valueOf(HEAT + rank);
  }

  /** The rank of objections or probabilities that it is of; 0 if it is of none. */
  public int rank() {
    return name().startsWith(SHADE) || name().startsWith(HEAT)
        ? Integer.parseInt(name().substring(name().indexOf('_') + 1))
        : 0;
  }

  /** In a style sheet: {@code awaiting-ratification}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
