package org.alliancesim.report;

import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancesim.institution.Stage;

/** Colours that readers with any colour vision can tell apart, also in print. */
public final class Palette {

  /** Of what is to be read. */
  public static final Color TEXT = new Color(0x222222);

  /** Of what need not be read first. */
  public static final Color SECONDARY_TEXT = new Color(0x5A5A5A);

  /** Of lines to read off by. */
  public static final Color GRID = new Color(0xDDDDDD);

  /** Behind a heading. */
  public static final Color HEADING_STRIP = new Color(0xEFEFEF);

  /** Of an estimate and its interval. */
  public static final Color ESTIMATE = new Color(0x0072B2);

  /** Of how far the uncertain inputs move an estimate. */
  public static final Color PARAMETER_BAND = new Color(0x8FC1DE);

  /** The qualitative palette of Okabe and Ito (2008) without black and its too light yellow. */
  public static final List<Color> CURVES =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9));

  /**
   * Grey for what was not tried, warm colours for refusals, blues for success; held is the darkest.
   * A stage is at least 15 points of CIE lightness from the next, so that a copy without colour
   * still shows where one ends.
   */
  private static final Map<Stage, Color> STAGES =
      new EnumMap<>(
          Map.of(
              Stage.DETERRED, new Color(0xD6D6D6),
              Stage.APPLIED, new Color(0x6FAFA0),
              Stage.RETURNED, new Color(0xB0682C),
              Stage.SHELVED, new Color(0xF2B134),
              Stage.BLOCKED, new Color(0x8C2D4A),
              Stage.AWAITING_RATIFICATION, new Color(0x9CCBEA),
              Stage.HELD, new Color(0x0B2F6B)));

  private static final int WHITE = 255;

  private Palette() {}

  /** The colour of a stage that is drawn: of any but {@link Stage#NOT_SOUGHT}. */
  public static Color of(Stage stage) {
    return Objects.requireNonNull(STAGES.get(stage));
  }

  /** A share of objections, 0 to 1: white to the colour of what is blocked, ever darker. */
  public static Color ofObjections(double share) {
    return shaded(share, of(Stage.BLOCKED));
  }

  /** How great a probability is, 0 to 1: white to the colour of what is held, ever darker. */
  public static Color ofProbability(double share) {
    return shaded(share, of(Stage.HELD));
  }

  private static Color shaded(double share, Color all) {
    return new Color(
        mixed(share, all.getRed()), mixed(share, all.getGreen()), mixed(share, all.getBlue()));
  }

  private static int mixed(double share, int full) {
    return (int) Math.round(WHITE + share * (full - WHITE));
  }

  /**
   * A colour that lets through what is beneath.
   *
   * @param alpha from 0, not to be seen, to 255
   */
  public static Color transparent(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
