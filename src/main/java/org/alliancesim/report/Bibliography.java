package org.alliancesim.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Entries for BibTeX: plain text in, LaTeX out. All are of type {@code misc}, which every style
 * knows.
 */
public final class Bibliography {

  private Bibliography() {}

  /**
   * The entry of a computer program.
   *
   * @param key the key to cite it by
   * @param author who made it, an institution
   * @param title its title
   * @param version its version
   * @param note what was computed with it; empty if that is not said
   */
  public static String program(
      String key, String author, String title, String version, String note) {
    Map<String, String> fields = new LinkedHashMap<>();
    // braces keep a style from taking an institution for a person with a first name
    fields.put("author", "{" + text(author) + "}");
    fields.put("title", "{" + text(title) + "}");
    fields.put("howpublished", "Computer program, version " + text(version));
    if (!note.isEmpty()) {
      fields.put("note", text(note));
    }
    return entry(key, fields);
  }

  /**
   * Entries of works that are known by a text each, in alphabetical order of their keys.
   *
   * @param works the texts by short name
   */
  public static String works(Map<String, String> works) {
    Set<String> taken = new HashSet<>();
    List<String> entries = new ArrayList<>();
    new TreeMap<>(works)
        .forEach(
            (name, text) ->
                entries.add(entry(free(keyOf(name), taken), Map.of("note", text(text)))));
    return String.join("\n", entries);
  }

  /** Names of other scripts than Latin leave little of a key. */
  private static String free(String key, Set<String> taken) {
    String wanted = key.isEmpty() ? "source" : key;
    String free = wanted;
    // BibTeX takes keys that differ in capitals alone for the same
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = wanted + "-" + number;
    }
    return free;
  }

  private static String entry(String key, Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(Collectors.joining(",\n", "@misc{" + key + ",\n", "\n}\n"));
  }

  /** BibTeX counts braces, escaped ones too, and what it counts must be in pairs. */
  private static String text(String plain) {
    return Latex.escaped(plain)
        .replace("\\{", "\\textbraceleft{}")
        .replace("\\}", "\\textbraceright{}");
  }

  /** A short name as BibTeX takes one: letters without accents, digits and hyphens. */
  static String keyOf(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.strip().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
