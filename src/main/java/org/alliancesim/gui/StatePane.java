package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JPanel;

/** What is known of the state that was chosen last. */
final class StatePane extends JPanel {

  private static final long serialVersionUID = 1L;

  static final String TITLE = "State";

  private transient Optional<StateInspector> inspected = Optional.empty();

  /** A pane of no state yet. */
  StatePane() {
    super(new BorderLayout());
    drop();
  }

  /** No state is chosen any more. */
  final void drop() {
    inspected = Optional.empty();
    removeAll();
    add(
        Words.paragraph(
            "Click a state on the map, or type its name into Find, to see what it holds, what it"
                + " weighs term by term, and what ties it to others."),
        BorderLayout.NORTH);
    revalidate();
    repaint();
  }

  /** Another scenario is shown, in which there may be no such state. */
  void dropUnknown() {
    if (inspected.isPresent() && !inspected.get().known()) {
      drop();
    }
  }

  /** Shows what is known of a state. */
  void show(StateInspector inspector) {
    inspected = Optional.of(inspector);
    removeAll();
    add(Words.scrolled(inspector), BorderLayout.CENTER);
    revalidate();
    repaint();
  }

  /** Shows how things stand now. */
  void refresh() {
    inspected.ifPresent(StateInspector::updateInspector);
  }

  /** The inspector of the state that was chosen. */
  Optional<StateInspector> inspected() {
    return inspected;
  }
}
