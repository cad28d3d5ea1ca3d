package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.tables.Column;
import org.alliancesim.tables.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/data.md}: its tables and commands work together, and its columns are the program's.
 */
class DataDocumentTest {

  private static final Pattern TABLE =
      Pattern.compile("`([a-z]+\\.csv)`:?\n\n```csv\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTPUT =
      Pattern.compile("```\n(grove\\.yaml: .*?)```", Pattern.DOTALL);

  /** The third command of the document asks for more histories than a test has time for. */
  private static final Map<String, String> SMALLER = Map.of("1000", "20");

  @TempDir private Path folder;

  private final String document = read();

  @Test
  void itsTablesAndCommandsDoWhatItSays() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    for (MatchResult table : TABLE.matcher(document).results().toList()) {
      boolean apart = table.group(1).equals("organisations.csv");
      Files.writeString((apart ? folder : tables).resolve(table.group(1)), table.group(2));
    }
    List<String> told = new ArrayList<>();
    for (String command : commands()) {
      Outcome outcome = sim(words(command));
      assertThat(outcome.exitCode()).as(command + "\n" + outcome.err()).isZero();
      told.add(outcome.out().replace(folder + "/", ""));
    }

    assertThat(told).hasSize(4);
    MatchResult output = OUTPUT.matcher(document).results().findFirst().orElseThrow();
    output
        .group(1)
        .lines()
        .filter(line -> !line.contains("…"))
        .forEach(line -> assertThat(told.get(0)).contains(line));
    assertThat(folder.resolve("worlds")).isDirectoryContaining("glob:**/grove-2021-07.yaml");
  }

  @Test
  void itsColumnsAreThoseThatAreRead() {
    for (TableKind kind : TableKind.values()) {
      Map<String, String> documented = new TreeMap<>();
      section(kind)
          .lines()
          .map(line -> line.split(" \\| ", -1))
          .filter(cells -> cells.length == 4 && cells[0].contains("`"))
          .forEach(
              cells ->
                  documented.put(cells[0].replaceAll("[|*` ]", ""), cells[1] + " | " + cells[2]));
      Map<String, String> read = new TreeMap<>();
      Arrays.stream(Column.values())
          .filter(column -> column.tables().contains(kind))
          .forEach(column -> read.put(column.key(), column.meaning() + " | " + column.range()));
      assertThat(documented).as(kind.words()).isEqualTo(read);
      for (Column column : Column.values()) {
        boolean listed = column.tables().contains(kind) && !column.range().equals("a state");
        Stream<String> names = listed ? column.names().stream() : Stream.of();
        names.forEach(name -> assertThat(section(kind)).contains("`" + name + "`"));
      }
      kind.tellers()
          .forEach(column -> assertThat(section(kind)).contains("**`" + column.key() + "`**"));
      kind.required()
          .forEach(column -> assertThat(section(kind)).contains("**`" + column.key() + "`**"));
    }
  }

  private String section(TableKind kind) {
    int start = document.indexOf("### A" + kind.words().substring(1) + "\n");
    assertThat(start).as(kind.words()).isPositive();
    int next = document.indexOf("\n##", start + 1);
    return document.substring(start, next);
  }

  private List<String> commands() {
    return COMMANDS
        .matcher(document)
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("./sim "))
        .map(line -> line.substring("./sim ".length()))
        .toList();
  }

  /** The words of a command, with its files in this test's folder. */
  private String[] words(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      boolean place =
          word.equals("tables") || word.equals("worlds") || word.matches(".*\\.(csv|yaml)");
      words.add(place ? folder.resolve(word).toString() : SMALLER.getOrDefault(word, word));
    }
    if (words.get(0).equals("run")) {
      words.addAll(List.of("--no-plots", "-o", folder.resolve("run").toString()));
    }
    return words.toArray(String[]::new);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("docs/data.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
