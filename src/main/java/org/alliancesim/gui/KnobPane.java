package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import sim.portrayal.SimpleInspector;
import sim.util.gui.PropertyField;

/**
 * A group of knobs as MASON's inspector shows it, with our words beside each, a field that refuses
 * what is no value, and what is wrong with what was typed last.
 */
final class KnobPane extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Of the letters: so small that the longest name leaves its number room. */
  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private static final Color WRONG = new Color(0xa4, 0x00, 0x00);

  /** The width of a slider, in pixels: beside it a number of five digits has room. */
  private static final int SLIDER = 50;

  /** Around a sentence, in pixels. */
  static final int MARGIN = 4;

  /** What a knob can consist of. */
  private static final List<Class<? extends JComponent>> CONTROLS =
      List.of(JSlider.class, JTextField.class, JComboBox.class, JCheckBox.class);

  private final transient KnobGroup knobs;
  private final transient AllianceModelWithUI watched;
  private final transient Runnable moved;
  private final JTextArea wrong = new JTextArea();
  private final transient List<TypedField> fields = new ArrayList<>();
  private final transient List<KnobLabel> labels = new ArrayList<>();
  private SimpleInspector inspector;

  /**
   * A group's knobs.
   *
   * @param moved is called when something was typed or taken back
   */
  KnobPane(KnobGroup knobs, AllianceModelWithUI watched, Runnable moved) {
    super(new BorderLayout());
    this.knobs = knobs;
    this.watched = watched;
    this.moved = moved;
    setAlignmentX(LEFT_ALIGNMENT);
    wrong.setEditable(false);
    wrong.setFocusable(false);
    wrong.setLineWrap(true);
    wrong.setWrapStyleWord(true);
    wrong.setOpaque(false);
    wrong.setFont(FONT);
    wrong.setForeground(WRONG);
    wrong.setBorder(BorderFactory.createEmptyBorder(0, MARGIN, MARGIN, MARGIN));
    inspector = build();
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            labels.forEach(label -> label.fit(getWidth()));
          }
        });
    // another thing chosen has other reaches, which MASON's sliders take only when they are made
    knobs.onChoice(() -> SwingUtilities.invokeLater(() -> inspector = build()));
  }

  private SimpleInspector build() {
    // whoever chooses by keyboard may want to choose again
    boolean choosing = lists().stream().anyMatch(JComboBox::isFocusOwner);
    removeAll();
    fields.clear();
    labels.clear();
    say("");
    SimpleInspector made =
        // all at once: MASON would show them page by page
        knobs.quietly(
            () -> new SimpleInspector(knobs, watched, knobs.title(), knobs.numProperties()));
    ModelTab.lighten(made);
    add(made);
    add(wrong, BorderLayout.SOUTH);
    label(all(made, JLabel.class));
    for (JSlider slider : all(made, JSlider.class)) {
      slider.setPreferredSize(new Dimension(SLIDER, slider.getPreferredSize().height));
    }
    List<PropertyField> properties = all(made, PropertyField.class);
    for (int index = 0; index < properties.size(); index++) {
      int knob = index;
      fields.add(TypedField.in(properties.get(index), text -> type(knob, text)));
      for (Class<? extends JComponent> kind : CONTROLS) {
        all(properties.get(index), kind)
            .forEach(control -> makeReachable(control, knobs.knob(knob).words()));
      }
    }
    // or every line passed on the way with the arrow keys would be chosen
    lists().forEach(list -> list.putClientProperty("JComboBox.isTableCellEditor", true));
    revalidate();
    if (choosing) {
      lists().get(0).requestFocusInWindow();
    }
    return made;
  }

  /** Names a control for who hears the screen read, and shows it to who comes by keyboard. */
  private static void makeReachable(JComponent control, String words) {
    control.getAccessibleContext().setAccessibleName(words);
    control.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            if (control.getParent() instanceof JComponent around) {
              around.scrollRectToVisible(control.getBounds());
            }
          }
        });
  }

  /** Gives MASON's labels, each of which is a knob's key, our words. */
  private void label(List<JLabel> masons) {
    for (JLabel label : masons) {
      int next = labels.size();
      if (next < knobs.numProperties()
          && label.getText() != null
          && label.getText().strip().equals(knobs.getName(next))) {
        labels.add(KnobLabel.on(label, knobs.knob(next), watched.moves(), moved));
        labels.get(next).fit(getWidth());
      }
    }
    if (labels.size() < knobs.numProperties()) {
      throw new IllegalStateException(
          "the knob '" + knobs.getName(labels.size()) + "' has no label");
    }
  }

  private List<JComboBox<?>> lists() {
    List<JComboBox<?>> lists = new ArrayList<>();
    all(this, JComboBox.class).forEach(lists::add);
    return lists;
  }

  private void type(int knob, String text) {
    Optional<String> mistake = knobs.type(knob, text);
    mistake.ifPresent(words -> Toolkit.getDefaultToolkit().beep());
    say(mistake.orElse(""));
    moved.run();
  }

  private void say(String words) {
    wrong.setText(words);
    wrong.setVisible(!words.isEmpty());
    if (!words.isEmpty()) {
      SwingUtilities.invokeLater(() -> wrong.scrollRectToVisible(new Rectangle(wrong.getSize())));
    }
  }

  /** Shows what holds now or will in the coming month. */
  void refresh() {
    // months that pass are not to take away what the user is typing
    if (fields.stream().noneMatch(TypedField::edited)) {
      knobs.show(inspector::updateInspector);
      labels.forEach(KnobLabel::refresh);
    }
  }

  /** The group. */
  KnobGroup knobs() {
    return knobs;
  }

  /** All components of a kind, however deep, in their order. */
  private static <C> List<C> all(Container container, Class<C> kind) {
    List<C> found = new ArrayList<>();
    for (Component each : container.getComponents()) {
      if (kind.isInstance(each)) {
        found.add(kind.cast(each));
      } else if (each instanceof Container inner) {
        found.addAll(all(inner, kind));
      }
    }
    return found;
  }
}
