package org.alliancesim.report.html;

import java.util.List;
import org.alliancesim.results.Names;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;

/**
 * What the page of a run shows.
 *
 * @param title the scenario's name
 * @param subtitle alliance, months, histories and seed
 * @param question what the scenario asks
 * @param given what the probabilities rest on
 * @param headline the findings in two sentences
 * @param map how likely each status is, on maps
 * @param probabilities the same in numbers
 * @param curves the likeliest changes month by month
 * @param stops where the paths stop
 * @param stages what their colours mean
 * @param objections who objects and why
 * @param members what becomes of the members
 * @param convergence how the estimates settled
 * @param inputs what was sampled
 * @param provenance how it came about
 */
record RunPage(
    String title,
    String subtitle,
    String question,
    String given,
    Headline headline,
    MapView map,
    List<DotTable> probabilities,
    List<CurveCard> curves,
    List<StopTable> stops,
    List<StopTable.Key> stages,
    ObjectionMatrix objections,
    MemberTable members,
    List<CurveCard> convergence,
    List<InputTable> inputs,
    Provenance provenance) {

  static RunPage of(RunTables run) {
    RunManifest manifest = run.manifest();
    Names names = manifest.names();
    return new RunPage(
        manifest.scenario().name(),
        String.join(
            " · ",
            names.alliance(),
            Wording.month(manifest.start()) + " to " + Wording.month(manifest.end()),
            Wording.histories(manifest.replicates()),
            "seed " + manifest.seed()),
        ScenarioText.of(manifest.scenario().resolved())
            .line("description")
            .map(ScenarioText.Line::value)
            .orElse(""),
        manifest.behaviour().condition(),
        Headline.of(run),
        MapDrawing.of(run),
        DotTable.ofProbabilities(run.tables().probabilities(), names),
        CurveCard.byMonth(run),
        StopTable.of(run),
        StopTable.legend(),
        ObjectionMatrix.of(run),
        MemberTable.of(run),
        CurveCard.byReplicates(run),
        InputTable.of(run),
        Provenance.of(manifest));
  }
}
