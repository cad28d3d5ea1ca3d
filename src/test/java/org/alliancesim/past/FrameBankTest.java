package org.alliancesim.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.InstitutionKind;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/** The banks that ship. */
class FrameBankTest {

  private static final FrameBank FRAME = FrameBank.shipped();
  private static final FrameBank RUNGS = FrameBank.shippedRungs();

  /** docs/validation.md explains how they differ from the tables: 5,412 states, 95 admissions. */
  @Test
  void theFrameIsWhole() {
    List<FrameCandidate> all =
        FRAME.worlds().stream().flatMap(world -> world.candidates().stream()).toList();

    assertThat(FRAME.worlds()).hasSize(167);
    assertThat(FRAME.worlds().stream().map(FrameWorld::organisation).distinct()).hasSize(36);
    assertThat(FRAME.worlds()).isSortedAccordingTo(Comparator.comparing(FrameWorld::name));
    // 11 were members at the start, 16 were not
    assertThat(all).hasSize(5412 - 11 + 16);
    // 7 were members at the start and 3 never came in; 5 came in who were members in the tables
    assertThat(all.stream().filter(FrameCandidate::happened)).hasSize(95 - 7 - 3 + 5);
    assertThat(all.stream().filter(FrameCandidate::counts)).hasSize(5351);
    assertThat(all.stream().filter(each -> each.counts() && each.happened())).hasSize(85);
    assertThat(all.stream().flatMap(each -> each.notCounted().stream()).distinct())
        .containsExactly("former");
  }

  @Test
  void theRungsAreWhole() {
    assertThat(RUNGS.worlds())
        .extracting(FrameWorld::name)
        .containsExactly(
            "csto-2009",
            "csto-2014",
            "csto-2019",
            "csto-pa-2009",
            "csto-pa-2014",
            "csto-pa-2019",
            "sco-2004",
            "sco-2009",
            "sco-2014",
            "sco-2019");
    assertThat(
            RUNGS.worlds().stream()
                .flatMap(world -> world.counted().stream())
                .filter(FrameCandidate::happened)
                .map(each -> each.state() + " " + each.status() + " " + each.year()))
        .containsExactlyInAnyOrder(
            "AFG observer 2013",
            "SRB observer 2013",
            "IND observer 2005",
            "IRN observer 2005",
            "PAK observer 2005",
            "AFG observer 2012",
            "BLR dialogue-partner 2010",
            "TUR dialogue-partner 2012",
            "ARM dialogue-partner 2015",
            "AZE dialogue-partner 2015",
            "BLR observer 2015",
            "IND member 2017",
            "KHM dialogue-partner 2015",
            "NPL dialogue-partner 2015",
            "PAK member 2017",
            "ARE dialogue-partner 2023",
            "BLR member 2024",
            "IRN member 2023",
            "MDV dialogue-partner 2023",
            "MMR dialogue-partner 2023",
            "SAU dialogue-partner 2022");
    assertThat(
            RUNGS.worlds().stream()
                .flatMap(world -> world.candidates().stream())
                .flatMap(each -> each.notCounted().stream())
                .distinct())
        .containsExactlyInAnyOrder("former", "frame", "beyond 1,000 km");
  }

  @Test
  void everyWorldIsAScenarioOfWhichOnlyBehaviourIsUncertain() throws ScenarioException {
    List<String> uncertain = FRAME.worlds().get(0).scenario().inputs();
    assertThat(uncertain).contains("behaviour.kappa", "alliance.ratification");
    for (FrameWorld world : worlds()) {
      ResolvedScenario scenario = world.scenario();
      assertThat(scenario.inputs()).as(world.name()).isEqualTo(uncertain);
      assertThat(scenario.candidates())
          .as(world.name())
          .containsAll(world.candidates().stream().map(FrameCandidate::state).toList());
      assertThat(scenario.clock().months()).isEqualTo(12 * world.years());
      assertThat(scenario.clock().start().getYear()).isEqualTo(world.start());
      assertThat(scenario.unsourced()).as(world.name()).isEmpty();
      assertThat(scenario.uncited()).as(world.name()).isEmpty();
      assertThat(scenario.states().stream().filter(state -> scenario.leads(state))).hasSize(1);
    }
    assertThat(worlds().get(0).scenario()).isSameAs(worlds().get(0).scenario());
  }

  private static List<FrameWorld> worlds() {
    return Stream.of(FRAME, RUNGS).flatMap(bank -> bank.worlds().stream()).toList();
  }

  @Test
  void levelsLieWithinTheirRanges() {
    for (FrameWorld world : worlds()) {
      boolean ownPact = world.statuses().stream().anyMatch(status -> status.protection() == 1);
      for (StateCode one : world.states().keySet()) {
        for (StateCode other : world.states().keySet()) {
          PairLevels guarantees = world.pairs().guarantees();
          boolean protects = guarantees.of(one, other).isPresent();
          double affinity = world.pairs().affinities().between(one, other);
          assertThat(affinity).isBetween(-1.0, 1.0);
          assertThat(affinity).isEqualTo(world.pairs().affinities().between(other, one));
          assertThat(world.pairs().rivalries().between(one, other)).isBetween(0.0, 0.95);
          if (protects) {
            assertThat(guarantees.of(one, other).orElseThrow().value()).isEqualTo(0.3);
            assertThat(guarantees.of(other, one))
                .as("%s %s %s", world.name(), one, other)
                .isEmpty();
            assertThat(world.pairs().rivalries().between(one, other)).isLessThan(0.5);
            boolean within = world.members().contains(one) && world.members().contains(other);
            assertThat(ownPact && within).as("%s %s %s", world.name(), one, other).isFalse();
          }
        }
      }
      assertThat(world.states().values().stream().mapToDouble(FrameState::power).max()).hasValue(1);
    }
  }

  @Test
  void kindsAreCoded() {
    for (FrameWorld world : FRAME.worlds()) {
      FrameStatus member =
          world.statuses().stream().filter(FrameStatus::full).findFirst().orElseThrow();
      double[] coded =
          switch (world.kind()) {
            case SECURITY -> new double[] {1, 0};
            case POLITICAL -> new double[] {0.5, 0.5};
            case ECONOMIC -> new double[] {0.3, 1};
          };
      assertThat(new double[] {member.commitment(), member.forum()}).isEqualTo(coded);
    }
    assertThat(kind("csto-2005")).isEqualTo(InstitutionKind.SECURITY);
    assertThat(kind("saarc-2003")).isEqualTo(InstitutionKind.POLITICAL);
    assertThat(kind("opec-1971")).isEqualTo(InstitutionKind.ECONOMIC);
    assertThat(
            FRAME.worlds().stream()
                .filter(world -> world.statuses().stream().anyMatch(s -> s.protection() > 0))
                .map(FrameWorld::organisation)
                .distinct())
        .containsExactly("cento", "csto", "loas", "seato", "weu", "wpact");
  }

  private static InstitutionKind kind(String world) {
    return FRAME.world(world).orElseThrow().kind();
  }

  /**
   * By hand from NMC 7.0, ideal points, TSS, MID and ATOP of 2005. China is the strongest, with
   * CINC 0.1718878.
   */
  @Test
  void theCstoOf2005() throws ScenarioException {
    FrameWorld csto = FRAME.world("csto-2005").orElseThrow();

    assertThat(csto.start()).isEqualTo(2006);
    assertThat(csto.members()).hasToString("[ARM, BLR, KAZ, KGZ, RUS, TJK]");
    // sqrt(0.0006270/0.1718878) = 0.0604; 0.5 * (1 - sqrt(0.0006270/0.0406991)) = 0.438
    assertThat(state(csto, "ARM").power()).isEqualTo(0.06);
    assertThat(state(csto, "ARM").leverage()).isEqualTo(0.44);
    // 1 - 2*|0.139 + 0.189|/3 = 0.781; TSS 0.5, and force used beside it 0.1
    assertThat(affinity(csto, "ARM", "AZE")).isEqualTo(0.78);
    assertThat(rivalry(csto, "ARM", "AZE")).isEqualTo(0.6);
    assertThat(rivalry(csto, "KAZ", "UZB")).isEqualTo(0.5);
    // ATOP has a pact of Russia with Uzbekistan, and one with Armenia that may be the CSTO's own
    assertThat(guarantee(csto, "RUS", "UZB")).isTrue();
    assertThat(guarantee(csto, "RUS", "ARM")).isFalse();
    assertThat(guarantee(csto, "AZE", "ARM")).as("a pact between rivals").isFalse();
    World world = world(csto);
    int armenia = csto.scenario().states().indexOf(StateCode.of("ARM"));
    int azerbaijan = csto.scenario().states().indexOf(StateCode.of("AZE"));
    assertThat(world.power(armenia)).isCloseTo(0.06, within(1e-12));
    assertThat(world.affinity(azerbaijan, armenia)).isEqualTo(0.78);
    assertThat(world.rivalry(azerbaijan, armenia)).isEqualTo(0.6);

    FrameCandidate uzbekistan = candidate(csto, "UZB");
    assertThat(uzbekistan.happened()).isTrue();
    assertThat(uzbekistan.year()).isEqualTo(2006);
    assertThat(uzbekistan.notCounted()).as("it came back").contains("former");
    assertThat(candidate(csto, "SRB").counts()).as("Serbia and Montenegro's figures").isTrue();
    FrameCandidate georgia = candidate(csto, "GEO");
    assertThat(georgia.happened()).isFalse();
    assertThat(georgia.publicCovariates().conflict()).isTrue();
    // 1 - 2*|0.980 - 0.080|/3
    assertThat(georgia.publicCovariates().leaderAffinity()).isEqualTo(0.4);
    // 0.047/0.49
    assertThat(georgia.publicCovariates().relativePower()).isCloseTo(0.0959, within(1e-3));
  }

  /** By hand from the same series of 2003. China is the strongest, with CINC 0.1603311. */
  @Test
  void theSaarcOf2003() {
    FrameWorld saarc = FRAME.world("saarc-2003").orElseThrow();

    // sqrt(0.0735401/0.1603311) = 0.677; sqrt(0.0138091/0.1603311) = 0.293
    assertThat(state(saarc, "IND").power()).isEqualTo(0.68);
    assertThat(state(saarc, "PAK").power()).isEqualTo(0.29);
    // 0.5 * (1 - sqrt(0.0138091/0.0735401)) = 0.283
    assertThat(state(saarc, "PAK").leverage()).isEqualTo(0.28);
    // 1 - 2*|-0.768 + 0.111|/3 = 0.562
    assertThat(affinity(saarc, "AFG", "IND")).isEqualTo(0.56);
    assertThat(rivalry(saarc, "AFG", "PAK")).isEqualTo(0.6);
    // India and China: strategic rivals without a dispute of ten years
    assertThat(rivalry(saarc, "CHN", "IND")).isEqualTo(0.5);
    assertThat(state(saarc, "AFG").threat()).isEqualTo(0.15);
    FrameCandidate afghanistan = candidate(saarc, "AFG");
    assertThat(afghanistan.year()).isEqualTo(2007);
    assertThat(afghanistan.publicCovariates().rivalInside()).isEqualTo(0.6);
    assertThat(afghanistan.publicCovariates().nearness()).isEqualTo(1);
    assertThat(afghanistan.publicCovariates().members()).isEqualTo(7);
  }

  private static World world(FrameWorld world) throws ScenarioException {
    ResolvedScenario scenario = world.scenario();
    double[] halves = new double[scenario.coordinates().size()];
    Arrays.fill(halves, 0.5);
    return scenario.initialWorld(scenario.sample(halves)).world();
  }

  private static FrameState state(FrameWorld world, String code) {
    return world.states().get(StateCode.of(code));
  }

  private static double affinity(FrameWorld world, String one, String other) {
    return world.pairs().affinities().between(StateCode.of(one), StateCode.of(other));
  }

  private static double rivalry(FrameWorld world, String one, String other) {
    return world.pairs().rivalries().between(StateCode.of(one), StateCode.of(other));
  }

  private static boolean guarantee(FrameWorld world, String patron, String client) {
    return world.pairs().guarantees().of(StateCode.of(patron), StateCode.of(client)).isPresent();
  }

  private static FrameCandidate candidate(FrameWorld world, String code) {
    return world.candidates().stream()
        .filter(candidate -> candidate.state().equals(StateCode.of(code)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePublicKnowsOfLowerRungsToo() throws ScenarioException {
    FrameWorld sco = RUNGS.world("sco-2014").orElseThrow();

    assertThat(candidate(sco, "IND").status()).isEqualTo("member");
    assertThat(sco.scenario().holders().get(StateCode.of("IND"))).containsExactly("observer");
    assertThat(
            sco.candidates().stream()
                .filter(each -> each.state().equals(StateCode.of("AZE")))
                .map(FrameCandidate::status))
        .containsExactly("dialogue-partner", "member", "observer");
    World world = world(RUNGS.world("csto-2019").orElseThrow());
    List<StateCode> states = RUNGS.world("csto-2019").orElseThrow().scenario().states();
    assertThat(
            world.relations(
                states.indexOf(StateCode.of("ARM")), states.indexOf(StateCode.of("PAK"))))
        .isFalse();
  }

  /** If the bank is made anew, the message has the tables to put there. */
  @Test
  void theDocumentSaysWhatTheBanksHave() throws IOException {
    String document = Files.readString(Path.of("docs/validation.md"));

    assertThat(document)
        .contains(table(FRAME))
        .contains(table(RUNGS))
        .contains("frame `" + FRAME.digest().substring(0, 12))
        .contains("rungs `" + RUNGS.digest().substring(0, 12));
  }

  private static String table(FrameBank bank) {
    return bank.worlds().stream()
            .collect(
                Collectors.groupingBy(FrameWorld::organisation, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(FrameBankTest::row)
            .collect(Collectors.joining())
        + String.format(
            Locale.ROOT,
            "| all | | | %d | | %d | %d |\n",
            bank.worlds().size(),
            counted(bank.worlds()).count(),
            counted(bank.worlds()).filter(FrameCandidate::happened).count());
  }

  private static String row(List<FrameWorld> worlds) {
    FrameWorld first = worlds.get(0);
    FrameWorld last = worlds.get(worlds.size() - 1);
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %d | %d–%d | %d | %d |\n",
        first.organisation(),
        first.title(),
        first.kind().key(),
        worlds.size(),
        first.start(),
        last.start() + last.years() - 1,
        counted(worlds).count(),
        counted(worlds).filter(FrameCandidate::happened).count());
  }

  private static Stream<FrameCandidate> counted(List<FrameWorld> worlds) {
    return worlds.stream().flatMap(world -> world.counted().stream());
  }
}
