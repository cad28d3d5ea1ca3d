package org.alliancesim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.alliancesim.digest.Sha256;
import org.alliancesim.report.Percent;
import org.alliancesim.results.KnownOutcomeRow;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.RegisteredForecasts;
import org.alliancesim.results.RegisteredScoreRow;
import org.alliancesim.scoring.RegisteredScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim score}. */
@Command(
    name = "score",
    description = {
      "Judges forecasts that were registered before their time by what became of them: Brier and"
          + " logarithmic score, over all and by year.",
      "OUTCOMES has the columns organisation, state, status, happened, month, source; month says"
          + " when it happened or, if it has not, up to when that is known. Forecasts whose year is"
          + " not over are counted and left out; docs/forecasts/README.md."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim score docs/forecasts/2026-2031.csv outcomes.csv"})
final class ScoreCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 20;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FORECASTS", description = "a file of 'sim forecast'")
  private Path forecasts;

  @Parameters(index = "1", paramLabel = "OUTCOMES", description = "what became of them, CSV")
  private Path outcomes;

  @Override
  public Integer call() {
    RegisteredScores scores;
    RegisteredForecasts registered;
    String digest;
    try {
      registered = RegisteredForecasts.read(forecasts);
      digest = Sha256.of(Files.readAllBytes(forecasts));
      List<KnownOutcomeRow> known = KnownOutcomeRow.read(outcomes, registered);
      scores = RegisteredScores.of(registered.rows(), known);
    } catch (IOException e) {
      throw OutputException.readingInput(forecasts, e);
    } catch (OutputException e) {
      throw e.ofInput();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(forecasts + " (SHA-256 " + digest + ")");
    registered.head().stream().skip(1).forEach(out::println);
    out.println();
    TextTable table = new TextTable("lrrrrr");
    table.row("year", "forecasts", "came true", "expected", "Brier", "log");
    scores.byYear().forEach(row -> add(table, row));
    add(table, scores.all());
    table.lines().forEach(out::println);
    out.println(
        "Smaller scores are better. What is said of several years is the same path: few"
            + " outcomes decide many rows.");
    if (scores.unresolved() > 0) {
      out.println(
          scores.unresolved()
              + " forecasts are not resolved: the outcomes are not known up to the end of their"
              + " year.");
    }
    tell(out, "No outcome tells of", scores.missing());
    tell(out, "Nobody forecast", scores.unasked());
    out.flush();
    return Main.OK;
  }

  private static void add(TextTable table, RegisteredScoreRow row) {
    table.row(
        row.year().isPresent() ? Integer.toString(row.year().getAsInt()) : "all",
        Integer.toString(row.forecasts()),
        Integer.toString(row.happened()),
        String.format(Locale.ROOT, "%.2f", row.expected()),
        score(row.brier()),
        score(row.log()));
  }

  private static String score(OptionalDouble score) {
    return score.isEmpty()
        ? Percent.NOTHING
        : String.format(Locale.ROOT, "%.4f", score.getAsDouble());
  }

  private static void tell(PrintWriter out, String what, List<String> names) {
    if (!names.isEmpty()) {
      String more =
          names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
      out.println(
          what
              + " "
              + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
              + more
              + ".");
    }
  }
}
