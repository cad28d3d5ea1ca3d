package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.alliancesim.Patience;
import org.alliancesim.results.Names;
import org.alliancesim.results.Names.StatusName;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleComparison;
import org.alliancesim.results.SampleRun;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does LaTeX take the tables? Skipped where there is none; {@code .ci/run} installs it. */
class LatexCompilationTest {

  @TempDir private Path folder;

  @BeforeAll
  static void needsLatex() throws InterruptedException {
    assumeTrue(isThere(), "no pdflatex with booktabs here; on Debian texlive-latex-recommended");
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("kpsewhich", "booktabs.sty").start().waitFor() == 0
          && new ProcessBuilder("pdflatex", "--version")
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void everyTableOfARunCompilesAndFitsThePage() throws Exception {
    assertThat(compiled(PaperTables.write(SampleRun.run(), folder)))
        .contains("Output written on")
        .doesNotContain("Overfull", "too large for page");
  }

  @Test
  void everyTableOfAComparisonCompilesAndFitsThePage() throws Exception {
    assertThat(
            compiled(
                PaperTables.write(
                    SampleComparison.tables(
                        List.of(
                            SampleComparison.row(StateCode.of("AZE"), "partner", 5, 12),
                            SampleComparison.row(StateCode.of("ARM"), "left", 9, 1))),
                    folder)))
        .contains("Output written on")
        .doesNotContain("Overfull", "too large for page");
  }

  @Test
  void namesFullOfTexCompile() throws Exception {
    assertThat(compiled(PaperTables.write(awkward(), folder))).contains("Output written on");
  }

  /** {@code n_aze.yaml}, but for its schwa: pdfLaTeX puts letters together from their parts. */
  @Test
  void latinNamesCompileWithoutAPackage() throws Exception {
    List<Path> files = named("Oʻzbekiston Việt Nam Ṭāif Şeki");
    assertThat(Files.readString(files.get(0)))
        .contains("`zbekiston Vi\\d{\\^{e}}t Nam \\d{T}")
        .doesNotContain("fontspec", "T1");
    assertThat(compiled(files)).contains("Output written on").doesNotContain("LaTeX Error");
  }

  /** The table says so, and the check in it is passed over where it cannot be made. */
  @Test
  void aLetterThatNeedsAFontStopsWithItsName() throws Exception {
    List<Path> files = named("Azərbaycan");
    assertThat(Files.readString(files.get(0)))
        .contains("% LuaLaTeX or XeLaTeX alone, with a font that has ə,")
        .contains("{the font has no LATIN SMALL LETTER SCHWA (U+0259)}");
    assertThat(compiled(files))
        .doesNotContain("Output written on")
        .containsPattern("Unicode\\s+character")
        .contains("U+0259");
  }

  @Test
  void anEncodingThatPdflatexNeedsIsNamed() throws Exception {
    assertThat(Files.readString(named("Đông Ąę").get(0)))
        .contains("% with pdfLaTeX also \\usepackage[T1]{fontenc}, for Ą Đ ę\n");
  }

  private List<Path> named(String name) {
    Names names =
        new Names(
            "Alliance",
            new TreeMap<>(Map.of("AZE", name)),
            new LinkedHashMap<>(Map.of("partner", new StatusName("partner", "T"))));
    return PaperTables.write(
        SampleRun.withTables(
            SampleRun.manifest(names),
            List.of(SampleRun.probability(StateCode.of("AZE"), "partner", 1234))),
        folder);
  }

  /** The control: a table that is not escaped does not compile. */
  @Test
  void aBrokenTableIsNoticed() throws Exception {
    List<Path> files = PaperTables.write(SampleRun.run(), folder);
    Path file = files.get(0);
    Files.writeString(file, Files.readString(file).replace("Azerbaijan &", "Azerbaijan & & #"));
    assertThat(compiled(List.of(file))).doesNotContain("Output written on");
  }

  private static RunTables awkward() {
    Names names =
        new Names(
            "Alliance",
            new TreeMap<>(
                Map.of(
                    "AZE", "[*] \\end{table} 5% & $x_1^2$ ~ #1 <|> \"''--`` Åland {", "ARM", "*Ä")),
            new LinkedHashMap<>(Map.of("../p_1", new StatusName("50% & \\x", "[T]"))));
    return SampleRun.withTables(
        SampleRun.manifest(names),
        List.of(SampleRun.probability(StateCode.of("AZE"), "../p_1", 1234)));
  }

  /** What LaTeX says of a document with these tables. */
  private String compiled(List<Path> tables) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    lines.add("\\documentclass[a4paper]{article}");
    lines.add("\\usepackage{booktabs}");
    lines.add("\\begin{document}");
    for (Path table : tables) {
      lines.add("\\input{" + table.getFileName().toString().replace(".tex", "") + "}");
    }
    lines.add("\\end{document}");
    Path document = folder.resolve("document.tex");
    Files.write(document, lines);
    Path log = folder.resolve("said.txt");
    Process latex =
        new ProcessBuilder(
                "pdflatex",
                "-interaction=nonstopmode",
                "-halt-on-error",
                "-no-shell-escape",
                document.getFileName().toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(latex.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
        .as("pdflatex ends")
        .isTrue();
    return Files.readString(log);
  }
}
