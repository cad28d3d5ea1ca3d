package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sim gui} where there is no display; the tests run in a headless Java. */
class GuiCommandTest {

  @ParameterizedTest
  @CsvSource({"gui", "gui scenarios/2021-open-gate.yaml --replicate 154 --set behaviour.psi=0"})
  void withoutADisplayItSaysSoInOneLine(String command) {
    Outcome outcome = sim(command.split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .singleElement()
        .asString()
        .startsWith("error: 'sim gui' needs a display and there is none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gui --replicate -1 | --replicate must be from 0 to",
        "gui --replicate x | 'x' is not a whole number",
        "gui scenarios/2012.yaml | scenarios/2012.yaml",
        "gui output --seed 3 | has its own seed and values",
        "gui --picture map.png | needs a SCENARIO",
        "gui scenarios/2021.yaml --month 2026-06 | says what --picture=FILE shows",
        "gui scenarios/2021.yaml --colour-by threat | --colour-by says what --picture=FILE shows",
        "gui scenarios/2021.yaml --picture map.png --colour-by size | 'size' is none of chance, resentment, threat; what is probable",
        "gui scenarios/2021.yaml --picture map.jpg | map.jpg ends neither in .png nor in .pdf",
        "gui scenarios/2021.yaml --picture map.png --month 2027-01 | from 2021-07 to 2026-12, 2027-01 is outside",
        "gui scenarios/2021.yaml --picture map.png --month June | 'June' is no month; write YYYY-MM",
        "gui scenarios/2021.yaml --picture target/not-there/map.png | there is no folder for target/not-there/map.png"
      })
  void mistakesAreNamedBeforeADisplayIsLookedFor(String command, String named) {
    Outcome outcome = sim(command.split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(named).doesNotContain("display");
  }

  /** The name of the picture's month is in its file, so a month too many or too few is seen. */
  @Test
  void aMonthIsDrawnWithoutADisplay(@TempDir Path folder) throws IOException {
    Path png = folder.resolve("map.png");
    Outcome outcome =
        sim(
            ("gui scenarios/2021-open-gate.yaml --replicate 6 --month 2021-09 --picture " + png)
                .split(" "));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().strip()).isEqualTo(png.toString());
    assertThat(Files.readString(png, StandardCharsets.ISO_8859_1))
        .startsWith("\u0089PNG")
        .contains("replicate 6; seed 2021; month 2021-09");
    Path threats = folder.resolve("threats.png");
    assertThat(
            sim(("gui scenarios/2021-open-gate.yaml --replicate 6 --month 2021-09"
                        + " --colour-by threat --picture "
                        + threats)
                    .split(" "))
                .exitCode())
        .isZero();
    assertThat(Files.readAllBytes(threats)).isNotEqualTo(Files.readAllBytes(png));
    Path pdf = folder.resolve("map.PDF");
    assertThat(sim("gui", "scenarios/2021.yaml", "--picture", pdf.toString()).exitCode()).isZero();
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  /** What the session colours by its batch, from a run that is over. */
  @Test
  void aRunsProbabilitiesColourTheMapWithoutADisplay(@TempDir Path folder) throws IOException {
    Path run = folder.resolve("run");
    String made = "run scenarios/2021-open-gate.yaml -n 20 --seed 7 --behaviour prior -o " + run;
    assertThat(sim((made + " --set behaviour.kappa=1").split(" ")).exitCode()).isZero();
    String draw = "gui " + run + " --month 2021-09 --colour-by ";
    Set<String> pictures = new HashSet<>();
    for (String by : List.of("observer", "partner", "threat")) {
      Path png = folder.resolve(by + ".png");
      Outcome outcome = sim((draw + by + " --picture " + png).split(" "));
      assertThat(outcome.err()).isEmpty();
      pictures.add(Base64.getEncoder().encodeToString(Files.readAllBytes(png)));
    }
    assertThat(pictures).as("each is another").hasSize(3);
    Outcome refused = sim((draw + "king --picture " + folder.resolve("k.png")).split(" "));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("'king' is none of chance, resentment, threat, ", "partner");
  }

  @Test
  void theHelpSaysWhatHappensWithoutAScenario() {
    assertThat(sim("gui", "--help").out())
        .contains("[SCENARIO]")
        .contains("you choose from a list")
        .contains("folder of a run")
        .contains("--replicate=K");
  }
}
