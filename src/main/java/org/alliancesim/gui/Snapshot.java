package org.alliancesim.gui;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;

/**
 * A view that can be written as a picture.
 *
 * @param width in units of the view, above 0
 * @param height in units of the view, above 0
 * @param painter draws it, from (0, 0) to (width, height)
 * @param caption what the file says of it
 */
record Snapshot(int width, int height, Consumer<Graphics2D> painter, Caption caption) {

  /** Of a picture about which nothing need be said. */
  private static final Caption NONE = new Caption("", "");

  /** Pixels to a unit of the view: fine enough for print. */
  private static final int FINE = 2;

  /** A unit of the view is one of PDF. */
  private static final double UNITS_PER_INCH = 72;

  private static final double METRES_PER_INCH = 0.0254;

  /** The format in which ImageIO takes a PNG's texts and resolution. */
  private static final String PNG_METADATA = "javax_imageio_png_1.0";

  /**
   * What a picture's file says of it, beside the picture.
   *
   * @param title what is shown
   * @param description how it came about
   */
  record Caption(String title, String description) {}

  Snapshot(int width, int height, Consumer<Graphics2D> painter) {
    this(width, height, painter, NONE);
  }

  Snapshot {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "a picture must be larger than nothing, not " + width + " by " + height);
    }
  }

  /** The same view, of which its file says so. */
  Snapshot captioned(Caption newCaption) {
    return new Snapshot(width, height, painter, newCaption);
  }

  /** A component as it is shown, for example a window's content. */
  static Snapshot of(Component component) {
    return new Snapshot(component.getWidth(), component.getHeight(), component::printAll);
  }

  /**
   * A view in both kinds of picture, as it stood when they were made, whatever it shows later.
   *
   * @param png its bytes as PNG
   * @param pdf its bytes as PDF
   */
  record Taken(byte[] png, byte[] pdf) {

    /**
     * Writes the PDF if the file's name ends so, else the PNG.
     *
     * @throws OutputException if it cannot be written; what was there before stays
     */
    void write(Path file) {
      boolean asPdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
      AtomicFile.write(file, out -> out.write(asPdf ? pdf : png));
    }
  }

  /**
   * Takes the pictures of the view as it stands.
   *
   * @throws IOException if it cannot be drawn
   */
  Taken taken() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    writePng(png, FINE);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    writePdf(pdf);
    return new Taken(png.toByteArray(), pdf.toByteArray());
  }

  /** Writes it as PNG, so many pixels to a unit of the view. */
  void writePng(OutputStream out, double scale) throws IOException {
    // in memory: left to itself ImageIO caches in a file
    try (ImageOutputStream encoded = new MemoryCacheImageOutputStream(out)) {
      ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
      try {
        BufferedImage image = image(scale);
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
        IIOMetadataNode about = texts();
        about.appendChild(resolution(scale));
        metadata.mergeTree(PNG_METADATA, about);
        writer.setOutput(encoded);
        writer.write(new IIOImage(image, null, metadata));
      } finally {
        writer.dispose();
      }
    }
  }

  /** As large in print as the PDF; in pixels a metre, as PNG has it. */
  private static IIOMetadataNode resolution(double scale) {
    String pixels = Long.toString(Math.round(scale * UNITS_PER_INCH / METRES_PER_INCH));
    IIOMetadataNode size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", pixels);
    size.setAttribute("pixelsPerUnitYAxis", pixels);
    size.setAttribute("unitSpecifier", "meter");
    return size;
  }

  /** The caption under the keywords that PNG knows, as text in Unicode. */
  private IIOMetadataNode texts() {
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("Title", caption.title());
    entries.put("Description", caption.description());
    entries.put("Software", AllianceModelWithUI.getName());
    entries.forEach(
        (keyword, text) -> {
          IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
          entry.setAttribute("keyword", keyword);
          entry.setAttribute("compressionFlag", "FALSE");
          entry.setAttribute("compressionMethod", "0");
          entry.setAttribute("languageTag", "");
          entry.setAttribute("translatedKeyword", "");
          entry.setAttribute("text", text);
          texts.appendChild(entry);
        });
    IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
    root.appendChild(texts);
    return root;
  }

  BufferedImage image(double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.rint(width * scale),
            (int) Math.rint(height * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(scale, scale);
    painter.accept(graphics);
    graphics.dispose();
    return image;
  }

  /** One page as large as the view. Letters become outlines, for PDF's own fonts lack many. */
  private void writePdf(OutputStream out) throws IOException {
    try (Document document = new Document(new Rectangle(width, height))) {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      document.addTitle(caption.title());
      document.addSubject(caption.description());
      document.addCreator(AllianceModelWithUI.getName());
      document.open();
      Graphics2D graphics = writer.getDirectContent().createGraphicsShapes(width, height);
      graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
      painter.accept(graphics);
      graphics.dispose();
    } catch (DocumentException e) {
      throw new IOException("the picture cannot be written as PDF", e);
    }
  }
}
