package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.Timer;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.report.Answer;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Palette;
import org.alliancesim.report.Questions;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Names;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.jspecify.annotations.Nullable;

/**
 * Runs the batch beside the history that is watched: the probabilities as they form, with their
 * intervals. To be used on Swing's thread.
 */
final class MonteCarloPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  /** What its pane is called. */
  static final String TITLE = "Monte Carlo";

  /** Between two looks at the run, ms: as often as one can follow. */
  private static final int INTERVAL = 250;

  private static final int GAP = 8;
  private static final int REPLICATES_WIDTH = 8;
  private static final int SEED_WIDTH = 10;
  private static final int MESSAGE_LINES = 3;
  private static final int ANSWER_LINES = 7;
  private static final int WIDTH = 400;
  private static final int TABLE_HEIGHT = 250;

  private static final Color WRONG = new Color(0xa4, 0x00, 0x00);

  /** The length of the progress bar in steps. */
  private static final long FULL = 1000;

  private final transient BackgroundRuns runs;
  private final transient Predicate<String> filesMayBeUsed;
  private final transient SettlingChart settling;
  private final JTextField replicates = new JTextField(REPLICATES_WIDTH);
  private final JTextField seed = new JTextField(SEED_WIDTH);
  private final JButton run = new JButton("Run");
  private final JButton cancel = new JButton("Cancel");
  private final JButton export = new JButton("Export…");
  private final JProgressBar progress = new JProgressBar();
  private final JTextArea message = new JTextArea(MESSAGE_LINES, 0);
  private final JTextArea answer = new JTextArea(ANSWER_LINES, 0);
  private final JScrollPane answerPlace = prose(answer);
  private final EstimateTable table = new EstimateTable();
  private transient BackgroundRuns.@Nullable View shown;
  private final Timer timer = new Timer(INTERVAL, event -> refresh());

  /**
   * A panel with nothing run yet.
   *
   * @param runs what runs
   * @param defaultReplicates what is proposed
   * @param defaultSeed the master seed that is proposed
   * @param filesMayBeUsed asks whether to go on, with this question, if the scenario's files are
   *     not what they were
   */
  MonteCarloPanel(
      BackgroundRuns runs,
      int defaultReplicates,
      long defaultSeed,
      Predicate<String> filesMayBeUsed) {
    super(new BorderLayout(GAP, GAP));
    this.runs = runs;
    this.filesMayBeUsed = filesMayBeUsed;
    settling = new SettlingChart(defaultReplicates);
    propose(defaultReplicates, defaultSeed);
    setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    add(top(), BorderLayout.NORTH);
    add(results(), BorderLayout.CENTER);
    run.addActionListener(event -> run());
    cancel.addActionListener(event -> act(runs::cancel));
    export.addActionListener(
        event -> chosenFolder().ifPresent(folder -> act(() -> runs.export(folder))));
    table.getSelectionModel().addListSelectionListener(event -> showCourse());
    message.setText(
        "Runs the scenario many times, with what was moved in the tab Model from the start, while"
            + " the history on the map goes its way.");
    refresh();
  }

  /** Proposes a batch, in place of what stands in the fields. */
  final void propose(int batch, long master) {
    replicates.setText(String.valueOf(batch));
    seed.setText(String.valueOf(master));
  }

  /** Of which batch the numbers are. */
  BatchLabel label() {
    return BatchLabel.of(Optional.ofNullable(shown));
  }

  private JComponent top() {
    JPanel fields = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
    fields.add(new JLabel("Replicates"));
    fields.add(replicates);
    fields.add(new JLabel("Master seed"));
    fields.add(seed);
    // a row of their own: where the pane is narrow they would be cut off
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
    buttons.add(run);
    buttons.add(cancel);
    buttons.add(export);
    JPanel rows = new JPanel(new GridLayout(0, 1, 0, GAP));
    rows.add(fields);
    rows.add(buttons);
    progress.setMaximum((int) FULL);
    progress.setStringPainted(true);
    JPanel top = new JPanel(new BorderLayout(GAP, GAP));
    top.add(rows, BorderLayout.NORTH);
    top.add(progress, BorderLayout.CENTER);
    top.add(prose(message), BorderLayout.SOUTH);
    return top;
  }

  /** An area of text to be read and copied. */
  private static JScrollPane prose(JTextArea area) {
    area.setEditable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setOpaque(false);
    area.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, new JLabel().getFont().getSize()));
    JScrollPane scroll = new JScrollPane(area);
    scroll.setBorder(null);
    return scroll;
  }

  private JComponent results() {
    JScrollPane estimates = new JScrollPane(table);
    estimates.setPreferredSize(new Dimension(WIDTH, TABLE_HEIGHT));
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, estimates, settling.panel());
    split.setResizeWeight(0.5);
    split.setBorder(null);
    JPanel results = new JPanel(new BorderLayout(GAP, GAP));
    answerPlace.setVisible(false);
    results.add(answerPlace, BorderLayout.NORTH);
    results.add(split, BorderLayout.CENTER);
    return results;
  }

  /** Relative to the folder that the program was started in, if it lies there. */
  private Optional<Path> chosenFolder() {
    Path here = Path.of("").toAbsolutePath();
    JFileChooser dialog = new JFileChooser(here.toFile());
    dialog.setDialogTitle("In which folder should the run get its own?");
    dialog.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    dialog.setAcceptAllFileFilterUsed(false);
    dialog.setSelectedFile(PlannedRun.OUTPUT.toAbsolutePath().toFile());
    if (dialog.showDialog(this, "Export") != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    Path folder = dialog.getSelectedFile().toPath();
    return Optional.of(folder.startsWith(here) ? here.relativize(folder) : folder);
  }

  private void run() {
    try {
      int n = (int) number("Replicates", replicates, 1, ExperimentSettings.MOST_REPLICATES);
      long master = number("Master seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
      if (mayBeDropped() && filesMayBeUsed.test("Run what the files say now?")) {
        act(() -> runs.start(n, master));
      }
    } catch (IllegalArgumentException e) {
      tell(String.valueOf(e.getMessage()));
      message.setForeground(WRONG);
    }
  }

  /** Whether there is no batch that would be lost, or the user can do without it. */
  private boolean mayBeDropped() {
    List<String> lost = WorkInHand.of(runs.view(), Set.of(), false);
    return lost.isEmpty() || Messages.confirm(this, "Run another batch?", lost);
  }

  private static long number(String name, JTextField field, long least, long most) {
    String text = field.getText().strip();
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
            name,
            least,
            most,
            text));
  }

  private void act(Runnable action) {
    action.run();
    timer.start();
    refresh();
  }

  /** Shows how things stand; rests when nothing can change any more. */
  private void refresh() {
    BackgroundRuns.View view = runs.view();
    boolean busy = view.phase().busy();
    if (!busy) {
      timer.stop();
    }
    run.setEnabled(!busy);
    cancel.setEnabled(
        view.phase() == BackgroundRuns.Phase.READING
            || view.phase() == BackgroundRuns.Phase.RUNNING);
    export.setEnabled(view.exportable());
    showProgress(view);
    if (!view.message().isEmpty()) {
      tell(view.message());
      // in words and colour: what failed does not look like what went well
      message.setForeground(view.failed() ? WRONG : Palette.TEXT);
    }
    if (view.plan().isPresent()) {
      shown = view;
      Names names = PlannedRun.names(view.plan().get().scenario());
      Questions questions = Questions.of(view.plan().get().described());
      table.show(view.estimates().orElseThrow().now(), new PairOrder(names, questions));
      showCourse();
    } else {
      table.clear();
    }
    showAnswers(view.answers());
  }

  private void tell(String what) {
    tell(message, what);
  }

  /** Leaves what is told already as it is, for the user may be copying it. */
  private static void tell(JTextArea area, String what) {
    if (!area.getText().equals(what)) {
      area.setText(what);
      area.setCaretPosition(0);
    }
  }

  /** What the scenario asks is answered above the table; one that asks nothing leaves no gap. */
  private void showAnswers(List<Answer> answers) {
    tell(
        answer,
        answers.stream()
            .map(each -> each.question() + "\n" + each.what() + " " + each.why())
            .map(String::strip)
            .collect(Collectors.joining("\n\n")));
    if (answerPlace.isVisible() == answers.isEmpty()) {
      answerPlace.setVisible(!answers.isEmpty());
      revalidate();
    }
  }

  private void showProgress(BackgroundRuns.View view) {
    progress.setIndeterminate(
        view.phase() == BackgroundRuns.Phase.READING
            || view.phase() == BackgroundRuns.Phase.EXPORTING);
    if (view.plan().isEmpty()) {
      progress.setValue(0);
      progress.setString("");
      return;
    }
    PlannedRun plan = view.plan().get();
    progress.setValue((int) (FULL * view.histories() / plan.histories()));
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "%,d of %,d replicates", view.replicates(), plan.replicates()));
    if (view.rate() > 0) {
      text.append(String.format(Locale.ROOT, ", %,.0f histories a second", view.rate()));
    }
    if (view.rate() > 0 && view.phase() == BackgroundRuns.Phase.RUNNING) {
      double left = (plan.histories() - view.histories()) / view.rate();
      text.append(String.format(Locale.ROOT, ", about %,.0f s left", left));
    }
    progress.setString(text.toString());
  }

  /** How the chosen estimate settles; of the run that the table shows, not of one just begun. */
  private void showCourse() {
    Optional<ConvergenceRow> chosen = table.chosen();
    if (chosen.isEmpty()) {
      settling.clear();
      return;
    }
    ConvergenceRow row = chosen.get();
    BackgroundRuns.View run = Objects.requireNonNull(shown);
    PlannedRun plan = run.plan().orElseThrow();
    settling.show(
        PlannedRun.names(plan.scenario()).state(row.state())
            + ": "
            + PlannedRun.names(plan.scenario()).status(row.status()),
        run.estimates().orElseThrow().course(row.state(), row.status(), SettlingChart.POINTS),
        plan.replicates());
  }
}
