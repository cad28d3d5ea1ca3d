package org.alliancesim.report.paper;

import ar.com.hjg.pngj.IImageLine;
import java.awt.image.BufferedImage;

/** A row of an image of red, green and blue, as a PNG has it: no array between the two. */
final class PixelRow implements IImageLine {

  private static final int GREEN = 8;
  private static final int RED = 16;

  private final BufferedImage image;
  private final int[] pixels;

  /** The row is none before {@link #become}. */
  PixelRow(BufferedImage image) {
    this.image = image;
    pixels = new int[image.getWidth()];
  }

  /** Is the row y from now on. */
  void become(int y) {
    image.getRaster().getDataElements(0, y, pixels.length, 1, pixels);
  }

  @Override
  public void writeToPngRaw(byte[] raw) {
    // the first byte names the filter, and is not ours
    int place = 0;
    for (int pixel : pixels) {
      raw[++place] = (byte) (pixel >> RED);
      raw[++place] = (byte) (pixel >> GREEN);
      raw[++place] = (byte) pixel;
    }
  }

  @Override
  public void readFromPngRaw(byte[] raw, int length, int offset, int step) {
    throw new UnsupportedOperationException("rows are only written");
  }

  @Override
  public void endReadFromPngRaw() {
    throw new UnsupportedOperationException("rows are only written");
  }
}
