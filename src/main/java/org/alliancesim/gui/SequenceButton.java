package org.alliancesim.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import sim.display.Display2D;

/** Records a picture of the map for every month that is played, until it is pressed again. */
final class SequenceButton extends JButton {

  private static final long serialVersionUID = 1L;

  private final transient PictureSequence sequence;

  SequenceButton(Supplier<Snapshot> view) {
    sequence = new PictureSequence(view);
    display(false);
    addActionListener(pressed -> toggle());
  }

  /** A month has passed; to be called on the model's thread. */
  void month() {
    try {
      sequence.add();
    } catch (IOException e) {
      SwingUtilities.invokeLater(() -> fail(e));
    }
  }

  /** Begins in a folder; to be called on Swing's thread. */
  void begin(Path folder) throws IOException {
    sequence.begin(folder);
    display(true);
  }

  /** Ends what was begun; to be called on Swing's thread. */
  void end() {
    sequence.end();
    display(false);
  }

  private void toggle() {
    if (sequence.recording()) {
      end();
      return;
    }
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle("An empty folder for a picture of every month");
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    if (chooser.showDialog(this, "Record here") == JFileChooser.APPROVE_OPTION) {
      try {
        begin(chooser.getSelectedFile().toPath());
      } catch (IOException e) {
        fail(e);
      }
    }
  }

  private void display(boolean recording) {
    setIcon(recording ? Display2D.MOVIE_ON_ICON : Display2D.MOVIE_OFF_ICON);
    setPressedIcon(recording ? Display2D.MOVIE_ON_ICON_P : Display2D.MOVIE_OFF_ICON_P);
    setToolTipText(
        recording
            ? "Stop recording"
            : "Record a numbered PNG of the map for every month, to make a film of");
  }

  private void fail(IOException e) {
    display(false);
    JOptionPane.showMessageDialog(
        this,
        "No pictures are recorded: " + e.getMessage() + ".",
        "Not recorded",
        JOptionPane.ERROR_MESSAGE);
  }
}
