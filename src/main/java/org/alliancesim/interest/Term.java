package org.alliancesim.interest;

import java.io.Serializable;

/**
 * One of the terms that add up to what somebody weighs.
 *
 * @param <T> {@link Interest} or {@link Concern}
 * @param of what it stands for
 * @param value in logit units; negative if it speaks against the change or the bid
 */
public record Term<T extends Serializable>(T of, double value) implements Serializable {}
