package org.alliancesim.report.paper;

import ar.com.hjg.pngj.FilterType;
import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.PngWriter;
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
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes figures as PNG, SVG and PDF. The same figure gives the same bytes on the same machine. */
final class FigureFiles {

  /** 2160 pixels across a page: more than 300 an inch. */
  private static final int PNG_SCALE = 3;

  /** Half the time of Deflate's usual 6 for files a quarter larger: docs/performance.md. */
  private static final int PNG_LEVEL = 3;

  private static final int POINTS_PER_INCH = 72;

  private static final float PDF_SCALE = (float) (POINTS_PER_INCH / Print.UNITS_PER_INCH);

  /** In place of one made from the clock. */
  private static final PdfObject FIXED_ID = PdfEncryption.createInfoId(new byte[16], new byte[16]);

  private static final String FONT_FAMILY = "font-family";

  private static final String SVG = SVGGraphics2D.SVG_NAMESPACE_URI;

  private FigureFiles() {}

  /**
   * Writes the three files into a folder.
   *
   * @param canvases where figures are drawn that are drawn one after another
   * @throws OutputException if they cannot be written
   */
  static List<Path> write(String name, Sheet sheet, Canvases canvases, Path folder) {
    Path png = folder.resolve(name + ".png");
    Path svg = folder.resolve(name + ".svg");
    Path pdf = folder.resolve(name + ".pdf");
    write(png, out -> writePng(sheet, canvases, out));
    write(svg, out -> writeSvg(sheet, out));
    write(pdf, out -> writePdf(sheet, out));
    return List.of(png, svg, pdf);
  }

  /**
   * Writes a single file.
   *
   * @param file its name ends in {@code .png}, {@code .svg} or {@code .pdf}
   * @throws OutputException if it cannot be written
   */
  static void write(Sheet sheet, Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      write(file, out -> writeSvg(sheet, out));
    } else if (name.endsWith(".pdf")) {
      write(file, out -> writePdf(sheet, out));
    } else {
      write(file, out -> writePng(sheet, new Canvases(), out));
    }
  }

  /** Drawn in memory: a library that draws into a file hides that the disk is full. */
  private static void write(Path file, AtomicFile.Content drawing) {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    AtomicFile.write(
        file,
        out -> {
          drawing.writeTo(drawn);
          drawn.writeTo(out);
        });
  }

  private static void writePng(Sheet sheet, Canvases canvases, OutputStream out)
      throws IOException {
    int width = (int) Math.round(sheet.width() * PNG_SCALE);
    int height = sheet.height() * PNG_SCALE;
    BufferedImage canvas = canvases.take(width, height);
    try {
      BufferedImage image = canvas.getSubimage(0, 0, width, height);
      paint(sheet, image);
      writePng(image, out);
    } finally {
      canvases.giveBack(canvas);
    }
  }

  private static void paint(Sheet sheet, BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(PNG_SCALE, PNG_SCALE);
      draw(sheet, graphics);
    } finally {
      graphics.dispose();
    }
  }

  private static void writePng(BufferedImage image, OutputStream out) throws IOException {
    PngWriter png =
        new PngWriter(out, new ImageInfo(image.getWidth(), image.getHeight(), 8, false));
    // figures are areas of one colour: no filter makes them smaller, and each takes time
    png.setFilterType(FilterType.FILTER_NONE);
    png.setCompLevel(PNG_LEVEL);
    png.getMetadata().setDpi(PNG_SCALE * Print.UNITS_PER_INCH);
    PixelRow row = new PixelRow(image);
    for (int y = 0; y < image.getHeight(); y++) {
      row.become(y);
      png.writeRow(row, y);
    }
    png.setShouldCloseStream(false);
    png.end();
  }

  private static void writeSvg(Sheet sheet, OutputStream out) throws IOException {
    org.w3c.dom.Document document = xml();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension((int) Math.round(sheet.width()), sheet.height()));
    draw(sheet, graphics);
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + Math.round(sheet.width()) + " " + sheet.height());
    root.setAttribute("role", "img");
    Element title = document.createElementNS(SVG, "title");
    title.setTextContent(sheet.title());
    root.insertBefore(title, root.getFirstChild());
    nameFamilies(root);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    graphics.stream(root, writer, false, false);
    writer.flush();
  }

  /** A viewer has the font that the figure is laid out in, or takes the nearest. */
  private static void nameFamilies(Element element) {
    if (element.hasAttribute(FONT_FAMILY)) {
      element.setAttribute(FONT_FAMILY, Typeface.FAMILIES);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        nameFamilies(inner);
      }
    }
  }

  private static void writePdf(Sheet sheet, OutputStream out) {
    float width = (float) sheet.width() * PDF_SCALE;
    float height = sheet.height() * PDF_SCALE;
    Document document = new Document(new Rectangle(width, height));
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    // also because the plain table of objects is written in the digits of the default locale
    writer.setFullCompression();
    document.open();
    document.addTitle(sheet.title());
    document.setDocumentLanguage("en");
    PdfDictionary about = writer.getInfo();
    about.remove(PdfName.CREATIONDATE);
    about.put(PdfName.FILEID, FIXED_ID);
    Graphics2D graphics = new FigurePdf(writer.getDirectContent(), width, height);
    try {
      graphics.scale(PDF_SCALE, PDF_SCALE);
      draw(sheet, graphics);
    } finally {
      graphics.dispose();
    }
    document.close();
  }

  private static void draw(Sheet sheet, Graphics2D graphics) {
    // else each format rounds the width of a letter in its own way
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()));
    sheet.draw(graphics);
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
