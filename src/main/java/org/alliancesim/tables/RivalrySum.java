package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * Rivalry as a sum of parts, stopped at 0.95: 0.50 strategic rivalry (TSS), or 0.40 if there is
 * none but troops of one stand on land the other claims; 0.30 primary parties of one armed conflict
 * in two or more of five years, or 0.15 opposed otherwise (UCDP); 0.10 militarised dispute with use
 * of force in ten years (COW MID) that killed somebody or beside another part, 0.05 if the border
 * has been settled since; 0.10 no diplomatic relations, or 0.40 if one refuses to recognise the
 * other; 0.25 clashes of their own forces that killed in the last four months. The baseline leaves
 * the last part out. An assumption; the shipped scenarios state it in {@code scenarios/README.md}.
 */
final class RivalrySum {

  private static final double MOST = 0.95;
  private static final double STRATEGIC = 0.5;
  private static final double TROOPS = 0.4;
  private static final double PRIMARY = 0.3;
  private static final double OPPOSED = 0.15;
  private static final double DISPUTE = 0.1;
  private static final double SETTLED_DISPUTE = 0.05;
  private static final double NO_RELATIONS = 0.1;
  private static final double NO_RECOGNITION = 0.4;
  private static final double CLASHES = 0.25;

  private static final int YEARS_OF_WAR = 5;
  private static final int YEARS_OF_DISPUTES = 10;
  private static final int USE_OF_FORCE = 4;

  private final PairYears pairs;
  private final StateCode one;
  private final StateCode other;
  private final List<String> parts = new ArrayList<>();
  private final List<Figure> from = new ArrayList<>();
  private double sum;

  private RivalrySum(PairYears pairs, StateCode one, StateCode other) {
    this.pairs = pairs;
    this.one = one;
    this.other = other;
  }

  /**
   * A rivalry.
   *
   * @param level the whole sum
   * @param baseline the sum without recent clashes
   */
  record Rivalry(Derived level, double baseline) {}

  /** The rivalry of two states; empty if no part of the sum holds. */
  static Optional<Rivalry> of(PairYears pairs, StateCode one, StateCode other) {
    return new RivalrySum(pairs, one, other).add();
  }

  private Optional<Rivalry> add() {
    Optional<Figure> strategic = raised(Column.TSS_RIVALRY);
    strategic.ifPresent(figure -> part("TSS", STRATEGIC, figure));
    if (strategic.isEmpty()) {
      raised(Column.TROOPS_ON_CLAIMED_LAND)
          .ifPresent(figure -> part("troops on land the other claims", TROOPS, figure));
    }
    addWars();
    Optional<Figure> recognition = raised(Column.RECOGNITION_REFUSED);
    recognition.ifPresent(figure -> part("no recognition", NO_RECOGNITION, figure));
    if (recognition.isEmpty()) {
      pairs
          .figure(one, other, Column.DIPLOMATIC)
          .filter(figure -> !figure.raised())
          .ifPresent(figure -> part("no relations", NO_RELATIONS, figure));
    }
    Optional<Figure> clashes = raised(Column.CLASHES);
    addDispute(sum > 0 || clashes.isPresent());
    double baseline = Math.min(MOST, sum);
    clashes.ifPresent(figure -> part("clashes", CLASHES, figure));
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String stopped = sum > MOST ? ", stopped at 0.95" : "";
    return Optional.of(
        new Rivalry(
            new Derived(Math.min(MOST, sum), "sum of " + String.join(" + ", parts) + stopped, from),
            baseline));
  }

  private void addWars() {
    List<Figure> primary = years(Column.UCDP_PRIMARY);
    List<Figure> opposed = years(Column.UCDP_OPPOSED);
    if (primary.size() >= 2) {
      part("UCDP", PRIMARY, primary.get(primary.size() - 1));
    } else if (!primary.isEmpty() || !opposed.isEmpty()) {
      List<Figure> any = opposed.isEmpty() ? primary : opposed;
      part("UCDP", OPPOSED, any.get(any.size() - 1));
    }
  }

  private List<Figure> years(Column column) {
    return pairs.last(YEARS_OF_WAR, one, other, column).values().stream()
        .filter(Figure::raised)
        .toList();
  }

  /** Disputes that killed nobody, as far as is known, count only beside something else. */
  private void addDispute(boolean beside) {
    Optional<Figure> force = force();
    if (force.isEmpty()) {
      return;
    }
    boolean killed =
        most(Column.FATALITY)
            .or(() -> pairs.figure(one, other, Column.MID_FATALITY_10Y))
            .filter(figure -> figure.asDouble() > 0)
            .isPresent();
    if (killed || beside) {
      boolean settled = raised(Column.BORDER_SETTLED).isPresent();
      part("MID", settled ? SETTLED_DISPUTE : DISPUTE, force.get());
    }
  }

  private Optional<Figure> force() {
    return most(Column.HOSTLEV)
        .or(() -> pairs.figure(one, other, Column.MID_HOSTLEV_10Y))
        .filter(figure -> figure.asDouble() >= USE_OF_FORCE);
  }

  private Optional<Figure> most(Column column) {
    NavigableMap<Integer, Figure> years = pairs.last(YEARS_OF_DISPUTES, one, other, column);
    return years.values().stream().reduce((a, b) -> b.asDouble() >= a.asDouble() ? b : a);
  }

  private Optional<Figure> raised(Column column) {
    return pairs.figure(one, other, column).filter(Figure::raised);
  }

  private void part(String name, double weight, Figure figure) {
    parts.add(name + " " + Numbers.rounded(weight, 2));
    from.add(figure);
    sum += weight;
  }
}
