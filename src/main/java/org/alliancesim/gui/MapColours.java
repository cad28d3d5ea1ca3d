package org.alliancesim.gui;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.institution.Vote;
import org.alliancesim.model.Alliance;
import org.alliancesim.report.StatusFill;
import org.alliancesim.report.StatusPalette;
import org.alliancesim.world.World;

/** What is drawn in which colour on the map, besides the fills of {@link StatusPalette}. */
final class MapColours {

  static final Color SEA = new Color(0xF4F8FB);
  static final Color BORDER = new Color(0x777777);
  static final Color METER = new Color(0xDDE3E8);
  static final Color RIVALRY = new Color(0xC03A00);
  static final Color GUARANTEE = new Color(0x00507D);
  static final Color PRESSURE = new Color(0x5B2A86);
  static final Color PRESSURE_RIM = new Color(0xF0E6F7);
  static final Color CLASH = new Color(0xFFE23A);

  /** Around what is drawn on fills of any lightness. */
  static final Color RIM = new Color(255, 255, 255, 210);

  private static final Color CONSENT = new Color(0xC5DFF3);
  private static final Color ABSTENTION = new Color(0xEDEDED);
  private static final Color OBJECTION = new Color(0xF3C29B);

  private MapColours() {}

  /** The ground on which a vote is written. */
  static Color of(Vote vote) {
    return switch (vote) {
      case CONSENT -> CONSENT;
      case ABSTAIN -> ABSTENTION;
      case OBJECT -> OBJECTION;
    };
  }

  /** How a state is filled: by all statuses that it holds. */
  static StatusFill of(StatusPalette palette, Alliance alliance, int state, boolean outside) {
    List<Integer> held = held(alliance, state);
    return held.isEmpty() && outside ? StatusPalette.OUTSIDE : palette.of(held);
  }

  /** The statuses that a state holds, track by track. */
  static List<Integer> held(Alliance alliance, int state) {
    return IntStream.range(0, alliance.charter().tracks().size())
        .map(track -> alliance.held(state, track))
        .filter(status -> status != World.NONE)
        .boxed()
        .toList();
  }
}
