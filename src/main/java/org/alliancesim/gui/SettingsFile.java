package org.alliancesim.gui;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.jspecify.annotations.Nullable;

/**
 * Settings by name in a file of properties, which is made when the first of them is to be kept. A
 * file that is missing, unreadable or no such file counts as empty.
 */
final class SettingsFile {

  private static final String COMMENT = "what MASON's console keeps as defaults for alliance-sim";

  private final Optional<Path> file;
  private final SortedMap<String, String> values = new TreeMap<>();

  /** What is to be written: new values, and empty ones for what was removed. */
  private final Map<String, Optional<String>> changes = new LinkedHashMap<>();

  private SettingsFile(Optional<Path> file) {
    this.file = file;
    values.putAll(read());
  }

  /** The settings in a file, or some that are forgotten with the program if there is none. */
  static SettingsFile at(Optional<Path> file) {
    return new SettingsFile(file);
  }

  private Map<String, String> read() {
    Properties read = new Properties();
    if (file.isPresent()) {
      try (Reader text = Files.newBufferedReader(file.get())) {
        read.load(text);
      } catch (IOException | IllegalArgumentException e) {
        // settings are a convenience: the program starts with its own, and says nothing
        read.clear();
      }
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, read::getProperty));
  }

  /** The value, if there is one: what Java's preferences ask is answered in their way. */
  synchronized @Nullable String get(String name) {
    return values.get(name);
  }

  /** The names that begin so, without the beginning. */
  synchronized String[] namesAfter(String beginning) {
    return values.keySet().stream()
        .filter(name -> name.startsWith(beginning))
        .map(name -> name.substring(beginning.length()))
        .toArray(String[]::new);
  }

  synchronized void put(String name, String value) {
    if (!value.equals(values.put(name, value))) {
      changes.put(name, Optional.of(value));
    }
  }

  /** Removes every name of which this is true. */
  synchronized void removeIf(Predicate<String> removed) {
    for (String name : values.keySet().stream().filter(removed).toList()) {
      values.remove(name);
      changes.put(name, Optional.empty());
    }
  }

  /**
   * Writes what was changed since the last time, over what another session may have written.
   *
   * @throws IOException if that is not possible
   */
  synchronized void write() throws IOException {
    if (file.isEmpty() || changes.isEmpty()) {
      return;
    }
    Properties all = new Properties();
    all.putAll(read());
    changes.forEach(
        (name, value) ->
            value.ifPresentOrElse(kept -> all.put(name, kept), () -> all.remove(name)));
    Files.createDirectories(file.get().getParent());
    try {
      AtomicFile.write(
          file.get(),
          out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            all.store(text, COMMENT);
            text.flush();
          });
    } catch (OutputException e) {
      throw new IOException(e.getMessage(), e);
    }
    changes.clear();
  }
}
