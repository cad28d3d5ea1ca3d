package org.alliancesim.report.paper;

import java.awt.image.BufferedImage;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Room for pictures of pixels, which take as much memory as all else that is drawn: a figure is
 * drawn where one before it has been written already.
 */
final class Canvases {

  private final Queue<BufferedImage> free = new ConcurrentLinkedQueue<>();

  /**
   * Room that nobody else has until it is given back; what was drawn there before may still be.
   *
   * @param width at least so many pixels
   * @param height at least so many pixels
   */
  BufferedImage take(int width, int height) {
    BufferedImage canvas = free.poll();
    boolean large = canvas != null && canvas.getWidth() >= width && canvas.getHeight() >= height;
    return large ? canvas : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  void giveBack(BufferedImage canvas) {
    free.add(canvas);
  }
}
