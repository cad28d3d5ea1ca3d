package org.alliancesim.results;

import java.util.Optional;

/**
 * What a point of a sweep is, besides the values of its factors: the rest of a row of {@code
 * points.csv}.
 *
 * @param varied the factor that is varied there, if the others keep the scenario's own values
 * @param own whether all factors have the scenario's own values
 * @param baseline whether the others are compared with it
 * @param scenarioDigest the digest of the scenario there
 */
public record PointRow(
    Optional<String> varied, boolean own, boolean baseline, String scenarioDigest) {

  public PointRow {
    Checks.text("scenario_digest", scenarioDigest);
  }
}
