package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingWorker;
import javax.swing.table.DefaultTableModel;
import org.alliancesim.explanation.Event;
import org.alliancesim.explanation.Passage;
import org.alliancesim.explanation.Voter;
import org.alliancesim.institution.Vote;
import org.alliancesim.report.Palette;

/**
 * One passage of a story in full: all its sentences, of a vote who stood how, and of a decision
 * against a bid the smallest change that would have flipped it, which is looked for on demand.
 */
final class PassageDetail extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final List<String> HEADINGS = List.of("Voter", "V", "pressure", "needed", "vote");
  private static final int[] WIDTHS = {110, 56, 60, 56, 84};
  private static final int GAP = 6;
  private static final int HEIGHT = 190;
  private static final int ROW = 18;
  private static final int MOST_ROWS = 7;
  private static final String SEARCHING =
      "Looking for the smallest change that would have flipped it, by running the month again …";

  private final JTextArea sentences = new JTextArea();
  private final JTable ballot = new JTable();
  private final JScrollPane ballotPlace = new JScrollPane(ballot);
  private transient Optional<SwingWorker<Optional<Event>, Void>> search = Optional.empty();

  PassageDetail() {
    super(new BorderLayout(0, GAP));
    sentences.setEditable(false);
    sentences.setLineWrap(true);
    sentences.setWrapStyleWord(true);
    sentences.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    sentences.setForeground(Palette.TEXT);
    sentences.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    sentences.getAccessibleContext().setAccessibleName("The passage in full");
    ballot.getAccessibleContext().setAccessibleName("Ballot");
    ballot.setRowHeight(ROW);
    ballot.setFillsViewportHeight(true);
    ballot.setDefaultEditor(Object.class, null);
    ballot.setGridColor(MapColours.METER);
    ballotPlace.setVisible(false);
    ballotPlace.getViewport().setBackground(Color.WHITE);
    add(ballotPlace, BorderLayout.NORTH);
    add(new JScrollPane(sentences), BorderLayout.CENTER);
    setPreferredSize(new Dimension(0, HEIGHT));
    clear();
  }

  /** Tells nothing. */
  void clear() {
    search.ifPresent(running -> running.cancel(true));
    search = Optional.empty();
    ballotPlace.setVisible(false);
    say(
        "Choose a passage: a click goes to its month and selects its state; of a refusal it also"
            + " opens the ballot and what would have flipped it.");
  }

  private void say(String text) {
    sentences.setText(text);
    sentences.setCaretPosition(0);
  }

  /** Tells a passage, and what would have flipped a refusal as soon as that is known. */
  void tell(Course course, Passage passage) {
    clear();
    course.chronicle().event(passage).ifPresent(event -> showBallot(course, event));
    if (!course.chronicle().refuses(passage)) {
      say(String.join("\n\n", passage.sentences()));
      return;
    }
    say(passage.headline() + "\n\n" + SEARCHING);
    SwingWorker<Optional<Event>, Void> worker =
        new SwingWorker<>() {
          @Override
          protected Optional<Event> doInBackground() {
            return course.chronicle().explained(passage);
          }

          @Override
          protected void done() {
            if (!isCancelled()) {
              show(course, passage, this);
            }
          }
        };
    search = Optional.of(worker);
    worker.execute();
  }

  private void show(Course course, Passage passage, SwingWorker<Optional<Event>, Void> done) {
    try {
      Event explained = done.get().orElseThrow();
      showBallot(course, explained);
      List<String> told = course.chronicle().sentences(explained);
      say(String.join("\n\n", flipsFirst(told, passage.sentences())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a refusal could not be explained", e.getCause());
    }
  }

  /** What happened, then what would have flipped it, and only then how everyone stood. */
  private static List<String> flipsFirst(List<String> explained, List<String> before) {
    List<String> ordered = new ArrayList<>(List.of(explained.get(0)));
    List<String> rest = explained.subList(1, explained.size());
    rest.stream().filter(sentence -> !before.contains(sentence)).forEach(ordered::add);
    rest.stream().filter(before::contains).forEach(ordered::add);
    return ordered;
  }

  private void showBallot(Course course, Event event) {
    ballotPlace.setVisible(event instanceof Event.Ballot);
    if (event instanceof Event.Ballot told) {
      DefaultTableModel rows = new DefaultTableModel(HEADINGS.toArray(), 0);
      told.voters().forEach(voter -> rows.addRow(row(course, voter)));
      ballot.setModel(rows);
      for (int column = 0; column < WIDTHS.length; column++) {
        ballot.getColumnModel().getColumn(column).setPreferredWidth(WIDTHS[column]);
      }
      int shown = Math.min(MOST_ROWS, told.voters().size() + 1);
      ballotPlace.setPreferredSize(new Dimension(0, shown * ROW + ROW));
    }
    revalidate();
  }

  /** Of a package, what is the worst for it among its bids: there an objection comes from. */
  private static Object[] row(Course course, Voter voter) {
    Voter.Answer worst =
        voter.answers().stream()
            .min(
                Comparator.comparingDouble(
                    answer -> answer.outlook().goodwill() - answer.outlook().against()))
            .orElseThrow();
    return new Object[] {
      course.beginning().scenario().stateName(voter.state()),
      number(worst.outlook().goodwill() - worst.outlook().against()),
      number(worst.outlook().underPressure() - worst.outlook().goodwill()),
      voter.vote() == Vote.OBJECT ? number(voter.needed()) : "–",
      switch (voter.vote()) {
        case CONSENT -> "consents";
        case ABSTAIN -> "abstains";
        case OBJECT -> "objects";
      }
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
  }

  /** The sentences that are shown. */
  String told() {
    return sentences.getText();
  }

  /** The table of the ballot, if the passage is one. */
  Optional<JTable> ballot() {
    return ballotPlace.isVisible() ? Optional.of(ballot) : Optional.empty();
  }
}
