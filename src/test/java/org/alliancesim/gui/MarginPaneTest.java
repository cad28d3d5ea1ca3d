package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import org.alliancesim.report.NumberPalette;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Month, news and legend beside a map on the screen. */
class MarginPaneTest {

  /** Of the map's place in a window of 1024×600 and of 2560×1440. */
  private static final Dimension SMALL = new Dimension(650, 395);

  private static final Dimension LARGE = new Dimension(1640, 930);

  private MapColouring colouring;
  private MarginPane margin;
  private JPanel place;

  @BeforeEach
  void begin() {
    AllianceModelWithUI watched = OpenGate.watched(OpenGate.EVENTFUL);
    watched.start();
    colouring = new MapColouring(watched);
    margin = new MarginPane(watched, colouring);
    place = new JPanel(new BorderLayout());
    place.add(margin, BorderLayout.EAST);
  }

  private void lay(Dimension size) {
    place.setSize(size);
    place.doLayout();
    margin.doLayout();
    keyPlace().doLayout();
    keyPlace().getViewport().doLayout();
  }

  private JScrollPane keyPlace() {
    return Screen.all(margin, JScrollPane.class).get(0);
  }

  private JComponent key() {
    return (JComponent) keyPlace().getViewport().getView();
  }

  private JComponent head() {
    return (JComponent) margin.getComponent(0);
  }

  /** How high a line of the window's labels is. */
  private static int line() {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = graphics.getFontMetrics(UIManager.getFont("Label.font"));
    graphics.dispose();
    return metrics.getAscent() + metrics.getDescent();
  }

  @Test
  void howeverSmallTheMapLettersAreThoseOfTheWindowAndTheLegendScrolls() {
    lay(SMALL);
    int lines = key().getAccessibleContext().getAccessibleDescription().split("; ", -1).length;
    assertThat(lines).isGreaterThan(12);
    assertThat(key().getPreferredSize().height).isGreaterThan(lines * line());
    assertThat(keyPlace().getHeight())
        .as("the month keeps its room")
        .isPositive()
        .isLessThan(key().getPreferredSize().height);
    assertThat(key().isFocusable()).as("the arrows scroll it").isTrue();
    assertThat(head().getHeight() + keyPlace().getHeight()).isEqualTo(margin.getHeight());
    assertThat(keyPlace().getY()).as("nothing lies over it").isEqualTo(head().getHeight());
    assertThat(place.getWidth() - margin.getWidth()).as("for the map").isGreaterThan(430);
  }

  @Test
  void besideALargeMapAllOfItIsSeen() {
    lay(LARGE);
    assertThat(keyPlace().getHeight()).isEqualTo(key().getPreferredSize().height);
    assertThat(key().isFocusable()).isFalse();
    assertThat(key().getPreferredSize().height).isGreaterThan(20 * line());
    assertThat(head().getHeight()).as("with room for news").isGreaterThan(300);
  }

  @Test
  void whatIsSwitchedOffLeavesItsRoom() {
    lay(SMALL);
    margin.showMonth(false);
    lay(SMALL);
    assertThat(keyPlace().getHeight()).isGreaterThan(300);
    margin.showMonth(true);
    margin.showLegend(false);
    lay(SMALL);
    assertThat(head().getHeight()).isEqualTo(SMALL.height);
    assertThat(margin.isVisible()).isTrue();
    margin.showMonth(false);
    assertThat(margin.isVisible()).as("all of the place is the map's").isFalse();
    margin.showLegend(true);
    assertThat(margin.isVisible()).isTrue();
  }

  /** A divider can be folded to the edge of the window. */
  @Test
  void whereThereIsNoRoomNothingFails() {
    margin.refresh();
    for (int wide : new int[] {0, 1, 40, 200}) {
      lay(new Dimension(wide, SMALL.height));
      margin.refresh();
      assertThat(margin.getWidth()).isLessThanOrEqualTo(wide / 2);
    }
    lay(new Dimension(SMALL.width, 0));
    margin.refresh();
    assertThat(keyPlace().getHeight()).isZero();
  }

  @Test
  void whoHearsTheScreenIsToldWhatTheColoursMean() {
    assertThat(key().getAccessibleContext().getAccessibleName()).isEqualTo("Legend");
    assertThat(key().getAccessibleContext().getAccessibleDescription())
        .startsWith("member (CSTO); ")
        .endsWith("; clash this month");
    colouring.by(Optional.of(MonthNumber.THREAT));
    assertThat(key().getAccessibleContext().getAccessibleDescription()).startsWith("Threat: ");
  }

  @Test
  void itIsDrawnWithItsColours() {
    lay(LARGE);
    colouring.by(Optional.of(MonthNumber.THREAT));
    lay(LARGE);
    BufferedImage image =
        new BufferedImage(key().getWidth(), key().getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    key().paint(graphics);
    graphics.dispose();
    assertThat(DrawnMap.colours(image).get(NumberPalette.of(1)))
        .as("points of the end of the scale")
        .isGreaterThan(100);
  }
}
