package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.gui.CouncilTables.Cast;
import org.alliancesim.gui.CouncilTables.VotedBid;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The council's window without its window: what it says is what the batch writes down. */
class CouncilTablesTest {

  private static final long SEED = 7;
  private static final int REPLICATES = 60;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/sco-2017.yaml",
          List.of(Setting.parse("behaviour.kappa=1")),
          ScenarioSource.PRIOR);

  private static ResolvedScenario scenario;
  private static final List<WatchedHistory> HISTORIES = new ArrayList<>();
  private static final List<BallotRow> BALLOTS = new ArrayList<>();
  private static final List<ReplicateRow> ROWS = new ArrayList<>();

  @BeforeAll
  static void runTheSameHistoriesWatchedAndInABatch() throws ScenarioException {
    scenario = SOURCE.read();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      WatchedHistory history =
          new WatchedHistory(new Beginning(SOURCE, List.of(), scenario, SEED, 0));
      Replicate.run(scenario, SEED, replicate, history);
      HISTORIES.add(history);
    }
    new MonteCarlo(scenario, SEED, REPLICATES, 1, histories -> {})
        .run(
            new MonteCarlo.BatchStore() {
              @Override
              public boolean has(int index) {
                return false;
              }

              @Override
              public void take(int index, BatchResults results) {
                BALLOTS.addAll(results.ballots());
                ROWS.addAll(results.replicates());
              }
            });
  }

  private static List<BallotRow> ballots(int replicate) {
    return BALLOTS.stream().filter(ballot -> ballot.replicate() == replicate).toList();
  }

  private static String bid(StateCode state, String status) {
    return scenario.stateName(state)
        + ": "
        + statusOf(status).name()
        + " ("
        + trackOf(status)
        + ")";
  }

  private static Status statusOf(String id) {
    return scenario.charter().statuses().get(scenario.charter().statusIndex(id));
  }

  private static String trackOf(String id) {
    return scenario.charter().tracks().get(statusOf(id).track()).name();
  }

  @Test
  void theLatestVotesAreThoseOfTheBatchWithTheSameConcerns() {
    int objections = 0;
    int packages = 0;
    int known = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      List<BallotRow> all = ballots(replicate);
      YearMonth last = all.get(all.size() - 1).month();
      List<BallotRow> latest = all.stream().filter(row -> row.month().equals(last)).toList();
      CouncilTables tables = CouncilTables.of(HISTORIES.get(replicate));
      assertThat(tables.when()).isEqualTo(MONTH.format(last));
      assertThat(tables.bids())
          .containsExactlyElementsOf(
              latest.stream()
                  .map(
                      row ->
                          new VotedBid(
                              scenario.stateName(row.state()),
                              statusOf(row.status()).name(),
                              trackOf(row.status()),
                              row.packageWith().stream().map(scenario::stateName).toList(),
                              row.passed(),
                              row.struckOut()))
                  .toList());
      for (int column = 0; column < latest.size(); column++) {
        BallotRow row = latest.get(column);
        for (CouncilTables.Voter voter : tables.voters()) {
          Optional<Cast> cast = voter.votes().get(column);
          Optional<StateCode> objector =
              row.objectors().stream()
                  .filter(code -> scenario.stateName(code).equals(voter.name()))
                  .findFirst();
          assertThat(cast.isPresent())
              .isEqualTo(
                  row.voters().stream().map(scenario::stateName).toList().contains(voter.name()));
          assertThat(cast.map(Cast::vote).equals(Optional.of(Vote.OBJECT)))
              .isEqualTo(objector.isPresent());
          if (objector.isPresent()) {
            String concern = row.concerns().get(row.objectors().indexOf(objector.get()));
            assertThat(cast.orElseThrow().concern()).contains(labelOf(concern));
            assertThat(cast.orElseThrow().objects())
                .isEqualTo(row.namedBy().contains(objector.get()));
            assertThat(cast.orElseThrow().decisive())
                .isEqualTo(row.decisive().contains(objector.get()));
            objections++;
          }
          if (cast.isPresent()) {
            known += both(cast.get(), voter.name(), row);
          }
        }
        packages += row.packageWith().isEmpty() ? 0 : 1;
      }
    }
    assertThat(objections).isPositive();
    assertThat(packages).isPositive();
    assertThat(known).isPositive();
  }

  /** Both sides and the draw are those of the row; returns 1 if something was known of the draw. */
  private static int both(Cast cast, String voter, BallotRow row) {
    Optional<BallotRow.Mind> found =
        row.concerned().stream()
            .filter(mind -> scenario.stateName(mind.member()).equals(voter))
            .findFirst();
    if (found.isEmpty()) {
      assertThat(cast.sides()).isEmpty();
      assertThat(cast.draw()).isEmpty();
      assertThat(cast.objects()).as("only who has something against it objects").isFalse();
      return 0;
    }
    BallotRow.Mind mind = found.get();
    double low = mind.knownLow();
    double high = mind.knownHigh();
    boolean known = low > 0.005 || high < 0.995;
    assertThat(cast.sides()).isEqualTo(two(mind.against()) + " : " + two(mind.goodwill()));
    assertThat(cast.draw())
        .isEqualTo(two(mind.draw()) + (known ? ", known: " + two(low) + "–" + two(high) : ""));
    return known ? 1 : 0;
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String labelOf(String key) {
    for (Concern concern : Concern.values()) {
      if (concern.key().equals(key)) {
        return concern.label();
      }
    }
    return key;
  }

  @Test
  void theTallyCountsTheDecisiveObjectionsOfTheBatch() {
    int counted = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      Map<String, Integer> expected = new TreeMap<>();
      for (BallotRow row : ballots(replicate)) {
        for (StateCode member : row.decisive().stream().filter(row.namedBy()::contains).toList()) {
          expected.merge(
              bid(row.state(), row.status()) + " " + scenario.stateName(member), 1, Integer::sum);
        }
      }
      CouncilTables tables = CouncilTables.of(HISTORIES.get(replicate));
      Map<String, Integer> shown = new TreeMap<>();
      for (CouncilTables.Counts row : tables.tally()) {
        for (int member = 0; member < tables.objectors().size(); member++) {
          if (row.counts().get(member) > 0) {
            shown.put(row.bid() + " " + tables.objectors().get(member), row.counts().get(member));
          }
        }
      }
      assertThat(shown).isEqualTo(expected);
      counted += shown.size();
    }
    assertThat(counted).isPositive();
  }

  @Test
  void bidsThatNeverCameToAVoteAreToldInTheWordsOfTheStory() {
    for (BallotRow ballot : BALLOTS) {
      String line = bidInWords(ballot.state(), ballot.status());
      assertThat(CouncilTables.of(HISTORIES.get(ballot.replicate())).waiting())
          .noneMatch(each -> each.contains(line));
    }
    int returned = 0;
    for (ReplicateRow row : ROWS) {
      if (row.stage() == Stage.RETURNED) {
        String line = bidInWords(row.state(), row.status()) + " was returned, for ";
        assertThat(CouncilTables.of(HISTORIES.get(row.replicate())).waiting())
            .filteredOn(each -> each.contains(line))
            .hasSize(1);
        returned++;
      }
    }
    assertThat(returned).isPositive();
  }

  private static String bidInWords(StateCode state, String status) {
    String name = scenario.stateName(state);
    return (name.endsWith("s") ? name + "'" : name + "'s")
        + " bid for “"
        + statusOf(status).name()
        + "” ("
        + trackOf(status)
        + ")";
  }

  @Test
  void aBidThatTheChairHeldOverSaysWhoWasMostAgainstIt() throws ScenarioException {
    ResolvedScenario costly =
        SOURCE
            .with(
                List.of(
                    Setting.parse("behaviour.kappa=0"), Setting.parse("behaviour.phi-chair=50")))
            .read();
    List<String> lines = new ArrayList<>();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      WatchedHistory history =
          new WatchedHistory(new Beginning(SOURCE, List.of(), costly, SEED, replicate));
      Replicate.run(costly, SEED, replicate, history);
      lines.addAll(CouncilTables.of(history).waiting());
    }
    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    ".+ 20..: [A-Z].+ did not put .+ to the vote; it stays pending, and"
                        + " likeliest to object was .+\\."));
  }

  /** What a checkpoint keeps of a history is enough to show the same again. */
  @Test
  void aHistoryWrittenAndReadAgainShowsTheSame() throws Exception {
    for (WatchedHistory history : HISTORIES) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(history);
      }
      assertThat(CouncilTables.of(read(bytes))).isEqualTo(CouncilTables.of(history));
    }
    assertThat(CouncilTables.of(HISTORIES.get(0))).isNotEqualTo(CouncilTables.of(HISTORIES.get(1)));
  }

  private static WatchedHistory read(ByteArrayOutputStream bytes)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (WatchedHistory) in.readObject();
    }
  }

  @Test
  void beforeTheFirstVoteThereIsNothingToShow() {
    assertThat(
            CouncilTables.of(
                new WatchedHistory(new Beginning(SOURCE, List.of(), scenario, SEED, 0))))
        .isEqualTo(new CouncilTables("", List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
