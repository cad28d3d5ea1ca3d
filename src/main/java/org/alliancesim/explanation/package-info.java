/**
 * One history told: what happened month by month and why, and what would have flipped a decision.
 *
 * <p>Entry points: {@link org.alliancesim.explanation.Explanation}, a history as typed events, and
 * {@link org.alliancesim.explanation.Story}, the same in sentences. The package watches a history
 * through {@code HistoryObserver} and looks over the shoulder of its draws; it changes neither.
 * Which history, and how it is printed or written as JSON, is the business of {@code cli}.
 */
package org.alliancesim.explanation;
