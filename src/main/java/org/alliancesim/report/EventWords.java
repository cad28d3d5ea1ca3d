package org.alliancesim.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.query.Condition;
import org.alliancesim.query.Mark;
import org.alliancesim.query.Quantity;
import org.alliancesim.query.Vocabulary;
import org.alliancesim.results.Names;
import org.alliancesim.world.StateCode;

/**
 * What is asked in a sentence, for example {@code Azerbaijan becomes partner (CSTO) before Pakistan
 * becomes partner (CSTO)}.
 *
 * @param names what codes and ids stand for
 */
record EventWords(Names names) {

  String of(Condition condition) {
    if (condition instanceof Condition.Path path) {
      return path(path);
    }
    if (condition instanceof Condition.Several several) {
      return several(several);
    }
    if (condition instanceof Condition.Not not) {
      return "it is not so that " + part(not.part(), not);
    }
    if (condition instanceof Condition.Both both) {
      return joined(both.parts(), " and ", both);
    }
    if (condition instanceof Condition.Either either) {
      return joined(either.parts(), " or ", either);
    }
    if (condition instanceof Condition.Until until) {
      return part(until.part(), until) + " by " + Terms.month(until.month());
    }
    Condition.Order order = (Condition.Order) condition;
    return part(order.first(), order)
        + (order.before() ? " before " : " after ")
        + part(order.second(), order);
  }

  private String joined(List<Condition> parts, String by, Condition whole) {
    return parts.stream().map(part -> part(part, whole)).collect(Collectors.joining(by));
  }

  private String part(Condition part, Condition whole) {
    return part.tightness() < whole.tightness() ? "(" + of(part) + ")" : of(part);
  }

  private String path(Condition.Path path) {
    String state = names.state(path.state());
    if (path.status().equals(Vocabulary.LEFT)) {
      return state + " leaves";
    }
    String status = status(path.status());
    return switch (path.mark()) {
      case SOUGHT -> state + " seeks to become " + status;
      case LODGED -> state + " bids to become " + status;
      case GATE_PASSED -> state + " meets the criteria of " + status;
      case ADMITTED -> state + " is admitted as " + status;
      case HELD ->
          state
              + " becomes "
              + status
              + path.by().map(with -> " in a package with " + reason(with)).orElse("");
      default -> state + "'s path to " + status + " ends " + end(path.mark(), path.by());
    };
  }

  private String several(Condition.Several several) {
    Quantity quantity = several.quantity();
    boolean many = !quantity.equals(Quantity.ANY) && quantity.number() != 1;
    boolean nobody = quantity.equals(Quantity.NOBODY);
    boolean plural = many && !nobody;
    String states =
        quantity.equals(Quantity.ANY)
            ? "some state"
            : nobody ? "no state" : quantity + (plural ? " states" : " state");
    if (several.status().isEmpty()) {
      return states + (plural ? " gain a status" : " gains a status");
    }
    if (several.status().get().equals(Vocabulary.LEFT)) {
      return states + (plural ? " leave" : " leaves");
    }
    String status = status(several.status().get());
    return switch (several.mark()) {
      case SOUGHT -> states + (plural ? " seek" : " seeks") + " to become " + status;
      case LODGED -> states + (plural ? " bid" : " bids") + " to become " + status;
      case GATE_PASSED -> states + (plural ? " meet" : " meets") + " the criteria of " + status;
      case ADMITTED -> states + (plural ? " are" : " is") + " admitted as " + status;
      case HELD ->
          states
              + (plural ? " become " : " becomes ")
              + status
              + several.by().map(with -> " in a package with " + reason(with)).orElse("");
      default ->
          "the path of " + states + " to " + status + " ends " + end(several.mark(), several.by());
    };
  }

  private String end(Mark mark, Optional<String> by) {
    return mark.key().replace('-', ' ') + by.map(who -> " by " + reason(who)).orElse("");
  }

  private String reason(String reason) {
    return StateCode.isValid(reason) ? names.state(StateCode.of(reason)) : "'" + reason + "'";
  }

  private String status(String id) {
    Names.StatusName status = names.statuses().get(id);
    return status == null ? id : status.name() + " (" + status.track() + ")";
  }
}
