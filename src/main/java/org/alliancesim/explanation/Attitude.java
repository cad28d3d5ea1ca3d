package org.alliancesim.explanation;

import java.io.Serializable;

/**
 * What one member thinks of a bid and would do if the council met now.
 *
 * @param outlook how it looks at the bid, under the pressure that the chair would choose
 * @param lodged whether the bid is open; if not, it is the one that its state would most probably
 *     make
 * @param objects the probability in [0, 1] that the member objects, given what earlier votes showed
 * @param consents the probability in [0, 1] that it consents, likewise
 */
public record Attitude(Outlook outlook, boolean lodged, double objects, double consents)
    implements Serializable {}
