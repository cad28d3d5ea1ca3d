package org.alliancesim.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.alliancesim.report.figure.Figures;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Names;
import org.alliancesim.results.Names.StatusName;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleRun;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PlotsTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode PAK = StateCode.of("PAK");
  private static final String BAND = "5–95% band from uncertain inputs";
  private static final FigureOptions TITLED =
      new FigureOptions(List.of(), List.of(), FigureOptions.PAGE, true);
  private static final FigureOptions COLUMN =
      new FigureOptions(List.of(), List.of(), FigureOptions.COLUMN, false);

  private static List<Path> render(RunTables run, Path folder) {
    return render(run, FigureOptions.DEFAULT, folder);
  }

  private static List<Path> render(RunTables run, FigureOptions options, Path folder) {
    return Plots.render(Figures.of(run, options), options, folder, 2);
  }

  @TempDir private Path folder;

  @Test
  void everyPlotIsWrittenAsPngSvgAndPdfWithCaptionAndData() throws IOException {
    List<Path> files = render(run(SampleRun.probability(AZE, "partner", 120)), folder);
    assertThat(files)
        .map(file -> file.getFileName().toString())
        .containsExactlyElementsOf(
            Stream.of("probabilities", "curves", "funnel", "objections", "convergence")
                .flatMap(
                    name ->
                        Stream.of(".png", ".svg", ".pdf", "-caption.txt", "-data.csv")
                            .map(end -> name + end))
                .toList());
    assertThat(names()).hasSize(files.size());
    BufferedImage image = ImageIO.read(folder.resolve("curves.png").toFile());
    assertThat(image.getWidth()).isEqualTo(2160);
  }

  @Test
  void theSameRunGivesTheSameBytesInAnyLocale() throws IOException {
    Path again = folder.resolve("again");
    ProbabilityRow[] rows = {
      SampleRun.probability(AZE, "partner", 1234),
      SampleRun.probability(PAK, "partner", 1200),
      SampleRun.probability(AZE, "member", 2)
    };
    List<Path> files = render(run(rows), folder);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      render(run(rows), again);
    } finally {
      Locale.setDefault(locale);
    }
    for (Path file : files) {
      assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  /** What journals ask for; nothing is drawn beyond the edge of a figure. */
  @Test
  void aFigureOfOneColumnIsAsWideAsOne() throws IOException {
    render(SampleRun.run(), COLUMN, folder);
    for (String name : List.of("probabilities", "curves", "funnel", "objections", "convergence")) {
      try (PdfReader pdf = new PdfReader(Files.readAllBytes(folder.resolve(name + ".pdf")))) {
        assertThat(pdf.getPageSize(1).getWidth()).as(name).isCloseTo(3.4f * 72, within(0.1f));
        assertThat(pdf.getPageSize(1).getHeight()).as(name).isLessThan(9f * 72);
      }
      BufferedImage image = ImageIO.read(folder.resolve(name + ".png").toFile());
      for (int y = 0; y < image.getHeight(); y++) {
        assertThat(image.getRGB(image.getWidth() - 2, y)).as(name).isEqualTo(-1);
      }
    }
  }

  @Test
  void noTitleStandsInAFigureUnlessAskedFor() throws IOException {
    RunTables run = run(SampleRun.probability(AZE, "partner", 1234));
    render(run, folder);
    String title = "How likely each state is to gain each status by December 2026";
    assertThat(Files.readString(folder.resolve("probabilities.svg"))).containsOnlyOnce(title);
    assertThat(Files.readString(folder.resolve("probabilities-caption.txt"))).startsWith(title);
    render(run, TITLED, folder.resolve("titled"));
    assertThat(Files.readString(folder.resolve("titled/probabilities.svg")))
        .containsPattern(">" + title + "</text");
  }

  /** Letters are outlines: nothing is missing where the reader's machine lacks a font. */
  @Test
  void aPdfIsAsWideAsAPageAndHoldsItsFontsAndNoDate() throws IOException {
    render(run(SampleRun.probability(AZE, "partner", 1234)), folder);
    try (PdfReader pdf = new PdfReader(Files.readAllBytes(folder.resolve("curves.pdf")))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPageSize(1).getWidth()).isEqualTo(468);
      PdfDictionary fonts = pdf.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
      assertThat(fonts.getKeys()).hasSize(2);
      for (PdfName key : fonts.getKeys()) {
        PdfDictionary font = fonts.getAsDict(key);
        assertThat(font.getAsName(PdfName.ENCODING)).isEqualTo(new PdfName("Identity-H"));
        assertThat(
                font.getAsArray(PdfName.DESCENDANTFONTS)
                    .getAsDict(0)
                    .getAsDict(PdfName.FONTDESCRIPTOR)
                    .get(PdfName.FONTFILE2))
            .isNotNull();
      }
      assertThat(new PdfTextExtractor(pdf).getTextFromPage(1))
          .contains("Azerbaijan", "12%", "(numerical only)");
      assertThat(pdf.getInfo())
          .containsEntry(
              "Title", "The likeliest changes of status, month by month until December 2026")
          .doesNotContainKeys("CreationDate", "ModDate");
    }
  }

  @Test
  void aPngSaysHowManyDotsAnInchItHas() throws IOException {
    render(run(SampleRun.probability(AZE, "partner", 1234)), folder);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in =
        ImageIO.createImageInputStream(folder.resolve("curves.png").toFile())) {
      reader.setInput(in);
      Element size =
          (Element)
              ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
                  .getElementsByTagName("pHYs")
                  .item(0);
      assertThat(size.getAttribute("unitSpecifier")).isEqualTo("meter");
      double inch = Double.parseDouble(size.getAttribute("pixelsPerUnitXAxis")) * 0.0254;
      assertThat(reader.getWidth(0) / inch).isCloseTo(6.5, within(0.001));
    } finally {
      reader.dispose();
    }
  }

  /** {@code n_cjk.yaml}, and a letter that no font has. */
  @Test
  void lettersThatNoFontHasAreNamedWithAPackageThatMayHaveThem() {
    String nowhere = Character.toString(0x10FFFD);
    assertThat(MissingLetters.of(named("Azərbaycan – Oʻzbekiston ệ Ελλάς Россия"))).isEmpty();
    assertThat(MissingLetters.of(named("A" + nowhere)).orElseThrow())
        .startsWith("the figures show boxes for " + nowhere + ": no font on this machine")
        .contains("'apt-get install fontconfig fonts-symbola'");
    assertThat(MissingLetters.of(named("亚美尼亚")).orElse("fonts-droid-fallback"))
        .contains("fonts-droid-fallback");
  }

  /** Letters of another font than the shipped one are drawn, and the rest stays text. */
  @Test
  void aPdfKeepsTheTextAroundLettersThatItsFontLacks() throws IOException {
    assertThat(Typeface.REGULAR.has('Հ')).isFalse();
    render(named("Հay Azərbaycan"), folder);
    try (PdfReader pdf = new PdfReader(Files.readAllBytes(folder.resolve("curves.pdf")))) {
      assertThat(new PdfTextExtractor(pdf).getTextFromPage(1)).contains("ay Azərbaycan");
    }
  }

  private static RunTables named(String name) {
    Names names =
        new Names(
            "Alliance",
            new TreeMap<>(Map.of("AZE", name)),
            new LinkedHashMap<>(Map.of("partner", new StatusName("partner", "CSTO"))));
    return SampleRun.withTables(
        SampleRun.manifest(names), List.of(SampleRun.probability(AZE, "partner", 1234)));
  }

  @Test
  void aChangedProbabilityChangesEveryPlot() throws IOException {
    Path other = folder.resolve("other");
    List<Path> files = render(run(SampleRun.probability(AZE, "partner", 1200)), folder);
    render(run(SampleRun.probability(AZE, "partner", 1300)), other);
    for (Path file : files) {
      if (!file.toString().endsWith("-caption.txt")) {
        assertThat(Files.mismatch(file, other.resolve(file.getFileName()))).isNotEqualTo(-1);
      }
    }
  }

  @Test
  void plotsSayWhatTheyShow() throws IOException {
    render(run(SampleRun.probability(AZE, "partner", 1234)), TITLED, folder);
    assertThat(Files.readString(folder.resolve("probabilities.svg")))
        .contains("How likely each state is to gain each status by December 2026")
        .contains(
            "Partner states for the CSTO, July 2021 – 10,000 histories of the model, seed 2021")
        .contains("(a) Partner, CSTO")
        .contains("Azerbaijan")
        .contains("12 [1–27]")
        .contains("11.7–13.0")
        .contains("Share of the model's histories (%)")
        .contains("95% Monte Carlo interval (numerical only)")
        .contains(BAND);
    assertThat(Files.readString(folder.resolve("curves.svg")))
        .contains("The likeliest changes of status, month by month until December 2026")
        .contains("Azerbaijan")
        .contains("12%")
        .contains("partner, CSTO")
        .contains("2026")
        .contains("95% Monte Carlo interval (numerical only)");
    assertThat(Files.readString(folder.resolve("funnel.svg")))
        .contains("Where the path to each status stops by December 2026")
        .contains("not sought, %")
        .contains("48.2")
        .contains("held, %")
        .contains("12")
        .contains("awaiting ratification")
        .contains("Share of the model's histories by furthest stage (%)");
    assertThat(Files.readString(folder.resolve("probabilities-data.csv")))
        .startsWith("panel,state,status,side,value,ci_low,ci_high,parameter_low,parameter_high\n")
        .contains("(a),AZE,partner,,0.1234,0.116");
  }

  @Test
  void aStatusThatWasNeverGainedIsShownWithTheUpperEndOfItsInterval() throws IOException {
    render(run(SampleRun.probability(AZE, "partner", 0)), folder);
    assertThat(Files.readString(folder.resolve("probabilities.svg"))).contains("&lt;0.1 [0.0–0.2]");
    assertThat(Files.readString(folder.resolve("curves.svg")))
        .contains("No state gains a status in any history");
  }

  @Test
  void aRunWithoutCandidatesHasPlotsThatSaySo() throws IOException {
    render(SampleRun.withTables(SampleRun.manifest(), List.of()), folder);
    assertThat(Files.readString(folder.resolve("probabilities.svg")))
        .contains("No state can gain a status in this scenario");
  }

  @Test
  void manyRowsGoOnOnFurtherPages() throws IOException {
    render(SampleRun.run(), TITLED, folder);
    assertThat(names()).contains("probabilities-2.svg", "funnel-2.png");
    assertThat(Files.readString(folder.resolve("probabilities-2.svg"))).contains("Page 2 of 2");
  }

  @Test
  void longAndAwkwardNamesDoNotBreakThePlots() throws IOException {
    Names names =
        new Names(
            "Alliance",
            new TreeMap<>(Map.of("AZE", "The <Democratic> & People's Republic of Ādharbāijān")),
            new LinkedHashMap<>(
                Map.of("partner", new StatusName("partner ".repeat(12).trim(), "Council"))));
    SimulatedScenario plain = SampleRun.manifest().scenario();
    RunManifest manifest =
        SampleRun.manifest(
            new SimulatedScenario(
                plain.name(),
                plain.file(),
                plain.digest(),
                plain.resolved(),
                plain.overrides(),
                plain.start(),
                1),
            names);
    List<ProbabilityRow> rows = List.of(SampleRun.probability(AZE, "partner", 9999));
    render(SampleRun.withTables(manifest, rows), folder);
    assertThat(Files.readString(folder.resolve("probabilities.svg")))
        .contains("The &lt;Democratic&gt; &amp; People's Repub…")
        .contains("&gt;99 [60–100]");
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = folder.resolve("plots");
    Files.writeString(file, "a file");
    assertThatThrownBy(() -> render(SampleRun.run(), file))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("a file and not a folder");
  }

  @Test
  void missingFontsAreRecognisedByWhereTheErrorComesFrom() {
    NullPointerException fonts = new NullPointerException();
    fonts.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("sun.awt.FontConfiguration", "getVersion", null, 1)
        });
    assertThat(MissingFonts.isBehind(new InternalError(fonts))).isTrue();
    assertThat(MissingFonts.isBehind(new IllegalStateException("another fault"))).isFalse();
    assertThat(MissingFonts.exception(fonts)).hasMessageContaining("fontconfig fonts-dejavu-core");
  }

  private static RunTables run(ProbabilityRow... rows) {
    return SampleRun.withTables(SampleRun.manifest(), List.of(rows));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
