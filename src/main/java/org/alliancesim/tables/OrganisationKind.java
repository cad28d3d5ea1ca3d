package org.alliancesim.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What an organisation is for: it says what its membership gives and asks where no table does. The
 * values are assumptions that were fixed for the second model before anything was scored with them
 * (ADR 0034).
 */
enum OrganisationKind {
  SECURITY(1, 0),
  POLITICAL(0.5, 0.5),
  ECONOMIC(0.3, 1);

  private final double commitment;
  private final double forum;

  OrganisationKind(double commitment, double forum) {
    this.commitment = commitment;
    this.forum = forum;
  }

  /** What membership asks, c. */
  double commitment() {
    return commitment;
  }

  /** The business beyond defence that membership gives, f. */
  double forum() {
    return forum;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OrganisationKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(OrganisationKind::word).toList();
  }
}
