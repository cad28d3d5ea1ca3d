package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.awt.datatransfer.StringSelection;
import java.awt.event.HierarchyEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.Timer;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.OutputException;
import org.alliancesim.scenario.DerivedScenario;
import org.alliancesim.scenario.text.ScenarioException;
import sim.portrayal.Inspector;

/**
 * The console's tab of what the user can move. It shows what holds now or, of what was just moved,
 * what will hold in the coming month.
 */
final class ModelTab extends Inspector implements Scrollable {

  private static final long serialVersionUID = 1L;

  /** Between two updates, in ms. */
  private static final int PAUSE = 200;

  /** As high as a knob, in pixels. */
  private static final int LINE = 20;

  private final transient AllianceModelWithUI watched;
  private final transient List<KnobPane> groups = new ArrayList<>();
  private final Box column = new Box(BoxLayout.Y_AXIS);
  private final MovedList moved;
  private final transient Timer soon = new Timer(PAUSE, elapsed -> showAsItIs());

  /** Makes MASON's letters so small that the longest name leaves its number room. */
  static void lighten(Container all) {
    for (Component each : all.getComponents()) {
      each.setFont(KnobPane.FONT);
      if (each instanceof Container container) {
        lighten(container);
      }
    }
  }

  ModelTab(AllianceModelWithUI watched) {
    soon.setRepeats(false);
    this.watched = watched;
    moved = new MovedList(watched, this::showAsItIs);
    setLayout(new BorderLayout());
    add(column, BorderLayout.NORTH);
    build();
    // while another tab is in front, nothing here is kept up to date
    addHierarchyListener(
        change -> {
          if ((change.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
            showAsItIs();
          }
        });
    setTitle("Model");
  }

  /** Makes the knobs, of the scenario as it is shown now. */
  void build() {
    groups.clear();
    column.removeAll();
    column.add(moved);
    for (KnobGroup knobs : KnobGroups.of(watched.moves(), watched.beginning())) {
      knobs.onTurn(this::updateInspector);
      KnobPane group = new KnobPane(knobs, watched, this::showAsItIs);
      groups.add(group);
      column.add(group);
    }
    column.revalidate();
    column.repaint();
  }

  /** The groups, in their order. */
  List<KnobGroup> groups() {
    return groups.stream().map(KnobPane::knobs).toList();
  }

  /** What is done with all that was moved; to stand where it is not scrolled away. */
  JPanel buttons() {
    JButton reset = new JButton("Reset");
    reset.setToolTipText("stops the history and takes back all that was moved");
    reset.addActionListener(pressed -> reset());
    JButton save = new JButton("Save as scenario…");
    save.setToolTipText("writes a scenario file that has the history on the screen");
    save.addActionListener(pressed -> save());
    JButton copy = new JButton("Copy as command");
    copy.setToolTipText("copies the line of sim explain that tells the history on the screen");
    copy.addActionListener(pressed -> copy());
    JPanel buttons = new JPanel();
    buttons.setLayout(new BoxLayout(buttons, BoxLayout.Y_AXIS));
    buttons.setBorder(BorderFactory.createEmptyBorder(2, 2, 2, 2));
    buttons.setAlignmentX(Component.LEFT_ALIGNMENT);
    buttons.add(row(reset, save));
    // three in a row would be cut where the console is narrow
    buttons.add(row(copy));
    return buttons;
  }

  private static JPanel row(JButton... buttons) {
    JPanel row = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 2));
    for (JButton button : buttons) {
      row.add(button);
    }
    return row;
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  /** As wide as the console, whatever MASON's fields would like. */
  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return LINE;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height - LINE;
  }

  @Override
  public void updateInspector() {
    // months may follow one another faster than so many fields can be filled in
    if (isShowing() && !soon.isRunning()) {
      soon.start();
    }
  }

  /** Shows what holds now or will in the coming month. */
  void showAsItIs() {
    groups.forEach(KnobPane::refresh);
    moved.refresh();
  }

  private void reset() {
    if (!watched.filesMayBeUsed("Reset to what the files say now?")) {
      return;
    }
    try {
      watched.resetToScenario();
    } catch (ScenarioException e) {
      Messages.tell(this, "The scenario cannot be read any more", e);
    }
    showAsItIs();
  }

  /** So that a terminal, or a paper, has the line. */
  private void copy() {
    try {
      Optional<String> command = watched.reproduction().command();
      if (command.isPresent()) {
        getToolkit().getSystemClipboard().setContents(new StringSelection(command.get()), null);
        Messages.tell(this, "Copied:", List.of(command.get()));
      } else {
        Messages.tell(
            this,
            "No command has this history, for it was changed in its course:",
            List.of("“Save as scenario…” writes a file that has it, and the command for that."));
      }
    } catch (ScenarioException e) {
      Messages.tell(this, "No history can begin so", e);
    }
  }

  private void save() {
    if (!watched.filesMayBeUsed(
        "Save all the same? The new file will extend these, and have another history.")) {
      return;
    }
    Path given = Path.of(watched.beginning().given().file()).toAbsolutePath();
    JFileChooser chooser = new JFileChooser(given.resolveSibling("").toFile());
    chooser.setDialogTitle("Save as scenario");
    chooser.setSelectedFile(
        given.resolveSibling(watched.beginning().given().stem() + "-changed.yaml").toFile());
    if (chooser.showSaveDialog(this) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path file = chooser.getSelectedFile().toPath();
    if (Files.exists(file)
        && !Messages.confirm(this, file.getFileName() + " exists. Replace it?")) {
      return;
    }
    try {
      List<String> held = saveTo(file);
      if (!held.isEmpty()) {
        Messages.tell(
            this,
            "Saved. These were changed in the course of the history and hold from its start in the"
                + " file, for no shock can change them:",
            held);
      }
    } catch (ScenarioException e) {
      Messages.tell(this, "The scenario was not saved", e);
    } catch (OutputException e) {
      Messages.fail(this, "The scenario was not saved", List.of(Saving.failed(file, e)));
    }
  }

  /**
   * Writes what is on the screen as a scenario.
   *
   * @return the paths of what was changed on the way and had to be written as if from the start
   * @throws ScenarioException if it cannot be written there as a scenario
   * @throws OutputException if the file cannot be written; what was there before stays
   */
  List<String> saveTo(Path file) throws ScenarioException {
    DerivedScenario derived = watched.reproduction().scenario();
    List<String> held = derived.heldFromStart();
    List<String> comment = new ArrayList<>(watched.reproduction().comment(file));
    if (!held.isEmpty()) {
      comment.add("but for what was changed on the way and holds from its start here:");
      comment.addAll(held);
    }
    byte[] text = derived.text(file, comment).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
    watched.moves().saved();
    return held;
  }
}
