/**
 * Numbered tasks on several threads whose results are handed on in the order of their numbers: what
 * keeps results the same on any number of threads. Knows nothing of histories or figures.
 */
@NullMarked
package org.alliancesim.parallel;

import org.jspecify.annotations.NullMarked;
