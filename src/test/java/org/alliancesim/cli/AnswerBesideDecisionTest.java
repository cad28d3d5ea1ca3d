package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A state answers an invitation on one track and decides on another in the same month. */
class AnswerBesideDecisionTest {

  /** AAA takes any step that it can: inertia is −20. */
  private static final String SCENARIO =
      """
      format: 2
      clock: {start: 2021-01, end: 2021-02}
      behaviour: {kappa: -20, kappa-step: 0, attention: 1}
      states: {AAA: {military-budget: 1}, MMM: {military-budget: 1}}
      alliance:
        chair: {MMM: 1}
        tracks:
          union: {rule: consensus, session-months: [12]}
          assembly: {rule: consensus, session-months: [12]}
        statuses:
          member: {track: union, full: true, votes: 1, from: [none]}
          partner: {track: union, from: [none]}
          chief: {track: assembly, from: [seat]}
          seat: {track: assembly, from: [none]}
        holders: {MMM: [member], AAA: [seat]}
        bids: [{state: AAA, status: %s, stage: invited}]
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("toy.yaml");
  }

  @Test
  void whoBecomesAFullMemberDoesNothingElse() throws IOException {
    List<JsonNode> firstMonth = firstMonth("member");
    assertThat(firstMonth.stream().map(each -> each.get("type").asString()))
        .containsExactly("open-at-start", "answer", "status-change", "lapse");
    assertThat(firstMonth.get(2).get("to").asString()).isEqualTo("member");
    JsonNode lapse = firstMonth.get(3);
    assertThat(lapse.get("track").asString()).isEqualTo("assembly");
    assertThat(lapse.get("held").asString()).isEqualTo("seat");
    assertThat(lapse.get("sought").isNull()).isTrue();
  }

  /** The control: without full membership it does. */
  @Test
  void whoBecomesAPartnerDoesBothAndEachIsToldWithItsOwnReasons() throws IOException {
    List<JsonNode> firstMonth = firstMonth("partner");
    assertThat(firstMonth.stream().map(each -> each.get("type").asString()))
        .startsWith("open-at-start", "answer", "status-change")
        .hasSize(4);
    assertThat(firstMonth.get(2).get("to").asString()).isEqualTo("partner");
    assertThat(firstMonth.get(2).get("weighing").isNull()).as("it was seated").isTrue();
    JsonNode decided = firstMonth.get(3);
    assertThat(decided.get("weighing").get("track").asString()).isEqualTo("assembly");
  }

  private List<JsonNode> firstMonth(String invitedTo) throws IOException {
    Files.writeString(file, SCENARIO.formatted(invitedTo));
    Outcome outcome = sim("explain", file.toString(), "--json", "--all");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode events = JsonMapper.shared().readTree(outcome.out()).get("events");
    return StreamSupport.stream(events.spliterator(), false)
        .filter(event -> event.get("month").asString().equals("2021-01"))
        .filter(event -> !event.get("type").asString().equals("deterrence"))
        .toList();
  }
}
