package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Container;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.text.JTextComponent;

/**
 * Names the fields of MASON's inspectors for those who hear the screen read: each stands in a list
 * behind the label that says what it is.
 */
final class FieldNames {

  private FieldNames() {}

  /** Names whatever has no name yet. */
  static void give(Container fields) {
    String label = "";
    for (Component each : fields.getComponents()) {
      if (each instanceof JLabel said && says(said)) {
        label = said.getText().strip();
      } else if (each instanceof AbstractButton button) {
        name(button, label.isEmpty() ? "" : "More of " + label);
      } else if (each instanceof Container inner) {
        nameAll(inner, label);
      }
    }
  }

  private static void nameAll(Container inner, String label) {
    if (inner instanceof JComponent component && isField(component)) {
      name(component, label);
      return;
    }
    for (Component each : inner.getComponents()) {
      if (each instanceof JLabel said && says(said)) {
        // it labels its own list
        give(inner);
        return;
      }
    }
    for (Component each : inner.getComponents()) {
      if (each instanceof Container further) {
        nameAll(further, label);
      }
    }
  }

  private static boolean says(JLabel label) {
    return label.getText() != null && !label.getText().isBlank();
  }

  private static boolean isField(JComponent component) {
    return component instanceof JTextComponent
        || component instanceof JSlider
        || component instanceof JComboBox
        || component instanceof AbstractButton;
  }

  private static void name(JComponent field, String name) {
    String known = field.getAccessibleContext().getAccessibleName();
    if (!name.isEmpty() && (known == null || known.isEmpty())) {
      field.getAccessibleContext().setAccessibleName(name);
    }
  }
}
