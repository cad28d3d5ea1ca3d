package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tab says of its knobs, and how one is taken back. */
class ModelTabTest {

  private static final MovableTarget PSI =
      new MovableTarget("behaviour.psi", Coefficient.PSI, World.NONE, World.NONE);

  private AllianceModelWithUI watched;
  private ModelTab tab;

  @BeforeEach
  void open() throws ScenarioException {
    ScenarioSource source =
        new ScenarioSource("scenarios/2021-open-gate.yaml", List.of(), ScenarioSource.PRIOR);
    ResolvedScenario scenario = source.read();
    watched = AllianceModelWithUI.of(new Beginning(source, List.of(), scenario, 7, 3), () -> {});
    tab = new ModelTab(watched);
  }

  private JLabel label(String words) {
    return Screen.all(tab, JLabel.class).stream()
        .filter(each -> each.getText() != null && each.getText().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private String listed() {
    return Screen.all(tab, JTextArea.class).get(0).getText();
  }

  private void move(double value) {
    watched.moves().move(new Change.OfVariable(PSI, value));
    tab.showAsItIs();
  }

  private static void doubleClick(JLabel label) {
    label.dispatchEvent(
        new MouseEvent(label, MouseEvent.MOUSE_CLICKED, 0, 0, 2, 2, 2, false, MouseEvent.BUTTON1));
  }

  @Test
  void aKnobIsCalledByTheCataloguesWordsWithItsReach() {
    JLabel psi = label(Coefficient.PSI.definition().meaning());
    assertThat(psi.getText()).contains("0 to 100").doesNotContain("written");
    assertThat(psi.getToolTipText()).contains("behaviour.psi");
    // every knob of every group, or a label of MASON's was not found
    for (KnobGroup group : tab.groups()) {
      for (int knob = 0; knob < group.numProperties(); knob++) {
        assertThat(label(group.knob(knob).words().replace("<", "&lt;").replace(">", "&gt;")))
            .as(group.getName(knob))
            .isNotNull();
      }
    }
  }

  @Test
  void whatIsMovedIsMarkedAndListedAndADoubleClickTakesItBack() {
    double written = watched.moves().value(PSI);
    assertThat(listed()).isEmpty();
    move(written + 1.5);
    JLabel psi = label(Coefficient.PSI.definition().meaning());
    assertThat(psi.getText()).contains("<b>", "written: ");
    assertThat(listed()).isEqualTo("Moved:\nbehaviour.psi=" + (written + 1.5));
    doubleClick(psi);
    assertThat(watched.moves().value(PSI)).isEqualTo(written);
    assertThat(watched.moves().all()).isEmpty();
    assertThat(psi.getText()).doesNotContain("written");
    assertThat(listed()).isEmpty();
  }

  @Test
  void whileAHistoryRunsItIsTakenBackFromTheComingMonthOnAndAtTheNextStart() {
    double written = watched.moves().value(PSI);
    move(written + 1.5);
    watched.start();
    watched.step();
    assertThat(watched.beginning().moved()).hasSize(1);
    tab.showAsItIs();
    doubleClick(label(Coefficient.PSI.definition().meaning()));
    watched.step();
    assertThat(watched.model().value(PSI)).isEqualTo(written);
    watched.finish();
    watched.start();
    assertThat(watched.beginning().moved()).isEmpty();
  }
}
