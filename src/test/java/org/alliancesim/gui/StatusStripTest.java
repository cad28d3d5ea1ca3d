package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.swing.KeyStroke;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.report.StatusPalette;
import org.alliancesim.report.rendering.StatusStrips;
import org.alliancesim.scenario.ResolvedScenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who held what, month by month: recorded, drawn, clicked. */
class StatusStripTest {

  private static final ResolvedScenario SCENARIO = OpenGate.scenario();

  private static AllianceModelWithUI watched;

  /** Month by month, what each state held and where it was on its way. */
  private static final List<List<String>> SEEN = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeAll
  static void playAnEventfulHistory() {
    watched = OpenGate.watched(OpenGate.EVENTFUL);
    watched.start();
    boolean on = true;
    while (on) {
      on = watched.step();
      SEEN.add(
          IntStream.range(0, SCENARIO.states().size()).mapToObj(StatusStripTest::live).toList());
      StatusHistory sofar = watched.history().statuses();
      assertThat(sofar.rows()).allMatch(row -> row.months().size() == SEEN.size());
    }
    watched.finish();
  }

  private static String live(int state) {
    return MapColours.held(watched.model().alliance(), state).toString();
  }

  @Test
  void everyMonthIsAsItWasOnTheScreen() {
    StatusHistory history = watched.history().statuses();
    assertThat(SEEN).hasSize(SCENARIO.clock().months());
    assertThat(history.rows()).hasSizeBetween(6, SCENARIO.states().size());
    Set<String> changes = new HashSet<>();
    for (StatusHistory.Row row : history.rows()) {
      for (int month = 0; month < SEEN.size(); month++) {
        assertThat(row.months().get(month).held().toString())
            .as("%s, month %d", row.code(), month)
            .isEqualTo(SEEN.get(month).get(row.state()));
      }
      row.months().stream().map(StatusHistory.Month::way).map(Enum::name).forEach(changes::add);
    }
    assertThat(changes).contains("NONE", "BID");
    Set<Integer> shown = new HashSet<>();
    history.rows().forEach(row -> shown.add(row.state()));
    for (List<String> month : SEEN) {
      for (int state = 0; state < month.size(); state++) {
        assertThat(month.get(state).equals("[]") || shown.contains(state)).isTrue();
      }
    }
  }

  @Test
  void aClickTellsMonthAndState() {
    StatusHistory history = watched.history().statuses();
    StatusStrip strip = new StatusStrip();
    strip.setSize(new Dimension(700, 400));
    strip.show(history);
    List<String> clicked = new ArrayList<>();
    strip.onClick((month, state) -> clicked.add(month + " " + state));
    StatusStrips place =
        new StatusStrips(history, new Rectangle2D.Double(6, 6, 700 - 12, 400 - 12));
    Rectangle2D column = place.column(17);
    double line = column.getHeight() / history.rows().size();
    press(strip, column.getCenterX(), column.getY() + 2.4 * line);
    press(strip, 10, column.getY() + 2.4 * line);
    press(strip, column.getCenterX(), column.getMaxY() + 5);
    assertThat(clicked).containsExactly("17 " + history.rows().get(2).state());
    assertThat(strip.getToolTipText(event(strip, column.getCenterX(), column.getY() + 2)))
        .startsWith(history.rows().get(0).name() + ", December 2022: ");
  }

  private static void type(StatusStrip strip, int... keys) {
    for (int key : keys) {
      Object bound = strip.getInputMap().get(KeyStroke.getKeyStroke(key, 0));
      strip.getActionMap().get(bound).actionPerformed(null);
    }
  }

  private static void focus(StatusStrip strip) {
    for (FocusListener each : strip.getFocusListeners()) {
      each.focusGained(new FocusEvent(strip, FocusEvent.FOCUS_GAINED));
    }
  }

  @Test
  void theArrowsMoveTheCursorAndEnterDoesWhatAClickDoes() {
    StatusHistory history = watched.history().statuses();
    List<StatusHistory.Row> rows = history.rows();
    int lastRow = rows.size() - 1;
    StatusStrip strip = new StatusStrip();
    strip.setSize(new Dimension(700, 400));
    strip.show(history);
    List<String> entered = new ArrayList<>();
    strip.onClick((month, state) -> entered.add(month + " " + state));
    type(strip, KeyEvent.VK_ENTER);
    assertThat(entered).as("nobody has come to it").isEmpty();
    strip.select(OptionalInt.of(rows.get(1).state()));
    strip.mark(OptionalInt.of(16));
    focus(strip);
    type(strip, KeyEvent.VK_DOWN, KeyEvent.VK_RIGHT, KeyEvent.VK_ENTER);
    type(strip, KeyEvent.VK_UP, KeyEvent.VK_UP, KeyEvent.VK_LEFT, KeyEvent.VK_ENTER);
    type(strip, KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_ENTER, KeyEvent.VK_UP, KeyEvent.VK_ENTER);
    type(strip, KeyEvent.VK_PAGE_UP, KeyEvent.VK_PAGE_UP, KeyEvent.VK_PAGE_UP, KeyEvent.VK_ENTER);
    for (int row = 0; row < lastRow + 2; row++) {
      type(strip, KeyEvent.VK_DOWN);
    }
    type(strip, KeyEvent.VK_END, KeyEvent.VK_RIGHT, KeyEvent.VK_ENTER);
    type(strip, KeyEvent.VK_HOME, KeyEvent.VK_ENTER);
    assertThat(entered)
        .containsExactly(
            "17 " + rows.get(2).state(),
            "16 " + rows.get(0).state(),
            "28 " + rows.get(0).state(),
            "28 " + rows.get(0).state(),
            "0 " + rows.get(0).state(),
            "65 " + rows.get(lastRow).state(),
            "0 " + rows.get(lastRow).state());
    focus(strip);
    assertThat(strip.cursor())
        .as("it stays where it was left")
        .map(StripCell::row)
        .contains(lastRow);
  }

  /** Back in a month in which it has not bid yet, the state of the cursor has no row. */
  @Test
  void theCursorStaysWithItsStateWhateverRowsThereAre() {
    StatusHistory history = watched.history().statuses();
    StatusHistory few =
        new StatusHistory(
            history.charter(), history.start(), history.length(), history.rows().subList(0, 2));
    StatusHistory none =
        new StatusHistory(history.charter(), history.start(), history.length(), List.of());
    StatusStrip strip = new StatusStrip();
    strip.setSize(new Dimension(700, 400));
    focus(strip);
    assertThat(strip.cursor()).isEmpty();
    strip.show(history);
    type(strip, KeyEvent.VK_DOWN, KeyEvent.VK_DOWN, KeyEvent.VK_DOWN);
    strip.show(few);
    assertThat(strip.cursor()).map(StripCell::row).contains(0);
    strip.show(none);
    assertThat(strip.cursor()).isEmpty();
    type(strip, KeyEvent.VK_DOWN, KeyEvent.VK_ENTER);
    strip.show(history);
    assertThat(strip.cursor()).map(StripCell::row).contains(3);
  }

  @Test
  void whoHearsTheScreenIsToldTheCellOfTheCursor() {
    StatusHistory history = watched.history().statuses();
    StatusStrip strip = new StatusStrip();
    strip.setSize(new Dimension(700, 400));
    strip.show(history);
    assertThat(strip.getAccessibleContext().getAccessibleName()).isEqualTo("Statuses by month");
    assertThat(strip.getAccessibleContext().getAccessibleDescription())
        .startsWith("a row for each state");
    List<Object> told = new ArrayList<>();
    strip
        .getAccessibleContext()
        .addPropertyChangeListener(
            change -> {
              if (AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY.equals(
                  change.getPropertyName())) {
                told.add(change.getNewValue());
              }
            });
    focus(strip);
    type(strip, KeyEvent.VK_DOWN, KeyEvent.VK_LEFT);
    assertThat(told)
        .as("of two moves and one against the edge")
        .containsExactly(new StripCell(history, 0, 0).told(), new StripCell(history, 1, 0).told());
    assertThat(strip.getAccessibleContext().getAccessibleDescription())
        .startsWith(history.rows().get(1).name() + ", July 2021: ");
  }

  private static MouseEvent event(StatusStrip strip, double x, double y) {
    return new MouseEvent(
        strip, MouseEvent.MOUSE_PRESSED, 0, 0, (int) x, (int) y, 1, false, MouseEvent.BUTTON1);
  }

  private static void press(StatusStrip strip, double x, double y) {
    strip.dispatchEvent(event(strip, x, y));
  }

  /** On the screen, in the pane's own size. */
  @Test
  void theComponentDrawsTheFillsOfItsStatusesAndMarksTheMonth() {
    StatusStrip strip = new StatusStrip();
    strip.setSize(new Dimension(420, 260));
    strip.show(watched.history().statuses());
    int member = SCENARIO.charter().statusIndex("member");
    int colour = StatusPalette.of(SCENARIO.charter()).of(member).ground().getRGB();
    BufferedImage before = strip.snapshot().image(1);
    assertThat(pixels(before, colour)).as("pixels of members").isGreaterThan(5000);
    strip.mark(OptionalInt.of(5));
    BufferedImage after = strip.snapshot().image(1);
    assertThat(pixels(after, colour)).isLessThan(pixels(before, colour));
  }

  private static int pixels(BufferedImage image, int colour) {
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += image.getRGB(x, y) == colour ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void aPictureIsWrittenInEachFormatTheSameEachTime() throws Exception {
    for (String end : List.of("png", "svg", "pdf")) {
      Path file = folder.resolve("strip." + end);
      StripPicture.write(SCENARIO, 7, 3, file);
      byte[] first = Files.readAllBytes(file);
      StripPicture.write(SCENARIO, 7, 3, file);
      assertThat(Files.readAllBytes(file)).as(end).isEqualTo(first);
      String head = new String(first, 0, 400, StandardCharsets.ISO_8859_1);
      assertThat(head).contains(end.equals("png") ? "PNG" : end.equals("pdf") ? "%PDF" : "<svg");
    }
    assertThat(Files.readString(folder.resolve("strip.svg")))
        .contains("Kazakhstan")
        .contains("replicate 3, seed 7");
  }
}
