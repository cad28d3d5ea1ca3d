/**
 * Which input matters: designs of points and the estimators that read them, as pure functions of
 * numbers. They know neither scenarios nor histories, and each is tested on functions whose answer
 * is published.
 *
 * <p>Begin with {@link SaltelliDesign} and {@link SobolIndices}, {@link MorrisDesign} and {@link
 * ElementaryEffects}, {@link ShapleyDesign} and {@link ShapleyEffects}; for samples that are there
 * already with {@link MainEffect}, {@link RankCorrelation} and {@link DependentShapley}.
 */
@NullMarked
package org.alliancesim.experiment.sensitivity;

import org.jspecify.annotations.NullMarked;
