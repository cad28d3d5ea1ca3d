package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FocusTraversalPolicy;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuBar;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.results.Program;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import org.jfree.chart.ChartPanel;
import sim.display.Console;

/**
 * Looks at every pane of the window at several sizes, as a process of its own: what has no name for
 * a screen reader, what the tabulator key does not reach, what is cut off. Prints what it finds;
 * with an argument it also writes pictures to that folder.
 */
public final class SizesSession {

  static final List<Dimension> SIZES =
      List.of(
          new Dimension(1024, 600),
          new Dimension(1280, 800),
          new Dimension(1366, 768),
          new Dimension(2560, 1440));

  private static final MovableTarget PSI =
      new MovableTarget("behaviour.psi", Coefficient.PSI, World.NONE, World.NONE);

  /** In which the two worlds part early and much. */
  private static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(Setting.parse("behaviour.kappa=1"), Setting.parse("behaviour.psi=5")),
          ScenarioSource.PRIOR);

  /** Less of a button is no button any more. */
  private static final int LEAST = 5;

  /** In which both worlds have much to show. */
  private static final int MONTH = 58;

  /** So few that a test may wait, so many that their intervals have all digits. */
  private static final int REPLICATES = 60;

  private final AllianceModelWithUI watched;
  private final HistoryWindow window;
  private final Container batches;
  private final JTabbedPane panes;

  private SizesSession(AllianceModelWithUI watched) {
    this.watched = watched;
    window = watched.windows().window();
    batches = watched.windows().monteCarloPlace();
    panes =
        Screen.all(window, JTabbedPane.class).stream()
            .filter(tabs -> tabs.indexOfTab(TwoWorldsPane.TITLE) >= 0)
            .findFirst()
            .orElseThrow();
  }

  /** Argument: a folder for pictures, if any are wanted. */
  public static void main(String[] arguments) throws Exception {
    if (GraphicsEnvironment.isHeadless()) {
      System.out.println(SessionProcess.HEADLESS);
      return;
    }
    AllianceModelWithUI watched = AllianceModelWithUI.of(Beginning.of(SOURCE, 7, 6), () -> {});
    Screen.act(() -> watched.open(new Program("alliance-sim", "0", "how to cite")));
    SizesSession session = new SizesSession(watched);
    session.fill();
    Screen.act(() -> session.window.inspect(0, false));
    Screen.awaitThat(() -> session.window.timeLine().course().isPresent());
    for (Dimension size : SIZES) {
      Screen.act(() -> session.window.open(new Rectangle(size)));
      for (int pane = 0; pane < session.panes.getTabCount(); pane++) {
        session.look(size, pane);
        if (arguments.length > 0) {
          session.draw(Path.of(arguments[0]), size, "");
        }
        if (pane == session.panes.indexOfTab(MonteCarloPanel.TITLE)) {
          Screen.act(() -> session.results().setSelectedIndex(1));
          session.look(size, pane);
          if (arguments.length > 0) {
            session.draw(Path.of(arguments[0]), size, "-pairs");
          }
          Screen.act(() -> session.results().setSelectedIndex(0));
        }
      }
    }
    SwingUtilities.invokeLater(((Console) watched.controller)::doClose);
    Screen.said("Yes");
    System.out.println("looked");
  }

  private JTabbedPane results() {
    return Screen.all(batches, JTabbedPane.class).get(0);
  }

  /** An empty pane has room for everything: two worlds that differ, a batch, a comparison. */
  private void fill() throws Exception {
    Screen.act(
        () -> {
          watched.moves().move(new Change.OfVariable(PSI, 0));
          window.goTo(MONTH);
        });
    Screen.awaitThat(() -> window.worlds().said().startsWith("Under the same draws "));
    Screen.act(() -> Screen.all(batches, WholeNumberField.class).get(0).propose(REPLICATES));
    Screen.press(batches, "Compare A and B");
    Screen.awaitThat(() -> Screen.button(batches, "Run").isEnabled());
    Screen.press(batches, "Run");
    Screen.awaitThat(() -> Screen.button(batches, "Export…").isEnabled());
    Screen.awaitThat(() -> !Screen.all(batches, EstimateTable.class).get(0).estimates().isEmpty());
  }

  private void look(Dimension size, int pane) throws Exception {
    Screen.act(
        () -> {
          panes.setSelectedIndex(pane);
        });
    Screen.awaitThat(() -> window.getSize().equals(size));
    Screen.settle();
    Screen.act(window::validate);
    Screen.settle();
    String where = size.width + "x" + size.height + " " + Screen.look(window::front);
    Set<String> findings = Screen.look(this::findings);
    findings.forEach(finding -> System.out.println(where + ": " + finding));
  }

  private Set<String> findings() {
    Set<Component> reached = reached();
    Set<String> findings = new TreeSet<>();
    for (JTable table : Screen.all(window, JTable.class)) {
      if (table.isShowing()) {
        cutNumbers(table).forEach(cell -> findings.add("cut number: " + cell));
      }
    }
    for (JComponent part : Screen.all(batches, JComponent.class)) {
      if (part instanceof JScrollBar bar
          && bar.getOrientation() == JScrollBar.HORIZONTAL
          && bar.isShowing()) {
        findings.add("sideways: " + bar.getParent().getClass());
      }
      boolean pane = part instanceof JScrollPane || part instanceof ChartPanel;
      if (pane && part.isShowing() && part.getHeight() < part.getMinimumSize().height) {
        findings.add("low: " + part.getClass() + part.getSize() + part.getMinimumSize());
      }
    }
    for (JComponent part : Screen.all(window, JComponent.class)) {
      if (!isControl(part) || !part.isShowing()) {
        continue;
      }
      String what = part.getClass().getSimpleName() + " '" + name(part) + "'";
      if (name(part).isEmpty()) {
        findings.add("no name: " + what + " in " + part.getParent().getClass().getName());
      }
      if (part.isEnabled() && !reached.contains(part)) {
        findings.add("not by keyboard: " + what);
      }
      if (isCut(part)) {
        findings.add("cut: " + what + " " + part.getBounds() + " of " + part.getPreferredSize());
      }
    }
    return findings;
  }

  /** Whatever is set to the right. */
  private static Set<String> cutNumbers(JTable table) {
    Set<String> cut = new TreeSet<>();
    for (int row = 0; row < table.getRowCount(); row++) {
      for (int column = 0; column < table.getColumnCount(); column++) {
        if (table.prepareRenderer(table.getCellRenderer(row, column), row, column)
                instanceof JLabel cell
            && cell.getHorizontalAlignment() != SwingConstants.LEADING
            && table.getColumnModel().getColumn(column).getWidth()
                < table.getFontMetrics(table.getFont()).stringWidth(text(table, row, column))) {
          cut.add(name(table) + " " + text(table, row, column));
        }
      }
    }
    return cut;
  }

  private static String text(JTable table, int row, int column) {
    return String.valueOf(table.getValueAt(row, column));
  }

  /** The parts of others, such as the arrows of a scroll bar, do what those do. */
  private static boolean isControl(JComponent part) {
    boolean control =
        part instanceof AbstractButton
            || part instanceof JTextField
            || part instanceof JSlider
            || part instanceof JList
            || part instanceof JTable
            || part instanceof JComboBox
            || part instanceof JTabbedPane
            || part instanceof TimeLine
            || part instanceof StatusStrip;
    return control
        && !part.getClass().getName().contains(".plaf.")
        && !(part.getParent() instanceof JMenuBar)
        && !part.getParent().getClass().getName().contains(".plaf.");
  }

  private static String name(JComponent part) {
    String name = part.getAccessibleContext().getAccessibleName();
    return name == null ? "" : name;
  }

  /** What the tabulator key comes to, from the first control on. */
  private Set<Component> reached() {
    FocusTraversalPolicy policy = window.getFocusTraversalPolicy();
    Set<Component> reached = new HashSet<>();
    Component next = policy.getFirstComponent(window);
    while (next != null && reached.add(next)) {
      next = policy.getComponentAfter(window, next);
    }
    return reached;
  }

  /** What scrolls may be partly out of sight; what does not must not be. */
  private static boolean isCut(JComponent part) {
    boolean scrolls = false;
    for (Container each = part.getParent(); each != null; each = each.getParent()) {
      scrolls |= each instanceof JViewport;
    }
    Rectangle seen = part.getVisibleRect();
    boolean hidden = seen.width < part.getWidth() || seen.height < part.getHeight();
    boolean narrow =
        part instanceof AbstractButton button
            && button.getText() != null
            && part.getWidth() < part.getPreferredSize().width;
    boolean none = part.getWidth() < LEAST || part.getHeight() < LEAST;
    return !scrolls && (hidden || narrow || none);
  }

  private void draw(Path folder, Dimension size, String part) throws Exception {
    String front = Screen.look(window::front);
    BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
    Screen.act(
        () -> {
          Graphics2D pen = image.createGraphics();
          window.paint(pen);
          pen.dispose();
        });
    String name = size.width + "-" + front.replace(' ', '-') + part + ".png";
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }
}
