/**
 * JSON files that this program wrote, read back into records: {@link
 * org.alliancesim.json.JsonRecords} takes nothing for granted, since people edit, cut and merge
 * such files; {@link org.alliancesim.json.RecordText} writes one. What the values mean is checked
 * by the records themselves.
 */
package org.alliancesim.json;
