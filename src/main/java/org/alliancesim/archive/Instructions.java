package org.alliancesim.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.experiment.KeptScenario;
import org.alliancesim.results.Behaviour;
import org.alliancesim.results.Kind;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweptDesign;
import org.alliancesim.results.SweptFactor;

/**
 * What the reader of an archive can do with it.
 *
 * @param name the results' name
 * @param manifest their manifest
 * @param leftOut files that could not be added, by name, and why
 */
record Instructions(String name, Manifest manifest, Map<String, String> leftOut) {

  private static final String ANEW = "anew";

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + name);
    lines.add("");
    lines.add(
        "Results of " + manifest.program() + " " + manifest.version() + ": " + manifest.cited());
    lines.add("");
    lines.add("| here | what it is |");
    lines.add("|---|---|");
    lines.add(
        "| `results/` | the results as they were made; begin with `report.html`, if it is there |");
    lines.add("| `results/manifest.json` | where they come from, and the SHA-256 of every file |");
    lines.add(
        "| "
            + scenarios()
            + " | what was simulated, in YAML: every number with its source, and no other file is"
            + " needed |");
    if (manifest.behaviour().learned().isPresent()) {
      lines.add("| `results/posterior.json` | the learned coefficients of behaviour |");
    }
    lines.add("| `files/` | the files that this was written in |");
    lines.add("| `references.bib` | the program and every source, for BibTeX |");
    lines.add("| `CITATION.cff` | how to cite the program |");
    lines.add("");
    lines.add(
        "With "
            + manifest.program()
            + " "
            + manifest.version()
            + " and Java 17 or newer, in this folder, two commands check the results and make them"
            + " again:");
    lines.add("");
    lines.add("```sh");
    lines.add(ShellCommand.of("sim", "verify", ReplicationArchive.RESULTS));
    lines.add(again());
    lines.add("```");
    lines.add("");
    lines.add(
        "The tables come out with the same bytes, on any machine and any number of threads: the"
            + " results digest is `"
            + manifest.resultsDigest().orElseThrow()
            + "`. They were made by");
    lines.add("");
    lines.add("```sh");
    lines.add(manifest.commandLine());
    lines.add("```");
    lines.add("");
    lines.add(manifest.behaviour().levels());
    if (!leftOut.isEmpty()) {
      lines.add("");
      lines.add("Of the files that this was written in, some are not in `files/`:");
      lines.add("");
      leftOut.forEach((file, why) -> lines.add("- `" + file + "` " + why));
    }
    return String.join("\n", lines) + "\n";
  }

  private String scenarios() {
    return switch (Kind.of(manifest)) {
      case RUN, SENSITIVITY, DISCOVERY -> "`results/" + KeptScenario.FILE + "`";
      case COMPARISON ->
          "`" + side(PairedTables.FOLDER_A) + "`, `" + side(PairedTables.FOLDER_B) + "`";
      case SWEEP ->
          "`results/" + KeptScenario.FILE + "`, and what stood in its place, if anything did";
      case HINDCAST, CALIBRATION -> "`results/" + KeptScenario.WORLDS + "`";
    };
  }

  private static String side(String folder) {
    return ReplicationArchive.RESULTS + "/" + folder + "/" + KeptScenario.FILE;
  }

  /** The command that makes the results again from what is here. */
  private String again() {
    List<String> words = new ArrayList<>(List.of("sim"));
    Kind kind = Kind.of(manifest);
    switch (kind) {
      case RUN ->
          words.addAll(
              List.of("run", "--from", ReplicationArchive.RESULTS + "/" + Manifest.FILE_NAME));
      case SENSITIVITY, DISCOVERY -> {
        StudyManifest study = (StudyManifest) manifest;
        words.addAll(List.of("sensitivity", ReplicationArchive.RESULTS + "/" + KeptScenario.FILE));
        words.addAll(List.of("--method", study.method()));
        words.addAll(List.of("-n", String.valueOf(manifest.replicates())));
        words.addAll(List.of("--seed", String.valueOf(manifest.seed())));
        study.settings().forEach(setting -> words.addAll(List.of(setting.split(" ", 2))));
        words.addAll(List.of("--behaviour", behaviour().orElse("prior")));
      }
      case COMPARISON -> {
        words.addAll(List.of("compare", side(PairedTables.FOLDER_A), side(PairedTables.FOLDER_B)));
        words.addAll(List.of("-n", String.valueOf(manifest.replicates())));
        words.addAll(List.of("--seed", String.valueOf(manifest.seed())));
        words.addAll(List.of("--behaviour", behaviour().orElse("prior")));
      }
      case SWEEP -> {
        words.addAll(List.of("sweep", ReplicationArchive.RESULTS + "/" + KeptScenario.FILE));
        words.addAll(swept((SweepManifest) manifest));
        words.addAll(List.of("-n", String.valueOf(manifest.replicates())));
        words.addAll(List.of("--seed", String.valueOf(manifest.seed())));
        words.addAll(List.of("--behaviour", behaviour().orElse("prior")));
      }
      case HINDCAST, CALIBRATION -> {
        words.add(kind == Kind.HINDCAST ? "hindcast" : "calibrate");
        words.add(ReplicationArchive.RESULTS + "/" + KeptScenario.WORLDS);
        words.addAll(List.of("-n", String.valueOf(manifest.replicates())));
        words.addAll(List.of("--seed", String.valueOf(manifest.seed())));
        if (manifest instanceof PastManifest past) {
          past.points().ifPresent(count -> words.addAll(List.of("--points", count.toString())));
          past.baseRate()
              .filter(rate -> !rate.equals("cases"))
              .ifPresent(rate -> words.addAll(List.of("--base-rate", rate)));
          if (past.checked()) {
            words.add("--check");
          }
        }
        behaviour().ifPresent(file -> words.addAll(List.of("--behaviour", file)));
      }
    }
    words.addAll(List.of("-o", ANEW));
    return ShellCommand.of(words);
  }

  /** A sweep's design, with the scenarios and coefficients that are varied as they are here. */
  private static List<String> swept(SweepManifest sweep) {
    SweptDesign design = sweep.design();
    List<String> words = new ArrayList<>(List.of("--design", design.method()));
    design.drawn().ifPresent(count -> words.addAll(List.of("--points", count.toString())));
    for (SweptFactor factor : design.factors()) {
      words.add("--vary");
      words.add(factor.kept().isEmpty() ? factor.written() : kept(factor));
    }
    words.addAll(List.of("--baseline", design.baselineWords()));
    return words;
  }

  private static String kept(SweptFactor factor) {
    return factor.key()
        + "="
        + factor.kept().stream()
            .map(level -> level.contains("/") ? ReplicationArchive.RESULTS + "/" + level : level)
            .map(level -> level.matches(".*[,|].*") ? "'" + level + "'" : level)
            .collect(Collectors.joining(","));
  }

  private Optional<String> behaviour() {
    return manifest
        .behaviour()
        .learned()
        .map(Behaviour.Learning::file)
        .map(file -> ReplicationArchive.RESULTS + "/" + file);
  }
}
