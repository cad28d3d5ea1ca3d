/**
 * What can be asked of a history, and whether it is so: {@link org.alliancesim.query.QueryReader}
 * reads a question such as {@code AZE partner before PAK partner | ARM left} (the grammar of
 * docs/asking.md) into an {@link org.alliancesim.query.AskedEvent}, whose {@link
 * org.alliancesim.query.Condition conditions} are true or false of the {@link
 * org.alliancesim.query.Passage passages} of one history. Counting over histories is left to {@code
 * experiment}, wording to {@code report}.
 */
package org.alliancesim.query;
