package org.alliancesim.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  private static final YearMonth START = YearMonth.of(2021, 7);
  private static final int MONTHS = 66;
  private static final StateCode ARM = StateCode.of("ARM");
  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode PAK = StateCode.of("PAK");

  /** Azerbaijan partner in 2023, Pakistan too and observer before, Armenia blocked it and left. */
  private static final List<Passage> HISTORY =
      List.of(
          passage(AZE, "partner", Stage.HELD, List.of(), 20),
          passage(PAK, "partner", Stage.HELD, List.of("AZE"), 20),
          passage(PAK, "observer", Stage.HELD, List.of(), 3),
          passage(AZE, "member", Stage.BLOCKED, List.of("ARM", "RUS"), 40),
          Passage.gained(ARM, "left", START.plusMonths(50), false));

  private static Passage passage(
      StateCode state, String status, Stage stage, List<String> reasons, int month) {
    return new Passage(state, status, stage, reasons, START.plusMonths(month), true, true, true);
  }

  @ParameterizedTest
  @CsvSource({
    "AZE partner, true",
    "AZE observer, false",
    "AZE member, false",
    "AZE member blocked, true",
    "AZE member refused by ARM, true",
    "AZE member blocked by PAK, false",
    "AZE member sought and AZE member lodged and AZE member gate-passed, true",
    "AZE member admitted, false",
    "AZE partner admitted, true",
    "AZE partner by 2022, false",
    "AZE partner by month 21, true",
    "AZE partner by month 20, false",
    "AZE partner before ARM left, true",
    "ARM left before AZE partner, false",
    "ARM left after AZE partner, true",
    "ARM left before AZE member, true",
    "ARM left after AZE member, false",
    "AZE partner before PAK partner, false",
    "AZE partner after PAK partner, false",
    "PAK observer before PAK partner, true",
    "any left, true",
    "any new, true",
    "any new observer, true",
    "any new member, false",
    "nobody new member, true",
    "at least 2 new partners, true",
    "at least 2 new, true",
    "at least 3 new, false",
    "exactly 2 new partners, true",
    "at most 1 new partner, false",
    "at most 1 new partner by 2022, true",
    "nobody new by 2021-09, true",
    "nobody new by 2021-10, false",
    "any member blocked by ARM, true",
    "not AZE partner or PAK observer, true",
    "not (AZE partner or PAK observer), false",
    "(AZE partner and PAK observer) before ARM left, true",
    "(AZE partner and ARM left) before AZE member blocked, false",
    "at least 2 new before ARM left, true",
  })
  void whatIsSoOfAHistory(String asked, boolean so) {
    assertThat(QueryReader.read(asked, QueryReaderTest.WORDS).occurs(HISTORY)).isEqualTo(so);
  }

  @Test
  void onlyHistoriesWithTheConditionCount() {
    AskedEvent asked = QueryReader.read("AZE partner | PAK observer", QueryReaderTest.WORDS);

    assertThat(asked.counts(HISTORY)).isTrue();
    assertThat(asked.counts(List.of(HISTORY.get(0)))).isFalse();
    assertThat(asked.occurs(List.of(HISTORY.get(0)))).isFalse();
  }

  @Test
  void whoGainsNothingByAVoteIsNoNewHolder() {
    Passage taken = Passage.gained(ARM, "frozen", START, false);

    assertThat(QueryReader.read("any new", QueryReaderTest.WORDS).occurs(List.of(taken))).isFalse();
    assertThat(QueryReader.read("any frozen", QueryReaderTest.WORDS).occurs(List.of(taken)))
        .isTrue();
  }

  @Test
  void aStatusIsReachedInStages() {
    assertThat(QueryReader.read("AZE partner", QueryReaderTest.WORDS).stages())
        .extracting(Object::toString)
        .containsExactly(
            "AZE partner sought",
            "AZE partner lodged",
            "AZE partner gate-passed",
            "AZE partner admitted",
            "AZE partner");
    assertThat(QueryReader.read("AZE partner by 2023", QueryReaderTest.WORDS).stages()).hasSize(1);
  }

  @Test
  void whatTwinsTell() {
    assertThat(of("AZE partner before PAK partner")).isEqualTo("gains months");
    assertThat(of("any new or ARM left")).isEqualTo("gains");
    assertThat(of("AZE partner | AZE partner lodged")).isEqualTo("");
    assertThat(of("not (any new by 2023)")).isEqualTo("gains months");
    assertThat(of("nobody new | AZE partner by 2023 or ARM left")).isEqualTo("gains months");
  }

  private static String of(String asked) {
    AskedEvent read = QueryReader.read(asked, QueryReaderTest.WORDS);
    return ((read.ofGainsAlone() ? "gains " : "") + (read.ofMonths() ? "months" : "")).strip();
  }

  /** Thousands of events in histories that are played month by month. */
  @Test
  void everyEventIsSoJustWhenItIsSoMonthByMonth() {
    int so = 0;
    int all = 0;
    for (int number = 0; number < 1500; number++) {
      AskedEvent asked = new QueryReaderTest.Invented(number).event();
      for (int story = 0; story < 6; story++) {
        List<Passage> history = history(Draws.of(number, story));
        boolean expected = isTrue(asked.event(), history, MONTHS - 1);
        assertThat(asked.event().holds(history)).as("%s of %s", asked, history).isEqualTo(expected);
        so += expected ? 1 : 0;
        all++;
      }
    }
    // else the histories decide nothing
    assertThat(so).isBetween(all / 10, 9 * all / 10);
  }

  private static List<Passage> history(Draws draws) {
    List<Passage> history = new ArrayList<>();
    int drawn = 0;
    for (StateCode state : List.of(ARM, AZE, PAK)) {
      for (String status : List.of("observer", "partner", "member", "left")) {
        double[] u = new double[5];
        for (int k = 0; k < u.length; k++) {
          u[k] = draws.uniform(RandomProcess.values()[0], drawn++, 0, 0);
        }
        if (u[0] < 0.6) {
          Stage stage =
              status.equals("left") || u[1] < 0.4
                  ? Stage.HELD
                  : Stage.values()[1 + (int) (u[2] * (Stage.values().length - 1))];
          history.add(
              new Passage(
                  state,
                  status,
                  stage,
                  List.of(List.of("ARM", "lustration", "door").get((int) (3 * u[3]))),
                  START.plusMonths((int) (MONTHS * u[4])),
                  u[2] < 0.7,
                  u[2] < 0.4,
                  !status.equals("left") && !state.equals(ARM)));
        }
      }
    }
    return history;
  }

  /** Whether it is so by the end of a month, of which the first is 0. */
  private static boolean isTrue(Condition condition, List<Passage> history, int month) {
    if (condition instanceof Condition.Path path) {
      return count(
              history,
              month,
              Set.of(path.state()),
              Optional.of(path.status()),
              path.mark(),
              path.by(),
              false)
          > 0;
    }
    if (condition instanceof Condition.Several several) {
      int count =
          count(
              history,
              month,
              Set.of(ARM, AZE, PAK),
              several.status(),
              several.mark(),
              several.by(),
              several.fresh());
      int wanted = several.quantity().number();
      return switch (several.quantity().bound()) {
        case AT_LEAST -> count >= wanted;
        case AT_MOST -> count <= wanted;
        case EXACTLY -> count == wanted;
      };
    }
    if (condition instanceof Condition.Not not) {
      return !isTrue(not.part(), history, month);
    }
    if (condition instanceof Condition.Both both) {
      return both.parts().stream().allMatch(part -> isTrue(part, history, month));
    }
    if (condition instanceof Condition.Either either) {
      return either.parts().stream().anyMatch(part -> isTrue(part, history, month));
    }
    if (condition instanceof Condition.Until until) {
      int last = (int) START.until(until.month(), java.time.temporal.ChronoUnit.MONTHS);
      return isTrue(until.part(), history, Math.min(month, last));
    }
    Condition.Order order = (Condition.Order) condition;
    for (int now = 0; now <= month; now++) {
      if (isTrue(order.first(), history, now)) {
        // the month in which the first comes true
        return order.before()
            ? !isTrue(order.second(), history, now)
            : now > 0 && isTrue(order.second(), history, now - 1);
      }
    }
    return false;
  }

  private static int count(
      List<Passage> history,
      int month,
      Set<StateCode> states,
      Optional<String> status,
      Mark mark,
      Optional<String> by,
      boolean fresh) {
    Set<StateCode> found = new HashSet<>();
    for (Passage passage : history) {
      boolean reached =
          switch (mark) {
            case SOUGHT -> true;
            case LODGED -> passage.lodged();
            case GATE_PASSED -> passage.passedGate();
            case ADMITTED ->
                Set.of(Stage.AWAITING_RATIFICATION, Stage.HELD).contains(passage.stage());
            default -> passage.stage().name().equals(mark.name());
          };
      boolean inTime = !passage.month().isAfter(START.plusMonths(month));
      if (reached
          && inTime
          && states.contains(passage.state())
          && (status.isEmpty() || status.get().equals(passage.status()))
          && (by.isEmpty() || passage.reasons().contains(by.get()))
          && (!fresh || passage.newcomer())) {
        found.add(passage.state());
      }
    }
    return found.size();
  }
}
