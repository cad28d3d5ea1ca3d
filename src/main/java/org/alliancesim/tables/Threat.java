package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Threat that comes from no rivalry: θ⁰ = 0.05 + 0.10 if not free (Freedom House) + 0.10, 0.20 or
 * 0.40 for 25, 100 or 1,000 deaths of organised violence inside its borders in the year + 0.10
 * beside a war. An assumption; the shipped scenarios state it in {@code scenarios/README.md}. Where
 * Freedom House has nothing, electoral democracy below 0.3 stands for not free: in 2007 to 2020 the
 * two agreed on 95% of the years of thirty states of Eurasia. Where deaths are missing, an armed
 * conflict counts as 25.
 */
final class Threat {

  /** The deaths from which there is armed conflict. */
  static final int CONFLICT_FROM = 25;

  private static final int MANY = 100;
  private static final int WAR = 1000;
  private static final double NOT_FREE_BELOW = 0.3;
  private static final double BASE = 0.05;
  private static final double STEP = 0.1;

  private Threat() {}

  /**
   * The formula.
   *
   * @param freedom Freedom House's status, F, PF or NF
   */
  static Derived of(
      Optional<Row> freedom,
      Optional<Figure> polyarchy,
      Optional<Figure> deaths,
      Optional<Figure> conflict,
      Optional<Figure> besideWar) {
    List<Figure> from = new ArrayList<>();
    StringBuilder words = new StringBuilder("formula theta = 0.05");
    double value = BASE;
    String cited = "";
    if (freedom.isPresent()) {
      cited = "; " + freedom.get().cited(Column.FH_STATUS);
      if (freedom.get().text(Column.FH_STATUS).orElse("").equals("NF")) {
        words.append(" + 0.10 not free");
        value += STEP;
      }
    } else if (polyarchy.isPresent()) {
      from.add(polyarchy.get());
      if (polyarchy.get().asDouble() < NOT_FREE_BELOW) {
        words.append(" + 0.10 not free (electoral democracy below 0.3)");
        value += STEP;
      }
    }
    Optional<Figure> violence = deaths.or(() -> conflict);
    double share =
        deaths.map(Threat::ofDeaths).orElse(conflict.filter(Figure::raised).isPresent() ? STEP : 0);
    violence.ifPresent(from::add);
    if (share > 0) {
      words.append(
          deaths.isPresent()
              ? " + "
                  + Numbers.rounded(share, 2)
                  + " ("
                  + Numbers.plain(deaths.get().value())
                  + " deaths)"
              : " + 0.1 armed conflict");
      value += share;
    }
    if (besideWar.filter(Figure::raised).isPresent()) {
      from.add(besideWar.get());
      words.append(" + 0.10 beside a war");
      value += STEP;
    }
    return new Derived(value, words + cited, from);
  }

  private static double ofDeaths(Figure deaths) {
    double count = deaths.asDouble();
    if (count >= WAR) {
      return 4 * STEP;
    }
    if (count >= MANY) {
      return 2 * STEP;
    }
    return count >= CONFLICT_FROM ? STEP : 0;
  }
}
