package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.KeyedDraws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.explanation.Explanation;
import org.alliancesim.explanation.Story;
import org.alliancesim.explanation.Summary;
import org.alliancesim.explanation.TurningPoints;
import org.alliancesim.explanation.TurningPoints.AskedPath;
import org.alliancesim.gui.StripPicture;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.report.Answer;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sim explain}. */
@Command(
    name = "explain",
    description = {
      "Tells one history month by month: who wanted what and why, what the gate, the chair and the"
          + " members made of it, and the smallest change that would have flipped a refusal."
          + " SCENARIO may also be the folder of a run, whose replicates are told as they were."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim explain scenarios/2021.yaml --replicate 8",
      "          sim explain output/2021-s2021-n10000 --find \"AZE partner blocked by ARM\"",
      "          sim explain scenarios/2021.yaml --find \"SYR member or ARM left\" --json"
    })
final class ExplainCommand implements Callable<Integer> {

  private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|svg|pdf)", Pattern.DOTALL);

  @Spec private CommandSpec spec;
  @Mixin private ScenarioArguments arguments;

  @Mixin private HistoryArguments which;

  @Option(
      names = "--find",
      paramLabel = "EVENT",
      description = {
        "a typical replicate in which this is so, asked as with --ask of run (docs/asking.md), for"
            + " example \"AZE partner blocked by ARM\"; the history begins with a summary. Typical is"
            + " the medoid of all matches in the number of changes and of bids, the month, and the learned"
            + " coefficients. A scenario without a run is simulated for it: the first "
            + HistorySearch.SIMULATED
            + " replicates at most"
      })
  private @Nullable String query;

  @Option(names = "--first", description = "with --find: the first replicate that matches")
  private boolean first;

  @Option(
      names = "--summary",
      description =
          "begins with a page of summary, as --find does: the outcome, and the three months on whose"
              + " chance it hung most")
  private boolean summary;

  @Option(
      names = "--all",
      description = "tells also what states weighed that reconsidered and stayed as they were")
  private boolean all;

  @Option(names = "--json", description = "prints the history as JSON instead of sentences")
  private boolean json;

  @Option(
      names = "--through",
      paramLabel = "LAST",
      description =
          "with --json: the replicates from --replicate up to this one, each as one JSON document on"
              + " a line of its own")
  private @Nullable Integer last;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description =
          "also draws who held which status, month by month, as PNG, SVG or PDF, as the file's name"
              + " ends")
  private @Nullable Path picture;

  @Override
  public Integer call() throws ScenarioException {
    check(
        last == null || json && query == null && !summary,
        "--through tells whole histories to other programs: give it with --json, without --find and"
            + " --summary");
    check(
        picture == null || last == null, "--picture draws one history: give it without --through");
    check(
        picture == null || PICTURE.matcher(picture.toString()).matches(),
        "--picture must end in .png, .svg or .pdf, not '" + picture + "'");
    checkPlace();
    check(last == null || last >= which.replicate(), "--through must not be before --replicate");
    check(which.asked().isEmpty() || query == null, "--replicate and --find both choose: give one");
    check(!first || query != null, "--first says which match --find takes: give --find too");
    return Files.isDirectory(arguments.file()) ? explainRun() : explainScenario();
  }

  /** That a picture can be written, as far as that is known before the history is told. */
  private void checkPlace() {
    if (picture == null) {
      return;
    }
    Path folder = Objects.requireNonNull(picture.toAbsolutePath().getParent());
    check(
        Files.isDirectory(folder),
        "--picture " + picture + ": there is no folder " + folder + "; name a file in one that is");
    check(
        !Files.isDirectory(picture),
        "--picture " + picture + " is a folder; name a file, for example in that folder");
    check(
        Files.isWritable(folder),
        "--picture "
            + picture
            + ": nothing can be written into "
            + folder
            + "; name a file in another folder");
  }

  private int explainScenario() throws ScenarioException {
    Optional<HistorySearch.Found> found = Optional.empty();
    int chosen = which.replicate();
    if (query != null) {
      ChosenHistory any = scenarioHistory(0);
      found =
          find(
              HistorySearch.simulating(arguments.file().toString(), any.scenario(), any.seed()),
              query);
      if (found.isEmpty()) {
        return Main.MISTAKE;
      }
      chosen = found.get().replicate();
    }
    ChosenHistory history = scenarioHistory(chosen);
    if (last != null) {
      ChosenHistory.checkRange(spec.commandLine(), "--through", last);
    }
    for (int each = chosen; each <= (last == null ? chosen : last); each++) {
      explain(new ChosenHistory(history.source(), history.scenario(), history.seed(), each), found);
    }
    return Main.OK;
  }

  private ChosenHistory scenarioHistory(int chosen) throws ScenarioException {
    return ChosenHistory.of(spec.commandLine(), arguments, arguments.file(), which.seed(), chosen);
  }

  private int explainRun() throws ScenarioException {
    RunReplay run =
        ChosenHistory.openRun(spec.commandLine(), arguments, arguments.file(), which.seed());
    Optional<HistorySearch.Found> found = Optional.empty();
    int chosen = which.replicate();
    if (query != null) {
      found = find(HistorySearch.of(run), query);
      if (found.isEmpty()) {
        return Main.MISTAKE;
      }
      chosen = found.get().replicate();
    }
    if (last != null) {
      ChosenHistory.checkRange(spec.commandLine(), "--through", run, last);
    }
    for (int each = chosen; each <= (last == null ? chosen : last); each++) {
      explain(ChosenHistory.ofRun(spec.commandLine(), run, each), found);
    }
    return Main.OK;
  }

  /** What the query finds, of which the user is told. */
  private Optional<HistorySearch.Found> find(HistorySearch search, String text) {
    Optional<HistorySearch.Found> found;
    try {
      found = search.find(text, first);
    } catch (MistakenQuery e) {
      throw new ParameterException(spec.commandLine(), "--find " + e.getMessage());
    }
    // to the error stream, so that --json prints JSON alone
    spec.commandLine()
        .getErr()
        .println(
            found
                .map(match -> match.count() + "; " + match.choice())
                .orElseGet(() -> "error: " + search.nothing(text)));
    return found;
  }

  private void explain(ChosenHistory history, Optional<HistorySearch.Found> found) {
    ResolvedScenario scenario = history.scenario();
    FormatRemarks.print(scenario, spec.commandLine().getErr());
    long masterSeed = history.seed();
    int chosen = history.replicate();
    Explanation whole =
        Explanation.of(Replicate.start(scenario, masterSeed, chosen), Draws.of(masterSeed, chosen));
    Explanation told = all ? whole : whole.abridged();
    Optional<Summary> page =
        summary || found.isPresent()
            ? Optional.of(summary(history, whole, found.flatMap(HistorySearch.Found::path)))
            : Optional.empty();
    List<Answer> answers = AnswerText.inHistory(scenario, rows(history));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          ExplanationJson.of(
              scenario, masterSeed, chosen, answers, found, page, told, last != null));
    } else {
      out.println(scenario.name());
      out.println(scenario.clock() + ", replicate " + chosen + ", seed " + masterSeed);
      AnswerText.withQuestions(answers).forEach(out::println);
      out.println();
      page.ifPresent(
          shown -> {
            new SummaryText(scenario, found, shown).lines().forEach(out::println);
            out.println();
          });
      List<String> lines = new Story(told, scenario.charter(), scenario::stateName).lines();
      lines.forEach(out::println);
      if (lines.isEmpty()) {
        out.println("Nothing happened.");
      }
    }
    out.flush();
    if (picture != null) {
      StripPicture.write(scenario, masterSeed, chosen, picture);
      spec.commandLine().getErr().println("Drew who held which status into " + picture);
    }
  }

  /** What the batch keeps of a history. */
  private static RunHistory kept(ChosenHistory history) {
    ResolvedScenario scenario = history.scenario();
    RunHistory kept = new RunHistory(scenario.states(), scenario.charter());
    Replicate.run(scenario, history.seed(), history.replicate(), kept);
    return kept;
  }

  private static List<ReplicateRow> rows(ChosenHistory history) {
    return history.scenario().questions().isEmpty()
        ? List.of()
        : Replicate.rows(history.scenario(), history.replicate(), kept(history));
  }

  private static Summary summary(
      ChosenHistory history, Explanation told, Optional<AskedPath> asked) {
    ResolvedScenario scenario = history.scenario();
    Supplier<InitialWorld> start = Replicate.start(scenario, history.seed(), history.replicate());
    KeyedDraws draws = Draws.of(history.seed(), history.replicate());
    return Summary.of(
        scenario.clock().start(),
        scenario.clock().end(),
        scenario.states(),
        scenario.charter(),
        kept(history),
        asked,
        new TurningPoints(start, draws, draws::twin, asked).of(told));
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
