package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.Application;
import org.alliancesim.report.StatusPalette;

/**
 * An outline around every state on its way: with an open bid, admitted and waiting for members to
 * ratify, or out, having given notice.
 */
final class BidLayer extends AtlasLayer {

  private static final float WIDE = 2.6f;
  private static final float RIM = 4.4f;

  /** Of a bid on which the council has yet to decide. */
  static final BasicStroke OPEN = new BasicStroke(WIDE);

  /** Of one that has been admitted. */
  static final BasicStroke RATIFYING = dashed(8, 4);

  /** Of whoever has given notice. */
  static final BasicStroke NOTICE = dashed(2, 3.5f);

  private final AllianceModelWithUI watched;

  BidLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  private static BasicStroke dashed(float dash, float gap) {
    return new BasicStroke(
        WIDE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, gap}, 0);
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    Alliance alliance = watched.model().alliance();
    for (int state = 0; state < map.states().size(); state++) {
      int each = state;
      CountryLayer.shape(map, state).ifPresent(shape -> paint(sheet, alliance, each, shape));
    }
  }

  private static void paint(Graphics2D sheet, Alliance alliance, int state, Shape shape) {
    boolean open = false;
    boolean ratifying = false;
    boolean leaving = false;
    for (int track = 0; track < alliance.charter().tracks().size(); track++) {
      Application bid = alliance.bid(state, track);
      open |= bid != null;
      ratifying |= bid != null && bid.admitted();
      leaving |= alliance.leaving(state, track);
    }
    if (open) {
      outline(sheet, shape, StatusPalette.BID, ratifying ? RATIFYING : OPEN);
    }
    if (leaving) {
      outline(sheet, shape, StatusPalette.NOTICE, NOTICE);
    }
  }

  /** Draws an outline that is seen on light and dark ground. */
  static void outline(Graphics2D sheet, Shape shape, Color color, BasicStroke stroke) {
    sheet.setColor(MapColours.RIM);
    sheet.setStroke(new BasicStroke(RIM));
    sheet.draw(shape);
    sheet.setColor(color);
    sheet.setStroke(stroke);
    sheet.draw(shape);
  }
}
