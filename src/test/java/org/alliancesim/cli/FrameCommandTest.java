package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancesim.past.FrameBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frame can be looked at, and a world of it becomes a file. */
class FrameCommandTest {

  @TempDir private Path folder;

  @Test
  void listsOrganisationsWorldsAndCandidates() {
    Outcome all = sim("past");
    assertThat(all.err()).isEmpty();
    assertThat(all.out().lines().toList())
        .hasSize(39)
        .anyMatch(line -> line.matches("saarc +political +5 +1989–2013 +80 +1"))
        .anyMatch(line -> line.matches("all +167 +5351 +85"))
        .contains("SHA-256 " + FrameBank.shipped().digest());

    assertThat(sim("past", "saarc").out())
        .containsPattern("saarc-2003 +2004–2008 +7 +17 +AFG member 2007");

    assertThat(sim("past", "saarc-2003").out())
        .contains("South Asian Association for Regional Cooperation (political) at the end of 2003")
        .contains("Members: BGD, BTN, IND, LKA, MDV, NPL, PAK")
        .containsPattern("AFG +member +2007 +[0-9.]+ +0\\.56 +0\\.15 +0\\.60 +1\\.00 +yes");
    assertThat(sim("past", "--bank", "rungs", "csto-pa-2009").out())
        .containsPattern("SRB +observer +2013");
  }

  @Test
  void aWorldBecomesAScenarioThatRuns() throws IOException {
    Path file = folder.resolve("saarc.yaml");

    Outcome written = sim("past", "saarc-2003", "-o", file);

    assertThat(written.exitCode()).isZero();
    assertThat(written.out()).contains("next: sim check " + file);
    assertThat(Files.readString(file)).contains("# Came in: AFG member 2007");
    assertThat(sim("show", file, "rivalries.AFG-PAK").out()).contains("0.6", "assumption: sum");
    Outcome run = sim("run", file, "-n", 4, "--no-plots", "--quiet", "-o", folder.resolve("run"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    Outcome again = sim("past", "saarc-2003", "-o", file);
    assertThat(again.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(again.err()).contains(file + " is there already; replace it with --force");
  }

  @Test
  void saysWhatIsWrong() {
    Outcome unknown = sim("past", "sarc-2003");
    assertThat(unknown.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(unknown.err())
        .contains("the bank has no organisation and no world 'sarc-2003'")
        .contains("did you mean 'saarc-2003'");
    assertThat(sim("past", "saarc", "-o", folder.resolve("x.yaml")).err())
        .contains("-o writes one world: name it");
    assertThat(sim("past", "--make", folder).err()).contains("--make needs -o");
    String recipe = "; a recipe is a folder that holds candidates.csv and a folder of tables";
    Object bank = folder.resolve("bank");
    Outcome file = sim("past", "--make", "scenarios/2021.yaml", "-o", bank);
    assertThat(file.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(file.err()).contains("scenarios/2021.yaml: is no folder" + recipe);
    assertThat(sim("past", "--make", folder.resolve("no"), "-o", bank).err())
        .contains("no: there is no such folder" + recipe);
    Outcome missing = sim("past", "--bank", folder.resolve("no"));
    assertThat(missing.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(missing.err()).contains("worlds.csv", "there is no such file");
  }
}
