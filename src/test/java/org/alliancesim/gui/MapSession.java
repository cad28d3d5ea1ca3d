package org.alliancesim.gui;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.world.StateCode;
import sim.display.Display2D;

/** What a hand on the mouse does to the map, as a process of its own. Prints what it sees. */
public final class MapSession {

  private final AllianceModelWithUI watched;
  private final Display2D display;
  private final MapLayers layers;
  private final Robot robot;

  private MapSession(AllianceModelWithUI watched, Display2D display, MapLayers layers)
      throws Exception {
    this.watched = watched;
    this.display = display;
    this.layers = layers;
    robot = new Robot();
    robot.setAutoDelay(30);
  }

  /** The scenario is the argument. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    ScenarioSource source = ScenarioSource.of(arguments[0], List.of());
    AllianceModelWithUI watched = AllianceModelWithUI.of(Beginning.of(source, 7, 3), () -> {});
    watched.start();
    JFrame frame = new JFrame("map");
    MapSession session =
        Screen.look(
            () -> {
              Display2D display = new Display2D(MapLayer.WIDTH, MapLayer.HEIGHT, watched);
              MapLayers layers = MapLayers.attach(watched, display);
              frame.add(display);
              frame.pack();
              frame.setVisible(true);
              return new MapSession(watched, display, layers);
            });
    session.play();
    Screen.act(frame::dispose);
    System.out.println("closed");
    System.exit(0);
  }

  private void play() throws Exception {
    Screen.awaitThat(display.insideDisplay::isShowing);
    move(at("KAZ"));
    Screen.awaitThat(() -> hovered().equals("KAZ"));
    System.out.println("over KAZ " + hovered());
    System.out.println("its ties " + seen(MapColours.GUARANTEE));
    move(new Point2D.Double(WorldMap.WIDTH + 100, 300));
    Screen.awaitThat(() -> hovered().isEmpty());
    System.out.println("beside the map none " + !seen(MapColours.GUARANTEE));

    Point2D before = at("UZB");
    move(before);
    robot.mouseWheel(-3);
    Screen.awaitThat(() -> layers.atlas().zoomed());
    Screen.settle();
    System.out.println("stays under the pointer " + (at("UZB").distance(before) < 2));
    Point2D enlarged = at("TJK");
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    move(new Point2D.Double(before.getX() + 30, before.getY() - 20));
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    Screen.settle();
    System.out.println(
        "follows " + (at("TJK").distance(enlarged.getX() + 30, enlarged.getY() - 20) < 3));
    robot.mouseWheel(30);
    Screen.awaitThat(() -> !layers.atlas().zoomed());
    System.out.println("all of it again " + (at("UZB").distance(before) < 0.1));
    colour();
  }

  /** By keyboard alone: to the choice, and down to the threat. */
  private void colour() throws Exception {
    move(new Point2D.Double(WorldMap.WIDTH + 100, 300));
    MapColouring threats = new MapColouring(watched);
    threats.by(Optional.of(MonthNumber.THREAT));
    Color kazakhstan = threats.fills().get(index("KAZ")).ground();
    System.out.println("by status first " + !seen(kazakhstan));
    JComboBox<?> choice =
        Screen.all(display, JComboBox.class).stream()
            .filter(each -> "colour by".equals(each.getName()))
            .findFirst()
            .orElseThrow();
    robot.keyPress(KeyEvent.VK_ALT);
    press(KeyEvent.VK_C);
    robot.keyRelease(KeyEvent.VK_ALT);
    Screen.awaitThat(choice::isFocusOwner);
    press(KeyEvent.VK_DOWN);
    Screen.awaitThat(choice::isPopupVisible);
    for (int line = 0; line < 3; line++) {
      press(KeyEvent.VK_DOWN);
    }
    press(KeyEvent.VK_ENTER);
    Screen.awaitThat(() -> "Threat".equals(choice.getSelectedItem()) && !choice.isPopupVisible());
    System.out.println("by threat " + seen(kazakhstan));
  }

  private void press(int key) {
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.waitForIdle();
  }

  private int index(String code) {
    return watched.model().world().states().indexOf(StateCode.of(code));
  }

  private String hovered() {
    return layers.focus().hovered().isPresent()
        ? watched.model().world().states().get(layers.focus().hovered().getAsInt()).value()
        : "";
  }

  private Point2D at(String code) {
    return layers.atlas().shown().get(0).states().get(index(code)).at();
  }

  /** Puts the pointer on a point of the sheet. */
  private void move(Point2D onSheet) throws Exception {
    Point corner = Screen.look(display.insideDisplay::getLocationOnScreen);
    robot.mouseMove(corner.x + (int) onSheet.getX(), corner.y + (int) onSheet.getY());
    robot.waitForIdle();
  }

  private boolean seen(Color color) throws Exception {
    Screen.settle();
    robot.waitForIdle();
    Point corner = Screen.look(display.insideDisplay::getLocationOnScreen);
    BufferedImage image =
        robot.createScreenCapture(
            new Rectangle(corner.x, corner.y, (int) WorldMap.WIDTH, (int) WorldMap.HEIGHT));
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (image.getRGB(x, y) == color.getRGB()) {
          return true;
        }
      }
    }
    return false;
  }
}
