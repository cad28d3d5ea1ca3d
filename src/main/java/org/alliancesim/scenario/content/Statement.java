package org.alliancesim.scenario.content;

import org.alliancesim.scenario.text.Origin;

/**
 * What a scenario says at one path, be it a number or not.
 *
 * @param path the path, for example {@code alliance.tracks.csto.rule}
 * @param value what is said, on one line: a number or its distribution, a word, a list
 * @param unit of a number; empty if it is none
 * @param source what it rests on; empty if the scenario does not say
 * @param origin where it is written
 */
public record Statement(String path, String value, String unit, String source, Origin origin) {}
