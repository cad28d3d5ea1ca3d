package org.alliancesim.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which version of this program a process has. */
final class ProgramVersion {

  private static final String RESOURCE = "/alliance-sim.properties";

  private ProgramVersion() {}

  static String here() throws IOException {
    try (InputStream in = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "of no known version");
    }
  }
}
