package org.alliancesim.report.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliancesim.report.Answer;
import org.alliancesim.report.AskAnswer;
import org.alliancesim.report.NewHolders;
import org.alliancesim.report.ScenarioText;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.Figure;
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
 * @param levels which coefficients were learned and which are assumed
 * @param answers to what is asked, the first question first
 * @param asks the answers to what was asked besides
 * @param asked the numbers of those answers; none if nothing was asked
 * @param headline the findings in two sentences
 * @param map how likely each status is, on maps; none if nothing says where states lie
 * @param sums how many gain each status, and how likely it is that nobody does
 * @param figures how likely, by when, where paths stop and who objects
 * @param ratified whether anybody was admitted to a status that members must ratify
 * @param ratifiers how long that took, and who held back
 * @param members what becomes of the members
 * @param inputs what was sampled
 * @param provenance how it came about
 */
record RunPage(
    String title,
    String subtitle,
    String question,
    String given,
    String levels,
    List<Answer> answers,
    List<AskAnswer> asks,
    List<AskTable> asked,
    Headline headline,
    Optional<MapView> map,
    List<HolderTable> sums,
    List<FigureSection> figures,
    boolean ratified,
    List<RatifierTable> ratifiers,
    MemberTable members,
    List<InputTable> inputs,
    Provenance provenance) {

  static RunPage of(RunTables run, Supplier<List<Figure>> figures) {
    RunManifest manifest = run.manifest();
    Names names = manifest.names();
    return new RunPage(
        manifest.scenario().name(),
        String.join(
            " · ",
            names.alliance(),
            Terms.month(manifest.start()) + " to " + Terms.month(manifest.end()),
            Terms.histories(manifest.replicates()),
            "seed " + manifest.seed()),
        ScenarioText.of(manifest.scenario().resolved())
            .line("description")
            .map(ScenarioText.Line::value)
            .orElse(""),
        manifest.behaviour().condition(),
        manifest.behaviour().levels(),
        Answer.of(run),
        AskAnswer.of(run),
        AskTable.of(run),
        Headline.of(run),
        MapDrawing.of(run),
        List.of(new HolderTable("", NewHolders.of(run))),
        figures.get().stream().map(FigureSection::of).toList(),
        !run.tables().ratifiers().isEmpty(),
        RatifierTable.of("", run),
        MemberTable.of(run),
        InputTable.of(run),
        Provenance.of(manifest));
  }
}
