package org.alliancesim.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alliancesim.experiment.KeptScenario;
import org.alliancesim.report.Bibliography;
import org.alliancesim.results.Artefact;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.Checksums;
import org.alliancesim.results.Kind;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * Complete results as one zip for a replication archive: the results with their scenario as one
 * file that runs, the files it came from, how to cite all this, and what to do with it. The same
 * folder gives the same bytes, as long as the files that it came from stay as they are.
 *
 * @param name what the folder within the zip is called
 * @param parts what is in that folder, by path
 * @param leftOut files a scenario came from that are not as they were, by name, and why
 */
public record ReplicationArchive(
    String name, SortedMap<String, AtomicFile.Content> parts, SortedMap<String, String> leftOut) {

  /** The folder of the results, within the zip's. */
  static final String RESULTS = "results";

  /** The folder of the files that scenarios came from. */
  static final String FILES = "files";

  private static final String README = "README.md";
  private static final String SCENARIO = ".yaml";

  /** A zip knows no time zone; this is the earliest time that it can give. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  public ReplicationArchive {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }

  /**
   * What belongs in the archive of a folder.
   *
   * @param folder of complete results that are as they were made
   * @param manifest its manifest
   * @param citation CITATION.cff
   * @param program an entry for BibTeX of the program and what was computed with it
   * @throws ScenarioException if a scenario that the folder keeps is not one
   */
  public static ReplicationArchive of(
      Path folder, Manifest manifest, String citation, String program) throws ScenarioException {
    SortedMap<String, AtomicFile.Content> parts = new TreeMap<>();
    SortedMap<String, String> leftOut = new TreeMap<>();
    parts.put(RESULTS + "/" + Manifest.FILE_NAME, copy(folder.resolve(Manifest.FILE_NAME)));
    for (Artefact artefact : manifest.artefacts()) {
      parts.put(RESULTS + "/" + artefact.file(), copy(folder.resolve(artefact.file())));
    }
    List<SimulatedScenario> scenarios = manifest.provenance().scenarios();
    switch (Kind.of(manifest)) {
      case RUN -> addFiles(folder, "", scenarios, parts, leftOut);
      case SENSITIVITY, DISCOVERY -> {
        if (((StudyManifest) manifest).run().isPresent()) {
          throw OutputException.missing(
              folder,
              "is read from a run and holds no scenario; archive the folder of the run, from which"
                  + " the same command makes it again: "
                  + manifest.commandLine());
        }
        addFiles(folder, "", scenarios, parts, leftOut);
      }
      case COMPARISON -> {
        addFiles(folder, PairedTables.FOLDER_A + "/", scenarios.subList(0, 1), parts, leftOut);
        addFiles(folder, PairedTables.FOLDER_B + "/", scenarios.subList(1, 2), parts, leftOut);
      }
      case SWEEP -> {
        addFiles(folder, "", scenarios.subList(0, 1), parts, leftOut);
        for (int other = 1; other < scenarios.size(); other++) {
          addFiles(
              folder,
              KeptScenario.alternative(other),
              scenarios.subList(other, other + 1),
              parts,
              leftOut);
        }
      }
      case HINDCAST, CALIBRATION ->
          addFiles(folder, KeptScenario.WORLDS, scenarios, parts, leftOut);
    }
    parts.put("CITATION.cff", text(citation));
    parts.put("references.bib", text(program + "\n" + Bibliography.works(works(folder, manifest))));
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    parts.put(README, text(new Instructions(name, manifest, leftOut).text()));
    return new ReplicationArchive(name, parts, leftOut);
  }

  /** What the scenarios cite, by short name. */
  private static Map<String, String> works(Path folder, Manifest manifest)
      throws ScenarioException {
    Map<String, String> works = new TreeMap<>();
    for (Artefact artefact : manifest.artefacts()) {
      if (artefact.kind().equals(Artefact.INPUT) && artefact.file().endsWith(SCENARIO)) {
        works.putAll(ScenarioReader.read(folder.resolve(artefact.file())).citations());
      }
    }
    return works;
  }

  /** Adds the files that scenarios came from, those that are still as they were. */
  private static void addFiles(
      Path folder,
      String below,
      List<SimulatedScenario> scenarios,
      SortedMap<String, AtomicFile.Content> parts,
      SortedMap<String, String> leftOut) {
    SortedMap<String, Path> now = new TreeMap<>();
    for (SimulatedScenario scenario : scenarios) {
      try {
        now.putAll(ScenarioSource.of(scenario.file(), scenario.overrides()).files());
      } catch (ScenarioException e) {
        // its files are named below, one by one
      }
    }
    KeptScenario.origins(folder.resolve(below + KeptScenario.ORIGINS))
        .forEach(
            (name, digest) -> {
              Path file = now.get(name);
              if (file == null) {
                leftOut.put(below + name, "is not where it was");
              } else if (!Checksums.of(file).equals(digest)) {
                leftOut.put(below + name, "was changed since");
              } else {
                parts.put(FILES + "/" + below + plain(name), copy(file));
              }
            });
  }

  /** A name that every file system takes. */
  private static String plain(String name) {
    return name.replace(":", "/");
  }

  private static AtomicFile.Content copy(Path file) {
    return out -> Files.copy(file, out);
  }

  private static AtomicFile.Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the zip, replacing what is there.
   *
   * @throws OutputException if it cannot be written
   */
  public void write(Path zip) {
    AtomicFile.write(zip, this::write);
  }

  private void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<String, AtomicFile.Content> part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(name + "/" + part.getKey());
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      part.getValue().writeTo(zip);
      zip.closeEntry();
    }
    zip.finish();
  }
}
