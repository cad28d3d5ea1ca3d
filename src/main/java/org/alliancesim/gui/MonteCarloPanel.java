package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.report.Palette;
import org.alliancesim.scenario.content.ExperimentSettings;

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
  private static final int EDGE = 4;
  private static final int DIGITS = 5;
  private static final int MESSAGE_LINES = 3;

  /** In a pane that is lower, in pixels, the message has a line less. */
  private static final int LOW = 480;

  /** The length of the progress bar in steps. */
  private static final long FULL = 1000;

  private final transient BackgroundRuns runs;
  private final transient Predicate<String> filesMayBeUsed;
  private final transient BackgroundComparison comparison;
  private final WholeNumberField replicates =
      new WholeNumberField("Replicates", DIGITS, 1, ExperimentSettings.MOST_REPLICATES);
  private final WholeNumberField seed =
      new WholeNumberField("Seed", DIGITS, Long.MIN_VALUE, Long.MAX_VALUE);
  private final JButton run = new JButton("Run");
  private final JButton compare = new JButton("Compare A and B");
  private final JTabbedPane results = new JTabbedPane();
  private final ProbabilitiesPane probabilities;
  private final ComparisonPane pairs;
  private final JButton cancel = new JButton("Cancel");
  private final JButton export = new JButton("Export…");
  private final JProgressBar progress = new JProgressBar();
  private final JTextArea message = new JTextArea(MESSAGE_LINES, 0);
  private final Timer timer = new Timer(INTERVAL, event -> refresh());

  /**
   * A panel with nothing run yet.
   *
   * @param runs what runs
   * @param comparison what compares
   * @param defaultReplicates what is proposed
   * @param defaultSeed the master seed that is proposed
   * @param filesMayBeUsed asks whether to go on, with this question, if the scenario's files are
   *     not what they were
   * @param open shows a history of a batch
   */
  MonteCarloPanel(
      BackgroundRuns runs,
      BackgroundComparison comparison,
      int defaultReplicates,
      long defaultSeed,
      Predicate<String> filesMayBeUsed,
      Consumer<Beginning> open) {
    super(new BorderLayout(GAP, GAP));
    this.runs = runs;
    this.comparison = comparison;
    probabilities = new ProbabilitiesPane(defaultReplicates, open);
    pairs = new ComparisonPane(comparison, open);
    this.filesMayBeUsed = filesMayBeUsed;
    propose(defaultReplicates, defaultSeed);
    setBorder(BorderFactory.createEmptyBorder(EDGE, EDGE, EDGE, EDGE));
    add(top(), BorderLayout.NORTH);
    results.addTab(ProbabilitiesPane.TITLE, probabilities);
    results.addTab(ComparisonPane.TITLE, pairs);
    results.setFont(Words.TABS);
    results.getAccessibleContext().setAccessibleName("What the batches say");
    add(results, BorderLayout.CENTER);
    run.addActionListener(event -> begin(this::run));
    compare.addActionListener(event -> begin(this::compare));
    compare.setToolTipText(
        "runs every history twice under the same draws: as the scenario is written (A), and with"
            + " what was moved (B); what sim compare says of them forms below");
    cancel.addActionListener(event -> act(this::cancel));
    export.addActionListener(
        event -> chosenFolder().ifPresent(folder -> act(() -> runs.export(folder))));
    message.setText(
        "Runs the scenario many times, with what was moved in the tab Model from the start, while"
            + " the history on the map goes its way.");
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            message.setRows(getHeight() < LOW ? MESSAGE_LINES - 1 : MESSAGE_LINES);
            revalidate();
          }
        });
    refresh();
  }

  /** Proposes a batch, in place of what stands in the fields. */
  final void propose(int batch, long master) {
    replicates.propose(batch);
    seed.propose(master);
  }

  /** Of which batch the numbers are. */
  BatchLabel label() {
    Optional<BackgroundComparison.Plan> compared = comparison.view().plan();
    return compared.isPresent() && pairs.isVisible()
        ? BatchLabel.ofPairs(compared.get())
        : probabilities.label();
  }

  private JComponent top() {
    JPanel fields = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP / 2, 0));
    fields.add(replicates.label());
    fields.add(replicates);
    fields.add(seed.label());
    fields.add(seed);
    SnapshotButton picture =
        SnapshotButton.of(this, () -> label().caption(), () -> label().pictureName());
    Words.narrow(picture);
    picture.setFont(Words.TABS);
    fields.add(picture);
    // a row of their own: where the pane is narrow they would be cut off
    Words.narrow(run, compare, cancel, export);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP / 2, 0));
    buttons.add(run);
    buttons.add(compare);
    buttons.add(cancel);
    buttons.add(export);
    JPanel rows = new JPanel(new GridLayout(0, 1, 0, EDGE));
    rows.add(fields);
    rows.add(buttons);
    message.getAccessibleContext().setAccessibleName("What there is to say of the run");
    progress.setMaximum((int) FULL);
    progress.setStringPainted(true);
    progress.getAccessibleContext().setAccessibleName("Progress of the run");
    JPanel top = new JPanel(new BorderLayout(EDGE, EDGE));
    top.add(rows, BorderLayout.NORTH);
    top.add(progress, BorderLayout.CENTER);
    top.add(Words.prose(message), BorderLayout.SOUTH);
    return top;
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

  /** Begins what needs a number of replicates and a seed, or tells why it cannot. */
  private void begin(BiConsumer<Integer, Long> work) {
    try {
      work.accept((int) replicates.number(), seed.number());
    } catch (IllegalArgumentException e) {
      tell(String.valueOf(e.getMessage()), true);
    }
  }

  private void tell(String what, boolean failed) {
    Words.tell(message, what);
    message.setForeground(failed ? Words.WRONG : Palette.TEXT);
  }

  private void run(int n, long master) {
    if (mayBeDropped("Run another batch?", WorkInHand.of(runs.view()))
        && filesMayBeUsed.test("Run what the files say now?")) {
      act(() -> runs.start(n, master));
      results.setSelectedComponent(probabilities);
    }
  }

  private void compare(int n, long master) {
    if (!comparison.possible()) {
      throw new IllegalArgumentException(
          "Nothing is moved, so that B would be A: move something in the tab Model first.");
    }
    if (mayBeDropped("Compare anew?", WorkInHand.of(comparison.view()))
        && filesMayBeUsed.test("Compare what the files say now?")) {
      act(() -> comparison.start(n, master));
      results.setSelectedComponent(pairs);
    }
  }

  private void cancel() {
    runs.cancel();
    comparison.cancel();
  }

  /** Whether nothing would be lost, or the user can do without it. */
  private boolean mayBeDropped(String question, List<String> lost) {
    return lost.isEmpty() || Messages.confirm(this, question, lost);
  }

  private void act(Runnable action) {
    action.run();
    timer.start();
    pairs.follow();
    refresh();
  }

  /** Shows how things stand; rests when nothing can change any more. */
  private void refresh() {
    BackgroundRuns.View view = runs.view();
    BackgroundWork.Phase compared = comparison.phase();
    // both would want the processors
    boolean busy = view.phase().busy() || compared.busy();
    if (!busy) {
      timer.stop();
    }
    run.setEnabled(!busy);
    compare.setEnabled(!busy);
    cancel.setEnabled(view.phase().cancellable() || compared.cancellable());
    export.setEnabled(view.exportable());
    showProgress(view);
    if (!view.message().isEmpty()) {
      // in words and colour: what failed does not look like what went well
      tell(view.message(), view.failed());
    }
    probabilities.show(view);
  }

  private void showProgress(BackgroundRuns.View view) {
    progress.setIndeterminate(
        view.phase() == BackgroundWork.Phase.READING
            || view.phase() == BackgroundWork.Phase.EXPORTING);
    if (view.plan().isEmpty()) {
      progress.setValue(0);
      progress.setString("");
      return;
    }
    PlannedRun plan = view.plan().get();
    progress.setValue((int) (FULL * view.histories() / plan.histories()));
    StringBuilder text = new StringBuilder(view.counts());
    if (view.rate() > 0) {
      text.append(String.format(Locale.ROOT, ", %,.0f histories a second", view.rate()));
    }
    if (view.rate() > 0 && view.phase() == BackgroundWork.Phase.RUNNING) {
      double left = (plan.histories() - view.histories()) / view.rate();
      text.append(String.format(Locale.ROOT, ", about %,.0f s left", left));
    }
    progress.setString(text.toString());
  }
}
