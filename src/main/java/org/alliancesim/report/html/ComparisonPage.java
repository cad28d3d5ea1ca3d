package org.alliancesim.report.html;

import java.util.List;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonTables;

/**
 * What the page of a comparison shows.
 *
 * @param title what is compared
 * @param subtitle alliance, histories and seed
 * @param a what A is
 * @param b what B is
 * @param notes what the two do not share
 * @param given what the probabilities rest on
 * @param headline the findings in two sentences
 * @param map where the probabilities differ, on maps
 * @param differences the same in numbers
 * @param probabilities how likely each is in A and in B
 * @param curves what differs most month by month, in A and in B
 * @param stops where the paths stop in A and in B
 * @param stages what their colours mean
 * @param objections who objects and why, in A and in B
 * @param convergence how the largest differences settled
 * @param inputs what was sampled, and what A and B do not share of it
 * @param provenance how it came about
 */
record ComparisonPage(
    String title,
    String subtitle,
    String a,
    String b,
    List<String> notes,
    String given,
    Headline headline,
    MapView map,
    List<DotTable> differences,
    List<PairTable> probabilities,
    List<CurveCard> curves,
    List<StopTable> stops,
    List<StopTable.Key> stages,
    ObjectionMatrix objections,
    List<CurveCard> convergence,
    List<InputTable> inputs,
    Provenance provenance) {

  static ComparisonPage of(ComparisonTables comparison) {
    ComparisonManifest manifest = comparison.manifest();
    return new ComparisonPage(
        manifest.scenarioA().name() + " compared with " + manifest.labelOfB(),
        String.join(
            " · ",
            manifest.names().alliance(),
            Wording.histories(manifest.replicates()) + " of each",
            "seed " + manifest.seed()),
        manifest.scenarioA().name(),
        manifest.labelOfB(),
        manifest.notes(),
        manifest.behaviour().condition(),
        Headline.of(comparison),
        MapDrawing.of(comparison),
        DotTable.ofDifferences(comparison.rows(), manifest.names()),
        PairTable.of(comparison),
        CurveCard.byMonth(comparison),
        StopTable.of(comparison),
        StopTable.legend(),
        ObjectionMatrix.of(comparison),
        CurveCard.byReplicates(comparison),
        InputTable.of(comparison),
        Provenance.of(manifest));
  }
}
