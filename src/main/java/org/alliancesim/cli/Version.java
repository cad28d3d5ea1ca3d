package org.alliancesim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.alliancesim.results.Program;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version, as built. */
final class Version implements IVersionProvider {

  static final String PROGRAM = "alliance-sim";

  private static final String PROPERTIES = "/alliance-sim.properties";

  @Override
  public String[] getVersion() {
    return new String[] {PROGRAM + " " + number(), "Java " + System.getProperty("java.version")};
  }

  static String number() {
    Properties properties = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream(PROPERTIES)) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** As a manifest names it. */
  static Program program() {
    return new Program(PROGRAM, number(), citation());
  }

  static String citation() {
    return PROGRAM
        + ", version "
        + number()
        + ": an agent-based simulator of alliance expansion (computer program)";
  }
}
