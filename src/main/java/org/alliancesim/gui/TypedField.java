package org.alliancesim.gui;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyListener;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import sim.util.gui.PropertyField;

/**
 * The field beside a slider, in which a number is typed. It stands in for what MASON does there,
 * which takes the number and then the place of its slider, and prints a trace for what is none.
 */
final class TypedField {

  private final PropertyField property;
  private final JTextField field;
  private final Consumer<String> entered;

  private TypedField(PropertyField property, Consumer<String> entered) {
    this.property = property;
    this.entered = entered;
    field = property.getField();
  }

  /**
   * Takes over the field of a property.
   *
   * @param entered is given what was typed, by the Enter key or by leaving the field
   */
  static TypedField in(PropertyField property, Consumer<String> entered) {
    TypedField typed = new TypedField(property, entered);
    typed.listen();
    return typed;
  }

  private void listen() {
    for (KeyListener masons : field.getKeyListeners()) {
      field.removeKeyListener(masons);
    }
    for (FocusListener masons : field.getFocusListeners()) {
      if (masons.getClass().getName().startsWith(PropertyField.class.getName())) {
        field.removeFocusListener(masons);
      }
    }
    field.addActionListener(pressed -> enter());
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            if (!event.isTemporary()) {
              enter();
            }
          }
        });
    field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ESCAPE"), "take back");
    field
        .getActionMap()
        .put(
            "take back",
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent pressed) {
                field.setText(property.getValue());
              }
            });
  }

  /** Whether something has been typed and not entered. */
  boolean edited() {
    return field.isFocusOwner() && !field.getText().equals(shown());
  }

  /** What the field shows when nobody types. */
  private String shown() {
    return String.valueOf(property.getValue());
  }

  private void enter() {
    String text = field.getText();
    if (!text.equals(shown())) {
      // at once, or leaving the field for a message would enter it again
      field.setText(shown());
      entered.accept(text);
    }
  }
}
