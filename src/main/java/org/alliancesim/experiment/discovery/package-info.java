/**
 * Under which conditions something happens: boxes of inputs in which it is common, by PRIM and, as
 * a cross-check, by a classification tree, as pure functions of numbers. Begin with {@link Prim}.
 */
@NullMarked
package org.alliancesim.experiment.discovery;

import org.jspecify.annotations.NullMarked;
