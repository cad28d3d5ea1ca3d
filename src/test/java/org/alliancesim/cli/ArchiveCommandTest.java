package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.alliancesim.results.SealedManifest;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sim archive}, {@code sim run --from} and {@code sim cite} as a user gives them. */
class ArchiveCommandTest {

  @TempDir private Path folder;

  private Path scenario;
  private Path results;

  @BeforeEach
  void writeScenario() throws IOException {
    results = folder.resolve("a run");
    scenario = Files.createDirectories(folder.resolve("mine")).resolve("short.yaml");
    Files.writeString(scenario, "extends: [shipped:2021.yaml, end.yaml]\nname: A short one\n");
    Files.writeString(scenario.resolveSibling("end.yaml"), "clock: {end: 2021-12}\n");
  }

  private Outcome run(Object... further) {
    Object[] command = {"run", scenario, "-n", 20, "-o", results, "-q", "--no-plots"};
    return sim(Stream.concat(Arrays.stream(command), Arrays.stream(further)).toArray());
  }

  /** Every file below a folder but the manifest and the page, which tell times and command. */
  private static Map<String, String> timeless(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals("manifest.json") && !name.equals("report.html")) {
          contents.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }

  private Path unzipped(Path zip) throws IOException {
    Path target = folder.resolve("elsewhere");
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
        Path file = target.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(entries, file);
      }
    }
    return target;
  }

  @Test
  void aRunIsMadeAgainFromItsArchiveInAnotherPlace() throws Exception {
    assertThat(run("--set", "states.AZE.name='T ü # x'", "--seed", 7).exitCode()).isZero();
    Path zip = folder.resolve("a run.zip");
    Outcome packed = sim("archive", results);
    assertThat(packed.exitCode()).isZero();
    assertThat(packed.err()).isEmpty();
    assertThat(packed.out()).contains(zip.toString());

    Path place = unzipped(zip).resolve("a run");
    // what it came from is gone
    Files.move(scenario.getParent(), folder.resolve("moved away"));
    assertThat(place.resolve("README.md"))
        .content()
        .contains("sim verify results", "sim run --from results/manifest.json -o anew")
        .contains("“A short one”", "--seed 7");
    assertThat(place.resolve("files/short.yaml")).exists();
    assertThat(place.resolve("files/end.yaml")).exists();
    assertThat(place.resolve("files/shipped/base/csto.yaml")).exists();
    assertThat(place.resolve("CITATION.cff")).content().contains("cff-version");
    assertThat(sim("verify", place.resolve("results")).exitCode()).isZero();

    Path anew = folder.resolve("anew");
    Path manifest = place.resolve("results/manifest.json");
    Outcome again = sim("run", "--from", manifest, "-o", anew, "-q", "--no-plots");
    assertThat(again.err()).isEmpty();
    assertThat(again.exitCode()).isZero();
    assertThat(timeless(anew)).isEqualTo(timeless(results));
    assertThat(sim("run", "--from", manifest, "-o", results, "--no-plots").out())
        .contains("holds this very run");
    assertThat(sim("explain", results, "--replicate", 3).exitCode()).isZero();
  }

  @Test
  void theSameFolderGivesTheSameBytes() throws Exception {
    run();
    assertThat(sim("archive", results, "-o", folder.resolve("1.zip")).exitCode()).isZero();
    assertThat(sim("archive", results, "-o", folder.resolve("2.zip")).exitCode()).isZero();
    assertThat(folder.resolve("1.zip")).hasSameBinaryContentAs(folder.resolve("2.zip"));
    Outcome there = sim("archive", results, "-o", folder.resolve("1.zip"));
    assertThat(there.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(there.err()).contains("is there already", "--force");
    assertThat(sim("archive", results, "-o", folder.resolve("1.zip"), "--force").exitCode())
        .isZero();
  }

  @Test
  void aFileThatChangedSinceIsLeftOutAndNamed() throws Exception {
    run();
    Files.writeString(scenario.resolveSibling("end.yaml"), "clock: {end: 2021-11}\n");
    Outcome packed = sim("archive", results);
    assertThat(packed.exitCode()).isZero();
    assertThat(packed.err()).contains("end.yaml was changed since");
    Path place = unzipped(folder.resolve("a run.zip")).resolve("a run");
    assertThat(place.resolve("files/short.yaml")).exists();
    assertThat(place.resolve("files/end.yaml")).doesNotExist();
    assertThat(place.resolve("README.md")).content().contains("- `end.yaml` was changed since");
    // the run itself is told from what its folder keeps
    assertThat(sim("explain", results, "--replicate", 3).exitCode()).isZero();
  }

  @Test
  void resultsThatAreNotAsTheyWereMadeArePackedByNobody() throws Exception {
    run();
    Files.writeString(results.resolve("notes.txt"), "mine");
    Outcome packed = sim("archive", results);
    assertThat(packed.exitCode()).isEqualTo(Main.FAILURE);
    assertThat(packed.err()).contains("is not as it was made", "sim verify");
    assertThat(folder.resolve("a run.zip")).doesNotExist();
  }

  @Test
  void onlyAFileIsReplacedAndALinkOnlyWhenAsked() throws IOException {
    run();
    Outcome device = sim("archive", results, "-o", results, "--force");
    assertThat(device.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(device.err()).contains("is a folder or a device", "-o");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    assertThat(sim("archive", results, "-o", link).err()).contains("is there already");
    Outcome nowhere = sim("archive", results, "-o", folder.resolve("none/x.zip"));
    assertThat(nowhere.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(nowhere.err()).contains("x.zip: the folder that it would lie in is not there");
    assertThat(nowhere.err()).hasLineCount(1);
  }

  @Test
  void aComparisonIsPackedWithBothScenarios() throws Exception {
    Outcome compared =
        sim(
            "compare",
            scenario,
            "--behaviour",
            "prior",
            "--set",
            "behaviour.chi=1",
            "-n",
            20,
            "-o",
            results,
            "-q",
            "--no-plots");
    assertThat(compared.exitCode()).isZero();
    assertThat(sim("archive", results).exitCode()).isZero();
    Path place = unzipped(folder.resolve("a run.zip")).resolve("a run");
    assertThat(place.resolve("files/a/short.yaml")).exists();
    assertThat(place.resolve("files/b/shipped/base/csto.yaml")).exists();
    assertThat(place.resolve("README.md"))
        .content()
        .contains("sim compare results/a/scenario.yaml results/b/scenario.yaml -n 20 --seed 2021")
        .contains("--behaviour prior");
    Path kept = place.resolve("results");
    Path anew = folder.resolve("anew");
    Outcome again =
        sim(
            "compare",
            kept.resolve("a/scenario.yaml"),
            kept.resolve("b/scenario.yaml"),
            "-n",
            20,
            "--seed",
            2021,
            "--behaviour",
            "prior",
            "-o",
            anew,
            "-q",
            "--no-plots");
    assertThat(again.err()).isEmpty();
    assertThat(anew.resolve("compare.csv")).hasSameBinaryContentAs(results.resolve("compare.csv"));
  }

  @Test
  void aHindcastIsPackedWithItsWorlds() throws Exception {
    Path worlds = Files.createDirectories(folder.resolve("past"));
    Files.writeString(
        worlds.resolve("csto-2008.yaml"), "extends: shipped:hindcast/csto-2008.yaml\n");
    assertThat(sim("hindcast", worlds, "-n", 20, "-o", results, "-q", "--no-plots").exitCode())
        .isZero();
    assertThat(sim("archive", results).exitCode()).isZero();
    Path place = unzipped(folder.resolve("a run.zip")).resolve("a run");
    assertThat(place.resolve("README.md")).content().contains("sim hindcast results/worlds/ -n 20");
    Path anew = folder.resolve("anew");
    assertThat(
            sim(
                    "hindcast",
                    place.resolve("results/worlds"),
                    "-n",
                    20,
                    "-o",
                    anew,
                    "-q",
                    "--no-plots")
                .exitCode())
        .isZero();
    assertThat(anew.resolve("scores.csv")).hasSameBinaryContentAs(results.resolve("scores.csv"));
  }

  @Test
  void aManifestBringsItsOwnSeedAndScenario() throws Exception {
    run();
    Path manifest = results.resolve("manifest.json");
    Outcome both = sim("run", scenario, "--from", manifest);
    assertThat(both.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(both.err())
        .contains("--from takes scenario, values, coefficients, -n, --seed and --rows");
    assertThat(sim("run", "--from", manifest, "--seed", 3).exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(sim("run").err()).contains("which scenario?");
    Path other = Files.writeString(folder.resolve("other.json"), "{}");
    assertThat(sim("run", "--from", other).err()).contains("is not called manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("\"version\" : \"[^\"]*", "\"version\" : \"9.9"));
    SealedManifest.reseal(results);
    Outcome newer = sim("run", "--from", manifest, "-o", folder.resolve("anew"));
    assertThat(newer.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(newer.err()).contains("is of version 9.9", "may compute other numbers");
  }

  @Test
  void aScenarioThatWasChangedInTheFolderIsNotTakenForTheRun() throws Exception {
    run();
    Path kept = results.resolve("scenario.yaml");
    Files.writeString(kept, Files.readString(kept).replace("2021-12", "2021-11"));
    Outcome again =
        sim("run", "--from", results.resolve("manifest.json"), "-o", folder.resolve("x"));
    assertThat(again.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(again.err()).contains("scenario.yaml is not the scenario that was run");
  }

  @Test
  void theProgramIsCitedAloneOrWithWhatItComputed() throws Exception {
    String alone = sim("cite").out();
    assertThat(new BibTeXParser().parseFully(new StringReader(alone)).getEntries())
        .containsOnlyKeys(new Key("alliance-sim"));
    assertThat(alone).contains("version " + Version.number()).doesNotContain("note");
    assertThat(sim("cite", "--cff").out())
        .isEqualTo(Files.readString(Path.of("CITATION.cff")))
        .contains("version: " + Version.number().replace("-SNAPSHOT", ""));
    run();
    assertThat(sim("cite", results).out())
        .contains("A short one", "digest", "20 histories, seed 2021", "posterior");
  }
}
