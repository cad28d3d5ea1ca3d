package org.alliancesim.model;

import static org.alliancesim.SecondModelReference.DIGITS;
import static org.alliancesim.SecondModelReference.entries;
import static org.alliancesim.SecondModelReference.part;
import static org.alliancesim.SecondModelReference.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.interest.Side;
import org.alliancesim.interest.Term;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StatusVariable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Terms, pressure, packages and memory against values worked out without the program. */
class SecondModelReferenceTest {

  private static final int PARTNER = 1;

  private static final Map<String, Coefficient> COEFFICIENTS =
      Map.ofEntries(
          Map.entry("gamma_riv", Coefficient.GAMMA_RIV),
          Map.entry("gamma_stance", Coefficient.GAMMA_STANCE),
          Map.entry("gamma_patron", Coefficient.GAMMA_PATRON),
          Map.entry("gamma_aff", Coefficient.GAMMA_AFF),
          Map.entry("gamma_bloc", Coefficient.GAMMA_BLOC),
          Map.entry("omega_b", Coefficient.OMEGA_B),
          Map.entry("xi_f", Coefficient.OMEGA_F),
          Map.entry("chi", Coefficient.CHI),
          Map.entry("psi", Coefficient.PSI),
          Map.entry("cost", Coefficient.COST),
          Map.entry("k", Coefficient.DECISIVENESS),
          Map.entry("nu", Coefficient.NU),
          Map.entry("phi_l", Coefficient.PHI_CHAIR));

  /** A world of the file; candidates that it does not name otherwise are added. */
  private static TestWorld world(JsonNode given, String... candidates) {
    List<String> states = new ArrayList<>(texts(given.get("states")));
    for (String candidate : candidates) {
      if (!states.contains(candidate)) {
        states.add(candidate);
      }
    }
    states.sort(null);
    List<String> members = texts(given.get("members"));
    TestWorld world =
        TestWorld.of(states.toArray(String[]::new)).members(members.toArray(String[]::new));
    for (Map.Entry<String, JsonNode> entry : entries(given.get("behaviour"))) {
      world.coefficient(COEFFICIENTS.get(entry.getKey()), entry.getValue().doubleValue());
    }
    for (Map.Entry<String, JsonNode> entry : entries(given.get("status"))) {
      StatusVariable variable =
          Arrays.stream(StatusVariable.values())
              .filter(each -> each.key().equals(entry.getKey()))
              .findFirst()
              .orElseThrow();
      world.term(TestWorld.PARTNER, variable, entry.getValue().doubleValue());
    }
    setPairs(world, given.get("affinities"), PairVariable.AFFINITY);
    setPairs(world, given.get("rivalries"), PairVariable.RIVALRY);
    setPairs(world, given.get("guarantees"), PairVariable.GUARANTEE);
    setPairs(world, given.get("stances"), PairVariable.STANCE);
    for (Map.Entry<String, JsonNode> entry : entries(given.get("hostility"))) {
      double hostility = entry.getValue().doubleValue();
      world.organisation("of " + entry.getKey(), hostility, false, entry.getKey());
    }
    for (JsonNode pair : given.get("precedent").valueStream().toList()) {
      world.organisation("club", 0, true, texts(pair).toArray(String[]::new));
    }
    return world;
  }

  private static void setPairs(TestWorld world, JsonNode levels, PairVariable variable) {
    for (Map.Entry<String, JsonNode> entry : entries(levels)) {
      String[] pair = entry.getKey().split("-");
      world.set(variable, pair[0], pair[1], entry.getValue().doubleValue());
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  private static Situation situation(TestWorld world) {
    return new Situation(
        world.build(), new ScriptedDraws(), HistoryObserver.NONE, Counterfactual.NONE);
  }

  private static Item item(TestWorld world, List<String> bids) {
    int[] states = bids.stream().mapToInt(world::index).sorted().toArray();
    int[] statuses = new int[states.length];
    Arrays.fill(statuses, PARTNER);
    return new Item(states, statuses);
  }

  @Test
  void everyTermOfBothSidesIsItsFormula() {
    for (JsonNode row : rows("terms")) {
      String member = row.get("member").stringValue();
      String candidate = row.get("candidate").stringValue();
      TestWorld world = world(row.get("world"), candidate);
      Deliberation deliberation = deliberation(situation(world));
      View view =
          deliberation.hearing(world.index(candidate), PARTNER).of(world.index(member)).stream()
              .flatMap(standpoint -> standpoint.views().stream())
              .findFirst()
              .orElseThrow();
      for (Term<org.alliancesim.interest.Concern> term : view.terms()) {
        boolean against = term.of().side() == Side.AGAINST;
        JsonNode expected = row.get(against ? "concerns" : "goods").get(term.of().key());
        assertThat(term.value())
            .as("%s of %s", term.of(), row.get("name"))
            .isCloseTo(expected.doubleValue(), within(DIGITS));
      }
      assertThat(view.against())
          .isCloseTo(
              entries(row.get("concerns")).stream()
                  .mapToDouble(entry -> entry.getValue().doubleValue())
                  .sum(),
              within(DIGITS));
    }
  }

  private static Deliberation deliberation(Situation situation) {
    return new Deliberation(situation, new Valuations(situation));
  }

  private static TestWorld chaired(TestWorld world, JsonNode chair) {
    for (Map.Entry<String, JsonNode> entry : entries(chair)) {
      world.chair(entry.getKey(), entry.getValue().doubleValue());
    }
    return world;
  }

  private static void assertBallot(
      TestWorld world, Consultation consultation, JsonNode expected, Object name) {
    assertThat(consultation.passProbability())
        .as("P(pass) of %s", name)
        .isCloseTo(expected.get("pass").doubleValue(), within(DIGITS));
    assertThat(consultation.chairValuation())
        .as("V_L of %s", name)
        .isCloseTo(expected.get("V_L").doubleValue(), within(DIGITS));
    assertThat(consultation.worth())
        .as("W of %s", name)
        .isCloseTo(expected.get("W").doubleValue(), within(DIGITS));
    List<String> bids = texts(expected.get("bids")).stream().sorted().toList();
    for (JsonNode side : expected.get("sides").valueStream().toList()) {
      int bid = bids.indexOf(side.get("candidate").stringValue());
      int voter =
          Arrays.binarySearch(consultation.voters(), world.index(side.get("member").stringValue()));
      assertThat(consultation.against()[bid][voter])
          .isCloseTo(side.get("C").doubleValue(), within(DIGITS));
      assertThat(consultation.goodwill()[bid][voter] + consultation.added()[voter])
          .isCloseTo(side.get("G").doubleValue(), within(DIGITS));
    }
  }

  @Test
  void theChairPressesAsHardAsTheReference() {
    for (JsonNode row : rows("pressure")) {
      JsonNode steps = row.get("steps");
      List<String> bids = texts(steps.get(0).get("bids"));
      TestWorld world = chaired(world(row.get("world")), row.get("chair"));
      setPairs(world, row.get("leverages"), PairVariable.LEVERAGE);
      Consultation consultation = deliberation(situation(world)).consult(item(world, bids));
      double chosen = row.get("chosen").doubleValue();
      assertThat(consultation.pressure()).as("%s", row.get("name")).isEqualTo(chosen);
      assertThat(consultation.tabled()).isEqualTo(row.get("tabled").booleanValue());
      JsonNode expected =
          steps
              .valueStream()
              .filter(step -> step.get("x").doubleValue() == chosen)
              .findFirst()
              .orElseThrow();
      assertBallot(world, consultation, expected, row.get("name"));
    }
  }

  @Test
  void everyPackageIsWorthWhatTheReferenceSays() {
    for (JsonNode row : rows("packages")) {
      TestWorld world = chaired(world(row.get("world")), row.get("chair"));
      Deliberation deliberation = deliberation(situation(world));
      for (JsonNode expected : row.get("items").valueStream().toList()) {
        Item item = item(world, texts(expected.get("bids")));
        assertBallot(world, deliberation.consult(item), expected, row.get("name"));
      }
      Situation knowing = situation(world);
      for (JsonNode known : row.get("known").valueStream().toList()) {
        knowing.dispositions.show(
            world.index(known.get("member").stringValue()),
            world.index(known.get("candidate").stringValue()),
            known.get("lo").doubleValue(),
            known.get("hi").doubleValue());
      }
      JsonNode expected = row.get("with_known");
      Item item = item(world, texts(expected.get("bids")));
      assertThat(deliberation(knowing).consult(item).passProbability())
          .as("%s, with what is known", row.get("name"))
          .isCloseTo(expected.get("pass").doubleValue(), within(DIGITS));
    }
  }

  @Test
  void theExchangeOfRivalsPassesTogether() {
    JsonNode part = part("replacement");
    for (String kind : new String[] {"full", "partial", "control"}) {
      JsonNode row = part.get(kind);
      TestWorld world = world(row.get("world")).chair("MMM", 0.5).chair("NNN", 0.5);
      Deliberation deliberation = deliberation(situation(world));
      for (String which : new String[] {"first", "second", "both"}) {
        JsonNode expected = row.get(which);
        Item item = item(world, texts(expected.get("bids")));
        assertBallot(world, deliberation.consult(item), expected, kind + ", " + which);
      }
    }
  }

  /** What the council puts to the vote together is what the reference chooses. */
  @Test
  void theChairPutsTogetherWhatTheReferenceDoes() {
    for (JsonNode row : rows("packages")) {
      TestWorld world = chaired(world(row.get("world")), row.get("chair")).packages();
      List<List<String>> together = new ArrayList<>();
      HistoryObserver observer =
          new HistoryObserver() {
            private static final long serialVersionUID = 1L;

            @Override
            public void consulted(int month, List<Application> bids, Supplier<Hearing> hearing) {
              if (bids.size() > 1) {
                together.add(
                    bids.stream()
                        .map(bid -> world.build().world().states().get(bid.state()).value())
                        .toList());
              }
            }
          };
      Situation situation =
          new Situation(world.build(), new ScriptedDraws(), observer, Counterfactual.NONE);
      List<String> bids =
          texts(row.get("items").valueStream().reduce((a, b) -> b).orElseThrow().get("bids"));
      bids.forEach(bid -> situation.alliance.lodge(new Application(world.index(bid), PARTNER, 0)));
      Valuations valuations = new Valuations(situation);
      Deliberation deliberation = new Deliberation(situation, valuations);
      new Council(
              situation,
              valuations,
              deliberation,
              new Accessions(situation, valuations, deliberation))
          .step();
      List<String> chosen = texts(row.get("chosen"));
      assertThat(together)
          .as("%s", row.get("name"))
          .isEqualTo(chosen.isEmpty() ? List.of() : List.of(chosen));
    }
  }

  /** One member with a given draw is asked five times. */
  @Test
  void memoryNarrowsAsInTheReference() {
    for (JsonNode story : rows("memory")) {
      ScriptedDraws draws =
          new ScriptedDraws().with(RandomProcess.DISPOSITION, story.get("u").doubleValue());
      Situation situation = null;
      for (JsonNode asked : story.get("votes").valueStream().toList()) {
        TestWorld world =
            TestWorld.of("AAA", "MMM")
                .members("MMM")
                .against("MMM", "AAA", asked.get("C").doubleValue())
                .coefficient(Coefficient.NU, story.get("nu").doubleValue());
        Situation next =
            new Situation(world.build(), draws, HistoryObserver.NONE, Counterfactual.NONE);
        if (situation != null) {
          next.dispositions.show(
              1, 0, situation.dispositions.low(1, 0), situation.dispositions.high(1, 0));
        }
        situation = next;
        Application bid = new Application(0, PARTNER, 0);
        Consultation consultation = deliberation(situation).consult(List.of(bid));
        assertThat(consultation.objects()[0])
            .isCloseTo(asked.get("expected").get("object").doubleValue(), within(DIGITS));
        CastBallot cast = new CastBallot(situation, List.of(bid), consultation);
        cast.show();
        assertThat(cast.votes()[0].name()).isEqualToIgnoringCase(asked.get("vote").stringValue());
        assertThat(situation.dispositions.low(1, 0))
            .isCloseTo(asked.get("lo").doubleValue(), within(DIGITS));
        assertThat(situation.dispositions.high(1, 0))
            .isCloseTo(asked.get("hi").doubleValue(), within(DIGITS));
      }
    }
  }

  /** A chain on the number of members that have yet to ratify, against the closed form. */
  @Test
  void theLastMemberRatifiesAsInTheReference() {
    for (JsonNode row : rows("ratification")) {
      int members = row.get("members").intValue();
      double months = row.get("T").doubleValue();
      assertThat(Accession.hazard(members, months))
          .isCloseTo(row.get("h").doubleValue(), within(DIGITS));
      List<JsonNode> last = row.get("last").valueStream().toList();
      for (int t = 1; t <= last.size(); t++) {
        assertThat(Accession.lasts(members, t, months))
            .as(members + " members, T_r " + months + ", month " + t)
            .isCloseTo(last.get(t - 1).doubleValue(), within(DIGITS));
      }
    }
  }

  /** The member holds back, and may ratify again, as what speaks against the candidate moves. */
  @Test
  void whoHoldsBackIsAsInTheReference() {
    for (JsonNode story : rows("holding_back")) {
      TestWorld world =
          TestWorld.of("AAA", "MMM")
              .members("MMM")
              .partnerIsRatified()
              .against("MMM", "AAA", 1)
              .coefficient(Coefficient.DECISIVENESS, story.get("k").doubleValue());
      Situation situation =
          new Situation(
              world.build(),
              new ScriptedDraws().with(RandomProcess.DISPOSITION, story.get("u").doubleValue()),
              HistoryObserver.NONE,
              Counterfactual.NONE);
      double perConcern = situation.world.stance(1, 0);
      Application bid = new Application(0, PARTNER, 0);
      situation.alliance.lodge(bid);
      Valuations valuations = new Valuations(situation);
      Accessions accessions =
          new Accessions(situation, valuations, new Deliberation(situation, valuations));
      accessions.admit(bid, new int[] {1});
      for (JsonNode month : story.get("months").valueStream().toList()) {
        situation.month++;
        double concern = month.get("C").doubleValue();
        situation.world.set(PairVariable.STANCE, 1, 0, concern * perConcern);
        accessions.step();
        assertThat(valuations.objection(1, Item.of(0, PARTNER), 0))
            .isCloseTo(month.get("Q").doubleValue(), within(DIGITS));
        assertThat(bid.heldBackBy(1)).isEqualTo(month.get("holds_back").booleanValue());
      }
    }
  }

  /** The whole as likely as the reference says, and what is left of it sure to pass. */
  @Test
  void whatIsLeftAfterABidIsStruckOutIsWorthWhatTheReferenceSays() {
    JsonNode row = part("strike_out");
    TestWorld world = chaired(world(row.get("world")), row.get("chair"));
    Deliberation deliberation = deliberation(situation(world));
    for (String which : new String[] {"whole", "rest"}) {
      Item item = item(world, texts(row.get(which).get("bids")));
      assertBallot(world, deliberation.consult(item), row.get(which), which);
    }
  }
}
