package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JSlider;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

/** Which keys a control keeps from the window, as docs/session.md says. */
class WindowKeysTest {

  private static String kept(JComponent control) {
    StringBuilder kept = new StringBuilder();
    for (String key : new String[] {"SPACE", "LEFT", "RIGHT", "HOME", "END", "R", "1", "typed f"}) {
      if (WindowKeys.isNeeded(control, KeyStroke.getKeyStroke(key))) {
        kept.append(kept.isEmpty() ? "" : " ").append(key);
      }
    }
    return kept.toString();
  }

  @Test
  void textThatIsEditedKeepsAllKeysAndOtherTextNone() {
    assertThat(kept(new JTextField())).isEqualTo("SPACE LEFT RIGHT HOME END R 1 typed f");
    JTextArea told = new JTextArea();
    told.setEditable(false);
    assertThat(kept(told)).isEmpty();
  }

  @Test
  void aControlKeepsTheKeysByWhichItIsUsed() {
    assertThat(kept(new JList<>())).isEmpty();
    assertThat(kept(new TimeLine(month -> {}))).isEmpty();
    assertThat(kept(new JButton())).isEqualTo("SPACE");
    assertThat(kept(new JCheckBox())).isEqualTo("SPACE");
    assertThat(kept(new JComboBox<>())).isEqualTo("SPACE HOME END");
    assertThat(kept(new JTabbedPane())).isEqualTo("LEFT RIGHT");
    for (JComponent along : new JComponent[] {new JSlider(), new JTable(), new JSplitPane()}) {
      assertThat(kept(along)).isEqualTo("LEFT RIGHT HOME END");
    }
  }

  @Test
  void whatAControlOfThisProgramBindsIsItsOwn() {
    JList<String> list = new JList<>();
    list.getInputMap().put(KeyStroke.getKeyStroke("HOME"), "first");
    assertThat(kept(list)).isEqualTo("HOME");
  }

  /** Plus stands above another sign on many keyboards. */
  @Test
  void aSignIsTheSameWithShiftButNotWithAlt() {
    assertThat(typed('+', InputEvent.SHIFT_DOWN_MASK)).isEqualTo(KeyStroke.getKeyStroke('+'));
    assertThat(typed('f', 0)).isEqualTo(KeyStroke.getKeyStroke('f'));
    assertThat(typed('f', InputEvent.ALT_DOWN_MASK)).isNotEqualTo(KeyStroke.getKeyStroke('f'));
  }

  private static KeyStroke typed(char sign, int modifiers) {
    return WindowKeys.stroke(
        new KeyEvent(
            new JTextField(), KeyEvent.KEY_TYPED, 0, modifiers, KeyEvent.VK_UNDEFINED, sign));
  }

  /** A shifted arrow moves the map. */
  @Test
  void noControlKeepsShiftedArrows() {
    assertThat(WindowKeys.isNeeded(new JTable(), KeyStroke.getKeyStroke("shift RIGHT"))).isFalse();
  }
}
