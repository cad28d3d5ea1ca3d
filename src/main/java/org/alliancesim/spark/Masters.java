package org.alliancesim.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import org.alliancesim.parallel.ClusterException;

/** Whether anybody answers where a master is said to be; Spark itself would try for a minute. */
final class Masters {

  private static final String STANDALONE = "spark://";
  private static final int MILLISECONDS = 5000;

  private Masters() {}

  /**
   * Tries a standalone master's address; those of other kinds are left to Spark.
   *
   * @throws ClusterException if nobody answers
   */
  static void requireAnswer(String master) {
    if (!master.startsWith(STANDALONE)) {
      return;
    }
    String why = "";
    for (String place : master.substring(STANDALONE.length()).split(",", -1)) {
      try {
        URI address = new URI(STANDALONE + place);
        if (address.getHost() == null || address.getPort() < 0) {
          throw new ClusterException(
              "'" + master + "' is no address of a Spark master; for example spark://node1:7077");
        }
        try (Socket socket = new Socket()) {
          socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), MILLISECONDS);
          return;
        }
      } catch (URISyntaxException e) {
        throw new ClusterException(
            "'" + master + "' is no address of a Spark master; for example spark://node1:7077", e);
      } catch (IOException e) {
        why = e.getMessage() == null ? e.toString() : e.getMessage();
      }
    }
    throw new ClusterException(
        "no Spark master answers at "
            + master
            + " ("
            + why
            + "); start one there, name another with --master, or leave --master out for the"
            + " processors of this machine");
  }
}
