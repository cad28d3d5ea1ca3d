package org.alliancesim.report.paper;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGraphics2D;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;

/**
 * Draws on a page of a PDF: letters of {@link Typeface} as text with the font embedded, which can
 * be searched and copied; letters that only another font of the machine has as outlines.
 */
final class FigurePdf extends PdfGraphics2D {

  FigurePdf(PdfContentByte page, float width, float height) {
    super(page, width, height, new EmbeddedFonts(), false, false, 0);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Typeface typeface = typeface(getFont());
    FontRenderContext context = getFontRenderContext();
    float at = x;
    int start = 0;
    while (start < text.length()) {
      boolean embedded = typeface.has(text.codePointAt(start));
      int end = start;
      while (end < text.length() && typeface.has(text.codePointAt(end)) == embedded) {
        end = text.offsetByCodePoints(end, 1);
      }
      String run = text.substring(start, end);
      if (embedded) {
        super.drawString(run, at, y);
      } else {
        drawGlyphVector(
            getFont()
                .layoutGlyphVector(
                    context, run.toCharArray(), 0, run.length(), Font.LAYOUT_LEFT_TO_RIGHT),
            at,
            y);
      }
      at += (float) getFont().getStringBounds(run, context).getWidth();
      start = end;
    }
  }

  private static Typeface typeface(Font font) {
    return font.getFontName().equals(Typeface.BOLD.ofSize(1).getFontName())
        ? Typeface.BOLD
        : Typeface.REGULAR;
  }

  /** The fonts of one document. */
  private static final class EmbeddedFonts implements FontMapper {

    private final Map<Typeface, BaseFont> fonts = new EnumMap<>(Typeface.class);

    @Override
    public BaseFont awtToPdf(Font font) {
      return fonts.computeIfAbsent(typeface(font), EmbeddedFonts::embedded);
    }

    @Override
    public Font pdfToAwt(BaseFont font, int size) {
      return Typeface.REGULAR.ofSize(size);
    }

    /** A document takes from a font and leaves nothing in it, so that all may have one. */
    private static BaseFont embedded(Typeface typeface) {
      try {
        BaseFont font =
            BaseFont.createFont(
                typeface.fileName(),
                BaseFont.IDENTITY_H,
                BaseFont.EMBEDDED,
                BaseFont.CACHED,
                typeface.file(),
                null);
        font.setSecureRandom(new SameEachTime());
        return font;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Names the subset of a font that is embedded: by chance no two files would be alike. */
  private static final class SameEachTime extends SecureRandom {

    private static final long serialVersionUID = 1L;

    @Override
    public double nextDouble() {
      return 0;
    }
  }
}
