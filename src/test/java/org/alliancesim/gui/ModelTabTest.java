package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JSlider;
import javax.swing.KeyStroke;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tab says of its knobs, and how one is taken back. */
class ModelTabTest {

  private static final long SEED = 7;
  private static final int REPLICATE = 3;
  private static final MovableTarget PSI =
      new MovableTarget("behaviour.psi", Coefficient.PSI, World.NONE, World.NONE);
  private static final MovableTarget CREDIBILITY =
      new MovableTarget(
          "alliance.credibility", AllianceVariable.CREDIBILITY, World.NONE, World.NONE);

  private static ScenarioSource source;
  private static ResolvedScenario scenario;

  private AllianceModelWithUI watched;
  private ModelTab tab;

  @BeforeAll
  static void readAnEventfulScenario() throws ScenarioException {
    source =
        new ScenarioSource(
            "scenarios/2021-open-gate.yaml",
            List.of(Setting.parse("behaviour.kappa=1")),
            ScenarioSource.PRIOR);
    scenario = source.read();
  }

  @BeforeEach
  void open() {
    open(new Beginning(source, List.of(), scenario, SEED, REPLICATE));
  }

  private void open(Beginning beginning) {
    watched = AllianceModelWithUI.of(beginning, () -> {});
    tab = new ModelTab(watched);
  }

  /** The label that has these words. */
  private JLabel label(String words) {
    return Screen.all(tab, JLabel.class).stream()
        .filter(each -> each.getText() != null && each.getText().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no label has " + words));
  }

  private JLabel psi() {
    return label("goodwill that full pressure buys");
  }

  @SuppressWarnings("unchecked") // it is a list of these
  private JList<Change> list() {
    return (JList<Change>) Screen.all(tab, JList.class).get(0);
  }

  /** The lines of what was moved, as they are shown. */
  private List<String> listed() {
    JList<Change> list = list();
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < list.getModel().getSize(); line++) {
      JLabel shown =
          (JLabel)
              list.getCellRenderer()
                  .getListCellRendererComponent(
                      list, list.getModel().getElementAt(line), line, false, false);
      lines.add(shown.getText().replaceAll("<[^>]*>", "") + " | " + shown.getToolTipText());
    }
    return lines;
  }

  private void move(Change change) {
    watched.moves().move(change);
    tab.showAsItIs();
  }

  private void movePsi(double value) {
    move(new Change.OfVariable(PSI, value));
  }

  private static void doubleClick(JLabel label) {
    label.dispatchEvent(
        new MouseEvent(label, MouseEvent.MOUSE_CLICKED, 0, 0, 2, 2, 2, false, MouseEvent.BUTTON1));
  }

  @Test
  void aKnobIsCalledByTheCataloguesWordsWithItsReach() {
    assertThat(psi().getText())
        .contains("goodwill that full pressure buys", "0 to 100")
        .doesNotContain("psi", "written");
    assertThat(psi().getToolTipText()).contains("behaviour.psi");
    assertThat(label("admission waits").getText()).contains(" months");
    assertThat(label("interest in arms savings").getText())
        .as("what explains it stands in the tooltip")
        .doesNotContain("the first 1%");
    for (KnobGroup group : tab.groups()) {
      for (int knob = 0; knob < group.numProperties(); knob++) {
        String words = KnobLabel.escaped(group.knob(knob).words());
        assertThat(label(words).getText()).as(group.getName(knob)).startsWith("<html>");
      }
    }
  }

  @Test
  void whoHearsTheScreenReadHearsTheWords() {
    assertThat(Screen.all(tab, JSlider.class))
        .isNotEmpty()
        .extracting(slider -> slider.getAccessibleContext().getAccessibleName())
        .contains("goodwill that full pressure buys")
        .doesNotContainNull();
  }

  @Test
  void whatIsMovedIsMarkedAndListedAndADoubleClickTakesItBack() {
    double written = watched.moves().value(PSI);
    assertThat(list().getParent().isVisible()).isFalse();
    movePsi(written + 1.5);
    String shown = TypedNumber.plain(MoveWords.rounded(written));
    assertThat(psi().getText()).contains("<b>", "written: " + shown + ";");
    assertThat(list().getParent().isVisible()).isTrue();
    assertThat(listed())
        .containsExactly(
            "goodwill that full pressure buys: "
                + TypedNumber.plain(MoveWords.rounded(written + 1.5))
                + ", written "
                + shown
                + " | behaviour.psi="
                + (written + 1.5));
    assertThat(watched.moves().unsaved()).containsExactly("behaviour.psi");
    doubleClick(psi());
    assertThat(watched.moves().value(PSI)).isEqualTo(written);
    assertThat(watched.moves().all()).isEmpty();
    assertThat(watched.moves().unsaved()).isEmpty();
    assertThat(psi().getText()).doesNotContain("<b>", "written");
    assertThat(list().getParent().isVisible()).isFalse();
  }

  @Test
  void statesRulesAndPackagesAreCalledByName() {
    int azerbaijan = watched.model().world().states().indexOf(StateCode.of("AZE"));
    move(
        new Change.OfVariable(
            new MovableTarget(
                "states.AZE.western-ties", StateVariable.WESTERN_TIES, azerbaijan, World.NONE),
            0.125));
    move(new Change.OfRule("alliance.tracks.csto.rule", 0, new VotingRule.SimpleMajority()));
    boolean packages = watched.moves().track(0).packages();
    move(new Change.OfPackages("alliance.tracks.csto.packages", 0, !packages));
    assertThat(listed()).hasSize(3);
    assertThat(listed().get(0))
        .startsWith("Azerbaijan: closeness to the West, which a tie to the alliance puts at risk")
        .contains(": 0.125, written ");
    assertThat(listed().get(1))
        .isEqualTo(
            "CSTO: rule by which a ballot passes: simple majority, written consensus"
                + " | alliance.tracks.csto.rule=simple-majority");
    assertThat(listed().get(2))
        .contains("one vote: " + (packages ? "no, written yes" : "yes, written no"));
    JLabel rule = label("rule by which a ballot passes");
    assertThat(rule.getText()).contains("written: consensus");
    doubleClick(rule);
    assertThat(watched.moves().track(0).rule()).isEqualTo(new VotingRule.Consensus(0));
    assertThat(listed()).hasSize(2);
  }

  @Test
  void theDeleteKeyTakesBackTheLineThatIsChosen() {
    movePsi(4);
    JList<Change> list = list();
    list.setSelectedIndex(0);
    list.getActionForKeyStroke(KeyStroke.getKeyStroke("DELETE"))
        .actionPerformed(new ActionEvent(list, ActionEvent.ACTION_PERFORMED, ""));
    assertThat(watched.moves().all()).isEmpty();
    assertThat(listed()).isEmpty();
  }

  @Test
  void whileAHistoryRunsItIsTakenBackFromTheComingMonthOnAndAtTheNextStart() {
    double written = watched.moves().value(PSI);
    movePsi(written + 1.5);
    watched.start();
    watched.step();
    assertThat(watched.beginning().moved()).hasSize(1);
    tab.showAsItIs();
    assertThat(psi().getText()).contains("written: ");
    doubleClick(psi());
    assertThat(watched.moves().value(PSI)).as("what is to come").isEqualTo(written);
    assertThat(listed()).isEmpty();
    watched.step();
    assertThat(watched.model().value(PSI)).isEqualTo(written);
    watched.finish();
    watched.start();
    assertThat(watched.beginning().moved()).isEmpty();
  }

  @Test
  void whatTheHistoryItselfMovesIsNotMarked() {
    watched.start();
    double before = watched.moves().value(CREDIBILITY);
    while (watched.moves().value(CREDIBILITY) == before) {
      assertThat(watched.step()).as("credibility changes before the horizon").isTrue();
    }
    tab.showAsItIs();
    assertThat(label("how far members and candidates believe").getText()).doesNotContain("written");
  }

  /** As one from a file, or another replicate: what is written has to be read again. */
  @Test
  void aHistoryThatCameWithMovesKnowsWhatIsWritten() throws ScenarioException {
    double written = watched.moves().value(PSI);
    Beginning plain = watched.beginning();
    open(plain.with(List.of(new Change.OfVariable(PSI, 4))));
    tab.showAsItIs();
    assertThat(psi().getText())
        .contains("written: " + TypedNumber.plain(MoveWords.rounded(written)) + ";");
    doubleClick(psi());
    assertThat(watched.moves().value(PSI)).isEqualTo(written);
    assertThat(listed()).isEmpty();
  }

  @Test
  void theCopiedCommandHasWhatWasMovedAndTheVeryHistory() throws ScenarioException {
    movePsi(4);
    move(new Change.OfRule("alliance.tracks.csto.rule", 0, new VotingRule.QualifiedMajority(0.75)));
    String command = watched.command().orElseThrow();
    assertThat(command)
        .startsWith("sim explain scenarios/2021-open-gate.yaml --replicate 3 --seed 7")
        .contains("--behaviour " + ScenarioSource.PRIOR, "behaviour.psi=4.0", "qualified-majority");
    watched.start();
    while (watched.step()) {
      // to its end
    }
    watched.finish();
    assertThat(Replicate.rows(scenario, REPLICATE, watched.history().kept()))
        .isEqualTo(batch(settings(command)))
        .isNotEqualTo(batch(source.settings()));
  }

  /** The settings of a command as a shell hands them on. */
  private static List<Setting> settings(String command) {
    List<Setting> settings = new ArrayList<>();
    Matcher setting = Pattern.compile("--set ('([^']*)'|\\S+)").matcher(command);
    while (setting.find()) {
      settings.add(Setting.parse(setting.group(2) == null ? setting.group(1) : setting.group(2)));
    }
    return settings;
  }

  private static List<ReplicateRow> batch(List<Setting> settings) throws ScenarioException {
    ResolvedScenario other =
        new ScenarioSource(source.file(), settings, ScenarioSource.PRIOR).read();
    RunHistory history = new RunHistory(other.states(), other.charter());
    Replicate.run(other, SEED, REPLICATE, history);
    return Replicate.rows(other, REPLICATE, history);
  }
}
