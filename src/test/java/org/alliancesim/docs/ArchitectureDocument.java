package org.alliancesim.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code docs/architecture.md}, and the sources that it speaks of. */
final class ArchitectureDocument {

  private static final Path FILE = Path.of("docs", "architecture.md");
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));

  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.\\w+(\\(\\))?)?");
  private static final Pattern QUOTED =
      Pattern.compile("^```java (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern DIAGRAM =
      Pattern.compile("^```mermaid\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ARROW =
      Pattern.compile("^\\s*(\\w+)\\s*-->\\s*(\\w+(?:\\s*&\\s*\\w+)*)\\s*$", Pattern.MULTILINE);
  private static final Pattern PLACES =
      Pattern.compile(
          "^All places that name `([^`]+)`: ((?:[^.]|\\.(?=\\w))+)\\.$", Pattern.MULTILINE);

  private final String text;

  private ArchitectureDocument(String text) {
    this.text = text;
  }

  static ArchitectureDocument read() {
    return new ArchitectureDocument(text(FILE));
  }

  /** The document with one text replaced, for controls. */
  ArchitectureDocument with(String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalArgumentException(FILE + " does not hold '" + old + "'");
    }
    return new ArchitectureDocument(text.replace(old, replacement));
  }

  /** What is called by the name of a type, or of a type and a member, and is not there. */
  Set<String> missing() {
    Map<String, String> sources = sources();
    Set<String> missing = new TreeSet<>();
    Matcher code = CODE.matcher(outsideOfFences());
    while (code.find()) {
      String name = code.group(1);
      if (TYPE.matcher(name).matches() && !name.endsWith(".java")) {
        String[] parts = name.replace("()", "").split("\\.", -1);
        String source = sources.getOrDefault(parts[0], declaring(parts[0], sources));
        if (source == null || (parts.length > 1 && !names(source, parts[1]))) {
          missing.add(name);
        }
      }
    }
    return missing;
  }

  /** Quoted code that does not stand in the file that it is said to be from. */
  List<String> misquoted() {
    List<String> misquoted = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      Path file = Path.of(quoted.group(1));
      if (!Files.exists(file) || !words(text(file)).contains(words(quoted.group(2)))) {
        misquoted.add(quoted.group(1) + ": " + quoted.group(2));
      }
    }
    return misquoted;
  }

  /** How many pieces of code are quoted. */
  int quotations() {
    return (int) QUOTED.matcher(text).results().count();
  }

  /** For each name that is said to stand in certain places, the places that are given. */
  Map<String, Set<String>> places() {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    Matcher line = PLACES.matcher(text);
    while (line.find()) {
      Set<String> files = new TreeSet<>();
      CODE.matcher(line.group(2)).results().forEach(file -> files.add(file.group(1)));
      places.put(line.group(1), files);
    }
    return places;
  }

  /** The names of the files under {@code src/main/java}, and the ODD, that have a word. */
  static Set<String> placesOf(String word) {
    Set<String> places = new TreeSet<>();
    Path odd = Path.of("docs", "odd.md");
    for (Path file : Stream.concat(files(SOURCES.get(0)).stream(), Stream.of(odd)).toList()) {
      if (names(text(file), word)) {
        places.add(file.getFileName().toString());
      }
    }
    return places;
  }

  /** The arrows {@code a --> b} of the diagram under a heading, as {@code a b}. */
  Set<String> arrows(String heading) {
    Matcher diagram = DIAGRAM.matcher(section(heading));
    if (!diagram.find()) {
      throw new IllegalArgumentException(FILE + " has no diagram under '" + heading + "'");
    }
    Set<String> arrows = new TreeSet<>();
    Matcher arrow = ARROW.matcher(diagram.group(1));
    while (arrow.find()) {
      for (String to : arrow.group(2).split("\\s*&\\s*", -1)) {
        arrows.add(arrow.group(1) + " " + to);
      }
    }
    return arrows;
  }

  /** The first code of each numbered line under a heading. */
  List<String> steps(String heading) {
    List<String> steps = new ArrayList<>();
    for (String line : section(heading).lines().toList()) {
      Matcher code = CODE.matcher(line);
      if (line.matches("\\d+\\. .*") && code.find()) {
        steps.add(code.group(1));
      }
    }
    return steps;
  }

  private String section(String heading) {
    int begins = text.indexOf("\n" + heading + "\n");
    if (begins < 0) {
      throw new IllegalArgumentException(FILE + " has no heading '" + heading + "'");
    }
    int ends = text.indexOf("\n## ", begins + heading.length());
    return text.substring(begins, ends < 0 ? text.length() : ends);
  }

  private String outsideOfFences() {
    return Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .replaceAll("");
  }

  /** The source that declares a type within another; null if none does. */
  private static @Nullable String declaring(String type, Map<String, String> sources) {
    Pattern declaration = Pattern.compile("(class|record|interface|enum) " + type + "\\b");
    return sources.values().stream()
        .filter(source -> declaration.matcher(source).find())
        .findFirst()
        .orElse(null);
  }

  private static boolean names(String source, String word) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
        .matcher(source)
        .find();
  }

  /** The texts of the sources by the name of their type. */
  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Path root : SOURCES) {
      for (Path file : files(root)) {
        sources.put(file.getFileName().toString().replace(".java", ""), text(file));
      }
    }
    return sources;
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever the formatter does. */
  private static String words(String code) {
    return code.replaceAll("\\s+", " ").trim();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
