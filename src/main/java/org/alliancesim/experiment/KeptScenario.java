package org.alliancesim.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.parallel.Beside;
import org.alliancesim.results.Checksums;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.SelfContained;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * A scenario as a folder of results keeps it: as one file that needs no other and can be run, and
 * the names and digests of the files that it was written in.
 */
public final class KeptScenario {

  /** The one file's name. */
  public static final String FILE = "scenario.yaml";

  /** The folder of the worlds of the past, within one of results. */
  public static final String WORLDS = "worlds/";

  /** The folder of whole scenarios that a sweep ran in place of its own. */
  private static final String ALTERNATIVES = "alternatives/";

  private static final int DIGITS = 64;
  private static final int LINE_START = DIGITS + 2;

  /** The file of names and digests. */
  public static final String ORIGINS = "scenario-files.txt";

  private final Beside<String> whole;
  private final String origins;

  private KeptScenario(Beside<String> whole, String origins) {
    this.whole = whole;
    this.origins = origins;
  }

  /**
   * A scenario as a folder has kept it.
   *
   * @param whole the text of the one file
   * @param origins the names and digests, as {@link #origins()} gives them
   */
  KeptScenario(String whole, String origins) {
    this(new Beside<>(FILE, () -> whole), origins);
  }

  /**
   * The scenario, which was read before, as it stands in its files now. Its text is written by a
   * thread of its own, for nobody needs it before the results are there.
   *
   * @throws ScenarioException if it cannot be read
   */
  public static KeptScenario of(ScenarioSource source) throws ScenarioException {
    SelfContained kept = source.kept();
    StringBuilder origins = new StringBuilder();
    for (Map.Entry<String, Path> file : kept.files().entrySet()) {
      origins.append(Checksums.line(Checksums.of(file.getValue()), file.getKey()));
    }
    return new KeptScenario(new Beside<>(FILE, kept::text).begin(), origins.toString());
  }

  /** The text of the one file, waited for. */
  public String whole() {
    return whole.get();
  }

  /**
   * A line for each file that it came from, as {@code sha256sum} prints it; names are those of
   * {@link ScenarioSource#files}.
   */
  public String origins() {
    return origins;
  }

  /**
   * Its files in a folder of results.
   *
   * @param below the folder within, for example {@code a/}; empty for none
   */
  public Map<String, String> files(String below) {
    return new TreeMap<>(Map.of(below + FILE, whole(), below + ORIGINS, origins));
  }

  /**
   * The folder, within one of results, of a scenario that stood in place of another.
   *
   * @param number from 1
   */
  public static String alternative(int number) {
    return ALTERNATIVES + number + "/";
  }

  /**
   * The files that a scenario came from.
   *
   * @param file the file of names and digests
   * @return the digests by name
   */
  public static SortedMap<String, String> origins(Path file) {
    SortedMap<String, String> origins = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> origins.put(line.substring(LINE_START), line.substring(0, DIGITS)));
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
    return origins;
  }

  /**
   * Where the scenario of a run comes from if the folder of the run is asked.
   *
   * @param folder the run's folder
   * @param manifest its manifest
   */
  public static ScenarioSource in(Path folder, Manifest manifest) {
    String behaviour =
        manifest
            .behaviour()
            .learned()
            .map(learned -> folder.resolve(learned.file()).toString())
            .orElse(ScenarioSource.PRIOR);
    return new ScenarioSource(folder.resolve(FILE).toString(), List.of(), behaviour);
  }
}
