package org.alliancesim.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alliancesim.scenario.text.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with a command, where picocli says it in words that its help does not use. */
final class MistakenValue {

  private MistakenValue() {}

  /** The message of a mistake. */
  static String told(ParameterException mistake) {
    @Nullable ArgSpec argument = mistake.getArgSpec();
    @Nullable String value = mistake.getValue();
    if (argument instanceof OptionSpec option
        && value != null
        && !(mistake instanceof MissingParameterException)
        && !(mistake instanceof MaxValuesExceededException)) {
      if (option.type().isEnum()) {
        return oneOf(option.longestName(), value, words(option.type()));
      }
      if (option.typeInfo().isMap() && value.indexOf('=') < 0) {
        return option.longestName()
            + " "
            + value
            + " has no value: write "
            + option.longestName()
            + " "
            + value
            + "=VALUE";
      }
    }
    return String.valueOf(mistake.getMessage());
  }

  /** The constants as the help writes them. */
  static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static String oneOf(String option, String value, List<String> words) {
    return option
        + " must be "
        + String.join(", ", words.subList(0, words.size() - 1))
        + " or "
        + words.get(words.size() - 1)
        + ", not '"
        + value
        + "'"
        + Suggestion.orElse(value.toLowerCase(Locale.ROOT), words, "");
  }
}
