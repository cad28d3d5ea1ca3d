package org.alliancesim.scenario.content;

import java.io.Serializable;

/**
 * A value that the command line puts in place of the scenario's: {@code --set path=value}.
 *
 * @param path the path, for example {@code states.AZE.western-ties}
 * @param value the value in the notation of a scenario file, for example {@code {uniform: [4, 6]}}
 */
public record Setting(String path, String value) implements Serializable {

  public Setting {
    if (path.isBlank() || value.isBlank()) {
      throw mistaken(path + "=" + value);
    }
  }

  /**
   * Reads {@code path=value}.
   *
   * @throws IllegalArgumentException if there is no path, no '=' or no value; whether the path
   *     exists and the value fits is found out when a scenario is read
   */
  public static Setting parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw mistaken(text);
    }
    return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  private static IllegalArgumentException mistaken(String text) {
    return new IllegalArgumentException(
        "a setting is path=value, for example states.AZE.western-ties=0.4, not '" + text + "'");
  }

  /** {@code path=value}. */
  @Override
  public String toString() {
    return path + "=" + value;
  }
}
