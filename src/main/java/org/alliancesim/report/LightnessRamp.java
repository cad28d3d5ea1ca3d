package org.alliancesim.report;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours from light to dark, between which others are mixed so that equal steps of a number are
 * equal steps of CIE lightness.
 */
final class LightnessRamp {

  private final double lightest;
  private final double darkest;
  private final List<Color> colors;

  /**
   * A ramp.
   *
   * @param lightest the CIE lightness at which it begins, 0 to 100
   * @param darkest that at which it ends, below the first
   * @param rgb at least two colours from light to dark, that reach as far
   */
  LightnessRamp(double lightest, double darkest, int... rgb) {
    this.lightest = lightest;
    this.darkest = darkest;
    colors = IntStream.of(rgb).mapToObj(Color::new).toList();
  }

  /** The colour of a rung; the highest is the darkest, also where it is the only one. */
  Color rung(int index, int rungs) {
    return at(rungs == 1 ? 1 : (double) index / (rungs - 1));
  }

  /** The colour of a part of the way from light, 0, to dark, 1. */
  Color at(double part) {
    return ofLightness(lightest + part * (darkest - lightest));
  }

  private Color ofLightness(double wanted) {
    for (int next = 1; next < colors.size(); next++) {
      Color light = colors.get(next - 1);
      Color dark = colors.get(next);
      double above = lightness(light);
      double below = lightness(dark);
      if (wanted >= below || next == colors.size() - 1) {
        return mixed(light, dark, (above - wanted) / (above - below));
      }
    }
    throw new IllegalStateException("a ramp has at least two colours");
  }

  private static Color mixed(Color one, Color other, double part) {
    double share = Math.max(0, Math.min(1, part));
    return new Color(
        mixed(one.getRed(), other.getRed(), share),
        mixed(one.getGreen(), other.getGreen(), share),
        mixed(one.getBlue(), other.getBlue(), share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + share * (other - one));
  }

  /** CIE 1976 lightness L* of a colour in sRGB (IEC 61966-2-1), 0 to 100. */
  static double lightness(Color color) {
    double y =
        0.2126 * linear(color.getRed())
            + 0.7152 * linear(color.getGreen())
            + 0.0722 * linear(color.getBlue());
    return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389.0 / 27;
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
