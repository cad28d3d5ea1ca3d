package org.alliancesim.spark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.alliancesim.parallel.ClusterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a master answers is known before Spark is asked, which would try for a minute. */
class MastersTest {

  @ParameterizedTest
  @ValueSource(strings = {"spark://node", "spark://", "spark://no de:7077"})
  void whatIsNoAddressIsSaid(String master) {
    assertThatThrownBy(() -> Masters.requireAnswer(master))
        .isInstanceOf(ClusterException.class)
        .hasMessage(
            "'" + master + "' is no address of a Spark master; for example spark://node1:7077");
  }

  @Test
  void oneOfSeveralThatAnswersWillDo() throws Exception {
    try (ServerSocket open = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      String gone = "127.0.0.1:" + closed();
      String master = "spark://" + gone + ",127.0.0.1:" + open.getLocalPort();
      assertThatCode(() -> Masters.requireAnswer(master)).doesNotThrowAnyException();
      assertThatThrownBy(() -> Masters.requireAnswer("spark://" + gone))
          .isInstanceOf(ClusterException.class)
          .hasMessageStartingWith("no Spark master answers at spark://" + gone + " (")
          .hasMessageContaining("leave --master out");
    }
  }

  private static int closed() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void othersAreLeftToSpark() {
    assertThatCode(() -> Masters.requireAnswer("yarn")).doesNotThrowAnyException();
  }
}
