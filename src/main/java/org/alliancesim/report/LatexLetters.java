package org.alliancesim.report;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which letters every LaTeX has, which it makes of others, and which need a font of their own. */
final class LatexLetters {

  /** Letters between U+00A1 and U+017F that LaTeX has in no encoding. */
  private static final String GAPS = "ĦħĸĿŀŉŦŧſ";

  /** Letters and quotes that pdfLaTeX has in the encoding T1 alone. */
  private static final String IN_T1 = "«»ÐÞðþĄąĐđĘęĮįŊŋŲųǪǫ‚„‹›";

  private static final String OTHERS = "ȘșȚț‐‑‒–—―‖‘’“”†‡•…‰‽€™№←→";

  private static final int LATIN_BEGINS = 0xA0;
  private static final int LATIN_ENDS = 0x17F;

  /** Commands for combining marks above a letter; two of them do not stack. */
  private static final Map<Character, String> ABOVE =
      Map.ofEntries(
          Map.entry('\u0300', "\\`"),
          Map.entry('\u0301', "\\'"),
          Map.entry('\u0302', "\\^"),
          Map.entry('\u0303', "\\~"),
          Map.entry('\u0304', "\\="),
          Map.entry('\u0306', "\\u"),
          Map.entry('\u0307', "\\."),
          Map.entry('\u0308', "\\\""),
          Map.entry('\u030A', "\\r"),
          Map.entry('\u030B', "\\H"),
          Map.entry('\u030C', "\\v"));

  private static final Map<Character, String> BELOW =
      Map.of('\u0323', "\\d", '\u0327', "\\c", '\u0331', "\\b");

  private LatexLetters() {}

  private static boolean isPlain(int letter) {
    return letter < LATIN_BEGINS
        || letter <= LATIN_ENDS && GAPS.indexOf(letter) < 0
        || OTHERS.indexOf(letter) >= 0
        || IN_T1.indexOf(letter) >= 0;
  }

  /** A letter that LaTeX puts together from another and accents, for example {@code \d{\^{e}}}. */
  static Optional<String> accented(int letter) {
    String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    if (isPlain(letter) || parts.length() < 2 || parts.charAt(0) >= LATIN_BEGINS) {
      return Optional.empty();
    }
    String above = "";
    String below = "";
    for (char mark : parts.substring(1).toCharArray()) {
      if (ABOVE.containsKey(mark) && above.isEmpty()) {
        above = ABOVE.getOrDefault(mark, "");
      } else if (BELOW.containsKey(mark) && below.isEmpty()) {
        below = BELOW.getOrDefault(mark, "");
      } else {
        return Optional.empty();
      }
    }
    String made = parts.substring(0, 1);
    if (!above.isEmpty()) {
      String base = made.equals("i") || made.equals("j") ? "\\" + made : made;
      made = above + "{" + base + "}";
    }
    return Optional.of(below.isEmpty() ? made : below + "{" + made + "}");
  }

  /** The letters of a text as LaTeX gets it that need a font chosen for them, each once. */
  private static SortedSet<Integer> foreign(String latex) {
    return latex
        .codePoints()
        .filter(letter -> !isPlain(letter))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What a text as LaTeX gets it needs, in comments; and a check, since LuaLaTeX and XeLaTeX leave
   * out a letter that the font lacks and say so in the log alone. Empty if it needs nothing.
   */
  static String needs(String latex) {
    StringBuilder needs = new StringBuilder();
    String inT1 =
        latex
            .codePoints()
            .filter(letter -> IN_T1.indexOf(letter) >= 0)
            .distinct()
            .sorted()
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    if (!inT1.isEmpty()) {
      needs
          .append("% with pdfLaTeX also \\usepackage[T1]{fontenc}, for ")
          .append(inT1)
          .append('\n');
    }
    SortedSet<Integer> foreign = foreign(latex);
    if (!foreign.isEmpty()) {
      needs
          .append("% LuaLaTeX or XeLaTeX alone, with a font that has ")
          .append(foreign.stream().map(Character::toString).collect(Collectors.joining(" ")))
          .append(", as \\usepackage{fontspec}\\setmainfont{DejaVu Serif}\n")
          .append("% chooses one for Latin, Greek, Cyrillic, Armenian and Georgian letters\n");
    }
    for (int letter : foreign) {
      needs.append(
          String.format(
              "\\ifdefined\\Uchar\\iffontchar\\font\"%04X \\else"
                  + "\\PackageError{alliance-sim}{the font has no %s (U+%04X)}"
                  + "{Choose one that has it in the preamble.}\\fi\\fi\n",
              letter, Character.getName(letter), letter));
    }
    return needs.toString();
  }
}
