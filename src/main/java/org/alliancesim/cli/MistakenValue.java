package org.alliancesim.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alliancesim.scenario.text.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;

/** What is wrong with a command, where picocli says it in words that its help does not use. */
final class MistakenValue {

  /** What picocli says of options of which one may be given. */
  private static final Pattern EXCLUSIVE =
      Pattern.compile("Error: (.*) are mutually exclusive.*", Pattern.DOTALL);

  private MistakenValue() {}

  /** The message of a mistake. */
  static String told(ParameterException mistake) {
    String message = String.valueOf(mistake.getMessage());
    if (mistake instanceof MutuallyExclusiveArgsException) {
      return EXCLUSIVE.matcher(message).replaceFirst("$1 exclude each other: give one");
    }
    if (mistake instanceof MissingParameterException missing) {
      return inWordsOfHelp(message, missing.getMissing());
    }
    @Nullable ArgSpec argument = mistake.getArgSpec();
    @Nullable String value = mistake.getValue();
    if (argument instanceof OptionSpec option
        && value != null
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
    return message;
  }

  /** Of several long names picocli takes the longest, and the help begins with the first. */
  private static String inWordsOfHelp(String message, List<ArgSpec> missing) {
    String told = message;
    for (ArgSpec each : missing) {
      if (each instanceof OptionSpec option) {
        String first =
            Arrays.stream(option.names())
                .filter(name -> name.startsWith("--"))
                .findFirst()
                .orElse(option.longestName());
        told = told.replace(option.longestName(), first);
      }
    }
    return told;
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
