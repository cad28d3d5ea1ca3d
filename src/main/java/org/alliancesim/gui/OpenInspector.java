package org.alliancesim.gui;

import java.util.Optional;
import javax.swing.SwingUtilities;
import sim.util.Bag;

/**
 * The inspector that the user looks at. MASON closes every inspector whenever a history begins;
 * this one is opened again, unless the user has closed it before.
 */
final class OpenInspector {

  private final AllianceModelWithUI watched;
  private Optional<StateInspector> open = Optional.empty();
  private Optional<StateInspector> kept = Optional.empty();

  OpenInspector(AllianceModelWithUI watched) {
    this.watched = watched;
  }

  /** A new inspector of a state, for MASON to open in the place of the last. */
  StateInspector of(int state) {
    StateInspector inspector = new StateInspector(watched, state);
    open = Optional.of(inspector);
    // later, for MASON closes inspectors and begins a history at one go
    inspector.addHierarchyListener(event -> SwingUtilities.invokeLater(() -> forget(inspector)));
    return inspector;
  }

  private void forget(StateInspector closed) {
    if (!closed.isDisplayable() && open.filter(closed::equals).isPresent()) {
      open = Optional.empty();
    }
  }

  /** To be called before a history begins: while a question is open, the closed are forgotten. */
  void keep() {
    kept = open;
  }

  /** To be called when a history has begun. */
  void reopen() {
    open = open.or(() -> kept);
    kept = Optional.empty();
    if (open.filter(StateInspector::known).isPresent()) {
      Bag inspectors = new Bag();
      inspectors.add(open.get());
      Bag names = new Bag();
      names.add(open.get().getTitle());
      watched.controller.setInspectors(inspectors, names);
    }
  }
}
