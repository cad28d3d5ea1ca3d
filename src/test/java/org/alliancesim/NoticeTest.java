package org.alliancesim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NOTICE names the libraries that are delivered, which the build lists in target. */
class NoticeTest {

  private static final Pattern BUILT = Pattern.compile("^ +([^:]+:[^:]+):jar:([^:]+):\\w+");
  private static final Pattern NOTED = Pattern.compile("^([\\w.-]+:[\\w.-]+:\\S+)$");

  @Test
  void namesEveryLibraryThatIsDelivered() throws Exception {
    List<String> built =
        lines("target/libraries.txt")
            .flatMap(line -> BUILT.matcher(line).results())
            .map(library -> library.group(1) + ":" + library.group(2))
            .toList();
    List<String> noted =
        lines("NOTICE")
            .flatMap(line -> NOTED.matcher(line).results())
            .map(MatchResult::group)
            .toList();
    assertThat(noted)
        .as("'mvn -Pnotice generate-resources' writes NOTICE anew")
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(built);
  }

  private static Stream<String> lines(String file) throws Exception {
    return Files.readAllLines(Path.of(file)).stream();
  }
}
