package org.alliancesim.institution;

/** One state's choice in a ballot. */
public enum Vote {
  OBJECT,
  ABSTAIN,
  CONSENT
}
