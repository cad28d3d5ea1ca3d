package org.alliancesim.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.SwingUtilities;
import org.alliancesim.results.OutputException;
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
    } catch (OutputException e) {
      SwingUtilities.invokeLater(() -> fail(reason(e)));
    }
  }

  /** Begins in a folder; to be called on Swing's thread. */
  void begin(Path folder) throws IOException {
    sequence.begin(folder);
    display(true);
  }

  /** Whether the months that are played are recorded. */
  boolean recording() {
    return sequence.recording();
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
    chooser.setDialogTitle("A new or empty folder for a picture of every month");
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    if (chooser.showDialog(this, "Record here") == JFileChooser.APPROVE_OPTION) {
      record(chooser.getSelectedFile().toPath());
    }
  }

  private void record(Path folder) {
    try {
      begin(folder);
    } catch (IOException e) {
      fail(folder + ": " + Saving.reason(e));
    } catch (OutputException e) {
      fail(reason(e));
    }
  }

  private static String reason(OutputException failure) {
    return failure.getCause() instanceof IOException cause
        ? Saving.reason(cause)
        : String.valueOf(failure.getMessage());
  }

  private void display(boolean recording) {
    setIcon(recording ? Display2D.MOVIE_ON_ICON : Display2D.MOVIE_OFF_ICON);
    setPressedIcon(recording ? Display2D.MOVIE_ON_ICON_P : Display2D.MOVIE_OFF_ICON_P);
    setToolTipText(
        recording
            ? "Stop recording"
            : "Record a numbered PNG of the map for every month, to make a film of");
  }

  private void fail(String why) {
    display(false);
    int pictures = sequence.end();
    Messages.fail(
        this,
        pictures == 0
            ? "No pictures are recorded"
            : "No more pictures are recorded; those of " + pictures + " months are kept",
        List.of(why + "."));
  }
}
