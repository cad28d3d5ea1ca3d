package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the format of version 0.1.0: read with notes, and written in the format of now. */
class FormerFormatTest {

  private static final String OLD = Draft.SMALL.replace("format: 2", "format: 1");

  /** The small scenario without what means something else now. */
  private static final String PLAIN =
      OLD.replace("  - {patron: RUS, client: ARM, level: 0.7}", "  []")
          .replace("    kappa: {normal: [5, 1]}", "    chi: 0")
          .replace("guarantees:\n  []\n", "")
          .replace("behaviour:\n  kappa: {normal: [5, 1]}\n", "");

  @TempDir private Path folder;

  private List<String> notes(Path file, String... settings) throws ScenarioException {
    return read(file, settings).notes().stream()
        .map(note -> note.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void aFileWithNothingThatMeansSomethingElseGetsOneNote() throws Exception {
    assertThat(notes(write(folder, "mine.yaml", PLAIN)))
        .containsExactly(
            "mine.yaml:1:9: is of format 1 and read as format 2; nothing in it means something else"
                + " now (defaults may be others); 'sim upgrade mine.yaml' writes it so");
    assertThat(notes(write(folder, "new.yaml", Draft.SMALL))).isEmpty();
  }

  /** A line of the small scenario, what stands in its place, and where the note begins. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: Small     | behaviour: {kappa: 5}              | :2:13: behaviour.kappa: costs a step that
          name: Small     | behaviour: {beta-gain: {value: 1}} | :2:13: behaviour.beta-gain: is what the first
          name: Small     | behaviour: {beta-forum: 1}         | :2:13: behaviour.beta-forum: counts in full
          name: Small     | behaviour: {gamma-riv: 8}          | :2:13: behaviour.gamma-riv: is measured by
          name: Small     | behaviour: {psi: 3, cost: 1}       | :2:13: behaviour.psi: (also behaviour.cost in line 2) is
          name: Small     | behaviour: {nu: 0.1}               | :2:13: behaviour.nu: is the share
          name: Small     | behaviour: {phi: 1}                | :2:13: behaviour.phi: is what a refusal
          name: Small     | behaviour: {omega: 0}              | :2:13: behaviour.omega: is the symbolic part
          full: true      | full: true, ratified: true         | alliance.statuses.member.ratified: takes
          full: true      | full: true, forum: 0.5             | alliance.statuses.member.forum: counts
          no-conflict     | no-contrary-obligations            | partner.eligibility.no-contrary-obligations: asks
          rule: consensus | rule: consensus, packages: true    | alliance.tracks.main.packages: makes packages
          alliance.isolation, add | behaviour.psi, add         | shocks.storm.effects.1.path (behaviour.psi): is
          [{path: alliance.isolation | [{path: guarantees.RUS-ARM.level | (guarantees.RUS-ARM.level): is what the
          name: Small     | guarantees: [{patron: RUS, client: AZE, level: 0.1}] | guarantees.RUS-AZE.level: is what
          """)
  void whatMeansSomethingElseIsToldAtItsPlace(String part, String instead, String note)
      throws Exception {
    assertThat(PLAIN).contains(part);
    Path file = write(folder, "mine.yaml", PLAIN.replaceFirst(Pattern.quote(part), instead));
    List<String> notes = notes(file);
    assertThat(notes).hasSize(2);
    assertThat(notes.get(0))
        .endsWith("what means something else now follows; 'sim upgrade mine.yaml' writes it so");
    assertThat(notes.get(1)).startsWith("mine.yaml:").contains(note);
  }

  /** What is nothing is nothing in any unit, and the conditions of the rest are not met. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: Small     | behaviour: {kappa: 0, psi: 0, gamma-riv: {value: 0}, beta-forum: 0}
          full: true      | full: true, rank: 3, ratified: false, forum: 0
          rule: consensus | rule: consensus, packages: false
          name: Small     | guarantees: [{patron: RUS, client: AZE, level: 0}]
          alliance.isolation, add | behaviour.chi, add
          """)
  void whatMeansTheSameIsNotTold(String part, String instead) throws Exception {
    String text = PLAIN.replaceFirst(Pattern.quote(part), instead);
    assertThat(notes(write(folder, "mine.yaml", text))).hasSize(1);
  }

  @Test
  void aThresholdThatIsGivenAndAnOutsidePatronMeanTheSame() throws Exception {
    String text =
        PLAIN
            .replace("no-conflict", "no-contrary-obligations")
            .replace("name: Small", "behaviour: {b-star: 0.4}");
    assertThat(notes(write(folder, "mine.yaml", text))).hasSize(1);
    String outside =
        PLAIN
            .replace("chair: {RUS: 1}", "chair: {}")
            .replace(", RUS: [member]}", "}")
            .replace("    military-budget: 60000", "    military-budget: 60000\n    outside: true")
            .replace("name: Small", "guarantees: [{patron: RUS, client: ARM, level: 1}]");
    assertThat(notes(write(folder, "mine.yaml", outside))).hasSize(1);
  }

  @Test
  void aPlaceOnTheLadderIsToldWhereLowerStatusesAreOffered() throws Exception {
    write(folder, "scenarios/base.yaml", PLAIN.replace("full: true", "full: true, rank: 3"));
    Path file =
        write(
            folder,
            "scenarios/mine.yaml",
            "format: 2\nextends: base.yaml\nalliance: {tracks: {main: {offers-lower: true}}}\n");
    assertThat(notes(file))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("scenarios/base.yaml:27:39:")
        .contains("alliance.statuses.member.rank: is a place on a ladder");
  }

  @Test
  void anEmptyMapOverSomethingInheritedIsTold() throws Exception {
    write(folder, "scenarios/base.yaml", Draft.SMALL);
    Path file =
        write(
            folder,
            "scenarios/mine.yaml",
            "format: 1\nextends: base.yaml\nshocks: []\norganisations: {SCO: {members: []}}\n");
    assertThat(notes(file))
        .hasSize(2)
        .last()
        .asString()
        .startsWith(
            "scenarios/mine.yaml:3:1: shocks: is empty, and so empties what the file inherits");
  }

  @Test
  void settingsOfAScenarioOfTheFormerFormatAreJudgedAlike() throws Exception {
    Path file = write(folder, "mine.yaml", PLAIN);
    assertThat(notes(file, "behaviour={kappa: 4, chi: 1}", "behaviour.chi=0"))
        .last()
        .asString()
        .startsWith("--set: behaviour.kappa: costs a step");
    assertThat(notes(write(folder, "new.yaml", Draft.SMALL), "behaviour.kappa=4")).isEmpty();
  }

  /** The base is of format 1, and the file that extends it says so or not. */
  @Test
  void chainsMayMixFormats() throws Exception {
    write(folder, "scenarios/base.yaml", OLD);
    String change = "extends: base.yaml\nbehaviour: {psi: 1}\n";
    Path now = write(folder, "scenarios/now.yaml", "format: 2\n" + change);
    assertThat(notes(now))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("scenarios/base.yaml:1:9: is of format 1 and read as format 2;");
    Path former = write(folder, "scenarios/former.yaml", "format: 1\n" + change);
    assertThat(notes(former))
        .hasSize(4)
        .first()
        .asString()
        .startsWith("scenarios/former.yaml:1:9: is of format 1, with 1 file that it extends, and");
    assertThat(notes(former)).last().asString().contains("former.yaml:3:13: behaviour.psi: is");
    Path unsaid = write(folder, "scenarios/unsaid.yaml", change);
    assertThat(notes(unsaid)).as("inherited, as it was in version 0.1.0").hasSize(4);
    assertThat(Stream.of(now, former, unsaid).map(FormerFormatTest::digest).distinct())
        .as("read alike")
        .hasSize(1);
  }

  /** A piece that names no format has that of the file which extends it, of two the older. */
  @Test
  void aPieceWithoutAFormatIsJudgedByWhatExtendsIt() throws Exception {
    write(folder, "scenarios/piece.yaml", "behaviour: {kappa: 4}\n");
    write(
        folder,
        "scenarios/base.yaml",
        PLAIN.replace("format: 1", "format: 2\nextends: piece.yaml"));
    Path now = write(folder, "scenarios/now.yaml", "format: 2\nextends: base.yaml\n");
    assertThat(notes(now))
        .containsExactly(
            "scenarios/piece.yaml:1:13: behaviour.kappa: the file names no format and is read as"
                + " format 2, in which this means something else than in format 1; write 'format:"
                + " 2', or 'format: 1' to be told what");
    Path both =
        write(folder, "scenarios/both.yaml", "format: 1\nextends: [piece.yaml, base.yaml]\n");
    assertThat(notes(both))
        .hasSize(2)
        .last()
        .asString()
        .contains("piece.yaml:1:13: behaviour.kappa: costs");
  }

  @Test
  void otherFormatsAreRefused() {
    for (String format : List.of("0", "3", "2.5", "'1'", "one", "[1]")) {
      assertThat(refusal(write(folder, "mine.yaml", OLD.replace("format: 1", "format: " + format))))
          .singleElement()
          .asString()
          .startsWith("mine.yaml:1:9: format: must be 2, or 1 as version 0.1.0 wrote it, not ");
    }
  }

  @Test
  void whatIsNoMoreIsRefusedWithTheWayOut() {
    Path file =
        write(folder, "mine.yaml", OLD.replace("behaviour:", "behaviour:\n  ratification: 0.3"));
    assertThat(refusal(file))
        .singleElement()
        .asString()
        .startsWith("mine.yaml:33:3: behaviour.ratification: is no coefficient any more")
        .contains("a monthly probability r is H_n/r months")
        .endsWith("; 'sim upgrade mine.yaml' takes it out of the file");
  }

  private static String digest(Path file) {
    try {
      return read(file).digest();
    } catch (ScenarioException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  @Test
  void anUpgradeGivesWhatTheOlderFileIsTakenFor() throws Exception {
    String text =
        OLD.replace("    military-budget: 800", "    military-budget: 800   # of 2020")
            .replace("behaviour:", "behaviour:\n  beta-forum: 2 # was guessed");
    Path file = write(folder, "mine.yaml", text);

    ScenarioUpgrade upgrade = ScenarioUpgrade.of(List.of(file)).get(0);

    assertThat(upgrade.text()).isEqualTo(text.replace("format: 1", "format: 2"));
    assertThat(lines(upgrade.changes())).containsExactly(file + ":1:9: format: 2 in place of 1");
    assertThat(upgrade.meanings()).hasSize(3);
    String before = digest(file);
    write(folder, "mine.yaml", upgrade.text());
    assertThat(digest(file)).isEqualTo(before);
    assertThat(read(file).notes()).isEmpty();
    assertThat(ScenarioUpgrade.of(List.of(file)).get(0).isCurrent()).isTrue();
  }

  @Test
  void whatIsNoMoreBecomesAComment() throws Exception {
    String text =
        OLD.replace("behaviour:", "behaviour:\n  gamma-0: {normal: [4.5, 1]}  # goodwill")
            .replace("add: 0.5}]", "add: 0.5}, {path: behaviour.gamma-gain, add: 1}]")
            .replace(
                "experiment:",
                "  - {name: calm, rate: 1, effects: [{path: behaviour.gamma-0, set: 9}]}\nexperiment:");
    Path file = write(folder, "mine.yaml", text);

    ScenarioUpgrade upgrade = ScenarioUpgrade.of(List.of(file)).get(0);

    assertThat(upgrade.text())
        .isEqualTo(
            text.replace("format: 1", "format: 2")
                .replace("  gamma-0:", "  # gamma-0:")
                .replace(", {path: behaviour.gamma-gain, add: 1}]", "]")
                .replace("  - {name: calm", "  # - {name: calm"));
    assertThat(lines(upgrade.changes()))
        .extracting(
            line -> line.replace(folder + "/", "").replaceFirst("(taken out: .{8}).*", "$1"))
        .containsExactly(
            "mine.yaml:1:9: format: 2 in place of 1",
            "mine.yaml:33:3: behaviour.gamma-0: taken out: goodwill",
            "mine.yaml:36:79: shocks.storm.effects.2: taken out: that a n",
            "mine.yaml:37:37: shocks.calm.effects.1: taken out: goodwill");
    write(folder, "mine.yaml", upgrade.text());
    assertThat(read(file).notes()).isEmpty();
  }

  @Test
  void aFileThatWouldNotPassIsRefused() {
    Path file = write(folder, "mine.yaml", OLD.replace("cinc: 0.0004", "cinc: 4"));
    assertThatThrownBy(() -> ScenarioUpgrade.of(List.of(file)))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith(file + ":7:11: states.ARM.cinc: must be in [0, 1], not 4");
    Path alias =
        write(
            folder,
            "alias.yaml",
            OLD.replace("behaviour:", "description: &a Words\nbehaviour:\n  gamma-0: *a"));
    assertThatThrownBy(() -> ScenarioUpgrade.of(List.of(alias)))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("alias.yaml:34:3: behaviour.gamma-0: ")
        .hasMessageEndingWith("do it by hand");
  }

  /** A base that is not named stays, and keeps the whole from passing until it is named too. */
  @Test
  void aChainIsUpgradedAsFarAsItIsNamed() throws Exception {
    Path base = write(folder, "scenarios/base.yaml", OLD);
    Path file = write(folder, "scenarios/mine.yaml", "extends: base.yaml\nbehaviour: {psi: 1}\n");
    ScenarioUpgrade alone = ScenarioUpgrade.of(List.of(file)).get(0);
    assertThat(alone.text()).startsWith("format: 2\nextends: base.yaml\n");
    assertThat(alone.others()).containsExactly(base.toString());

    write(folder, "scenarios/base.yaml", OLD.replace("behaviour:", "behaviour:\n  gamma-0: 4"));
    assertThatThrownBy(() -> ScenarioUpgrade.of(List.of(file)))
        .hasMessageStartingWith(base + ":33:3: behaviour.gamma-0: is no coefficient any more")
        .hasMessageEndingWith("'sim upgrade " + base + "' takes it out of the file");
    List<ScenarioUpgrade> both = ScenarioUpgrade.of(List.of(file, base));
    assertThat(both).allSatisfy(each -> assertThat(each.others()).isEmpty());
    assertThat(both.get(1).text()).contains("  # gamma-0: 4\n");
  }

  @Test
  void aPieceIsUpgradedByItself() throws Exception {
    Path piece =
        write(
            folder,
            "piece.yaml",
            "# figures\nbehaviour:\n  gamma-0: 4\nstates: {ARM: {cinc: 0}}\n");
    ScenarioUpgrade upgrade = ScenarioUpgrade.of(List.of(piece)).get(0);
    assertThat(upgrade.text())
        .isEqualTo(
            "# figures\nformat: 2\n# behaviour:\n#   gamma-0: 4\nstates: {ARM: {cinc: 0}}\n");
    assertThat(upgrade.piece()).isTrue();
    write(folder, "piece.yaml", "states: {ARM: {cinc: 7}}\n");
    assertThatThrownBy(() -> ScenarioUpgrade.of(List.of(piece)))
        .hasMessageContaining("piece.yaml:1:22: states.ARM.cinc: must be in [0, 1], not 7");
  }

  /** All shipped files say the format of now, also those that are pieces. */
  @Test
  void everyShippedFileIsOfTheFormatOfNow() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .hasSizeGreaterThan(25)
          .allSatisfy(
              file -> assertThat(Files.readString(file)).containsPattern("(?m)^format: 2$"));
    }
  }
}
