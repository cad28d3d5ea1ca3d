package org.alliancesim.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The program that makes results, as their manifest names it.
 *
 * @param name its name
 * @param version its version: results of another one may differ
 * @param citation how to cite it
 */
public record Program(String name, String version, String citation) {

  private static final String PROPERTIES = "/alliance-sim.properties";

  public Program {
    Checks.text("the program's name", name);
    Checks.text("version", version);
    Checks.text("citation", citation);
  }

  /** The version of the program that runs, as it was built. */
  public static String builtVersion() {
    Properties properties = new Properties();
    try (InputStream stream = Program.class.getResourceAsStream(PROPERTIES)) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
