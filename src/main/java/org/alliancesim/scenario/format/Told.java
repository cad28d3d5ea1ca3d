package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.content.Words;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.world.ScenarioPath;
import org.jspecify.annotations.Nullable;

/** Collects what a scenario says besides its numbers while it is read. */
final class Told {

  /** What something said is. */
  enum Kind {
    /** People read it, and no result depends on it. */
    NAME,
    /** Results depend on it. */
    RULE,
    /** It has no line in the canonical text. */
    OTHER
  }

  /**
   * The order of the canonical text, whatever the order of reading: digests are computed from it,
   * so it never changes.
   */
  private static final List<String> ORDER =
      List.of(
          "format",
          "name",
          "description",
          "question",
          "alliance.name",
          "clock",
          "experiment",
          "states",
          "organisations",
          "alliance.tracks",
          "alliance.statuses",
          "alliance.holders",
          "stances",
          "shocks",
          "sources");

  private final List<Place> places = new ArrayList<>();

  /** The place of a key among what is told: filled as soon as it is known what the key says. */
  static final class Place {

    private final Kind kind;
    private final List<Statement> statements = new ArrayList<>();

    private Place(Kind kind) {
      this.kind = kind;
    }

    /**
     * Fills the place.
     *
     * @param value what is said, on one line
     * @param written where it is written; null if it is a default
     */
    void tell(String path, Object value, @Nullable Tree written) {
      String line = String.valueOf(value).replaceAll("\\s+", " ").strip();
      statements.add(
          written == null
              ? new Statement(path, line, "", "", Origin.BUILT_IN)
              : new Statement(path, line, "", written.provenance().source(), written.origin()));
    }
  }

  /** The next place. */
  Place next(Kind kind) {
    Place place = new Place(kind);
    places.add(place);
    return place;
  }

  /** All that was told. */
  Words words() {
    return new Words(of(Kind.NAME), of(Kind.RULE), of(Kind.OTHER));
  }

  private List<Statement> of(Kind kind) {
    return places.stream()
        .filter(place -> place.kind == kind)
        .flatMap(place -> place.statements.stream())
        .sorted(Comparator.comparingInt(statement -> rank(statement.path())))
        .toList();
  }

  private static int rank(String path) {
    for (int rank = 0; rank < ORDER.size(); rank++) {
      if (path.equals(ORDER.get(rank)) || ScenarioPath.below(ORDER.get(rank), path).isPresent()) {
        return rank;
      }
    }
    return ORDER.size();
  }
}
