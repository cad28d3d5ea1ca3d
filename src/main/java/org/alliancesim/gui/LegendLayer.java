package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.report.NumberPalette;
import org.alliancesim.report.Palette;
import org.alliancesim.report.StatusFill;
import org.alliancesim.report.StatusPalette;

/** Beside the map, below: what its colours and lines mean. */
final class LegendLayer extends MapLayer {

  /** Of its letters, in units. */
  static final int SIZE = 10;

  /** Below each line. */
  private static final double GAP = 2;

  /** Left free below the last line: a clash is higher than what is written beside it. */
  private static final double BOTTOM = 11;

  private static final double SAMPLE = 26;
  private static final double BOX = 11;
  private static final double INDENT = SAMPLE + 8;

  /** The strength of the lines shown. */
  private static final double STRENGTH = 0.5;

  /** As many steps as a scale of numbers is shown in, besides 0. */
  private static final int STEPS = 4;

  private final AllianceModelWithUI watched;
  private final MapColouring colouring;

  LegendLayer(AllianceModelWithUI watched, MapColouring colouring) {
    this.watched = watched;
    this.colouring = colouring;
  }

  private interface Sample {

    /** Draws it right of the margin's edge. */
    void draw(Graphics2D sheet, double middle);
  }

  /** What a colour, line or mark means. */
  private record Entry(String text, Sample sample) {}

  /** Where it begins on the map's sheet, in its units: so high that it ends at the lower edge. */
  double top(Graphics2D sheet) {
    return HEIGHT - height(new Margin(sheet, 0));
  }

  /** How high it is in a margin. */
  double height(Margin margin) {
    double height = BOTTOM;
    for (Entry entry : entries()) {
      height += margin.height(entry.text(), SIZE, Font.PLAIN, INDENT) + GAP;
    }
    return height;
  }

  @Override
  void paint(Graphics2D sheet) {
    // a map on the screen may have it beside it
    if (sheet.hitClip((int) Margin.LEFT, 0, (int) Margin.WIDE, HEIGHT)) {
      write(sheet, new Margin(sheet, top(sheet)));
    }
  }

  /** Writes it into a margin. */
  void write(Graphics2D sheet, Margin margin) {
    Graphics2D samples = (Graphics2D) sheet.create();
    samples.translate(margin.left(), 0);
    for (Entry entry : entries()) {
      double above = margin.y();
      margin.write(entry.text(), SIZE, Font.PLAIN, Palette.TEXT, INDENT);
      entry.sample().draw(samples, (above + margin.y()) / 2);
      margin.skip(GAP);
    }
    samples.dispose();
  }

  /** What it says, line by line. */
  List<String> lines() {
    return entries().stream().map(Entry::text).toList();
  }

  private List<Entry> entries() {
    List<Entry> entries =
        new ArrayList<>(colouring.scaled().map(LegendLayer::numbers).orElseGet(this::statuses));
    entries.add(outlined("open bid", StatusPalette.BID, BidLayer.OPEN));
    entries.add(
        outlined("admitted; 2/6: two of six have ratified", StatusPalette.BID, BidLayer.RATIFYING));
    entries.add(
        outlined("has given notice; out: when it leaves", StatusPalette.NOTICE, BidLayer.NOTICE));
    entries.add(
        new Entry("other status since this month", (sheet, y) -> ChangeLayer.rim(sheet, inner(y))));
    entries.add(
        new Entry(
            "rivalry; thicker is stronger",
            (sheet, y) -> Edges.rivalry(sheet, at(0, y), at(SAMPLE, y), STRENGTH)));
    entries.add(
        new Entry(
            "guarantee to the client",
            (sheet, y) -> Edges.guarantee(sheet, at(0, y), at(SAMPLE + 5, y), STRENGTH)));
    entries.add(
        new Entry(
            "pressure before a vote",
            (sheet, y) -> Edges.pressure(sheet, at(0, y), at(SAMPLE + 5, y), STRENGTH)));
    entries.add(
        new Entry(
            "clash this month", (sheet, y) -> Edges.clash(sheet, at(SAMPLE / 2, y), BOX * 0.6)));
    return entries;
  }

  private List<Entry> statuses() {
    Charter charter = watched.model().alliance().charter();
    List<Status> statuses = charter.statuses();
    StatusPalette palette = StatusPalette.of(charter);
    List<Entry> entries = new ArrayList<>();
    for (int status = 0; status < statuses.size(); status++) {
      Status each = statuses.get(status);
      String name = each.name() + " (" + charter.tracks().get(each.track()).name() + ")";
      entries.add(filled(palette.of(status), name));
    }
    entries.add(filled(StatusPalette.NO_STATUS, "no status"));
    entries.add(filled(StatusPalette.OUTSIDE, "outside power"));
    return entries;
  }

  private static List<Entry> numbers(MapColouring.Scaled scaled) {
    MapNumber number = scaled.number();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(number.label() + ": " + number.meaning(), (sheet, y) -> {}));
    if (scaled.values().stream().allMatch(Optional::isEmpty)) {
      entries.add(
          new Entry("none yet" + (number.ofBatch() ? ": run a batch" : ""), (sheet, y) -> {}));
    } else if (scaled.tells()) {
      // beside states that are striped, a scale would be of nothing
      int last = scaled.isVague() && scaled.isZero() ? 0 : STEPS;
      for (int step = last; step >= 0; step--) {
        double part = (double) step / STEPS;
        entries.add(filled(NumberPalette.fill(part), number.written(part * scaled.end())));
      }
    }
    if (scaled.isVague()) {
      entries.add(filled(NumberPalette.VAGUE, "too few events to tell"));
    }
    entries.add(filled(NumberPalette.NONE, "no such number"));
    return entries;
  }

  private static Entry outlined(String text, Color color, BasicStroke stroke) {
    return new Entry(text, (sheet, y) -> BidLayer.outline(sheet, inner(y), color, stroke));
  }

  private static Entry filled(StatusFill fill, String text) {
    return new Entry(
        text,
        (sheet, y) -> {
          fill.fill(sheet, box(y), StatusFill.MAP_PITCH);
          sheet.setPaint(MapColours.BORDER);
          sheet.setStroke(new BasicStroke(0.8f));
          sheet.draw(box(y));
        });
  }

  /** A box that leaves room for a broad line around it. */
  private static Rectangle2D inner(double middle) {
    return new Rectangle2D.Double(2, middle - BOX / 2 + 2, SAMPLE - 4, BOX - 4);
  }

  private static Rectangle2D box(double middle) {
    return new Rectangle2D.Double(0, middle - BOX / 2, SAMPLE, BOX);
  }

  private static Point2D at(double right, double y) {
    return new Point2D.Double(right, y);
  }
}
