package org.alliancesim.report.html;

import static org.alliancesim.report.html.SamplePage.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.alliancesim.report.figure.Figures;
import org.alliancesim.report.html.Browser.Look;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SampleComparison;
import org.alliancesim.results.SampleRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages as a reader's browser shows them. Skipped on a machine without Chromium, unless {@value
 * #REQUIRED} is set.
 */
class BrowserTest {

  private static final String REQUIRED = "SIM_TEST_BROWSER";

  private static final Look DESKTOP = new Look(1100, 900, false);
  private static final Look LAPTOP = new Look(1280, 900, false);
  private static final Look DARK = new Look(1100, 900, true);
  private static final Look TELEPHONE = new Look(390, 844, false);

  /** Colours that a page of text, bars and a shaded map cannot do without. */
  private static final int FEWEST_COLOURS = 40;

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void startChromium() throws IOException {
    Optional<Path> program = Browser.program();
    if (System.getenv(REQUIRED) == null) {
      assumeTrue(
          program.isPresent(), "this machine has no Chromium (Debian: apt-get install chromium)");
    } else if (program.isEmpty()) {
      fail(REQUIRED + " is set and there is no Chromium on the path");
    }
    browser = Browser.start(program.get(), folder.resolve("profile"));
    RunTables run =
        SamplePage.run(
            SampleRun.probability(state("AZE"), "partner", 1234),
            SampleRun.withoutBand(SampleRun.probability(state("PAK"), "partner", 3)),
            SampleRun.probability(state("ABK"), "partner", 20),
            SampleRun.probability(state("SYR"), "member", 840));
    HtmlReport.write(
        run,
        () -> Figures.of(run, FigureOptions.DEFAULT),
        Files.createDirectories(folder.resolve("run")));
    ComparisonTables comparison =
        SampleComparison.tables(
            List.of(
                SampleComparison.row(state("AZE"), "partner", 5, 62),
                SampleComparison.row(state("ARM"), "left", 9, 1)));
    HtmlReport.write(
        comparison,
        () -> Figures.of(comparison, FigureOptions.DEFAULT),
        Files.createDirectories(folder.resolve("comparison")));
  }

  @AfterAll
  static void stopChromium() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String kind) {
    return folder.resolve(kind).resolve("report.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "comparison"})
  void thePageLogsNoErrorAndAsksForNothing(String kind) {
    for (Look look : List.of(DESKTOP, DARK, TELEPHONE)) {
      browser.open(page(kind), look);
      assertThat(browser.errors()).isEmpty();
      assertThat(browser.requests()).isEmpty();
    }
  }

  /** The control: a page that does what the report must not do is caught. */
  @Test
  void aPageThatLogsAnErrorAndAsksForAPictureIsCaught() throws IOException {
    Path bad = folder.resolve("bad.html");
    Files.writeString(
        bad,
        "<!DOCTYPE html><title>bad</title><script>console.error('a fault')</script>"
            + "<img src='http://127.0.0.1:9/picture.png' alt=''>");
    browser.open(bad, DESKTOP);
    assertThat(browser.errors()).anyMatch(error -> error.contains("a fault"));
    assertThat(browser.requests()).containsExactly("http://127.0.0.1:9/picture.png");
  }

  /** The control of the control: what a scenario might smuggle in would not be fetched either. */
  @Test
  void thePolicyOfThePageForbidsWhatEscapingShouldHaveStopped() throws IOException {
    String page = Files.readString(page("run"), StandardCharsets.UTF_8);
    Path smuggled = folder.resolve("smuggled.html");
    Files.writeString(
        smuggled,
        page.replace(
            "</main>",
            "<script>document.title = 'run'</script>"
                + "<img src='http://127.0.0.1:9/picture.png' alt=''></main>"));
    browser.open(smuggled, DESKTOP);
    assertThat(browser.evaluate("document.title").asString()).isNotEqualTo("run");
    assertThat(browser.errors()).anyMatch(error -> error.contains("Content Security Policy"));
  }

  @Test
  void theTextIsThere() {
    browser.open(page("run"), DESKTOP);
    assertThat(browser.evaluate("document.body.innerText").asString())
        .contains("the likeliest change of status is Azerbaijan (partner, CSTO): 12%")
        .contains("Where the path to each status stops")
        .contains("30 of 40")
        .contains("How to cite it");
    browser.open(page("comparison"), DESKTOP);
    assertThat(browser.evaluate("document.body.innerText").asString()).contains("+5.7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "comparison"})
  void thePageFitsADesktopAndATelephone(String kind) throws IOException {
    for (Look look : List.of(DESKTOP, DARK, TELEPHONE)) {
      browser.open(page(kind), look);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(browser.screenshot()));
      assertThat(image.getWidth()).as(look.toString()).isEqualTo(look.width());
      assertThat(image.getHeight()).isBetween(look.height(), 20_000);
      assertThat(colours(image)).hasSizeGreaterThan(FEWEST_COLOURS);
      int corner = image.getRGB(2, 2) & 0xFF;
      assertThat(corner).as("brightness of the paper").matches(blue -> look.dark() == blue < 0x40);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "comparison"})
  void noTableIsCutOnALaptop(String kind) {
    browser.open(page(kind), LAPTOP);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.wide')]"
                        + ".filter(w => w.scrollWidth > w.clientWidth)"
                        + ".map(w => w.getAttribute('aria-label')).join('; ')")
                .asString())
        .isEmpty();
  }

  /** Turkmenistan once went on in a second line after "Turkme". */
  @ParameterizedTest
  @ValueSource(strings = {"run", "comparison"})
  void namesBreakAtSpacesAloneOnATelephone(String kind) {
    browser.open(page(kind), TELEPHONE);
    assertThat(
            browser
                .evaluate(
                    """
                    [...document.querySelectorAll('tbody th')].filter(th => {
                      const text = th.firstChild;
                      if (!text || text.nodeType !== 3) return false;
                      return [...text.data.matchAll(/[^\\s-]+/g)].some(word => {
                        const range = document.createRange();
                        range.setStart(text, word.index);
                        range.setEnd(text, word.index + word[0].length);
                        return range.getClientRects().length > 1;
                      });
                    }).map(th => th.textContent).join('; ')
                    """)
                .asString())
        .isEmpty();
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 3) {
      for (int x = 0; x < image.getWidth(); x += 3) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  /** By the formula of WCAG 2.2; large text may have less, and the page has little of it. */
  @ParameterizedTest
  @ValueSource(strings = {"run", "comparison"})
  void allTextHasContrastInLightAndDark(String kind) {
    for (Look look : List.of(DESKTOP, DARK)) {
      browser.open(page(kind), look);
      assertThat(browser.evaluate(FAINT_TEXT).asString()).as(look.toString()).isEmpty();
    }
  }

  private static final String FAINT_TEXT =
      """
      (() => {
        const parts = text => (text.match(/[\\d.]+/g) || []).map(Number);
        const light = c => { const s = c / 255; return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4 };
        const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
        const ground = element => {
          for (let e = element; e; e = e.parentElement) {
            const colour = getComputedStyle(e).backgroundColor;
            if (/^rgb\\(/.test(colour)) return parts(colour);
          }
          return parts(getComputedStyle(document.body).backgroundColor);
        };
        const faint = [];
        for (const e of document.querySelectorAll('body *:not(svg, svg *, .sr, .skip)')) {
          const text = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
          if (!text) continue;
          const a = luminance(parts(getComputedStyle(e).color)), b = luminance(ground(e));
          if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) faint.push(text);
        }
        return faint.join('; ');
      })()
      """;

  @ParameterizedTest
  @ValueSource(strings = {"run", "comparison"})
  void aScreenReaderFindsItsWay(String kind) {
    browser.open(page(kind), DESKTOP);
    assertThat(browser.evaluate("document.documentElement.lang").asString()).isEqualTo("en");
    assertThat(browser.evaluate("document.querySelectorAll('h1').length").asInt()).isEqualTo(1);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('svg')].filter(s => !s.closest('[aria-hidden]')"
                        + " && !(s.getAttribute('role') === 'img' && (s.ariaLabel ||"
                        + " document.getElementById(s.getAttribute('aria-labelledby').split('"
                        + " ')[0])))).length")
                .asInt())
        .as("pictures without a name")
        .isZero();
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('table')].filter(t => !t.caption ||"
                        + " t.querySelector('th:not([scope])')).length")
                .asInt())
        .as("tables without caption or scopes")
        .isZero();
    assertThat(browser.evaluate("document.querySelectorAll('main, nav, header').length").asInt())
        .isEqualTo(3);
  }

  @Test
  void theStatusOfTheMapIsChosenWithTheKeyboard() {
    browser.open(page("run"), DESKTOP);
    String shown =
        "[...document.querySelectorAll('.map')].filter(m => m.checkVisibility()).map(m =>"
            + " m.id).join()";
    assertThat(browser.evaluate(shown).asString()).isEqualTo("map-0");
    browser.evaluate("document.getElementById('status-0').focus()");
    browser.press("ArrowRight");
    assertThat(browser.evaluate(shown).asString()).isEqualTo("map-1");
  }

  @Test
  void thePagePrintsOnA4() {
    browser.open(page("run"), DARK);
    String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);
    assertThat(pdf).startsWith("%PDF");
    assertThat(pdf).containsPattern("/MediaBox\\s*\\[\\s*0 0 59[45][.\\d]* 84[12][.\\d]*\\s*\\]");
    assertThat(pdf.split("/Type\\s*/Page\\b", -1)).hasSizeBetween(3, 15);
  }
}
