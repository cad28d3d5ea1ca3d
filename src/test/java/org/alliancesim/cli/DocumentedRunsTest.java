package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The numbers in README.md and docs/ are of the scenarios and the model as they are. Where one of
 * these has changed, {@code python3 docs/analysis/redo} makes them anew.
 */
class DocumentedRunsTest {

  private static final Path TABLE = Path.of("docs/tables/runs.csv");

  @TempDir private Path folder;

  private static List<NamedCsvRecord> runs() throws IOException {
    try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(TABLE)) {
      return table.stream().toList();
    }
  }

  @Test
  void theScenariosAreThoseThatWereRun() throws IOException, ScenarioException {
    int held = 0;
    for (NamedCsvRecord run : runs()) {
      List<String> words = List.of(run.getField("command").split(" "));
      int given = words.indexOf("--behaviour");
      String behaviour = given < 0 ? ScenarioSource.USUAL : words.get(given + 1);
      for (String word : words) {
        if (word.startsWith("scenarios/")) {
          String digest = new ScenarioSource(word, List.of(), behaviour).read().digest();
          assertThat(run.getField("digests"))
              .as("%s: %s", run.getField("command"), word)
              .contains(digest);
          held++;
        }
      }
    }
    assertThat(held).isGreaterThan(20);
  }

  @Test
  void theModelIsThatWhichRan() throws IOException {
    NamedCsvRecord probe =
        runs().stream()
            .filter(run -> run.getField("run").equals("probe"))
            .findFirst()
            .orElseThrow();
    Path again = folder.resolve("probe");
    String command = probe.getField("command").substring("./sim ".length()) + " -q -o " + again;
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    assertThat(Main.execute(command.split(" "), nowhere, nowhere)).isZero();
    assertThat(Files.readString(again.resolve("manifest.json")))
        .contains(probe.getField("results_digest"));
  }
}
