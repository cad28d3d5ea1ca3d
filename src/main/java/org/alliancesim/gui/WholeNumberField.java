package org.alliancesim.gui;

import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.JTextField;

/** A field for a whole number, with the label that stands before it. */
final class WholeNumberField extends JTextField {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final long least;
  private final long most;

  /**
   * An empty field.
   *
   * @param what it is the number of
   * @param columns how wide it is, in digits
   * @param least the smallest number that may be typed
   * @param most the largest one
   */
  WholeNumberField(String what, int columns, long least, long most) {
    super(columns);
    this.what = what;
    this.least = least;
    this.most = most;
    getAccessibleContext().setAccessibleName(what);
  }

  /** Says what is to be typed. */
  JLabel label() {
    JLabel label = new JLabel(what);
    label.setLabelFor(this);
    return label;
  }

  /** Proposes a number. */
  void propose(long number) {
    setText(String.valueOf(number));
  }

  /**
   * What was typed.
   *
   * @throws IllegalArgumentException if that is no such number; the message tells the user
   */
  long number() {
    String text = getText().strip();
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with the range
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "%s must be a whole number from %,d to %,d, not '%s'.",
            what,
            least,
            most,
            text));
  }
}
