/**
 * The alliance as an institution: its statuses and tracks, what makes a candidate eligible, how its
 * members vote.
 *
 * <p>Entry point: {@link org.alliancesim.institution.Charter}. What the members want is in {@code
 * interest}; who holds which status in a given month is in {@code model}.
 */
@NullMarked
package org.alliancesim.institution;

import org.jspecify.annotations.NullMarked;
