package org.alliancesim.scenario.format;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.digest.Sha256;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.content.Words;

/** What a scenario says as text that is the same on every machine, a line for each fact. */
public final class CanonicalText {

  private CanonicalText() {}

  /** All of it, with the sources of the numbers. */
  public static String of(Words words, Collection<SourcedValue> values) {
    return words(words.names())
        + words(words.rules())
        + numbers(values, value -> value.quantity() + "  # " + oneLine(value.source()));
  }

  /** The digest of what results depend on. */
  public static String digest(Words words, Collection<SourcedValue> values) {
    return Sha256.of(words(words.rules()) + numbers(values, SourcedValue::quantity));
  }

  /** A line for each case of the past. */
  public static String cases(Optional<Hindcast> hindcast) {
    return hindcast.stream()
        .flatMap(
            past -> past.cases().stream().map(each -> line("hindcast." + past.institution(), each)))
        .collect(Collectors.joining());
  }

  private static String words(Collection<Statement> words) {
    return words.stream()
        .map(statement -> line(statement.path(), statement.value()))
        .collect(Collectors.joining());
  }

  private static String numbers(Collection<SourcedValue> values, Function<SourcedValue, ?> right) {
    return values.stream()
        .map(value -> line(value.path(), right.apply(value)))
        .collect(Collectors.joining());
  }

  private static String line(String path, Object value) {
    return path + " = " + value + "\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
