package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.institution.Criterion;

/**
 * A criterion that a candidate failed when its bid came before the gate.
 *
 * @param criterion which
 * @param waiver the probability that it is waived
 * @param draw u∈(0,1): it is waived if this is below {@code waiver}
 * @param waived whether it was
 */
public record GateCheck(Criterion criterion, double waiver, double draw, boolean waived)
    implements Serializable {}
