package org.alliancesim.gui;

import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.PriorityQueue;
import java.util.zip.GZIPOutputStream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.border.TitledBorder;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import sim.display.Console;
import sim.portrayal.SimpleInspector;
import sim.util.gui.PropertyField;

/**
 * What a user's hands do to the console, as a process of its own: types, chooses by keyboard,
 * records, opens files that are none, has the scenario replaced, closes. Prints what it sees.
 */
public final class HandsSession {

  private static final MovableTarget PSI =
      new MovableTarget("behaviour.psi", Coefficient.PSI, World.NONE, World.NONE);

  private static final String MINE =
      "format: 2\nname: Mine\nextends: scenarios/2021-open-gate.yaml\nclock: {end: %s}\n";

  private final Hands hands = new Hands(30);
  private final AllianceModelWithUI watched;
  private final Console console;
  private final HistoryWindow window;

  private HandsSession(AllianceModelWithUI watched, Console console) throws Exception {
    this.watched = watched;
    this.console = console;
    window = watched.windows().window();
  }

  /** The working folder has the shipped scenarios and is written to. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    Path scenario = Files.writeString(Path.of("mine.yaml"), MINE.formatted("2023-12"));
    ScenarioSource source = ScenarioSource.of(scenario.toString(), List.of());
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(Beginning.of(source, 7, 3), () -> System.out.println("closed"));
    Console console =
        Screen.look(() -> watched.open(new Program("alliance-sim", "0", "how to cite")));
    HandsSession hands = new HandsSession(watched, console);
    hands.reachPlayOnASmallScreen();
    hands.type();
    hands.choose();
    hands.open();
    hands.replace(scenario);
    hands.close();
  }

  /** All that is needed, on the smallest screen that is still in use. */
  private void reachPlayOnASmallScreen() throws Exception {
    Rectangle screen = new Rectangle(0, 0, 1024, 600);
    Screen.act(() -> window.setBounds(screen));
    Screen.settle();
    for (JComponent needed :
        List.of(
            window.bar().play(),
            window.bar().find(),
            window.timeLine(),
            watched.windows().display().insideDisplay,
            window.story().words())) {
      Rectangle place = Screen.look(() -> visible(needed));
      System.out.println("small screen " + (screen.contains(place) && place.height > 10));
    }
    hands.click(window.bar().play());
    Screen.awaitThat(() -> console.getPlayState() != Console.PS_STOPPED);
    Screen.act(console::pressStop);
  }

  /** What can be seen of a component, on the screen. */
  private static Rectangle visible(JComponent component) {
    Rectangle seen = component.getVisibleRect();
    Point corner = component.getLocationOnScreen();
    seen.translate(corner.x, corner.y);
    return seen;
  }

  private void type() throws Exception {
    Screen.act(() -> window.bringForward("Model"));
    Container pressure = group(watched, "Pressure");
    PropertyField psi = pressure(watched);
    JTextField field = psi.getField();
    JTextArea wrong = Screen.all(pressure.getParent(), JTextArea.class).get(0);
    double before = watched.moves().value(PSI);
    for (String typed : List.of("1,5", "50%", "abc", "1e999", "")) {
      enter(field, typed);
      Screen.awaitThat(() -> !wrong.getText().isEmpty());
      System.out.println(
          wrong.getText().replaceAll(" It stays .*", "")
              + " kept "
              + (watched.moves().value(PSI) == before)
              + field.getText().equals(psi.getValue()));
      Screen.act(() -> wrong.setText(""));
    }
    enter(field, "15");
    Screen.awaitThat(() -> watched.moves().value(PSI) == 15);
    Screen.settle();
    System.out.println("15 is " + watched.moves().value(PSI) + " shown " + field.getText());
    enter(field, "0.123");
    Screen.awaitThat(() -> watched.moves().value(PSI) == 0.123);
    Screen.settle();
    System.out.println("0.123 is " + watched.moves().value(PSI) + " shown " + field.getText());
  }

  private void enter(JTextField field, String text) throws Exception {
    hands.click(field);
    Screen.awaitThat(field::isFocusOwner);
    Screen.act(() -> field.setText(text));
    hands.press(KeyEvent.VK_ENTER);
  }

  /** With the arrow keys, a state further down. */
  private void choose() throws Exception {
    Screen.act(() -> states().requestFocusInWindow());
    Screen.awaitThat(() -> states().isFocusOwner());
    for (int round = 0; round < 2; round++) {
      hands.press(KeyEvent.VK_DOWN); // opens the list
      Screen.awaitThat(() -> states().isPopupVisible());
      hands.press(KeyEvent.VK_DOWN);
      hands.press(KeyEvent.VK_DOWN);
      int passed = Screen.look(() -> states().getSelectedIndex());
      hands.press(KeyEvent.VK_ENTER);
      int wanted = 2 * (round + 1);
      Screen.awaitThat(() -> chosen() == wanted && states().isFocusOwner());
      System.out.println("by keyboard " + chosen() + " on the way " + passed);
    }
  }

  private int chosen() {
    return watched.windows().tab().groups().stream()
        .filter(group -> group.title().equals("A state"))
        .mapToInt(group -> (Integer) group.getValue(0))
        .findFirst()
        .orElseThrow();
  }

  /** The list is made anew whenever something is chosen. */
  private JComboBox<?> states() {
    return Screen.all(group(watched, "A state"), JComboBox.class).get(0);
  }

  /** Where psi is typed. */
  static PropertyField pressure(AllianceModelWithUI watched) {
    return Screen.all(group(watched, "Pressure"), PropertyField.class).get(0);
  }

  private static Container group(AllianceModelWithUI watched, String title) {
    return Screen.all(watched.windows().tab(), SimpleInspector.class).stream()
        .filter(inspector -> title.equals(title(inspector)))
        .findFirst()
        .orElseThrow();
  }

  private static String title(Container inspector) {
    return Screen.all(inspector, JComponent.class).stream()
        .map(JComponent::getBorder)
        .filter(TitledBorder.class::isInstance)
        .map(border -> ((TitledBorder) border).getTitle())
        .findFirst()
        .orElse("");
  }

  private void open() throws Exception {
    Path film = Path.of("pictures/of/mine");
    Screen.act(() -> watched.windows().pictures().sequence().begin(film));
    System.out.println("film " + Files.exists(film.resolve("map-000000.png")));
    Path crafted = Path.of("crafted.checkpoint").toAbsolutePath();
    try (var bytes = Files.newOutputStream(crafted)) {
      SessionFile.writeVersion(bytes);
      try (var out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
        out.writeObject(new PriorityQueue<>(List.of(1)));
      }
    }
    SwingUtilities.invokeLater(console::doOpen);
    System.out.println("asked " + Screen.said("Yes"));
    Screen.answer(crafted);
    System.out.println(
        "told " + Screen.said("OK").replace(crafted.getParent().toString() + "/", ""));
    System.out.println("still " + watched.scenario().name() + " " + console.getPlayState());

    Path other = Path.of("other.checkpoint").toAbsolutePath();
    AllianceModelWithUI saved =
        AllianceModelWithUI.of(
            Beginning.of(ScenarioSource.of("scenarios/2018.yaml", List.of()), 9, 3), () -> {});
    saved.start();
    for (int month = 0; month < 5; month++) {
      saved.step();
    }
    Checkpoint.write(saved.model(), other);
    SwingUtilities.invokeLater(console::doOpen);
    Screen.said("Yes");
    Screen.answer(other);
    Screen.awaitThat(() -> watched.model().month() == 5);
    Screen.settle();
    String opened = clock();
    Screen.act(console::pressPlay);
    Screen.settle();
    System.out.println("clock " + opened + " and then " + clock());
    System.out.println(
        "batch "
            + Screen.all(watched.windows().monteCarloPlace(), JTextField.class).get(1).getText()
            + " "
            + watched.label().title());
    Screen.act(console::pressStop);
  }

  /** Which month the window says is shown. */
  private String clock() throws Exception {
    return Screen.look(window.bar()::month);
  }

  private void replace(Path scenario) throws Exception {
    Path mine = Path.of("mine.checkpoint").toAbsolutePath();
    AllianceModelWithUI saved =
        AllianceModelWithUI.of(
            Beginning.of(ScenarioSource.of(scenario.toString(), List.of()), 7, 3), () -> {});
    saved.start();
    Checkpoint.write(saved.model(), mine);
    SwingUtilities.invokeLater(console::doOpen);
    Screen.answer(mine);
    Screen.awaitThat(() -> watched.scenario().name().equals("Mine"));
    Screen.act(() -> window.inspect(0, true));
    Screen.act(console::pressStop);
    Files.writeString(scenario, MINE.formatted("2022-12"));
    SwingUtilities.invokeLater(console::pressPause);
    System.out.println("asked " + Screen.said("No"));
    Screen.awaitThat(() -> console.getPlayState() == Console.PS_PAUSED);
    System.out.println("as before, to " + watched.scenario().clock().end());
    Screen.settle();
    System.out.println("inspects " + window.inspected().isPresent());
    Screen.act(console::pressStop);
    Screen.act(console::pressPause);
    System.out.println("not asked again " + (console.getPlayState() == Console.PS_PAUSED));
    SwingUtilities.invokeLater(Screen.button(watched.windows().window(), "Reset")::doClick);
    System.out.println("asked " + Screen.said("Yes"));
    Screen.awaitThat(() -> watched.scenario().clock().months() == 18);
    System.out.println("from now on, to " + watched.scenario().clock().end());
  }

  private void close() throws Exception {
    SwingUtilities.invokeLater(console::doClose);
    System.out.println("asked " + Screen.said("No"));
    Screen.settle();
    System.out.println("stays " + window.isShowing());
    Screen.act(watched.windows().pictures().sequence()::end);
    Screen.act(console::doClose);
  }
}
