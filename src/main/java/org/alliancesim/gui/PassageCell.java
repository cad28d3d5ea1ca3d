package org.alliancesim.gui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import org.alliancesim.explanation.Passage;
import org.alliancesim.report.Palette;
import org.jspecify.annotations.Nullable;

/** A passage in a list: its mark, month and institution, and below them what happened, in full. */
final class PassageCell extends JLabel implements ListCellRenderer<Passage> {

  private static final long serialVersionUID = 1L;

  private static final Font HEAD = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private static final Font BODY = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final int GAP = 4;
  private static final int INDENT = 18;
  private static final Color TO_COME = new Color(0x6E6E6E);
  private static final Color SELECTED = new Color(0xDCE9F4);

  private final transient IntSupplier room;
  private final transient Predicate<Passage> ahead;
  private transient @Nullable Passage passage;
  private transient List<String> lines = List.of();
  private boolean selected;

  /**
   * A cell.
   *
   * @param room how wide the list is
   * @param ahead whether a passage lies in months that are not over yet
   */
  PassageCell(IntSupplier room, Predicate<Passage> ahead) {
    this.room = room;
    this.ahead = ahead;
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends Passage> list, Passage value, int index, boolean isSelected, boolean focus) {
    passage = value;
    String head = head(value);
    selected = isSelected;
    FontMetrics metrics = list.getFontMetrics(BODY);
    int width = Math.max(120, room.getAsInt() - INDENT - 2 * GAP);
    lines = wrapped(value.headline(), metrics, width);
    int headHeight = list.getFontMetrics(HEAD).getHeight();
    setPreferredSize(
        new Dimension(
            width + INDENT + GAP, headHeight + lines.size() * metrics.getHeight() + 2 * GAP));
    getAccessibleContext().setAccessibleName(head + ": " + value.headline());
    return this;
  }

  private static String head(Passage passage) {
    return Months.words(passage.month())
        + (passage.institution().isEmpty() ? "" : " · " + passage.institution());
  }

  /** Breaks a sentence between words, so that each line fits. */
  static List<String> wrapped(String text, FontMetrics metrics, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(selected ? SELECTED : Color.WHITE);
    pen.fillRect(0, 0, getWidth(), getHeight());
    Passage told = Objects.requireNonNull(passage, "what is drawn");
    boolean later = ahead.test(told);
    pen.setFont(HEAD);
    pen.setColor(Palette.SECONDARY_TEXT);
    FontMetrics metrics = pen.getFontMetrics();
    int y = GAP + metrics.getAscent();
    MarkShape.of(told.kind()).paint(pen, GAP + INDENT / 3.0, y - metrics.getAscent() / 2.0 + 1);
    pen.drawString(head(told), INDENT, y);
    y += metrics.getDescent() + metrics.getLeading();
    pen.setFont(BODY);
    pen.setColor(later ? TO_COME : Palette.TEXT);
    metrics = pen.getFontMetrics();
    for (String line : lines) {
      pen.drawString(line, INDENT, y + metrics.getAscent());
      y += metrics.getHeight();
    }
    pen.dispose();
  }
}
