package org.alliancesim.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.alliancesim.Patience;
import org.alliancesim.report.figure.Figure;
import org.alliancesim.report.figure.Figures;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.SampleRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On how many threads figures are drawn. Every page begins an XML document for its SVG, and Java
 * lets anybody say who makes these: here one who keeps each thread until all are there.
 */
class DrawingThreadsTest {

  private static final String CHOICE = DocumentBuilderFactory.class.getName();

  private static final Set<Thread> DRAWING = ConcurrentHashMap.newKeySet();
  private static volatile CountDownLatch awaited = new CountDownLatch(0);

  @TempDir private Path folder;

  /** Made by the Java platform, by name. */
  public static final class Gathering extends DocumentBuilderFactory {

    private final DocumentBuilderFactory usual = DocumentBuilderFactory.newDefaultInstance();

    @Override
    public DocumentBuilder newDocumentBuilder() throws ParserConfigurationException {
      DRAWING.add(Thread.currentThread());
      CountDownLatch all = awaited;
      all.countDown();
      try {
        if (!all.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
          throw new ParserConfigurationException(all.getCount() + " more threads should draw");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return usual.newDocumentBuilder();
    }

    @Override
    public void setAttribute(String name, Object value) {
      usual.setAttribute(name, value);
    }

    @Override
    public Object getAttribute(String name) {
      return usual.getAttribute(name);
    }

    @Override
    public void setFeature(String name, boolean value) throws ParserConfigurationException {
      usual.setFeature(name, value);
    }

    @Override
    public boolean getFeature(String name) throws ParserConfigurationException {
      return usual.getFeature(name);
    }
  }

  @AfterEach
  void othersHaveTheUsualDocuments() {
    System.clearProperty(CHOICE);
  }

  private Set<Thread> drawing(int threads) {
    List<Figure> figures = Figures.of(SampleRun.run(), FigureOptions.DEFAULT);
    assertThat(figures).hasSizeGreaterThan(threads);
    DRAWING.clear();
    awaited = new CountDownLatch(threads);
    System.setProperty(CHOICE, Gathering.class.getName());
    Plots.render(figures, FigureOptions.DEFAULT, folder, threads);
    return Set.copyOf(DRAWING);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void asManyThreadsDrawAtATimeAsAreAskedFor(int threads) {
    assertThat(drawing(threads)).hasSize(threads).doesNotContain(Thread.currentThread());
  }
}
