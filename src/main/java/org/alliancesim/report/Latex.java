package org.alliancesim.report;

import java.util.Map;
import java.util.Set;

/** Text for LaTeX. */
final class Latex {

  private static final Map<Integer, String> ESCAPES =
      Map.ofEntries(
          escape('\\', "\\textbackslash{}"),
          escape('{', "\\{"),
          escape('}', "\\}"),
          escape('$', "\\$"),
          escape('&', "\\&"),
          escape('#', "\\#"),
          escape('%', "\\%"),
          escape('_', "\\_"),
          escape('^', "\\textasciicircum{}"),
          escape('~', "\\textasciitilde{}"),
          escape('<', "\\textless{}"),
          escape('>', "\\textgreater{}"),
          escape('|', "\\textbar{}"),
          escape('"', "''"),
          // at the start of a line of a table these would belong to the line before
          escape('[', "{[}"),
          escape('*', "{*}"),
          escape('–', "--"),
          escape('—', "---"),
          escape('…', "\\ldots{}"),
          escape('−', "$-$"),
          escape('×', "$\\times$"),
          escape('→', "$\\to$"),
          escape('≤', "$\\le$"),
          escape('≥', "$\\ge$"),
          escape('’', "'"),
          escape('ʼ', "'"),
          escape('‘', "`"),
          escape('ʻ', "`"));

  /** Pairs that TeX's fonts would make one sign of. */
  private static final Set<String> LIGATURES = Set.of("--", "''", "``", ",,", "?`", "!`");

  private Latex() {}

  private static Map.Entry<Integer, String> escape(char character, String written) {
    return Map.entry((int) character, written);
  }

  /**
   * Plain text as LaTeX shows it, in one line. Letters that no LaTeX makes out of its own stay as
   * they are; {@link LatexLetters} tells what they need.
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    int previous = ' ';
    for (int character : text.codePoints().toArray()) {
      if (LIGATURES.contains(Character.toString(previous) + Character.toString(character))) {
        escaped.append("{}");
      }
      if (Character.isISOControl(character) || Character.isWhitespace(character)) {
        escaped.append(' ');
      } else if (ESCAPES.containsKey(character)) {
        escaped.append(ESCAPES.get(character));
      } else if (LatexLetters.accented(character).isPresent()) {
        escaped.append(LatexLetters.accented(character).get());
      } else {
        escaped.appendCodePoint(character);
      }
      previous = character;
    }
    return escaped.toString();
  }
}
