package org.alliancesim.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes figures as PNG and SVG. The same figure gives the same bytes on the same machine. */
final class FigureFiles {

  /** 2160 pixels across: more than 300 an inch at the width of a page. */
  private static final int PNG_SCALE = 3;

  private static final String SVG = SVGGraphics2D.SVG_NAMESPACE_URI;

  private FigureFiles() {}

  /**
   * Writes both files into a folder.
   *
   * @throws OutputException if they cannot be written
   */
  static List<Path> write(Figure figure, Path folder) {
    Path png = folder.resolve(figure.name() + ".png");
    Path svg = folder.resolve(figure.name() + ".svg");
    AtomicFile.write(png, out -> writePng(figure, out));
    AtomicFile.write(svg, out -> writeSvg(figure, out));
    return List.of(png, svg);
  }

  private static void writePng(Figure figure, OutputStream out) throws IOException {
    BufferedImage image =
        new BufferedImage(
            Figure.WIDTH * PNG_SCALE, figure.height() * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(PNG_SCALE, PNG_SCALE);
      draw(figure, graphics);
    } finally {
      graphics.dispose();
    }
    // in memory: left to itself ImageIO caches in a file, and prints a stack trace if that disk is
    // full
    try (ImageOutputStream encoded = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", encoded);
    }
  }

  private static void writeSvg(Figure figure, OutputStream out) throws IOException {
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(Figure.WIDTH, figure.height()));
    draw(figure, graphics);
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + Figure.WIDTH + " " + figure.height());
    root.setAttribute("role", "img");
    Element title = document.createElementNS(SVG, "title");
    title.setTextContent(figure.title());
    root.insertBefore(title, root.getFirstChild());
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    graphics.stream(root, writer, false, false);
    writer.flush();
  }

  private static void draw(Figure figure, Graphics2D graphics) {
    JFreeChart chart = figure.chart();
    chart.draw(graphics, new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height()));
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform has a plain XML parser", e);
    }
  }
}
