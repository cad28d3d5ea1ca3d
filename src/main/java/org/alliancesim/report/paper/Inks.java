package org.alliancesim.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Ink;

/** The colours and strokes of print. */
final class Inks {

  static final Stroke HAIRLINE = new BasicStroke(0.7f);
  static final Stroke RIM = new BasicStroke(1.3f);
  static final Stroke BAND = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, 0);
  static final Stroke INTERVAL = new BasicStroke(4.5f, BasicStroke.CAP_BUTT, 0);
  static final Stroke FAINT =
      new BasicStroke(
          1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {2, 2}, 0);
  static final Stroke CURVE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke DASHED =
      new BasicStroke(
          1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 4}, 0);
  static final Stroke DOTTED =
      new BasicStroke(
          1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {2, 2}, 0);
  static final Stroke DIAGONAL =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {5, 4}, 0);

  private static final int AREA_ALPHA = 110;
  private static final int GREY_ALPHA = 60;
  private static final int BAND_ALPHA = 80;
  private static final double RANKS = 5;

  private Inks() {}

  static Color color(Ink ink) {
    return switch (ink) {
      case ESTIMATE, HOLLOW, INTERVAL, SIDE_B, CURVE -> Palette.ESTIMATE;
      case FAINT, SIDE_A, CURVE_A, CURVE_VAGUE, DIAGONAL, NOTE -> Palette.SECONDARY_TEXT;
      case BAND -> Palette.PARAMETER_BAND;
      case AREA -> Palette.transparent(Palette.ESTIMATE, AREA_ALPHA);
      case AREA_A, AREA_VAGUE -> Palette.transparent(Palette.SECONDARY_TEXT, GREY_ALPHA);
      case BAND_AREA -> Palette.transparent(Palette.PARAMETER_BAND, BAND_ALPHA);
      case FEW -> Palette.HEADING_STRIP;
      case SHADE_0, SHADE_1, SHADE_2, SHADE_3, SHADE_4, SHADE_5 -> Palette.ofObjections(share(ink));
      case HEAT_0, HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5 -> Palette.ofProbability(share(ink));
      default -> Palette.of(ink.stage());
    };
  }

  /** The stroke of a line. */
  static Stroke stroke(Ink line) {
    return switch (line) {
      case INTERVAL -> INTERVAL;
      case BAND -> BAND;
      case CURVE -> CURVE;
      case CURVE_A -> DASHED;
      case CURVE_VAGUE -> DOTTED;
      case DIAGONAL -> DIAGONAL;
      case FAINT -> FAINT;
      default -> throw new IllegalArgumentException(line + " is no line");
    };
  }

  /** How dark a shade of objections or probabilities is, 0 to 1. */
  static double share(Ink shade) {
    return shade.rank() / RANKS;
  }
}
