/**
 * Results packed for a replication archive: one zip with everything that another person needs to
 * check them and to make them again. What results are and whether they are sound is told by {@code
 * results}. Begin with {@link org.alliancesim.archive.ReplicationArchive}.
 */
package org.alliancesim.archive;
