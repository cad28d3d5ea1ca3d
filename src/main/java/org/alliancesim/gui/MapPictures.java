package org.alliancesim.gui;

import java.awt.Component;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;
import sim.display.Display2D;

/**
 * The buttons above the map that save pictures of it. They stand in for MASON's: its films need a
 * library that is no longer made, and its PDF loses letters.
 */
final class MapPictures {

  private final SequenceButton sequence;

  private MapPictures(SequenceButton sequence) {
    this.sequence = sequence;
  }

  static MapPictures in(Display2D display, Supplier<Snapshot> map, Supplier<String> name) {
    SnapshotButton snapshot = new SnapshotButton(map, name);
    snapshot.setIcon(Display2D.CAMERA_ICON);
    snapshot.setPressedIcon(Display2D.CAMERA_ICON_P);
    SequenceButton sequence = new SequenceButton(map);
    replace(display, display.movieButton, sequence);
    replace(display, display.snapshotButton, snapshot);
    return new MapPictures(sequence);
  }

  private static void replace(Display2D display, JButton old, JButton button) {
    button.setBorderPainted(old.isBorderPainted());
    button.setBorder(old.getBorder());
    button.setContentAreaFilled(old.isContentAreaFilled());
    List<Component> header = List.of(display.header.getComponents());
    int place = header.indexOf(old);
    display.header.remove(old);
    display.header.add(button, place);
  }

  /** Records pictures of the map. */
  SequenceButton sequence() {
    return sequence;
  }

  /** A month has passed; to be called on the model's thread. */
  void month() {
    sequence.month();
  }
}
