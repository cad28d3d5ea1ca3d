package org.alliancesim.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.world.StateCode;

/**
 * Something that is true of a history or is not. As a text it is what {@link QueryReader} reads
 * into the same.
 */
public sealed interface Condition {

  /** Whether it is true of a history, of which these are all passages. */
  boolean holds(List<Passage> history);

  /** The month in which it came true; empty if it did not. Only of what {@link #happens()}. */
  Optional<YearMonth> since(List<Passage> history);

  /** Whether it comes true in some month and stays true: what may come before something else. */
  boolean happens();

  /** The atoms that it is made of. */
  Stream<Condition> atoms();

  /** How tightly it binds its parts when it is written: the looser the lower. */
  default int tightness() {
    return 4;
  }

  /** Whether all that it is made of has months, so that a history may be cut short before it. */
  default boolean dated() {
    return atoms().allMatch(Condition::datedAtom);
  }

  private static boolean datedAtom(Condition atom) {
    return atom instanceof Path path
        ? path.mark().dated()
        : !(atom instanceof Several several) || several.mark().dated();
  }

  /** As an operand of what binds so tightly. */
  private static String operand(Condition part, int tightness) {
    return part.tightness() < tightness ? "(" + part + ")" : part.toString();
  }

  private static String what(String status, Mark mark, Optional<String> reason) {
    return status
        + (mark == Mark.HELD && reason.isEmpty() ? "" : " " + mark.key())
        + reason.map(by -> " by " + by).orElse("");
  }

  private static boolean matches(Passage passage, String status, Mark mark, Optional<String> by) {
    return passage.status().equals(status)
        && mark.isOf(passage)
        && by.map(passage.reasons()::contains).orElse(true);
  }

  /**
   * A state's path.
   *
   * @param state the state
   * @param status the status's id, or that it left
   * @param mark how far it came
   * @param by who or what ended it there, or with whom; empty for whatever
   */
  record Path(StateCode state, String status, Mark mark, Optional<String> by) implements Condition {
    @Override
    public boolean holds(List<Passage> history) {
      return matching(history).findAny().isPresent();
    }

    @Override
    public Optional<YearMonth> since(List<Passage> history) {
      return matching(history).map(Passage::month).findAny();
    }

    private Stream<Passage> matching(List<Passage> history) {
      return history.stream()
          .filter(each -> each.state().equals(state) && matches(each, status, mark, by));
    }

    @Override
    public boolean happens() {
      return mark.dated();
    }

    @Override
    public Stream<Condition> atoms() {
      return Stream.of(this);
    }

    /** Whether another atom is about the same path. */
    boolean isOfThatPath(Condition other) {
      return other instanceof Path path && path.state.equals(state) && path.status.equals(status);
    }

    @Override
    public String toString() {
      return state + " " + what(status, mark, by);
    }
  }

  /**
   * So many states, each counted once.
   *
   * @param quantity how many
   * @param fresh whether only new holders count, who gained it by a vote
   * @param status the status's id, or that they left; empty for any, of new holders
   * @param mark how far they came
   * @param by who or what ended their paths there; empty for whatever
   */
  record Several(
      Quantity quantity, boolean fresh, Optional<String> status, Mark mark, Optional<String> by)
      implements Condition {
    @Override
    public boolean holds(List<Passage> history) {
      return quantity.admits(months(history).size());
    }

    @Override
    public Optional<YearMonth> since(List<Passage> history) {
      return months(history).values().stream().sorted().skip(quantity.number() - 1L).findFirst();
    }

    /** When each state of which it is true first came so far. */
    private Map<StateCode, YearMonth> months(List<Passage> history) {
      return history.stream()
          .filter(each -> !fresh || each.newcomer())
          .filter(each -> matches(each, status.orElse(each.status()), mark, by))
          .collect(
              Collectors.toMap(
                  Passage::state,
                  Passage::month,
                  (one, other) -> one.isBefore(other) ? one : other,
                  TreeMap::new));
    }

    @Override
    public boolean happens() {
      return quantity.bound() == Quantity.Bound.AT_LEAST && mark.dated();
    }

    @Override
    public Stream<Condition> atoms() {
      return Stream.of(this);
    }

    @Override
    public String toString() {
      return quantity
          + (fresh ? " new" : "")
          + status.map(id -> " " + what(id, mark, by)).orElse("");
    }
  }

  /** That something is not so. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(List<Passage> history) {
      return !part.holds(history);
    }

    @Override
    public Optional<YearMonth> since(List<Passage> history) {
      throw new UnsupportedOperationException("that something is not so has no month");
    }

    @Override
    public boolean happens() {
      return false;
    }

    @Override
    public Stream<Condition> atoms() {
      return part.atoms();
    }

    @Override
    public int tightness() {
      return 2;
    }

    @Override
    public String toString() {
      return "not " + operand(part, tightness());
    }
  }

  /** All of several. */
  record Both(List<Condition> parts) implements Condition {
    public Both {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(List<Passage> history) {
      return parts.stream().allMatch(part -> part.holds(history));
    }

    @Override
    public Optional<YearMonth> since(List<Passage> history) {
      List<Optional<YearMonth>> months = parts.stream().map(part -> part.since(history)).toList();
      return months.stream().allMatch(Optional::isPresent)
          ? months.stream().flatMap(Optional::stream).max(YearMonth::compareTo)
          : Optional.empty();
    }

    @Override
    public boolean happens() {
      return parts.stream().allMatch(Condition::happens);
    }

    @Override
    public Stream<Condition> atoms() {
      return parts.stream().flatMap(Condition::atoms);
    }

    @Override
    public int tightness() {
      return 1;
    }

    @Override
    public String toString() {
      return parts.stream().map(part -> operand(part, 2)).collect(Collectors.joining(" and "));
    }
  }

  /** At least one of several. */
  record Either(List<Condition> parts) implements Condition {
    public Either {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(List<Passage> history) {
      return parts.stream().anyMatch(part -> part.holds(history));
    }

    @Override
    public Optional<YearMonth> since(List<Passage> history) {
      return parts.stream().flatMap(part -> part.since(history).stream()).min(YearMonth::compareTo);
    }

    @Override
    public boolean happens() {
      return parts.stream().allMatch(Condition::happens);
    }

    @Override
    public Stream<Condition> atoms() {
      return parts.stream().flatMap(Condition::atoms);
    }

    @Override
    public int tightness() {
      return 0;
    }

    @Override
    public String toString() {
      return parts.stream().map(part -> operand(part, 1)).collect(Collectors.joining(" or "));
    }
  }

  /**
   * True of the history as far as it had come by the end of a month: what is reached later is not
   * yet so.
   *
   * @param part what is true by then
   * @param month the last month that counts
   */
  record Until(Condition part, YearMonth month) implements Condition {
    @Override
    public boolean holds(List<Passage> history) {
      return part.holds(cut(history));
    }

    @Override
    public Optional<YearMonth> since(List<Passage> history) {
      return part.since(cut(history));
    }

    private List<Passage> cut(List<Passage> history) {
      return history.stream().filter(each -> !each.month().isAfter(month)).toList();
    }

    @Override
    public boolean happens() {
      return part.happens();
    }

    @Override
    public Stream<Condition> atoms() {
      return part.atoms();
    }

    @Override
    public int tightness() {
      return 3;
    }

    @Override
    public String toString() {
      return operand(part, tightness()) + " by " + month;
    }
  }

  /**
   * Something happens, and earlier or later than something else. In one month is neither before nor
   * after.
   *
   * @param first what happens
   * @param before whether before the other, which then need not happen at all; if not, after it
   * @param second the other
   */
  record Order(Condition first, boolean before, Condition second) implements Condition {
    @Override
    public boolean holds(List<Passage> history) {
      return since(history).isPresent();
    }

    @Override
    public Optional<YearMonth> since(List<Passage> history) {
      Optional<YearMonth> other = second.since(history);
      return first
          .since(history)
          .filter(
              month ->
                  before
                      ? other.map(month::isBefore).orElse(true)
                      : other.map(month::isAfter).orElse(false));
    }

    @Override
    public boolean happens() {
      return true;
    }

    @Override
    public Stream<Condition> atoms() {
      return Stream.concat(first.atoms(), second.atoms());
    }

    @Override
    public int tightness() {
      return 3;
    }

    @Override
    public String toString() {
      return operand(first, tightness())
          + (before ? " before " : " after ")
          + operand(second, tightness() + 1);
    }
  }
}
