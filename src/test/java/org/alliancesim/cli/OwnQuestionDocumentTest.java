package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of docs/your-own-question.md does what the page says, with fewer histories. */
class OwnQuestionDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/your-own-question.md");
  private static final String FEW = "200";

  /** A block with its language, and the name of the file that it shows, if there is one above. */
  private static final Pattern BLOCK =
      Pattern.compile("(?:`([\\w/.-]+)`:?\\n\\n)?```(\\w*)\\n(.*?)```", Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+?)\"([^\"]*)\"|(\\S+)");

  @TempDir private Path folder;

  private final Map<String, String> printed = new TreeMap<>();

  private static List<MatchResult> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(DOCUMENT)).results().toList();
  }

  @Test
  @Tag("many-histories")
  void everyCommandWorks() throws IOException {
    for (MatchResult block : blocks()) {
      if (block.group(1) != null) {
        Path file = folder.resolve(block.group(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.group(3));
      } else if (block.group(2).equals("sh")) {
        block.group(3).lines().forEach(this::give);
      }
    }

    assertThat(printed).hasSizeGreaterThan(12);
    assertShown("sim check lakes.yaml");
    assertThat(printed.get("sim run lakes.yaml -n 1000 -o lakes"))
        .contains("The probability that Congo - Kinshasa becomes member (Lakes Forum)");
    assertThat(printed.get("sim check lakes.yaml").lines().filter(line -> line.contains("weak:")))
        .hasSize(1);
    assertThat(printed.get("sim check coral.yaml")).doesNotContain("weak:");
    assertThat(Files.readString(folder.resolve("coral/report.html")))
        .contains("Solomon Islands", "id=\"map\"")
        .doesNotContain("Map of Eurasia", "Not on the map");
    for (String result : mentioned()) {
      assertThat(folder.resolve(result)).isNotEmptyFile();
    }
  }

  /** What the page shows as printed is printed, but for what it leaves out by an ellipsis. */
  private void assertShown(String command) throws IOException {
    String shown =
        blocks().stream()
            .map(block -> block.group(3))
            .filter(text -> text.contains("good. Lakes Forum"))
            .findFirst()
            .orElseThrow();
    String told = printed.get(command).replace(folder + "/", "");
    for (String line : shown.lines().toList()) {
      String anything = Pattern.quote(line).replace("…", "\\E.*\\Q");
      assertThat(told.lines()).anyMatch(each -> each.matches(anything));
    }
  }

  /** The results that the table names. */
  private static List<String> mentioned() throws IOException {
    return Pattern.compile("`((?:lakes|peace)/[\\w/.-]+)`")
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private void give(String command) {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(command).results().toList()) {
      String text =
          word.group(1) != null
              ? word.group(1)
              : word.group(4) != null ? word.group(4) : word.group(2) + word.group(3);
      String before = words.isEmpty() ? "" : words.get(words.size() - 1);
      boolean place = before.equals("-o") || Files.exists(folder.resolve(text));
      words.add(before.equals("-n") ? FEW : place ? folder.resolve(text).toString() : text);
    }
    assertThat(words.remove(0)).isEqualTo("sim");
    Outcome outcome = sim(words.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(command + "\n" + outcome.out() + outcome.err()).isZero();
    printed.put(command, outcome.out());
  }
}
