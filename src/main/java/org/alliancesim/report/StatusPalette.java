package org.alliancesim.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;

/**
 * How whoever holds a status is filled, on maps and along time.
 *
 * <p>A status of the leading track, that of the full members, is a colour, a status of another
 * track stripes on whatever the state holds besides; each track has a run of stripes and hues of
 * its own. On a track the higher rank is the darker, in equal steps of CIE lightness, and a full
 * member the darkest of all, so that the order is seen without colours, too. Full members that have
 * frozen their part have white stripes.
 *
 * <p>The hues are those of ColorBrewer's YlGnBu, YlOrBr and Purples (Harrower and Brewer 2003,
 * ColorBrewer.org: an online tool for selecting colour schemes for maps, The Cartographic Journal
 * 40(1)), which it says are safe for the colour-blind; {@code StatusPaletteTest} measures it.
 */
public final class StatusPalette {

  /** The part of the earth that the scenario is not about. */
  public static final Color LAND = new Color(0xE6E6E3);

  /** Of a state that holds nothing. */
  public static final StatusFill NO_STATUS = new StatusFill(new Color(0xFFFAE3));

  /** Of an outside power, which seeks nothing. */
  public static final StatusFill OUTSIDE =
      new StatusFill(
          LAND, List.of(new StatusFill.Stripes(new Color(0x8C8C8C), StatusFill.Run.DOTTED)));

  /** Of a bid on its way. */
  public static final Color BID = new Color(0xD0008F);

  /** Of a way out, and of what is refused. */
  public static final Color NOTICE = new Color(0x7A0019);

  /** The hues of the leading track, from light to dark. */
  private static final LightnessRamp LEADING =
      new LightnessRamp(85, 34, 0xC7E9B4, 0x7FCDBB, 0x41B6C4, 0x1D91C0, 0x225EA8, 0x253494);

  /** Those of the others, one after the other; after the last the first again. */
  private static final List<LightnessRamp> OTHERS =
      List.of(
          new LightnessRamp(71, 33, 0xFEC44F, 0xFE9929, 0xEC7014, 0xCC4C02, 0x993404, 0x662506),
          new LightnessRamp(66, 26, 0xBCBDDC, 0x9E9AC8, 0x807DBA, 0x6A51A3, 0x54278F, 0x3F007D));

  private static final List<StatusFill.Run> RUNS =
      List.of(StatusFill.Run.RISING, StatusFill.Run.UPRIGHT, StatusFill.Run.FALLING);

  private final Charter charter;
  private final int leading;
  private final List<Color> colors;

  private StatusPalette(Charter charter) {
    this.charter = charter;
    leading =
        charter.statuses().stream().filter(Status::full).mapToInt(Status::track).min().orElse(0);
    colors = IntStream.range(0, charter.statuses().size()).mapToObj(this::color).toList();
  }

  /** That of an alliance. */
  public static StatusPalette of(Charter charter) {
    return new StatusPalette(charter);
  }

  /** The fill of whoever holds this status alone. */
  public StatusFill of(int status) {
    return of(List.of(status));
  }

  /**
   * The fill of whoever holds these statuses.
   *
   * @param held the indices of what it holds, one on a track at most; empty for nothing
   */
  public StatusFill of(List<Integer> held) {
    Color ground = NO_STATUS.ground();
    List<StatusFill.Stripes> stripes = new ArrayList<>();
    for (int status : held) {
      int track = charter.statuses().get(status).track();
      if (track != leading) {
        int others = track < leading ? track : track - 1;
        stripes.add(new StatusFill.Stripes(colors.get(status), RUNS.get(others % RUNS.size())));
      } else {
        ground = colors.get(status);
        if (frozen(status)) {
          stripes.add(new StatusFill.Stripes(Color.WHITE, StatusFill.Run.LEVEL));
        }
      }
    }
    return new StatusFill(ground, stripes);
  }

  /** Whether a holder is a full member that can take up by its own decision what it gave up. */
  private boolean frozen(int status) {
    return resumes(status) != status;
  }

  /** The status that a full member with this one would take up again; itself if there is none. */
  private int resumes(int status) {
    String id = charter.statuses().get(status).id();
    return IntStream.range(0, charter.statuses().size())
        .filter(other -> charter.statuses().get(status).full())
        .filter(other -> charter.statuses().get(other).resumesFrom().contains(id))
        .findFirst()
        .orElse(status);
  }

  private Color color(int status) {
    int track = charter.statuses().get(status).track();
    int shown = resumes(status);
    List<Integer> rungs = rungs(track);
    LightnessRamp ramp =
        track == leading
            ? LEADING
            : OTHERS.get((track < leading ? track : track - 1) % OTHERS.size());
    return ramp.rung(rungs.indexOf(shown), rungs.size());
  }

  /** The statuses of a track that have a colour of their own, from the lowest to the highest. */
  private List<Integer> rungs(int track) {
    Comparator<Integer> byFull =
        Comparator.comparing(status -> charter.statuses().get(status).full());
    return IntStream.range(0, charter.statuses().size())
        .boxed()
        .filter(status -> charter.statuses().get(status).track() == track)
        .filter(status -> !frozen(status))
        .sorted(
            byFull
                .thenComparing(status -> charter.statuses().get(status).rank())
                .thenComparing(Comparator.reverseOrder()))
        .toList();
  }
}
