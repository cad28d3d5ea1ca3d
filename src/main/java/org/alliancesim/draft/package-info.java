/**
 * Drafts of scenarios: a file that runs at once, in which every number is explained and those that
 * are made up say so. What a key means, its unit and range come from the catalogue of variables.
 * {@link org.alliancesim.draft.Draft} is where to begin.
 */
@NullMarked
package org.alliancesim.draft;

import org.jspecify.annotations.NullMarked;
