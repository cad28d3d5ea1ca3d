package org.alliancesim.results;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How registered forecasts did: those of a year, or all.
 *
 * @param year empty for all
 * @param forecasts how many are resolved
 * @param happened how many came true
 * @param expected how many were forecast to, Σp
 * @param brier the mean Brier score; empty if none is resolved
 * @param log the mean logarithmic score
 */
public record RegisteredScoreRow(
    OptionalInt year,
    int forecasts,
    int happened,
    double expected,
    OptionalDouble brier,
    OptionalDouble log) {}
