package org.alliancesim.scoring;

/** The ends of an interval. */
record Bounds(double low, double high) {}
