package org.alliancesim.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.query.QueryReader;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.RareRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;

/**
 * What was asked and its answer in a sentence, made of the numbers of asks.csv alone: the same on
 * the screen, on the page and for other programs.
 *
 * @param ask what was asked, in the grammar of docs/asking.md
 * @param what the answer
 * @param row the numbers
 * @param share the probability as it is printed; empty if the condition never holds
 */
public record AskAnswer(String ask, String what, AskRow row, Optional<Share> share) {

  /** The answers of a run, in the order of asks.csv. */
  public static List<AskAnswer> of(RunTables run) {
    RunManifest manifest = run.manifest();
    Vocabulary words = words(run);
    return run.tables().asks().stream()
        .map(row -> of(row, words, manifest.names()).with(run.tables().rare()))
        .map(answer -> answer.with(NoCandidate.notes(answer.ask, words, run)))
        .toList();
  }

  /** The same with something to note; nothing if that is empty. */
  private AskAnswer with(String notes) {
    return notes.isEmpty() ? this : new AskAnswer(ask, what + " " + notes, row, share);
  }

  /** The same with what weighed histories say, if there are any about it. */
  private AskAnswer with(List<RareRow> rare) {
    return rare.stream()
        .filter(other -> other.ask().equals(ask))
        .findFirst()
        .map(other -> new AskAnswer(ask, what + " " + RareWords.of(other), row, share))
        .orElse(this);
  }

  /** What is asked as a sentence, before anything is simulated. */
  public static String question(AskedEvent asked, Names names) {
    EventWords words = new EventWords(names);
    return asked
            .given()
            .map(given -> "How likely is it, given that " + words.of(given) + ", that ")
            .orElse("How likely is it that ")
        + words.of(asked.event())
        + "?";
  }

  /** The words in which one may have asked; of criteria those that stopped anybody. */
  static Vocabulary words(RunTables run) {
    RunManifest manifest = run.manifest();
    return Vocabulary.of(
        manifest.names().states().keySet(),
        manifest.names().statuses().keySet(),
        run.tables().outcomes().stream()
            .map(OutcomeRow::reasons)
            .flatMap(List::stream)
            .filter(reason -> !StateCode.isValid(reason))
            .distinct()
            .toList(),
        manifest.start(),
        manifest.end());
  }

  private static AskAnswer of(AskRow row, Vocabulary words, Names names) {
    Optional<AskedEvent> asked = read(row.ask(), words);
    Optional<Share> share =
        row.probability().isEmpty() ? Optional.empty() : Optional.of(share(row));
    String event = asked.map(read -> told(read, names, words.end())).orElse("'" + row.ask() + "'");
    return new AskAnswer(
        row.ask(),
        asked
            .flatMap(AskedEvent::given)
            .map(given -> among(row, event, new EventWords(names).of(given), share))
            .orElseGet(() -> ofAll(row, event, share)),
        row,
        share);
  }

  /** Empty for a word that no history had any use for: then the text has to do. */
  static Optional<AskedEvent> read(String ask, Vocabulary words) {
    try {
      return Optional.of(QueryReader.read(ask, words));
    } catch (MistakenQuery e) {
      return Optional.empty();
    }
  }

  /** What is asked, with the last month that counts unless it names a month or has a condition. */
  static String told(AskedEvent asked, Names names, YearMonth end) {
    return new EventWords(names).of(asked.event())
        + (asked.isDated() || asked.isConditional() ? "" : " by " + Terms.month(end));
  }

  private static Share share(AskRow row) {
    return new Share(
        row.probability().orElseThrow(),
        row.ciLow().orElseThrow(),
        row.ciHigh().orElseThrow(),
        row.parameterLow(),
        row.parameterHigh());
  }

  private static String ofAll(AskRow row, String event, Optional<Share> share) {
    return "The probability that "
        + event
        + " is "
        + share.map(Share::inWords).orElse("")
        + " ("
        + share
            .filter(Share::hasBand)
            .map(of -> of.band() + "% as the uncertain inputs vary; ")
            .orElse("")
        + "in "
        + count(row.occurred())
        + " of "
        + Terms.histories(row.replicates())
        + "; "
        + interval(share)
        + ").";
  }

  private static String among(AskRow row, String event, String given, Optional<Share> share) {
    return share.isEmpty()
        ? "In none of "
            + Terms.histories(row.replicates())
            + " is it so that "
            + given
            + ": how likely it is then that "
            + event
            + " cannot be told."
        : "Among the "
            + Terms.histories(row.counted())
            + " of "
            + Terms.count(row.replicates())
            + " in which "
            + given
            + ", the probability that "
            + event
            + " is "
            + share.get().inWords()
            + " (in "
            + count(row.occurred())
            + " of them; "
            + interval(share)
            + ").";
  }

  private static String count(int occurred) {
    return occurred == 0 ? "none" : Terms.count(occurred);
  }

  private static String interval(Optional<Share> share) {
    return Terms.INTERVAL + " " + share.map(Share::interval).orElse("") + "%";
  }
}
