package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Ratification;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.institution.VotingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How far the fills of statuses lie apart, measured for readers with any colour vision. */
class StatusPaletteTest {

  /** Distances in CIELAB; 2.3 is the least that is seen (Mahy et al. 1994, Color Res. Appl. 19). */
  private static final double CLEARLY_APART = 12;

  /** Of CIE lightness, for copies without colours. */
  private static final double APART_IN_GREY = 12;

  private static Status status(String id, int track, int rank, boolean full, Set<String> resumes) {
    return new Status(
        id,
        id,
        track,
        rank,
        full,
        true,
        Set.of(),
        resumes,
        true,
        Ratification.NONE,
        0,
        0,
        List.of());
  }

  /** Statuses on the first track, a frozen membership, and statuses on two others. */
  private static Charter charter(int leading, int others) {
    List<Track> tracks =
        IntStream.range(0, 3)
            .mapToObj(
                track ->
                    new Track(
                        "t" + track, "t" + track, new VotingRule.Consensus(0), List.of(6), false))
            .toList();
    List<Status> statuses = new ArrayList<>();
    for (int rank = 0; rank < leading; rank++) {
      boolean member = rank == leading - 1;
      statuses.add(status("s" + rank, 0, rank, member, member ? Set.of("frozen") : Set.of()));
    }
    statuses.add(status("frozen", 0, 1, true, Set.of()));
    for (int track = 1; track < 3; track++) {
      for (int rank = 0; rank < others; rank++) {
        statuses.add(status("t" + track + rank, track, rank, false, Set.of()));
      }
    }
    return new Charter("Alliance", tracks, statuses);
  }

  /** The colour by which a status alone is told from others of its track. */
  private static Color telling(StatusFill fill) {
    boolean ofOtherTrack =
        !fill.stripes().isEmpty() && fill.ground().equals(StatusPalette.NO_STATUS.ground());
    return ofOtherTrack ? fill.stripes().get(0).color() : fill.ground();
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "3, 2", "4, 3", "5, 4"})
  void aHigherRankIsDarkerAndTheDifferenceIsSeenInGrey(int leading, int others) {
    Charter charter = charter(leading, others);
    StatusPalette palette = StatusPalette.of(charter);
    int steps = 0;
    for (int status = 1; status < charter.statuses().size(); status++) {
      Status before = charter.statuses().get(status - 1);
      Status here = charter.statuses().get(status);
      if (here.track() == before.track() && here.rank() == before.rank() + 1) {
        assertThat(
                Vision.NORMAL.lightness(telling(palette.of(status - 1)))
                    - Vision.NORMAL.lightness(telling(palette.of(status))))
            .as("%s above %s", here.id(), before.id())
            .isGreaterThan(APART_IN_GREY);
        steps++;
      }
    }
    assertThat(steps).isEqualTo(leading - 1 + 2 * (others - 1));
    assertThat(
            Vision.NORMAL.lightness(StatusPalette.NO_STATUS.ground())
                - Vision.NORMAL.lightness(palette.of(0).ground()))
        .as("the lowest rank and no status")
        .isGreaterThan(APART_IN_GREY);
  }

  /** Fills with the same stripes differ in colour; others differ in their stripes. */
  @ParameterizedTest
  @EnumSource
  void anyTwoStatusesDifferForReadersOfAnyColourVision(Vision vision) {
    Charter charter = charter(5, 4);
    StatusPalette palette = StatusPalette.of(charter);
    List<StatusFill> fills = new ArrayList<>();
    fills.add(StatusPalette.NO_STATUS);
    fills.add(StatusPalette.OUTSIDE);
    IntStream.range(0, charter.statuses().size()).mapToObj(palette::of).forEach(fills::add);
    int compared = 0;
    for (StatusFill one : fills) {
      for (StatusFill other : fills) {
        if (!one.equals(other) && runs(one).equals(runs(other))) {
          assertThat(vision.distance(telling(one), telling(other)))
              .as("%s and %s", one, other)
              .isGreaterThan(CLEARLY_APART);
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(6 * 5 + 2 * 4 * 3);
  }

  private static List<StatusFill.Run> runs(StatusFill fill) {
    return fill.stripes().stream().map(StatusFill.Stripes::run).toList();
  }

  /** They are rimmed with white, from which they must be told. */
  @ParameterizedTest
  @EnumSource
  void stripesAreSeenOnAnyGround(Vision vision) {
    Charter charter = charter(5, 4);
    StatusPalette palette = StatusPalette.of(charter);
    for (int status = 0; status < charter.statuses().size(); status++) {
      StatusFill fill = palette.of(status);
      for (StatusFill.Stripes each : fill.stripes()) {
        Color against = each.color().equals(Color.WHITE) ? fill.ground() : Color.WHITE;
        assertThat(Math.abs(vision.lightness(each.color()) - vision.lightness(against)))
            .as("%s", charter.statuses().get(status).id())
            .isGreaterThan(25);
      }
    }
  }

  @Test
  void whoHoldsTwoStatusesShowsBoth() {
    Charter charter = charter(3, 2);
    StatusPalette palette = StatusPalette.of(charter);
    int low = charter.statusIndex("s0");
    int other = charter.statusIndex("t11");
    StatusFill both = palette.of(List.of(low, other));
    assertThat(colours(both))
        .contains(
            palette.of(low).ground().getRGB(), palette.of(other).stripes().get(0).color().getRGB());
    assertThat(colours(palette.of(low)))
        .as("with one status it is one colour")
        .containsExactly(palette.of(low).ground().getRGB());
  }

  @Test
  void whoHasFrozenItsPartHasAMembersColourAndWhiteStripes() {
    Charter charter = charter(4, 1);
    StatusPalette palette = StatusPalette.of(charter);
    StatusFill frozen = palette.of(charter.statusIndex("frozen"));
    assertThat(frozen.ground()).isEqualTo(palette.of(charter.statusIndex("s3")).ground());
    assertThat(colours(frozen)).contains(frozen.ground().getRGB(), Color.WHITE.getRGB());
  }

  private static Set<Integer> colours(StatusFill fill) {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    fill.fill(graphics, new Rectangle2D.Double(0, 0, 40, 40), StatusFill.MAP_PITCH);
    graphics.dispose();
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 40; y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
