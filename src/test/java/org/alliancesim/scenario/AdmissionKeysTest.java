package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.institution.BidStage;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Ratification;
import org.alliancesim.institution.Status;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.StandingBid;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.TrackVariable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Doors, open bids, criteria of one's own and ratification in a scenario. */
class AdmissionKeysTest {

  private static final String MEMBER = "member: {track: main, full: true, votes: 1}";

  @TempDir private Path folder;

  private ResolvedScenario read(String text, String... settings) throws ScenarioException {
    return Draft.read(write(folder, "s.yaml", text), settings);
  }

  private static InitialWorld start(ResolvedScenario scenario) {
    double[] middle = new double[scenario.coordinates().size()];
    Arrays.fill(middle, 0.5);
    return scenario.initialWorld(scenario.sample(middle));
  }

  private static String bids(String bids) {
    return Draft.smallWith(
            MEMBER, "member: {track: main, full: true, votes: 1, ratified: true, from: [none]}")
        .replace("  holders:", "  bids: " + bids + "\n  holders:");
  }

  @Test
  void bidsAtTheStartAreReadToldAndPartOfTheDigest() throws ScenarioException {
    ResolvedScenario scenario =
        read(
            bids(
                "[{state: AZE, status: member, stage: admitted, month: 2021-03, ratified: [RUS]}]"));
    assertThat(start(scenario).bids())
        .containsExactly(new StandingBid(1, 0, BidStage.ADMITTED, -4, List.of(2)));
    assertThat(scenario.openBids()).isEqualTo(1);
    assertThat(scenario.statements())
        .filteredOn(said -> said.path().equals("alliance.bids.1"))
        .extracting(Statement::value)
        .containsExactly("AZE for member, admitted 2021-03, ratified by RUS");
    ResolvedScenario other = read(bids("[{state: AZE, status: partner}]"));
    assertThat(start(other).bids())
        .containsExactly(new StandingBid(1, 1, BidStage.LODGED, -1, List.of()));
    assertThat(other.digest()).isNotEqualTo(scenario.digest());
    assertThat(read(bids("[]")).openBids()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [{state: GEO, status: partner}] | alliance.bids.1.state: unknown state 'GEO'
          [{state: AZE, status: partnr}] | alliance.bids.1.status: unknown status 'partnr'; did you mean 'partner'?
          [{state: RUS, status: partner}] | alliance.bids.1.state: RUS has a weight in the chair, and who leads seeks no status
          [{state: ARM, status: partner}] | alliance.bids.1.status: 'partner' cannot be reached from 'member', which ARM holds: see alliance.statuses.partner.from
          [{state: AZE, status: partner}, {state: AZE, status: member}] | alliance.bids.2.state: AZE has another bid on the track 'main'; one at a time is allowed
          [{state: AZE, status: partner, stage: admitted}] | alliance.bids.1.stage: 'partner' is not ratified, so whoever is admitted holds it
          [{state: AZE, status: partner, stage: asked}] | alliance.bids.1.stage: must be lodged, invited or admitted
          [{state: AZE, status: member, ratified: [ARM]}] | alliance.bids.1.ratified: belongs only to a bid with stage: admitted, not lodged
          [{state: AZE, status: member, stage: admitted, ratified: [AZE]}] | alliance.bids.1.ratified: AZE does not ratify its own admission
          [{state: AZE, status: member, stage: admitted, ratified: [ARM, ARM]}] | alliance.bids.1.ratified: names ARM twice
          [{state: AZE, status: member, stage: admitted, ratified: [GEO]}] | alliance.bids.1.ratified: unknown state 'GEO'
          [{state: AZE, status: partner, month: 2021-07}] | alliance.bids.1.month: must lie before the clock's start, 2021-07
          [{status: partner}] | alliance.bids.1.state: is missing
          [{state: AZE, status: partner, stag: invited}] | alliance.bids.1.stag: unknown key
          """)
  void whatCannotBeAnOpenBidIsRefusedAtItsPlace(String bids, String message) {
    List<String> refusal = refusal(write(folder, "s.yaml", bids(bids)));
    assertThat(refusal)
        .anySatisfy(line -> assertThat(line).startsWith("s.yaml:").contains(message));
  }

  @Test
  void whoHoldsNoVoteDoesNotRatify() {
    String text =
        bids("[{state: AZE, status: member, stage: admitted, ratified: [GEO]}]")
            .replace("  RUS:\n", "  GEO: {military-budget: 300}\n  RUS:\n");
    assertThat(refusal(write(folder, "s.yaml", text)))
        .singleElement()
        .asString()
        .contains("alliance.bids.1.ratified: GEO holds no status with a vote at the start");
  }

  @Test
  void aTrackHasADoorAndMayOfferLowerStatuses() throws ScenarioException {
    String text =
        Draft.smallWith(
            "session-months: [11]",
            "session-months: [11], offers-lower: true, door: {open: false, opening-rate: 0.2}");
    InitialWorld initial = start(read(text));
    assertThat(track(initial, TrackVariable.DOOR_OPEN)).isZero();
    assertThat(track(initial, TrackVariable.OPENING_RATE)).isEqualTo(0.2);
    assertThat(track(initial, TrackVariable.CLOSING_RATE)).isZero();
    assertThat(track(initial, TrackVariable.OFFERS_LOWER)).isEqualTo(1);
    InitialWorld plain = start(read(Draft.SMALL));
    assertThat(track(plain, TrackVariable.DOOR_OPEN)).isEqualTo(1);
    assertThat(track(plain, TrackVariable.OFFERS_LOWER)).isZero();
    assertThat(
            track(
                start(read(Draft.SMALL, "alliance.tracks.main.door.open=false")),
                TrackVariable.DOOR_OPEN))
        .isZero();
    MovableTarget target =
        target(
            Draft.smallWith(
                "path: alliance.isolation, add: 0.5",
                "path: alliance.tracks.main.door.open, set: 0"));
    assertThat(target.variable()).isEqualTo(TrackVariable.DOOR_OPEN);
    assertThat(target.first()).isZero();
    assertThat(
            refusal(
                write(
                    folder,
                    "s.yaml",
                    Draft.smallWith(
                        "path: alliance.isolation", "path: alliance.tracks.man.door.open"))))
        .singleElement()
        .asString()
        .contains("'man' is no track; did you mean 'main'?");
  }

  private static double track(InitialWorld initial, TrackVariable variable) {
    return initial.tracks()[variable.ordinal()][0];
  }

  private MovableTarget target(String text) throws ScenarioException {
    return start(read(text)).shocks().get(0).effects().get(0).target();
  }

  private static final String OWN =
      "partner: {track: main, from: [none], criteria: {capacity: {about: it can pay, waiver: 0.2}}}";

  private static String own(String azerbaijan) {
    return Draft.smallWith(
            "partner: {track: main, from: [none], eligibility: {no-conflict: {waiver: 0.5}}}", OWN)
        .replace("    arms: {imports-tiv", azerbaijan + "    arms: {imports-tiv");
  }

  @Test
  void aStatusMayHaveCriteriaOfItsOwn() throws ScenarioException {
    ResolvedScenario scenario = read(own("    meets: {capacity: 0.3}\n"));
    InitialWorld initial = start(scenario);
    Status partner = scenario.charter().statuses().get(1);
    assertThat(partner.eligibility()).extracting(Criterion::key).containsExactly("capacity");
    assertThat(partner.eligibility().get(0).failure())
        .isEqualTo("it does not meet the criterion 'capacity' (it can pay)");
    assertThat(initial.waiver()[1]).containsExactly(0.2);
    CriterionVariable capacity = scenario.charter().ownCriteria().get(0).variable();
    assertThat(initial.world().meets(capacity, 1)).isEqualTo(0.3);
    assertThat(initial.world().meets(capacity, 0)).isEqualTo(1);
    assertThat(start(read(own(""), "states.AZE.meets.capacity=0.7")).world().meets(capacity, 1))
        .isEqualTo(0.7);
    MovableTarget target =
        target(
            own("")
                .replace("path: alliance.isolation, add", "path: states.AZE.meets.capacity, set"));
    assertThat(target.variable()).isEqualTo(capacity);
    assertThat(target.first()).isEqualTo(1);
  }

  @Test
  void aCriterionThatNoStatusHasIsRefused() {
    assertThat(refusal(write(folder, "s.yaml", own("    meets: {capcity: 0.3}\n"))))
        .singleElement()
        .asString()
        .contains(
            "states.AZE.meets.capcity: unknown criterion 'capcity'; did you mean 'capacity'?");
    assertThat(refusal(write(folder, "s.yaml", own("").replace("{capacity:", "{no-conflict:"))))
        .singleElement()
        .asString()
        .contains("'no-conflict' has a meaning of its own");
    assertThat(
            refusal(
                write(
                    folder,
                    "s.yaml",
                    own("")
                        .replace(
                            "path: alliance.isolation, add", "path: states.AZE.meets.size, set"))))
        .singleElement()
        .asString()
        .contains("'size' is no criterion of a status's own");
  }

  @Test
  void anInstitutionHasItsOwnTimeOfRatification() throws ScenarioException {
    assertThat(start(read(Draft.SMALL)).ratification()).as("the prior's median").isEqualTo(12);
    assertThat(start(read(Draft.SMALL, "alliance.ratification=20")).ratification()).isEqualTo(20);
    ResolvedScenario scenario =
        read(
            Draft.smallWith(
                MEMBER,
                "member: {track: main, full: true, votes: 1, ratified: true, newcomers-ratify: true,"
                    + " protocol-month: 6}"));
    assertThat(scenario.charter().statuses().get(0).ratification())
        .isEqualTo(new Ratification(true, true, 6));
    assertThat(scenario.charter().statuses().get(1).ratification()).isEqualTo(Ratification.NONE);
    assertThat(
            refusal(
                write(
                    folder,
                    "s.yaml",
                    Draft.smallWith("kappa: {normal: [5, 1]}", "ratification: 0.3"))))
        .singleElement()
        .asString()
        .contains(
            "behaviour.ratification: is no coefficient any more: each institution has its own,");
  }
}
