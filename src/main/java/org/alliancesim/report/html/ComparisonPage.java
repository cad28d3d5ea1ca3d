package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliancesim.report.Answer;
import org.alliancesim.report.AskContrastAnswer;
import org.alliancesim.report.NewHolders;
import org.alliancesim.report.Questions;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.Figure;
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
 * @param levels which coefficients were learned and which are assumed
 * @param answers to what is asked, the first question first
 * @param asks the answers to what was asked besides
 * @param headline the findings in two sentences
 * @param map where the probabilities differ, on maps; none if nothing says where states lie
 * @param sums how many gain each status in A and in B, and how likely it is that nobody does
 * @param figures how much, by when, where paths stop and who objects in A and in B
 * @param ratified whether anybody was admitted to a status that members must ratify
 * @param ratifiers how long that took in A and in B, and who held back
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
    String levels,
    List<Answer> answers,
    List<AskContrastAnswer> asks,
    Headline headline,
    Optional<MapView> map,
    List<HolderTable> sums,
    List<FigureSection> figures,
    boolean ratified,
    List<RatifierTable> ratifiers,
    List<InputTable> inputs,
    Provenance provenance) {

  static ComparisonPage of(ComparisonTables comparison, Supplier<List<Figure>> figures) {
    ComparisonManifest manifest = comparison.manifest();
    List<RatifierTable> ratifiers = new ArrayList<>(RatifierTable.of("A", comparison.a()));
    ratifiers.addAll(RatifierTable.of("B", comparison.b()));
    return new ComparisonPage(
        manifest.scenarioA().name() + " compared with " + manifest.labelOfB(),
        String.join(
            " · ",
            manifest.names().alliance(),
            Terms.histories(manifest.replicates()) + " of each",
            "seed " + manifest.seed()),
        manifest.scenarioA().name(),
        manifest.labelOfB(),
        manifest.notes(),
        manifest.behaviour().condition(),
        manifest.behaviour().levels(),
        Answer.of(comparison),
        AskContrastAnswer.of(comparison),
        Headline.of(comparison),
        MapDrawing.of(comparison),
        List.of(
            new HolderTable("A", NewHolders.ofSide(comparison.a(), Questions.of(manifest))),
            new HolderTable("B", NewHolders.ofSide(comparison.b(), Questions.of(manifest)))),
        figures.get().stream().map(FigureSection::of).toList(),
        !ratifiers.isEmpty(),
        ratifiers,
        InputTable.of(comparison),
        Provenance.of(manifest));
  }
}
