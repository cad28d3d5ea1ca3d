package org.alliancesim.gui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Vote;
import org.alliancesim.model.Alliance;
import org.alliancesim.world.World;

/** What is drawn in which colour; the hues are those of Okabe and Ito (2008), partly lightened. */
final class MapColours {

  static final Color SEA = new Color(0xF4F8FB);
  static final Color LAND = new Color(0xE6E6E3);
  static final Color OUTSIDE = new Color(0xC9C9C9);
  static final Color WITHOUT_STATUS = new Color(0xFDF3C8);
  static final Color BORDER = new Color(0x777777);
  static final Color METER = new Color(0xDDE3E8);
  static final Color BID = new Color(0xD0008F);
  static final Color RIVALRY = new Color(0xC03A00);
  static final Color GUARANTEE = new Color(0x00507D);
  static final Color PRESSURE = new Color(0x5B2A86);
  static final Color PRESSURE_RIM = new Color(0xF0E6F7);
  static final Color CLASH = new Color(0xFFE23A);

  private static final Color CONSENT = new Color(0xC5DFF3);
  private static final Color ABSTENTION = new Color(0xEDEDED);
  private static final Color OBJECTION = new Color(0xF3C29B);
  private static final Color FULL = new Color(0x6FA8DC);
  private static final List<Color> OTHERS =
      List.of(
          new Color(0x5FBF9F),
          new Color(0xE9B44C),
          new Color(0xB39BC8),
          new Color(0xB08968),
          new Color(0xA5C882));

  private static final int HATCH = 6;
  private static final Paint HATCHED = hatched();

  private MapColours() {}

  /** The fill of whoever holds a status, hatched where a full member has frozen its part. */
  static Paint of(Alliance alliance, int status) {
    List<Status> statuses = alliance.charter().statuses();
    if (statuses.get(status).full()) {
      return frozen(statuses, status) ? HATCHED : FULL;
    }
    long before = statuses.subList(0, status).stream().filter(other -> !other.full()).count();
    return OTHERS.get((int) before % OTHERS.size());
  }

  /** The ground on which a vote is written. */
  static Color of(Vote vote) {
    return switch (vote) {
      case CONSENT -> CONSENT;
      case ABSTAIN -> ABSTENTION;
      case OBJECT -> OBJECTION;
    };
  }

  /** Whether a holder can take up, by its own decision, what it has given up. */
  private static boolean frozen(List<Status> statuses, int status) {
    String id = statuses.get(status).id();
    return statuses.stream().anyMatch(other -> other.resumesFrom().contains(id));
  }

  /** The status to be shown of a state: the one of full membership, else that of highest rank. */
  static int shown(Alliance alliance, int state) {
    Charter charter = alliance.charter();
    int shown = World.NONE;
    for (int track = 0; track < charter.tracks().size(); track++) {
      int held = alliance.held(state, track);
      if (held != World.NONE
          && (shown == World.NONE
              || charter.statuses().get(held).rank() > charter.statuses().get(shown).rank()
              || charter.statuses().get(held).full())) {
        shown = held;
      }
    }
    return shown;
  }

  private static Paint hatched() {
    BufferedImage tile = new BufferedImage(HATCH, HATCH, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = tile.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, HATCH, HATCH);
    graphics.setColor(FULL.darker());
    for (int shift = -HATCH; shift <= HATCH; shift += HATCH) {
      graphics.draw(new Line2D.Double(shift, HATCH, shift + HATCH, 0));
    }
    graphics.dispose();
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, HATCH, HATCH));
  }
}
