package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alliancesim.experiment.ExperimentRunner;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.Shard;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.OutputRow;
import org.alliancesim.results.ReplicateRow;

/** What the points of a design gave, in memory and, until all is complete, in a folder. */
public final class KeptPoints implements ExperimentRunner.Store<ReplicateRow> {

  /** Few enough parts that a folder is not crowded, many enough that little is lost. */
  private static final int PARTS = 100;

  private final KeptWork kept;
  private final int points;
  private final int histories;
  private final int pointsInPart;
  private final SortedMap<Integer, List<OutputRow>> parts = new TreeMap<>();
  private final List<OutputRow> begun = new ArrayList<>();
  private Optional<Shard> shard = Optional.empty();

  /** Takes up what is kept already. */
  public KeptPoints(KeptWork kept, DesignStudy study) {
    this.kept = kept;
    points = study.design().points();
    histories = study.histories();
    pointsInPart = pointsInPart(points);
    for (int part = 0; part < parts(points); part++) {
      int number = part;
      kept.loadRows(name(part), OutputRow.TABLE).ifPresent(rows -> parts.put(number, rows));
    }
  }

  private static int pointsInPart(int points) {
    return Math.max(1, (points - 1) / PARTS + 1);
  }

  private static int parts(int points) {
    return (points - 1) / pointsInPart(points) + 1;
  }

  /** What the parts of a design are called, in their order. */
  public static List<String> names(int points) {
    return IntStream.range(0, parts(points)).mapToObj(KeptPoints::name).toList();
  }

  private static String name(int part) {
    return String.format(Locale.ROOT, "points-%05d", part);
  }

  @Override
  public boolean has(int point, int part) {
    return parts.containsKey(point / pointsInPart);
  }

  @Override
  public boolean wants(int point, int part) {
    return !has(point, part) && isOfShard(point / pointsInPart);
  }

  private boolean isOfShard(int part) {
    return shard.map(share -> share.holds(part, parts(points))).orElse(true);
  }

  /** Leaves all that is not of a share to others. */
  public KeptPoints only(Optional<Shard> share) {
    shard = share;
    return this;
  }

  @Override
  public void take(int point, int part, List<ReplicateRow> gained) {
    Map<Pathway, char[]> held = new LinkedHashMap<>();
    for (ReplicateRow row : gained) {
      held.computeIfAbsent(
                  new Pathway(row.state(), row.status()),
                  key -> "0".repeat(histories).toCharArray())[row.replicate()] =
          '1';
    }
    held.forEach(
        (path, letters) ->
            begun.add(new OutputRow(point, path.state(), path.status(), new String(letters))));
    if ((point + 1) % pointsInPart == 0 || point == points - 1) {
      List<OutputRow> whole = List.copyOf(begun);
      begun.clear();
      kept.saveRows(name(point / pointsInPart), OutputRow.TABLE, whole);
      parts.put(point / pointsInPart, whole);
    }
  }

  /** How many points are there. */
  public int points() {
    return parts.keySet().stream()
        .mapToInt(part -> Math.min(pointsInPart, points - part * pointsInPart))
        .sum();
  }

  /** How many points are to be simulated here. */
  public int missing() {
    return IntStream.range(0, parts(points))
        .filter(part -> !parts.containsKey(part) && isOfShard(part))
        .map(part -> Math.min(pointsInPart, points - part * pointsInPart))
        .sum();
  }

  /** The rows of all points that are there, in order. */
  public List<OutputRow> inOrder() {
    return parts.values().stream().flatMap(List::stream).toList();
  }
}
