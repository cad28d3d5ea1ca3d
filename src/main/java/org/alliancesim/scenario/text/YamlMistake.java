package org.alliancesim.scenario.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what a YAML parser means. */
final class YamlMistake {

  /** Parts of the parser's messages and what usually lies behind them. */
  private static final List<Map.Entry<String, String>> PLAIN_WORDS =
      List.of(
          Map.entry(
              "mapping values are not allowed here",
              "a ':' is not expected here; check the indentation, and quote texts with ': '"),
          Map.entry(
              "expected <block end>",
              "the indentation does not fit the lines above, or a text needs quotes"),
          Map.entry(
              "could not find expected ':'",
              "a key needs a ':' after it; check the indentation and the lines above"),
          Map.entry("expected ',' or '}'", "a '{' is not closed with '}', or a ',' is missing"),
          Map.entry("expected ',' or ']'", "a '[' is not closed with ']', or a ',' is missing"),
          Map.entry("found unexpected end of stream", "a quoted text is not closed"),
          Map.entry("expected the node content", "a value is missing, or a bracket is not closed"),
          Map.entry(
              "found undefined alias", "an alias (*) names an anchor (&) that does not exist"),
          Map.entry(
              "cannot start any token",
              "this character cannot begin a value; put the text in quotes"));

  private YamlMistake() {}

  static ScenarioException of(
      YamlEngineException e, String text, Function<Optional<Mark>, Origin> place) {
    if (e instanceof MarkedYamlEngineException marked) {
      Optional<Mark> mark = marked.getProblemMark();
      Origin origin = place.apply(mark);
      String problem = marked.getProblem() == null ? "" : marked.getProblem();
      int tab = mark.map(at -> indentation(text, at.getLine()).indexOf('\t')).orElse(-1);
      if (tab >= 0) {
        return new ScenarioException(
            new Origin(origin.file(), origin.line(), tab + 1),
            "",
            "a tab is used for indentation; use spaces");
      }
      return new ScenarioException(origin, "", "not valid YAML: " + plain(problem));
    }
    if (e instanceof ReaderException unreadable) {
      return new ScenarioException(
          after(text, unreadable.getPosition(), place),
          "",
          String.format(
              "the character U+%04X cannot stand in YAML; is this a text file?",
              unreadable.getCodePoint()));
    }
    return new ScenarioException(
        place.apply(Optional.empty()),
        "",
        "not valid YAML: " + plain(String.valueOf(e.getMessage())));
  }

  private static String plain(String problem) {
    return PLAIN_WORDS.stream()
        .filter(entry -> problem.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(problem);
  }

  private static String indentation(String text, int line) {
    String written = text.lines().skip(line).findFirst().orElse("");
    return written.substring(0, written.length() - written.stripLeading().length());
  }

  private static Origin after(String text, int codePoints, Function<Optional<Mark>, Origin> place) {
    String before =
        text.substring(
            0,
            text.offsetByCodePoints(
                0, Math.min(codePoints, text.codePointCount(0, text.length()))));
    Origin file = place.apply(Optional.empty());
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
    return new Origin(file.file(), line, column);
  }
}
