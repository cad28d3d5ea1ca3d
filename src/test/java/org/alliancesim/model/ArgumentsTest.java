package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.PairedContrast;
import org.alliancesim.results.Estimate;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the source documents argue, one parameter each (docs/arguments.md): in a world in which
 * nothing but the argument could matter, and no written rule decides, it works in the direction
 * argued; without its parameter, or without what the parameter weighs, it does exactly nothing. The
 * second is the control of the first: the same question put to the same histories must find no
 * effect. 600 replicates, seed 11, 95% intervals of paired differences.
 */
@Tag("many-histories")
class ArgumentsTest {

  private static final int REPLICATES = 600;
  private static final long SEED = 11;

  /** Whether the parameter weighs as argued or not at all, and whether its cause is there. */
  private record Arrangement(boolean on, boolean caused) {

    double weight(double argued) {
      return on ? argued : 0;
    }

    double cause(double level) {
      return caused ? level : 0;
    }
  }

  private enum Argument {
    /** S1.5: Armenia would be pressed softly. The leader's leverage over the one that objects. */
    PRESSURE(+1, Argument::becamePartner) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .rivalry("AAA", "MMM", 0.9)
            .coefficient(Coefficient.COST, 0.02)
            .coefficient(Coefficient.KAPPA, -1)
            .coefficient(Coefficient.PSI, given.weight(1.5))
            .set(PairVariable.LEVERAGE, "LLL", "MMM", given.cause(1));
      }
    },

    /** S1.5: rivals sit together in the SCO without dispute. A forum of the two rivals. */
    PRECEDENT(+1, Argument::becamePartner) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .rivalry("AAA", "MMM", 0.9)
            .coefficient(Coefficient.CHI, given.weight(1))
            .organisation("Forum", 0, given.caused(), "AAA", "MMM");
      }
    },

    /**
     * S5.2: Pakistan's entry would affront India. A member's friend outside, the bidder's rival.
     */
    AFFRONT(-1, Argument::becamePartner) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .rivalry("AAA", "OUT", 0.9)
            .coefficient(Coefficient.GAMMA_PATRON, given.weight(1.7))
            .set(PairVariable.AFFINITY, "MMM", "OUT", given.cause(0.9));
      }
    },

    /** S5.3: with Azerbaijan, Turkey brings NATO in. A bidder protected from a rival bloc. */
    RIVAL_BLOC(-1, Argument::becamePartner) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .organisation("Bloc", 1, false, "OUT")
            .coefficient(Coefficient.GAMMA_BLOC, given.weight(4))
            .set(PairVariable.GUARANTEE, "OUT", "AAA", given.cause(1));
      }
    },

    /** S2.2, S10: Armenia would veto. A member that has spoken against the bidder. */
    STATED_POSITION(-1, Argument::becamePartner) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .coefficient(Coefficient.GAMMA_STANCE, given.weight(4))
            .set(PairVariable.STANCE, "MMM", "AAA", given.cause(-0.7));
      }
    },

    /** S5.4: partners of the Assembly have a consultative vote. One with a hold on the objector. */
    CONSULTATIVE_VOTE(+1, Argument::becamePartner) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .rivalry("AAA", "MMM", 0.9)
            .coefficient(Coefficient.COST, 0.02)
            .coefficient(Coefficient.KAPPA, -1)
            .coefficient(Coefficient.PSI, 1.5)
            .holds("OUT", TestWorld.PARTNER)
            .term(TestWorld.PARTNER, StatusVariable.VOICE, given.weight(1))
            .set(PairVariable.LEVERAGE, "OUT", "MMM", given.cause(1));
      }
    },

    /** S1.6, S2.4: seats in common help to settle. Two rivals, one of them a member. */
    SETTLEMENT(+1, diary -> happened(diary, " settled ")) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .passive("AAA")
            .holds("AAA", given.caused() ? TestWorld.PARTNER : null)
            .rivalry("AAA", "MMM", 0.9)
            .coefficient(Coefficient.SETTLEMENT_0, 0.01)
            .coefficient(Coefficient.SETTLEMENT_1, given.weight(2))
            .coefficient(Coefficient.SETTLEMENT_DROP, 0.5);
      }
    },

    /** S5.6: statements embolden a rival. A bidder's rival outside, provoked by the bid. */
    EMBOLDENING(+1, diary -> happened(diary, " clash ")) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .rivalry("AAA", "OUT", 0.9)
            .coefficient(Coefficient.KAPPA, given.caused() ? -1 : 50)
            .coefficient(Coefficient.LAMBDA_0, 0.01)
            .coefficient(Coefficient.DECAY, 0.3)
            .coefficient(Coefficient.SIGNAL, given.weight(5));
      }
    },

    /** S3.4: nobody wants to stand beside an isolated Russia. A bidder with Western ties. */
    ISOLATION(-1, Argument::becamePartner) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .set(StateVariable.WESTERN_TIES, "AAA", 0.8)
            .coefficient(Coefficient.KAPPA, 3)
            .coefficient(Coefficient.BETA_ISO, given.weight(2))
            .isolation(given.cause(0.9));
      }
    },

    /**
     * S3.2, S9: does the vote of a frozen member still count? A rival that has frozen its
     * membership; without the cause it has suspended it, and nobody is frozen.
     */
    FROZEN_VOTE(-1, Argument::becamePartner) {
      @Override
      TestWorld world(Arrangement given) {
        return TestWorld.consensusOfThree()
            .holds("MMM", given.caused() ? TestWorld.FROZEN : TestWorld.SUSPENDED)
            .rivalry("AAA", "MMM", 0.9)
            .term(TestWorld.FROZEN, StatusVariable.VOTES, given.weight(1));
      }
    };

    private final int direction;
    private final Predicate<List<String>> outcome;

    Argument(int direction, Predicate<List<String>> outcome) {
      this.direction = direction;
      this.outcome = outcome;
    }

    abstract TestWorld world(Arrangement given);

    private static boolean becamePartner(List<String> diary) {
      return happened(diary, " status 0-11");
    }

    private static boolean happened(List<String> diary, String event) {
      return diary.stream().anyMatch(entry -> entry.contains(event));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsArguedHappensWhereNothingElseDecides(Argument argument) {
    Estimate effect =
        contrast(argument, new Arrangement(false, true), new Arrangement(true, true)).difference();
    double nearest = argument.direction > 0 ? effect.low() : -effect.high();
    assertThat(nearest).as("nearer end of the interval, %s", effect).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void withoutWhatTheParameterWeighsHistoriesAreIdentical(Argument argument) {
    TestWorld off = argument.world(new Arrangement(false, false));
    TestWorld on = argument.world(new Arrangement(true, false));
    for (int k = 0; k < REPLICATES; k++) {
      Draws draws = Draws.of(SEED, k);
      assertThat(Diary.of(on, draws)).isEqualTo(Diary.of(off, draws));
    }
  }

  @ParameterizedTest
  @EnumSource
  void withTheParameterAtZeroItsCauseHasNoEffect(Argument argument) {
    PairedContrast nothing =
        contrast(argument, new Arrangement(false, false), new Arrangement(false, true));
    assertThat(nothing.onlyA() + nothing.onlyB()).isZero();
  }

  /**
   * The document has a row for each argument and no other, and every comparison in it is of a
   * shipped scenario and changes something.
   */
  @Test
  void theDocumentTellsOfTheseArgumentsWithCommandsThatCompareSomething() throws Exception {
    String document = Files.readString(Path.of("docs", "arguments.md"));
    List<String> named = matches(document, "\\| `([A-Z_]+)` \\|");
    assertThat(named).containsExactly(names(Argument.values()));
    List<String> settings =
        matches(document, "sim compare scenarios/2021.yaml --behaviour prior --set (\\S+)");
    assertThat(settings).hasSameSizeAs(named);
    for (String scenario : List.of("scenarios/2021.yaml", "scenarios/2021-open-gate.yaml")) {
      assertThat(document).contains(scenario);
      Path file = Path.of(scenario);
      String unchanged = ScenarioReader.read(file, List.of()).digest();
      for (String setting : settings) {
        String path = setting.substring(0, setting.indexOf('='));
        assertThat(document).as("the table names the parameter").contains("`" + path + "`");
        assertThat(ScenarioReader.read(file, List.of(Setting.parse(setting))).digest())
            .as(setting)
            .isNotEqualTo(unchanged);
      }
    }
  }

  private static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String[] names(Argument... arguments) {
    return Stream.of(arguments).map(Argument::name).toArray(String[]::new);
  }

  private static PairedContrast contrast(Argument argument, Arrangement a, Arrangement b) {
    TestWorld worldA = argument.world(a);
    TestWorld worldB = argument.world(b);
    int[] counts = new int[4];
    for (int k = 0; k < REPLICATES; k++) {
      Draws draws = Draws.of(SEED, k);
      boolean inA = argument.outcome.test(Diary.of(worldA, draws));
      boolean inB = argument.outcome.test(Diary.of(worldB, draws));
      counts[(inA ? 2 : 0) + (inB ? 1 : 0)]++;
    }
    return new PairedContrast(counts[2], counts[1], counts[3], counts[0]);
  }
}
