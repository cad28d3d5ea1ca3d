package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.model.RunHistory;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Passage;
import org.alliancesim.query.QueryReader;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.TwinGain;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Question;
import org.alliancesim.world.StateCode;

/**
 * What is asked of a run's histories, answered from their rows as they come: add every batch, then
 * ask for the rows of asks.csv.
 */
public final class Asks {

  private static final Pattern JOINT = Pattern.compile(Pattern.quote(RunHistory.JOINT));

  private final Set<Pathway> newcomers;
  private final List<AskTally> tallies;
  private int replicates;

  /**
   * Asks without a history yet.
   *
   * @param asked what is asked, each once
   * @param newcomers who can come to hold what by a vote: they count as new holders
   * @param twins how many twins each of the first replicates has; 0 if there are none
   */
  Asks(Collection<AskedEvent> asked, Collection<Pathway> newcomers, int twins) {
    this.newcomers = Set.copyOf(newcomers);
    tallies = asked.stream().distinct().map(event -> new AskTally(event, twins)).toList();
  }

  /** Of a run of a scenario that simulates twins. */
  public static Asks of(ResolvedScenario scenario, Collection<AskedEvent> asked) {
    return new Asks(asked, Pathway.ofCandidates(scenario), MonteCarlo.TWINS);
  }

  /**
   * What a run answers.
   *
   * @param replicates n, how many replicates the batches hold in all
   * @param batches every batch, in the order of their numbers
   */
  public static List<AskRow> rows(
      ResolvedScenario scenario,
      Collection<AskedEvent> asked,
      int replicates,
      List<BatchResults> batches) {
    Asks asks = of(scenario, asked);
    for (int batch = 0; batch < batches.size(); batch++) {
      asks.add(MonteCarlo.replicates(batch, replicates), batches.get(batch));
    }
    return asks.rows();
  }

  /** Of one without twins. */
  static Asks withoutTwins(ResolvedScenario scenario, Collection<AskedEvent> asked) {
    return new Asks(asked, Pathway.ofCandidates(scenario), 0);
  }

  /** The events that a scenario itself asks about. */
  public static List<AskedEvent> asked(ResolvedScenario scenario) {
    Vocabulary words = vocabulary(scenario);
    return scenario.asks().stream().map(text -> QueryReader.read(text, words)).toList();
  }

  /** All that a scenario asks about, whether its states come to hold statuses first. */
  public static List<AskedEvent> allAsked(ResolvedScenario scenario) {
    Vocabulary words = vocabulary(scenario);
    return Stream.concat(
            scenario.questions().stream().map(Question::toString), scenario.asks().stream())
        .map(text -> QueryReader.read(text, words))
        .toList();
  }

  /** The words in which one may ask about a scenario. */
  public static Vocabulary vocabulary(ResolvedScenario scenario) {
    return Vocabulary.of(
        scenario.states().stream().map(StateCode::value).toList(),
        scenario.charter().statuses().stream().map(status -> status.id()).toList(),
        scenario.charter().ownCriteria().stream().map(OwnCriterion::key).toList(),
        scenario.clock().start(),
        scenario.clock().end());
  }

  /**
   * The words in which one may ask about complete results; a criterion that stopped nobody is none.
   */
  public static Vocabulary vocabulary(RunManifest manifest, ResultTables tables) {
    return Vocabulary.of(
        manifest.names().states().keySet(),
        manifest.names().statuses().keySet(),
        tables.outcomes().stream()
            .map(OutcomeRow::reasons)
            .flatMap(Collection::stream)
            .filter(reason -> !StateCode.isValid(reason))
            .distinct()
            .toList(),
        manifest.start(),
        manifest.end());
  }

  /**
   * The answers of complete results, without simulating again. What the folder had answered stands
   * as it is: its twins told their months then, which twins.csv does not keep.
   *
   * @param asked what is asked, besides what the results have answered
   * @return what was asked before, then what is new
   */
  public static List<AskRow> ofTables(RunTables run, Collection<AskedEvent> asked) {
    Map<String, AskRow> rows = new LinkedHashMap<>();
    run.tables().asks().forEach(row -> rows.put(row.ask(), row));
    List<AskedEvent> unanswered =
        asked.stream().filter(event -> !rows.containsKey(event.toString())).toList();
    Map<String, AskRow> answered = new HashMap<>();
    // twins.csv has no months: of what depends on them it tells no band
    for (boolean ofMonths : List.of(false, true)) {
      Asks asks =
          new Asks(
              unanswered.stream().filter(event -> event.ofMonths() == ofMonths).toList(),
              candidates(run.tables()),
              ofMonths || run.tables().twins().isEmpty() ? 0 : MonteCarlo.TWINS);
      asks.add(run.manifest().replicates(), run.tables().replicates(), gains(run));
      asks.rows().forEach(row -> answered.put(row.ask(), row));
    }
    unanswered.forEach(event -> rows.put(event.toString(), answered.get(event.toString())));
    return List.copyOf(rows.values());
  }

  /** With the replicates of complete tables, and none of their twins. */
  static Asks inTables(ResultTables tables, int replicates, Collection<AskedEvent> asked) {
    Asks asks = new Asks(asked, candidates(tables), 0);
    asks.add(replicates, tables.replicates(), List.of());
    return asks;
  }

  private static List<Pathway> candidates(ResultTables tables) {
    return tables.probabilities().stream()
        .map(row -> new Pathway(row.state(), row.status()))
        .toList();
  }

  /** Of twins, with the first month for all. */
  private static List<TwinGain> gains(RunTables run) {
    return run.tables().twins().stream()
        .map(
            row ->
                new TwinGain(
                    row.replicate(), row.twin(), row.state(), row.status(), run.manifest().start()))
        .toList();
  }

  /**
   * Takes the next replicates.
   *
   * @param held how many they are
   * @param batch their rows, and those of their twins
   */
  public void add(int held, BatchResults batch) {
    add(held, batch.replicates(), batch.twins());
  }

  private void add(int held, List<ReplicateRow> rows, List<TwinGain> gains) {
    Map<List<Integer>, List<Passage>> histories = new HashMap<>();
    for (ReplicateRow row : rows) {
      put(histories, row.replicate(), 0, passage(row));
    }
    for (TwinGain gain : gains) {
      put(
          histories,
          gain.replicate(),
          gain.twin(),
          Passage.gained(
              gain.state(), gain.status(), gain.month(), isNewcomer(gain.state(), gain.status())));
    }
    for (int replicate = replicates; replicate < replicates + held; replicate++) {
      for (AskTally tally : tallies) {
        tally.add(replicate, of(histories, replicate, 0));
        // a twin in which nothing was gained has no row, and something may be so just then
        for (int twin = 1; twin <= tally.twinsOf(replicate); twin++) {
          tally.addTwin(replicate, of(histories, replicate, twin));
        }
      }
    }
    replicates += held;
  }

  private static List<Passage> of(
      Map<List<Integer>, List<Passage>> histories, int replicate, int twin) {
    return histories.getOrDefault(List.of(replicate, twin), List.of());
  }

  private static void put(
      Map<List<Integer>, List<Passage>> histories, int replicate, int twin, Passage passage) {
    histories.computeIfAbsent(List.of(replicate, twin), key -> new ArrayList<>()).add(passage);
  }

  private boolean isNewcomer(StateCode state, String status) {
    return newcomers.contains(new Pathway(state, status));
  }

  /** A history of a scenario, from its rows of replicates.csv. */
  static List<Passage> history(ResolvedScenario scenario, List<ReplicateRow> rows) {
    Asks none = withoutTwins(scenario, List.of());
    return rows.stream().map(none::passage).toList();
  }

  Passage passage(ReplicateRow row) {
    return new Passage(
        row.state(),
        row.status(),
        row.stage(),
        row.reason().map(reasons -> List.of(JOINT.split(reasons))).orElse(List.of()),
        row.month().orElseThrow(),
        row.bids() > 0,
        row.gatePassed(),
        isNewcomer(row.state(), row.status()));
  }

  /** How many replicates were added. */
  public int replicates() {
    return replicates;
  }

  /** What all replicates answer, in the order of the asks; at least one must have been added. */
  public List<AskRow> rows() {
    return tallies.stream().map(tally -> tally.row(replicates)).toList();
  }

  /** The same of the first so many, without bands from uncertain inputs. */
  public List<AskRow> among(int first) {
    return tallies.stream().map(tally -> tally.among(first)).toList();
  }

  List<AskTally> tallies() {
    return tallies;
  }
}
