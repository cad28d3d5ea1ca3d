package org.alliancesim.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.chance.Draws;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

  private static final YearMonth START = YearMonth.of(2021, 7);
  static final Vocabulary WORDS =
      Vocabulary.of(
          List.of("ARM", "AZE", "PAK", "AND"),
          List.of("observer", "partner", "member", "frozen"),
          List.of("lustration"),
          START,
          YearMonth.of(2026, 12));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "aze PARTNER; AZE partner",
        "AZE partner held; AZE partner",
        "AZE partner refused; AZE partner blocked",
        "AZE partner blocked by arm; AZE partner blocked by ARM",
        "AZE partner returned by Lustration by 2023; AZE partner returned by lustration by 2023-12",
        "AZE partner|ARM left; AZE partner | ARM left",
        "AZE partner given ARM left; AZE partner | ARM left",
        "at least 1 new members; any new member",
        "exactly 0 left; nobody left",
        "nobody new by 2023; nobody new by 2023-12",
        "any new by month 24; any new by 2023-06",
        "AZE partner by 2026; AZE partner by 2026-12",
        "AZE partner before 2024; AZE partner by 2023-12",
        "AZE partner before PAK partner; AZE partner before PAK partner",
        "(AZE partner or PAK partner) and not ARM left;"
            + " (AZE partner or PAK partner) and not ARM left",
        "AZE partner or (PAK partner and ARM left); AZE partner or PAK partner and ARM left",
        "AND partner and AND member; AND partner and AND member",
        "not (not AZE partner); not not AZE partner",
        "(AZE partner by 2023) before PAK partner; AZE partner by 2023-12 before PAK partner",
        "AZE partner after (PAK partner by 2023); AZE partner after (PAK partner by 2023-12)",
        "at most 2 partners blocked by ARM; at most 2 partner blocked by ARM",
      })
  void aQuestionHasOneText(String given, String text) {
    AskedEvent read = QueryReader.read(given, WORDS);

    assertThat(read).hasToString(text);
    assertThat(QueryReader.read(text, WORDS)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AZR partner; 1; 'AZR' is no state here; did you mean 'AZE'?",
        "AZE partnr; 5; 'partnr' is no status here; did you mean 'partner'?",
        "AZE partner blokced; 13; 'blokced' is no stage of a path here; did you mean 'blocked'?",
        "AZE partner blocked by ARN; 24; 'ARN' is no member or criterion here; did you mean 'ARM'?",
        "AZE; 4; it ends where a status is expected",
        "AZE partner and; 16; it ends where a state, 'any', 'nobody', 'at least N', 'not' or '(' is"
            + " expected",
        "(AZE partner; 13; it ends where ')' is expected",
        "(AZE partner AZE; 14; 'AZE' is no stage of a path here",
        "AZE partner) or PAK partner; 12; ')' is one too many",
        "AZE partner | ARM left | PAK partner; 24; '|' is one too many",
        "partner; 1; 'partner' needs whose it is before it",
        "AZE partner by ARM; 13; 'by' names a date, or after an end such as 'blocked'",
        "AZE partner lodged by 2023; 1; a run keeps no month of 'AZE partner lodged'",
        "AZE partner before (not ARM left); 20; 'not ARM left' comes true in no one month",
        "nobody new before ARM left; 1; 'nobody new' comes true in no one month",
        "AZE partner by 2020; 16; 2020 lies outside of the months simulated (2021-07 to 2026-12)",
        "AZE partner before 2021-07; 20; 2021-07 lies outside of the months simulated",
        "AZE partner by month 67; 16; month 67 lies outside of the months simulated",
        "AZE partner by month 0; 22; the first month is month 1",
        "AZE partner by 2023-13; 16; '2023-13' has no month from 1 to 12",
        "AZE partner by 20234; 16; '20234' is no date; write 2023, 2023-06 or month 24",
        "AZE partner after 2023; 19; 'after' takes an event",
        "at least 0 new; 10; at least 0 is always so",
        "at last 1 new; 4; 'last' is no word after 'at' here; did you mean 'least'?",
        "exactly many new; 9; 'many' stands where how many is expected",
        "any member left; 12; 'left' says what became of a state",
        "ARM left blocked; 10; 'blocked' says nothing of leaving",
        "any new left; 9; who left is no new holder of anything",
        "''; 1; it ends where a state",
      })
  void aMistakeIsToldWithItsPlace(String given, int column, String fault) {
    assertThatThrownBy(() -> QueryReader.read(given, WORDS))
        .isInstanceOfSatisfying(
            MistakenQuery.class,
            mistake -> {
              assertThat(mistake.fault()).startsWith(fault);
              assertThat(mistake.column()).isEqualTo(column);
              assertThat(mistake).hasMessageStartingWith("\"" + given + "\", column " + column);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 1_000_000})
  void whatIsTooLongIsNotRead(int length) {
    assertThatThrownBy(() -> QueryReader.read("(".repeat(length), WORDS))
        .isInstanceOf(MistakenQuery.class)
        .hasMessageContaining("at most 1000 characters");
  }

  @Test
  void parenthesesAreReadAsDeepAsAnybodyWritesThem() {
    String deep = "(".repeat(30) + "AZE partner" + ")".repeat(30);

    assertThat(QueryReader.read(deep, WORDS)).hasToString("AZE partner");
    assertThatThrownBy(() -> QueryReader.read("(" + deep + ")", WORDS))
        .isInstanceOf(MistakenQuery.class)
        .hasMessageContaining("column 31: more than 30 parentheses");
    assertThatThrownBy(() -> QueryReader.read("not ".repeat(240) + "AZE partner", WORDS))
        .isInstanceOf(MistakenQuery.class)
        .hasMessageContaining("more than 30");
  }

  @Test
  void whatIsPrintedIsReadAsTheSame() {
    for (int number = 0; number < 3000; number++) {
      AskedEvent event = new Invented(number).event();

      assertThat(QueryReader.read(event.toString(), WORDS)).as(event.toString()).isEqualTo(event);
    }
  }

  /** Events invented from named draws. */
  static final class Invented {
    private final Draws draws;
    private int drawn;

    Invented(int number) {
      draws = Draws.of(20, number);
    }

    private int below(int bound) {
      return (int)
          (bound * draws.uniform(org.alliancesim.chance.RandomProcess.values()[0], drawn++, 0, 0));
    }

    AskedEvent event() {
      return new AskedEvent(
          condition(3), below(3) == 0 ? Optional.of(condition(2)) : Optional.empty());
    }

    private Condition condition(int depth) {
      if (depth == 0) {
        return atom(true);
      }
      return switch (below(6)) {
        case 0 -> new Condition.Not(condition(depth - 1));
        case 1 -> new Condition.Both(parts(depth));
        case 2 -> new Condition.Either(parts(depth));
        case 3 -> new Condition.Until(happening(depth - 1), START.plusMonths(below(66)));
        case 4 -> new Condition.Order(happening(depth - 1), below(2) == 0, happening(depth - 1));
        default -> atom(true);
      };
    }

    private List<Condition> parts(int depth) {
      List<Condition> parts = new ArrayList<>();
      for (int part = 0; part < 2 + below(2); part++) {
        parts.add(condition(depth - 1));
      }
      return parts;
    }

    private Condition happening(int depth) {
      for (int attempt = 0; attempt < 20; attempt++) {
        Condition condition = condition(depth);
        if (condition.happens()) {
          return condition;
        }
      }
      return atom(false);
    }

    private Condition atom(boolean any) {
      Mark mark = any ? Mark.values()[below(Mark.values().length)] : Mark.HELD;
      String status = List.of("observer", "partner", "member", "left").get(below(4));
      if (status.equals("left")) {
        mark = Mark.HELD;
      }
      Optional<String> by =
          mark.dated() && mark != Mark.HELD && below(2) == 0
              ? Optional.of(List.of("ARM", "lustration", "door").get(below(3)))
              : Optional.empty();
      if (below(2) == 0) {
        return new Condition.Path(
            StateCode.of(List.of("ARM", "AZE", "PAK").get(below(3))), status, mark, by);
      }
      Quantity quantity =
          any ? Quantity.of(Quantity.Bound.values()[below(3)], 1 + below(3)) : Quantity.ANY;
      boolean fresh = below(2) == 0 && !status.equals("left");
      return fresh
          ? new Condition.Several(
              quantity,
              true,
              below(2) == 0 ? Optional.empty() : Optional.of(status),
              Mark.HELD,
              Optional.empty())
          : new Condition.Several(quantity, false, Optional.of(status), mark, by);
    }
  }
}
