package org.alliancesim.report;

import java.awt.Color;
import java.util.List;

/**
 * How a state is filled by a number of it: the greater, the darker, in equal steps of CIE
 * lightness, so that the order is seen without colours, too, and by readers of any colour vision;
 * {@code NumberPaletteTest} measures it.
 *
 * <p>The hues are those of ColorBrewer's YlGn (Harrower and Brewer 2003, ColorBrewer.org: an online
 * tool for selecting colour schemes for maps, The Cartographic Journal 40(1)), which no line or
 * mark of the map has.
 */
public final class NumberPalette {

  private static final LightnessRamp RAMP =
      new LightnessRamp(
          95, 27, 0xFFFFE5, 0xF7FCB9, 0xD9F0A3, 0xADDD8E, 0x78C679, 0x41AB5D, 0x238443, 0x006837,
          0x004529);

  /** Of a state of which there is no such number. */
  public static final StatusFill NONE = StatusPalette.OUTSIDE;

  /** Of a state whose number is an estimate from too few events: no shade, lest it looks known. */
  public static final StatusFill VAGUE =
      new StatusFill(
          Color.WHITE,
          List.of(new StatusFill.Stripes(Palette.SECONDARY_TEXT, StatusFill.Run.FALLING)));

  private NumberPalette() {}

  /**
   * The colour of a number.
   *
   * @param share how far it lies from the scale's beginning to its end, 0 to 1
   */
  public static Color of(double share) {
    return RAMP.at(Math.max(0, Math.min(1, share)));
  }

  /** The fill of a state of which there is one, likewise. */
  public static StatusFill fill(double share) {
    return new StatusFill(of(share), List.of());
  }
}
