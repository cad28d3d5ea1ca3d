package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a command that draws figures can be told about them. */
final class FigureArguments {

  private static final String STATES = "--figure-states";
  private static final String STATUSES = "--figure-statuses";
  private static final String WIDTH = "--width";
  private static final String TITLES = "--titles";
  private static final String ALL = "all";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = STATES,
      paramLabel = "CODES",
      split = ",",
      description =
          "the states that figures show, for example AZE,PAK; 'all' for the figures' own choice")
  private @Nullable List<String> states;

  @Option(
      names = STATUSES,
      paramLabel = "IDS",
      split = ",",
      description = "the statuses that figures show, for example partner; 'all' for every one")
  private @Nullable List<String> statuses;

  @Option(
      names = WIDTH,
      paramLabel = "WIDTH",
      description =
          "how wide figures are printed: 'page' (6.5 inches, the default) or 'column' (3.4 inches,"
              + " one of a page's two)")
  private @Nullable String width;

  @Option(
      names = TITLES,
      negatable = true,
      description =
          "writes title and origin into the figures, for slides; else they stand in the caption"
              + " beside each alone")
  private @Nullable Boolean titles;

  /** Whether anything was asked for. */
  boolean given() {
    return states != null || statuses != null || width != null || titles != null;
  }

  /** What was asked for, as it is given again to another command. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (states != null) {
      words.addAll(List.of(STATES, String.join(",", states)));
    }
    if (statuses != null) {
      words.addAll(List.of(STATUSES, String.join(",", statuses)));
    }
    if (width != null) {
      words.addAll(List.of(WIDTH, width));
    }
    if (titles != null) {
      words.add(titles ? TITLES : "--no-titles");
    }
    return words;
  }

  /**
   * What was asked for, and what was there before where nothing was.
   *
   * @param names the states and statuses that there are
   * @throws ParameterException if there is no such state, status or width, naming it
   */
  FigureOptions over(FigureOptions before, Names names) {
    Set<String> known = new LinkedHashSet<>(names.statuses().keySet());
    known.add(MemberRow.LEFT);
    if (width != null && !Set.of(FigureOptions.PAGE, FigureOptions.COLUMN).contains(width)) {
      throw new ParameterException(
          spec.commandLine(),
          WIDTH
              + " must be '"
              + FigureOptions.PAGE
              + "' (6.5 inches) or '"
              + FigureOptions.COLUMN
              + "' (3.4 inches), not '"
              + width
              + "'");
    }
    return new FigureOptions(
        states == null
            ? before.states()
            : known(STATES, "state", "states", states, new TreeSet<>(names.states().keySet())),
        statuses == null
            ? before.statuses()
            : known(STATUSES, "status", "statuses", statuses, known),
        width == null ? before.width() : width,
        titles == null ? before.titles() : titles);
  }

  /** The words as they are written there; capitals do not count. */
  private List<String> known(
      String option, String one, String several, List<String> given, Collection<String> possible) {
    if (given.size() == 1 && given.get(0).strip().equalsIgnoreCase(ALL)) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String word : given) {
      String stripped = word.strip();
      possible.stream()
          .filter(stripped::equalsIgnoreCase)
          .findFirst()
          .ifPresentOrElse(found::add, () -> unknown.add("'" + stripped + "'"));
    }
    if (!unknown.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          option
              + ": "
              + String.join(", ", unknown)
              + (unknown.size() == 1 ? " is no " + one : " are no " + several)
              + " here; possible: "
              + String.join(", ", possible)
              + " (or '"
              + ALL
              + "')");
    }
    return List.copyOf(found);
  }
}
