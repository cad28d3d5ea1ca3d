package org.alliancesim.gui;

import java.awt.event.ActionListener;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.event.WindowListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.results.OutputException;
import sim.display.Console;
import sim.util.Bag;

/**
 * MASON's console with a File menu of our own: it opens only what this program saved, leaves no
 * half files, says in sentences what failed, and asks before work is lost.
 */
final class SessionConsole extends Console {

  private static final long serialVersionUID = 1L;

  /** The line of MASON's menu that ends the process, whatever the console would say. */
  private static final String QUIT = "Quit";

  private final transient AllianceModelWithUI watched;
  private transient Optional<Path> file = Optional.empty();

  SessionConsole(AllianceModelWithUI watched) {
    super(watched);
    this.watched = watched;
    // other models are not to be opened from here, and no random seed makes another history
    setNewMenuAllowed(false);
    setIncrementSeedOnStop(false);
    closeByMenu();
    closeByItself();
  }

  /** Closed by the user it is only out of the way: the session goes on in its window. */
  private void closeByItself() {
    for (WindowListener masons : getWindowListeners()) {
      removeWindowListener(masons);
    }
    addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            setVisible(false);
          }
        });
  }

  /** An inspector of a state has its place in the window; MASON lists none of its own. */
  @Override
  public void setInspectors(Bag inspectors, Bag names) {
    if (!inspectors.isEmpty() && inspectors.get(0) instanceof StateInspector inspector) {
      watched.windows().window().inspect(inspector, true);
    }
  }

  @Override
  public synchronized void pressPlay() {
    super.pressPlay();
    watched.changed();
  }

  @Override
  public synchronized void pressPause() {
    super.pressPause();
    watched.changed();
  }

  @Override
  public synchronized void pressStop() {
    super.pressStop();
    watched.changed();
  }

  private void closeByMenu() {
    JMenu menu = getJMenuBar().getMenu(0);
    for (int line = 0; line < menu.getItemCount(); line++) {
      JMenuItem item = menu.getItem(line);
      if (item != null && QUIT.equals(item.getText())) {
        for (ActionListener masons : item.getActionListeners()) {
          item.removeActionListener(masons);
        }
        item.addActionListener(pressed -> doClose());
      }
    }
  }

  @Override
  public void doSave() {
    if (file.isPresent()) {
      save(file.get());
    } else {
      doSaveAs();
    }
  }

  @Override
  public void doSaveAs() {
    // MASON's buttons may be pressed while it is being made
    JFileChooser chooser = chooser("Save this session");
    chooser.setSelectedFile(
        file.orElse(Path.of(watched.pictureName() + SessionFile.ENDING)).toAbsolutePath().toFile());
    if (chooser.showSaveDialog(this) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path chosen = chooser.getSelectedFile().toPath();
    String name = chosen.getFileName().toString();
    Path target =
        name.endsWith(SessionFile.ENDING)
            ? chosen
            : chosen.resolveSibling(name + SessionFile.ENDING);
    if (!Files.exists(target)
        || Messages.confirm(this, target.getFileName() + " exists. Replace it?")) {
      save(target);
    }
  }

  private JFileChooser chooser(String title) {
    JFileChooser chooser =
        new JFileChooser(file.map(Path::getParent).orElse(Path.of("").toAbsolutePath()).toFile());
    chooser.setDialogTitle(title);
    chooser.setFileFilter(
        new FileNameExtensionFilter("Session (*" + SessionFile.ENDING + ")", "checkpoint"));
    return chooser;
  }

  private void save(Path target) {
    try {
      Checkpoint.write(watched.model(), target);
      file = Optional.of(target);
      watched.moves().saved();
    } catch (OutputException e) {
      Messages.fail(this, "The session was not saved", List.of(Saving.failed(target, e)));
    }
  }

  @Override
  public void doOpen() {
    List<String> lost = WorkInHand.of(watched.moves().unsavedWords());
    if (!lost.isEmpty() && !Messages.confirm(this, "Open another session?", lost)) {
      return;
    }
    boolean playing = getPlayState() == PS_PLAYING;
    if (playing) {
      pressPause();
    }
    JFileChooser chooser = chooser("Open a session");
    if (chooser.showOpenDialog(this) != JFileChooser.APPROVE_OPTION
        || !open(chooser.getSelectedFile().toPath())) {
      if (playing) {
        pressPause();
      }
    }
  }

  /** Whether it was opened; else the user has been told why not. */
  private boolean open(Path chosen) {
    AllianceModel saved;
    try {
      saved = Checkpoint.read(chosen);
    } catch (IOException e) {
      Messages.fail(this, "The session was not opened", List.of(String.valueOf(e.getMessage())));
      return false;
    }
    file = Optional.of(chosen);
    pressStop();
    watched.beginWith(saved);
    // begins it, and waits; that also sets MASON's clock
    pressPause();
    return true;
  }

  @Override
  public void doClose() {
    List<String> lost = watched.workInHand();
    if (lost.isEmpty() || Messages.confirm(this, "Close alliance-sim?", lost)) {
      super.doClose();
    }
  }
}
