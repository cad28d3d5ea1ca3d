/**
 * One history: a world and an alliance, month by month.
 *
 * <p>Entry points: {@link org.alliancesim.model.InitialWorld}, the plain numbers a history starts
 * from, and {@link org.alliancesim.model.AllianceModel}, MASON's {@code SimState}. What comes from
 * outside while it runs is an {@link org.alliancesim.model.Intervention}. The model reads no file
 * and draws nothing on a screen; many histories are the business of {@code experiment}.
 */
@NullMarked
package org.alliancesim.model;

import org.jspecify.annotations.NullMarked;
