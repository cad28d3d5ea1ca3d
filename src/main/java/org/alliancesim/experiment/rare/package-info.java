/**
 * Rare events: histories in which something rare comes about are drawn more often than they happen,
 * and each is weighed by how much more often (importance sampling, docs/decisions/0044). {@code
 * RareRun} is the way in. Leaves to others what a history is, and what its choices are made of.
 */
@NullMarked
package org.alliancesim.experiment.rare;

import org.jspecify.annotations.NullMarked;
