package org.alliancesim.report.paper;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.RunTables;

/** Letters in names that neither the shipped font nor another of the machine has. */
public final class MissingLetters {

  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  /** Signs of no script in particular, such as emoji. */
  private static final Set<UnicodeScript> SIGNS =
      EnumSet.of(UnicodeScript.COMMON, UnicodeScript.UNKNOWN);

  private static final int MOST_TOLD = 20;

  private MissingLetters() {}

  /** What the figures of a run lack, and where to get it; empty if they show every letter. */
  public static Optional<String> of(RunTables run) {
    SortedSet<String> texts = texts(run.manifest().names());
    texts.add(run.manifest().scenario().name());
    return of(texts);
  }

  /** The same of a comparison. */
  public static Optional<String> of(ComparisonTables comparison) {
    SortedSet<String> texts = texts(comparison.manifest().names());
    texts.add(comparison.manifest().scenarioA().name());
    texts.add(comparison.manifest().labelOfB());
    return of(texts);
  }

  private static SortedSet<String> texts(Names names) {
    SortedSet<String> texts = new TreeSet<>(names.states().values());
    names
        .statuses()
        .values()
        .forEach(
            status -> {
              texts.add(status.name());
              texts.add(status.track());
            });
    return texts;
  }

  private static Optional<String> of(Collection<String> texts) {
    SortedSet<Integer> missing =
        texts.stream()
            .flatMapToInt(String::codePoints)
            .filter(letter -> !Character.isWhitespace(letter) && !Character.isISOControl(letter))
            .filter(letter -> !Typeface.REGULAR.shows(letter))
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String told =
        missing.stream().limit(MOST_TOLD).map(Character::toString).collect(Collectors.joining(" "));
    String packages =
        missing.stream()
            .map(letter -> packageWith(UnicodeScript.of(letter)))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return Optional.of(
        "the figures show boxes for "
            + told
            + (missing.size() > MOST_TOLD ? " and others" : "")
            + ": no font on this machine has them; install one, on Debian or Ubuntu with 'apt-get"
            + " install fontconfig "
            + packages
            + "', then 'sim report' with the folder");
  }

  /** A package of Debian's that has the letters of a script, in a form that Java draws. */
  private static String packageWith(UnicodeScript script) {
    if (EAST_ASIAN.contains(script)) {
      return "fonts-droid-fallback";
    }
    return SIGNS.contains(script) ? "fonts-symbola" : "fonts-noto-core";
  }
}
