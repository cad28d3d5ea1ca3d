package org.alliancesim.model;

import java.io.Serializable;

/**
 * Why a member holds back its ratification.
 *
 * @param view how it looks at the admission, without pressure
 * @param draw u∈(0,1), how it is disposed to the candidate: below Q it would object
 * @param goodwillNeeded the smallest Γ at which it would not hold back
 */
public record HoldingBack(View view, double draw, double goodwillNeeded) implements Serializable {}
