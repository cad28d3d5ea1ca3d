package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.model.Alliance;
import org.alliancesim.report.Palette;

/** Beside the map, below: what its colours and lines mean. */
final class LegendLayer extends MapLayer {

  /** Where it begins, in units of the sheet. */
  static final double TOP = 314;

  private static final double SAMPLE = 26;
  private static final double BOX = 11;
  private static final double INDENT = SAMPLE + 8;

  /** The strength of the lines shown. */
  private static final double STRENGTH = 0.5;

  private final AllianceModelWithUI watched;

  LegendLayer(AllianceModelWithUI watched) {
    this.watched = watched;
  }

  private interface Sample {
    void draw(double middle);
  }

  @Override
  void paint(Graphics2D sheet) {
    Alliance alliance = watched.model().alliance();
    Charter charter = alliance.charter();
    List<Status> statuses = charter.statuses();
    Margin margin = new Margin(sheet, TOP);
    for (int status = 0; status < statuses.size(); status++) {
      Status each = statuses.get(status);
      String name = each.name() + " (" + charter.tracks().get(each.track()).name() + ")";
      fill(sheet, margin, MapColours.of(alliance, status), name);
    }
    fill(sheet, margin, MapColours.WITHOUT_STATUS, "no status");
    fill(sheet, margin, MapColours.OUTSIDE, "outside power");
    entry(
        margin,
        "open bid",
        y -> {
          sheet.setColor(MapColours.BID);
          sheet.setStroke(BidLayer.STROKE);
          sheet.draw(box(y));
        });
    entry(
        margin,
        "rivalry; thicker is stronger",
        y -> Edges.rivalry(sheet, at(0, y), at(SAMPLE, y), STRENGTH));
    entry(
        margin,
        "guarantee to the client",
        y -> Edges.guarantee(sheet, at(0, y), at(SAMPLE + 5, y), STRENGTH));
    entry(
        margin,
        "pressure before a vote",
        y -> Edges.pressure(sheet, at(0, y), at(SAMPLE + 5, y), STRENGTH));
    margin.skip(4);
    entry(margin, "clash this month", y -> Edges.clash(sheet, at(SAMPLE / 2, y)));
  }

  private static void fill(Graphics2D sheet, Margin margin, Paint paint, String text) {
    entry(
        margin,
        text,
        y -> {
          sheet.setPaint(paint);
          sheet.fill(box(y));
          sheet.setPaint(MapColours.BORDER);
          sheet.setStroke(new BasicStroke(0.8f));
          sheet.draw(box(y));
        });
  }

  private static void entry(Margin margin, String text, Sample sample) {
    double top = margin.y();
    margin.write(text, 11, Font.PLAIN, Palette.TEXT, INDENT);
    sample.draw((top + margin.y()) / 2);
    margin.skip(4);
  }

  private static Rectangle2D box(double middle) {
    return new Rectangle2D.Double(Margin.LEFT, middle - BOX / 2, SAMPLE, BOX);
  }

  private static Point2D at(double right, double y) {
    return new Point2D.Double(Margin.LEFT + right, y);
  }
}
