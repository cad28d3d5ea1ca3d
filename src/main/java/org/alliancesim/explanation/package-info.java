/**
 * One history told: what happened month by month and why, and what would have flipped a decision.
 *
 * <p>Entry points: {@link org.alliancesim.explanation.Explanation}, a history as typed events,
 * {@link org.alliancesim.explanation.Story}, the same in sentences, and {@link
 * org.alliancesim.explanation.StateSheet}, what one state weighs as the world stands. The package
 * watches a history through {@code HistoryObserver}, words what the model tells it, and changes
 * nothing. What would have flipped a decision is found by running the history again with other
 * draws or as a {@code Counterfactual}. Which history, and how it is printed or written as JSON, is
 * the business of {@code cli}.
 */
@NullMarked
package org.alliancesim.explanation;

import org.jspecify.annotations.NullMarked;
