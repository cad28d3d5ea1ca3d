package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.util.Locale;
import org.alliancesim.chance.Distribution;
import org.alliancesim.scenario.text.Origin;

/**
 * A number of a scenario and where it comes from.
 *
 * @param path its path, for example {@code states.AZE.western-ties}
 * @param quantity the number or its distribution
 * @param min the smallest value allowed
 * @param max the largest value allowed
 * @param unit its unit, {@code 1} for a pure number
 * @param source what it rests on; empty if the scenario does not say
 * @param note a remark; empty if there is none
 * @param origin where it is written
 */
public record SourcedValue(
    String path,
    Quantity quantity,
    double min,
    double max,
    String unit,
    String source,
    String note,
    Origin origin)
    implements Serializable {

  private static final String ASSUMPTION = "assumption";

  /** The same as a statement, in which a distribution stands in the notation of a file. */
  public Statement statement() {
    return new Statement(path, quantity.toString(), unit, source, origin);
  }

  /** The name of the coordinate by which it is sampled, if it is uncertain. */
  public String coordinate() {
    return quantity instanceof Quantity.Learned learned ? learned.coordinate() : path;
  }

  /** Whether it is drawn from what was learned about behaviour. */
  public boolean learned() {
    return quantity instanceof Quantity.Learned;
  }

  /** Whether its source says that it is assumed. */
  public boolean assumed() {
    return source.toLowerCase(Locale.ROOT).startsWith(ASSUMPTION);
  }

  /** Whether its source is this short name, alone or followed by a claim or a year. */
  public boolean cites(String shortName) {
    return source.startsWith(shortName)
        && (source.length() == shortName.length()
            || !Character.isLetterOrDigit(source.charAt(shortName.length())));
  }

  /** The quantiles, inside the allowed range even where rounding carries a tail out of it. */
  public Distribution.Quantiles samples() {
    Distribution.Quantiles quantiles = quantity.quantiles();
    return u -> Math.min(max, Math.max(min, quantiles.of(u)));
  }
}
