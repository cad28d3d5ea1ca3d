package org.alliancesim.model;

import java.io.Serializable;

/**
 * A change from outside the model's own processes: a shock's effect, a slider, a counterfactual.
 *
 * @param month months since the start of the clock
 * @param target what changed
 * @param value its new value, within its range
 */
public record Intervention(int month, MovableTarget target, double value) implements Serializable {}
