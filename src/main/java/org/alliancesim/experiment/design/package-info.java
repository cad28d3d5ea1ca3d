/**
 * Designs: which values of which factors are run. {@link
 * org.alliancesim.experiment.design.Design#of} makes the points of a method as rows of values; it
 * runs nothing and knows neither histories nor results. Whoever needs points by another rule, say
 * Saltelli's or Morris's, makes a {@code Design} of its own from rows.
 */
@NullMarked
package org.alliancesim.experiment.design;

import org.jspecify.annotations.NullMarked;
