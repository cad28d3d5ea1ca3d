/**
 * Numbered tasks on several threads, or in several processes, whose results are handed on in the
 * order of their numbers: what keeps results the same on any number of them; and single pieces of
 * work beside what goes on. Knows nothing of histories or figures, nor of what kind a cluster is.
 */
@NullMarked
package org.alliancesim.parallel;

import org.jspecify.annotations.NullMarked;
