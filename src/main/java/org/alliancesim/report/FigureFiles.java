package org.alliancesim.report;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
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
import org.w3c.dom.Element;

/** Writes figures as PNG, SVG and PDF. The same figure gives the same bytes on the same machine. */
final class FigureFiles {

  /** 2160 pixels across: more than 300 an inch at the width of a page. */
  private static final int PNG_SCALE = 3;

  /** The width of a page, 6.5 inches, in points. */
  private static final float PDF_SCALE = 468f / Figure.WIDTH;

  /** In place of one made from the clock. */
  private static final PdfObject FIXED_ID = PdfEncryption.createInfoId(new byte[16], new byte[16]);

  private static final String SVG = SVGGraphics2D.SVG_NAMESPACE_URI;

  private FigureFiles() {}

  /**
   * Writes the three files into a folder.
   *
   * @throws OutputException if they cannot be written
   */
  static List<Path> write(Figure figure, Path folder) {
    Path png = folder.resolve(figure.name() + ".png");
    Path svg = folder.resolve(figure.name() + ".svg");
    Path pdf = folder.resolve(figure.name() + ".pdf");
    AtomicFile.write(png, out -> writePng(figure, out));
    AtomicFile.write(svg, out -> writeSvg(figure, out));
    AtomicFile.write(pdf, out -> writePdf(figure, out));
    return List.of(png, svg, pdf);
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
    org.w3c.dom.Document document = xml();
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

  /**
   * Letters are drawn as outlines: PDF's own fonts lack many of them, and a journal asks for a file
   * that needs no font of the reader's.
   */
  private static void writePdf(Figure figure, OutputStream out) {
    float width = Figure.WIDTH * PDF_SCALE;
    float height = figure.height() * PDF_SCALE;
    Document document = new Document(new Rectangle(width, height));
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    // also because the plain table of objects is written in the digits of the default locale
    writer.setFullCompression();
    document.open();
    document.addTitle(figure.title());
    document.setDocumentLanguage("en");
    PdfDictionary about = writer.getInfo();
    about.remove(PdfName.CREATIONDATE);
    about.put(PdfName.FILEID, FIXED_ID);
    Graphics2D graphics = writer.getDirectContent().createGraphicsShapes(width, height);
    try {
      graphics.scale(PDF_SCALE, PDF_SCALE);
      draw(figure, graphics);
    } finally {
      graphics.dispose();
    }
    document.close();
  }

  private static void draw(Figure figure, Graphics2D graphics) {
    JFreeChart chart = figure.chart();
    chart.draw(graphics, new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height()));
  }

  private static org.w3c.dom.Document xml() {
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
