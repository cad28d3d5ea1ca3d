package org.alliancesim.draft;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.alliancesim.report.MapWindow;
import org.alliancesim.report.Outlines;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.world.StateCode;

/** The states that a draft can be about: those of ISO 3166-1, and invented ones. */
public final class KnownStates {

  /** The codes that ISO 3166-1 alpha-3 leaves to users, so that they never mean a country. */
  private static final Pattern INVENTED = Pattern.compile("AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]");

  /** Their English names by code. */
  private static final SortedMap<String, String> NAMES = names();

  private KnownStates() {}

  /** Whether a code is one that a draft may invent a state for. */
  public static boolean isInvented(String code) {
    return INVENTED.matcher(code).matches();
  }

  /**
   * What a user means by a word.
   *
   * @param word a code
   * @param others codes that are known besides, with their names
   * @return the code
   * @throws IllegalArgumentException with the message if it is none, and what may be meant
   */
  public static StateCode find(String word, Map<String, String> others) {
    if (NAMES.containsKey(word) || others.containsKey(word) || isInvented(word)) {
      return StateCode.of(word);
    }
    SortedMap<String, String> known = new TreeMap<>(NAMES);
    known.putAll(others);
    throw new IllegalArgumentException(
        "unknown state '"
            + word
            + "'"
            + meant(word, known)
                .map(code -> Suggestion.text(code) + " (" + known.get(code) + ")")
                .orElse(
                    "; a state is its code of ISO 3166-1 alpha-3, for example KEN; an invented one"
                        + " XAA to XZZ"));
  }

  /** What a state is called. */
  static String name(StateCode code) {
    return NAMES.getOrDefault(code.value(), "State " + code);
  }

  /** Where its outline lies; empty if there is none. */
  static Optional<Outlines.Point> middle(StateCode code) {
    return MapWindow.middle(code.value());
  }

  private static Optional<String> meant(String word, SortedMap<String, String> known) {
    Optional<String> named =
        known.entrySet().stream()
            .filter(state -> state.getValue().equalsIgnoreCase(word))
            .map(Map.Entry::getKey)
            .findFirst();
    return named
        .or(() -> byTwoLetters(word))
        .or(() -> nearest(word, known.keySet()))
        .or(() -> nearest(word, known.values()).flatMap(name -> codeOf(name, known)));
  }

  private static Optional<String> byTwoLetters(String word) {
    return Arrays.stream(Locale.getISOCountries())
        .filter(word::equalsIgnoreCase)
        .findFirst()
        .map(KnownStates::threeLetters);
  }

  private static Optional<String> codeOf(String name, SortedMap<String, String> known) {
    return known.entrySet().stream()
        .filter(state -> state.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<String> nearest(String word, Collection<String> candidates) {
    return Suggestion.nearest(word, candidates);
  }

  private static SortedMap<String, String> names() {
    SortedMap<String, String> names = new TreeMap<>();
    for (String country : Locale.getISOCountries()) {
      String code = threeLetters(country);
      if (StateCode.isValid(code)) {
        names.put(code, new Locale("", country).getDisplayCountry(Locale.ENGLISH));
      }
    }
    return names;
  }

  private static String threeLetters(String country) {
    try {
      return new Locale("", country).getISO3Country();
    } catch (MissingResourceException e) {
      return ""; // a country of two letters alone
    }
  }
}
