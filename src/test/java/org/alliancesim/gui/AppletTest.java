package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import sim.display.GUIState;
import sim.display.SimApplet;

/** MASON without applets, which Java 26 does not have. */
class AppletTest {

  @Test
  void oursStandsBeforeMasons() {
    assertThat(SimApplet.class.getProtectionDomain().getCodeSource().getLocation())
        .isEqualTo(AllianceModelWithUI.class.getProtectionDomain().getCodeSource().getLocation());
    assertThat(SimApplet.class.getSuperclass()).isEqualTo(Object.class);
    assertThat(SimApplet.isApplet()).isFalse();
  }

  /** The names of classes stand in a class file as they are. */
  @Test
  void nothingElseInMasonNeedsApplets() throws Exception {
    Path mason =
        Path.of(GUIState.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> needing = new ArrayList<>();
    try (JarFile jar = new JarFile(mason.toFile())) {
      for (JarEntry entry :
          jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
        if (mentionsApplets(jar, entry)) {
          needing.add(entry.getName());
        }
      }
    }
    assertThat(needing).containsExactly("sim/display/SimApplet.class");
  }

  private static boolean mentionsApplets(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream bytes = jar.getInputStream(entry)) {
      return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1).contains("java/applet");
    }
  }
}
