package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.model.Accession;
import org.alliancesim.model.Alliance;
import org.alliancesim.model.Application;
import org.alliancesim.report.Palette;
import org.alliancesim.world.StateCode;

/**
 * The states' codes beside their capitals, none over another, with how far a ratification has come
 * and when a state that has given notice leaves. Who lies beyond the map is an arrow at its edge,
 * and named so. What the inset shows is named there alone.
 */
final class NameLayer extends AtlasLayer {

  private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 11);
  private static final double CAPITAL = 4;

  /** From the middle of an arrow to its tip. */
  private static final double ARROW = 8;

  /** How far from its capital a name can stand, the nearest first. */
  private static final double[] DISTANCES = {6, 10, 15};

  private final AllianceModelWithUI watched;
  private final Atlas atlas;
  private final IdentityHashMap<WorldMap, List<Label>> written = new IdentityHashMap<>();

  NameLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
    this.atlas = atlas;
  }

  /**
   * A name on a map.
   *
   * @param state the state's index
   * @param text what is written
   * @param room what it fills of the sheet
   */
  record Label(int state, String text, Rectangle2D room) {}

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    sheet.setFont(FONT);
    sheet.setColor(Palette.TEXT);
    for (int state = 0; state < map.states().size(); state++) {
      WorldMap.Place place = map.states().get(state);
      if (map.shows(state) && place.beyond()) {
        sheet.fill(arrow(map, place.at()));
      } else if (map.shows(state) && place.outline().isPresent()) {
        sheet.fill(dot(place.at()));
      }
    }
    if (atlas.zoomed()) {
      // of every part that was looked at on the way there would be one
      written.clear();
    }
    written.put(map, labels(map, sheet.getFontMetrics()));
    for (Label label : written(map)) {
      write(sheet, label.text(), label.room());
    }
  }

  /** Where the names stand on a map as it was last drawn. */
  List<Label> written(WorldMap map) {
    return written.getOrDefault(map, List.of());
  }

  /** Where the names stand on a map; for one that finds no room beside the others, nowhere. */
  List<Label> labels(WorldMap map, FontMetrics metrics) {
    List<Rectangle2D> taken = new ArrayList<>();
    for (int state = 0; state < map.states().size(); state++) {
      if (map.shows(state)) {
        taken.add(dot(map.states().get(state).at()).getBounds2D());
      }
    }
    List<Label> labels = new ArrayList<>();
    for (int state = 0; state < map.states().size(); state++) {
      if (named(map, state)) {
        int each = state;
        Optional<Label> label =
            texts(map, state).stream()
                .flatMap(text -> label(map, each, text, metrics, taken).stream())
                .findFirst();
        if (label.isPresent()) {
          taken.add(label.get().room());
          labels.add(label.get());
        }
      }
    }
    return labels;
  }

  /** Whether a state is named on a map: where it stands, and on one map only. */
  private boolean named(WorldMap map, int state) {
    return map.shows(state)
        && atlas.shown().stream()
            .allMatch(
                other -> other.equals(map) || !map.equals(atlas.whole()) || !other.shows(state));
  }

  /** Right, left, above, below, then at the corners of a capital: the first free on the map. */
  private Optional<Label> label(
      WorldMap map, int state, String text, FontMetrics metrics, List<Rectangle2D> taken) {
    Point2D at = map.states().get(state).at();
    double width = metrics.stringWidth(text);
    double height = metrics.getAscent();
    List<Rectangle2D> rooms = new ArrayList<>();
    for (double distance : DISTANCES) {
      double right = at.getX() + distance;
      double left = at.getX() - distance - width;
      double above = at.getY() - distance - height;
      double below = at.getY() + distance;
      double level = at.getY() - height / 2;
      double centred = at.getX() - width / 2;
      double[][] corners = {
        {right, level}, {left, level}, {centred, above}, {centred, below},
        {right, above}, {right, below}, {left, above}, {left, below}
      };
      for (double[] corner : corners) {
        rooms.add(new Rectangle2D.Double(corner[0], corner[1], width, height));
      }
    }
    return rooms.stream()
        .filter(room -> free(map, room) && taken.stream().noneMatch(room::intersects))
        .findFirst()
        .map(room -> new Label(state, text, room));
  }

  /** What could be written of a state, the fullest first; the last is its code alone. */
  List<String> texts(WorldMap map, int state) {
    List<String> texts = new ArrayList<>();
    String code = code(state);
    String more = onItsWay(state);
    if (!more.isEmpty()) {
      texts.add(code + more);
    }
    if (map.states().get(state).beyond()) {
      texts.add(code + " (off the map)");
    }
    texts.add(code);
    return texts;
  }

  /** How many members have ratified its admission, and when it leaves. */
  private String onItsWay(int state) {
    Alliance alliance = watched.model().alliance();
    StringBuilder text = new StringBuilder();
    for (int track = 0; track < alliance.charter().tracks().size(); track++) {
      Application bid = alliance.bid(state, track);
      Accession accession = bid == null ? null : bid.accession();
      if (accession != null) {
        text.append(String.format(Locale.ROOT, " %d/%d", ratified(accession), accession.members()));
      }
      if (alliance.leaving(state, track)) {
        YearMonth start = watched.scenario().clock().start();
        text.append(" out ").append(start.plusMonths(alliance.leavesIn(state, track)));
      }
    }
    return text.toString();
  }

  private int ratified(Accession accession) {
    return (int)
        IntStream.range(0, watched.model().world().size()).filter(accession::ratifiedBy).count();
  }

  private boolean free(WorldMap map, Rectangle2D room) {
    return map.frame().contains(room)
        && atlas.shown().stream().allMatch(other -> other.equals(map) || beside(map, other, room));
  }

  /** Whether a room on one map is not covered by another that lies over it. */
  private boolean beside(WorldMap map, WorldMap other, Rectangle2D room) {
    return !map.equals(atlas.whole()) || !other.frame().intersects(room);
  }

  private String code(int state) {
    List<StateCode> codes = watched.model().world().states();
    return codes.get(state).value();
  }

  private static Ellipse2D.Double dot(Point2D at) {
    return new Ellipse2D.Double(at.getX() - CAPITAL / 2, at.getY() - CAPITAL / 2, CAPITAL, CAPITAL);
  }

  /** Points from the edge to where a state lies beyond it. */
  static Shape arrow(WorldMap map, Point2D at) {
    double east = at.getX() - map.frame().getCenterX();
    double south = at.getY() - map.frame().getCenterY();
    AffineTransform turned = AffineTransform.getTranslateInstance(at.getX(), at.getY());
    turned.rotate(east, south);
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(ARROW, 0);
    arrow.lineTo(-ARROW / 2, ARROW * 0.45);
    arrow.lineTo(-ARROW / 2, -ARROW * 0.45);
    arrow.closePath();
    return turned.createTransformedShape(arrow);
  }

  /** With a light rim, so that it can be read on any ground. */
  private static void write(Graphics2D sheet, String text, Rectangle2D room) {
    FontMetrics metrics = sheet.getFontMetrics();
    Shape letters =
        FONT.createGlyphVector(sheet.getFontRenderContext(), text)
            .getOutline((float) room.getX(), (float) (room.getMaxY() - metrics.getDescent() / 2.0));
    sheet.setColor(Color.WHITE);
    sheet.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    sheet.draw(letters);
    sheet.setColor(Palette.TEXT);
    sheet.fill(letters);
  }
}
