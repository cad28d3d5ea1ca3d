package org.alliancesim.draft;

import static org.alliancesim.draft.MadeUp.between;
import static org.alliancesim.draft.MadeUp.fixed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a draft takes after. */
public enum Template {
  /** The world of the CSTO of July 2021, which ships with the program, with changes. */
  CSTO,
  /** A forum, as the SCO is one: seats for business beyond defence, which neighbours seek. */
  FORUM,
  /** An alliance of which little is assumed: it trains and protects, and each member can object. */
  BARE;

  static final String MEMBER = "member";
  static final String PARTNER = "partner";
  static final String OBSERVER = "observer";
  static final String TRACK = "council";

  /** The status that a draft asks for. */
  String asked() {
    return this == CSTO ? PARTNER : MEMBER;
  }

  /** Whether seats give arms and protection. */
  boolean defends() {
    return this != FORUM;
  }

  /** The statuses of a self-contained draft. */
  Map<String, Object> statuses() {
    Map<String, Object> statuses = new LinkedHashMap<>();
    String below = this == FORUM ? OBSERVER : PARTNER;
    Map<String, Object> member = status(2, List.of("none", below));
    member.put("full", true);
    member.put("votes", fixed(1));
    Map<String, Object> lower = status(1, List.of("none"));
    lower.put("votes", fixed(0));
    if (defends()) {
      member.put("discount", between(0.05, 0.3));
      member.put("training", between(0.3, 0.9));
      member.put("protection", between(0.4, 0.9));
      member.put("commitment", between(0.5, 1));
      lower.put("discount", between(0, 0.1));
      lower.put("training", between(0.1, 0.5));
      lower.put("protection", between(0, 0.2));
      lower.put("commitment", between(0.1, 0.4));
    } else {
      member.put("forum", between(0.6, 1));
      member.put("commitment", between(0.2, 0.6));
      lower.put("forum", between(0.2, 0.6));
      lower.put("commitment", between(0, 0.2));
    }
    member.put("eligibility", eligibility());
    lower.put("eligibility", Map.of());
    statuses.put(MEMBER, member);
    statuses.put(below, lower);
    return statuses;
  }

  private static Map<String, Object> eligibility() {
    Map<String, Object> eligibility = new LinkedHashMap<>();
    eligibility.put("relations-with-all-members", Map.of());
    eligibility.put("no-conflict", Map.of("waiver", between(0.3, 0.9)));
    return eligibility;
  }

  private static Map<String, Object> status(int rank, List<String> from) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("track", TRACK);
    status.put("rank", rank);
    status.put("from", from);
    return status;
  }
}
