package org.alliancesim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alliancesim.launcher.Checkout.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher {@code sim} where no locale is set, as under cron, Slurm and docker. */
@DisabledOnOs(OS.WINDOWS)
class LocaleTest {

  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = new Checkout(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkout", "check out", "chk-ü", "$(x) 'ж' 中"})
  void namesAndArgumentsArriveWhereTheLocaleIsC(String home) throws Exception {
    assumeTrue(
        checkout.run("locale -a | grep -i 'utf-*8$'").exitCode() == 0,
        "a locale with UTF-8 is needed");
    Files.writeString(folder.resolve("home.txt"), home);
    Said said =
        checkout.run(
            Map.of("LC_ALL", "C"),
            """
            home=$(cat home.txt)
            [ "$home" = checkout ] || mv checkout "$home"
            mkdir ü
            touch ü/scénario.yaml
            "$home/sim" ü/scénario.yaml states.AZE.name=Türkiye
            """);
    assertThat(said.out())
        .isEqualTo("build 1\nfile ü/scénario.yaml\ngiven states.AZE.name=Türkiye\n");
    assertThat(said.err().lines()).as("the build's line").hasSize(1);
    assertThat(said.exitCode()).isZero();
  }

  /** A system whose one locale is C. */
  private void onlyC() throws IOException {
    Checkout.executable(
        folder.resolve("bin/locale"),
        """
        #!/bin/sh
        case $1 in
          charmap) echo ANSI_X3.4-1968 ;;
          -a) echo C ;;
        esac
        """);
  }

  @Test
  void withoutAnyUtf8LocaleItSaysInOneLineWhatToInstall() throws Exception {
    onlyC();
    Said said = checkout.run("\"$SIM\" Türkiye");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines())
        .singleElement()
        .asString()
        .contains("no locale with UTF-8 is installed", "LC_ALL=en_US.UTF-8");
  }

  @Test
  void withoutAnyUtf8LocalePlainLettersAreNoObstacle() throws Exception {
    onlyC();
    assertThat(checkout.run("\"$SIM\" plain").out()).isEqualTo("build 1\ngiven plain\n");
  }
}
