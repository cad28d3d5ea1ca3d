package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import sim.display.Display2D;

/** Above the map, what its states are coloured by: Alt and C go there, the arrows choose. */
final class ColourChooser extends JPanel {

  private static final long serialVersionUID = 1L;

  /** What states are coloured by at first. */
  static final String STATUS = "Status";

  /** Between two looks at a batch that may have got on, in ms. */
  private static final int LOOK = 500;

  private final transient Display2D display;
  private final transient Runnable shown;
  private final transient MapColouring colouring;
  private final transient List<MapNumber> numbers;
  private final JComboBox<String> choice = new JComboBox<>();
  private final Timer look = new Timer(LOOK, elapsed -> follow());

  /** What was chosen last that needs no batch. */
  private String kept = STATUS;

  private ColourChooser(
      Display2D display, MapColouring colouring, List<MapNumber> numbers, Runnable shown) {
    super(new FlowLayout(FlowLayout.LEADING, 4, 0));
    this.display = display;
    this.shown = shown;
    this.colouring = colouring;
    this.numbers = List.copyOf(numbers);
    choice.addItem(STATUS);
    numbers.forEach(number -> choice.addItem(number.label()));
    choice.setName("colour by");
    choice.setToolTipText("what the states are coloured by (Alt+C)");
    choice.getAccessibleContext().setAccessibleName("Colour by");
    // MASON's row of buttons is as high as they are
    choice.setFont(KnobPane.FONT);
    choice.addActionListener(chosen -> choose());
    JLabel label = new JLabel("Colour by");
    label.setFont(KnobPane.FONT);
    label.setDisplayedMnemonic('C');
    label.setLabelFor(choice);
    add(label);
    add(choice);
    Dimension size = getPreferredSize();
    setMaximumSize(size);
  }

  /**
   * Puts one above a display, in place of that of an earlier map, whose choice it takes over.
   *
   * @param shown is run when the map is to be coloured otherwise
   */
  static ColourChooser above(
      Display2D display, MapColouring colouring, List<MapNumber> numbers, Runnable shown) {
    ColourChooser made = new ColourChooser(display, colouring, numbers, shown);
    for (Component each : display.header.getComponents()) {
      if (each instanceof ColourChooser earlier) {
        earlier.look.stop();
        display.header.remove(earlier);
        made.kept = earlier.kept;
        made.choose(earlier.chosen());
      }
    }
    display.header.add(made);
    display.header.revalidate();
    return made;
  }

  /** What is chosen. */
  String chosen() {
    return String.valueOf(choice.getSelectedItem());
  }

  /** What the next session is to begin with: it has no batch then whose numbers it could show. */
  String kept() {
    return kept;
  }

  /** Chooses what is called so; if nothing is, what was chosen stays. */
  void choose(String label) {
    choice.setSelectedItem(label);
  }

  /** Chooses the next one; after the last, the first. */
  void chooseNext() {
    choice.setSelectedIndex((choice.getSelectedIndex() + 1) % choice.getItemCount());
  }

  private void choose() {
    int chosen = choice.getSelectedIndex();
    Optional<MapNumber> number =
        chosen <= 0 ? Optional.empty() : Optional.of(numbers.get(chosen - 1));
    colouring.by(number);
    if (number.filter(MapNumber::ofBatch).isPresent()) {
      look.start();
    } else {
      look.stop();
      kept = chosen();
    }
    shown.run();
  }

  /** Shows what the batch estimates by now. */
  private void follow() {
    if (display.isShowing() && colouring.outdated()) {
      shown.run();
    }
  }

  /** A window may take it over from another one. */
  @Override
  public void addNotify() {
    super.addNotify();
    if (colouring.number().filter(MapNumber::ofBatch).isPresent()) {
      look.start();
    }
  }

  @Override
  public void removeNotify() {
    super.removeNotify();
    look.stop();
  }
}
