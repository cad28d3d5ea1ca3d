package org.alliancesim.world;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.world.World.Organisation;

/** Who sits in which organisation, and what that makes of it. */
final class Memberships implements Serializable {

  private static final long serialVersionUID = 1L;

  private List<Organisation> organisations;

  /** By organisation, H as it is now. */
  private final double[] hostility;

  /** By state, the largest H among its own. */
  private final double[] ofState;

  /** By two states, whether they sit together in one that counts as a precedent. */
  private boolean[][] precedent;

  Memberships(List<Organisation> organisations, int states) {
    this.organisations = List.copyOf(organisations);
    hostility = organisations.stream().mapToDouble(Organisation::hostility).toArray();
    ofState = new double[states];
    precedent = new boolean[states][states];
    for (Organisation organisation : organisations) {
      for (int a = 0; a < states; a++) {
        for (int b = 0; b < states && organisation.members().get(a); b++) {
          precedent[a][b] |= organisation.precedent() && organisation.members().get(b);
        }
      }
    }
    update();
  }

  /** A copy; see {@link #become}. */
  Memberships(Memberships others) {
    organisations = others.organisations;
    hostility = others.hostility.clone();
    ofState = others.ofState.clone();
    precedent = others.precedent;
  }

  /** The same organisations, of as many states. */
  void become(Memberships others) {
    organisations = others.organisations;
    System.arraycopy(others.hostility, 0, hostility, 0, hostility.length);
    System.arraycopy(others.ofState, 0, ofState, 0, ofState.length);
    precedent = others.precedent;
  }

  private void update() {
    Arrays.fill(ofState, 0);
    for (int organisation = 0; organisation < hostility.length; organisation++) {
      List<Boolean> members = organisations.get(organisation).members();
      for (int state = 0; state < ofState.length; state++) {
        if (members.get(state)) {
          ofState[state] = Math.max(ofState[state], hostility[organisation]);
        }
      }
    }
  }

  /** As they are now. */
  List<Organisation> organisations() {
    List<Organisation> now = new ArrayList<>();
    for (int each = 0; each < hostility.length; each++) {
      Organisation then = organisations.get(each);
      now.add(new Organisation(then.name(), then.members(), hostility[each], then.precedent()));
    }
    return now;
  }

  void setHostility(int organisation, double value) {
    hostility[organisation] = OrganisationVariable.HOSTILITY.clamp(value);
    update();
  }

  double hostility(int state) {
    return ofState[state];
  }

  boolean sharePrecedent(int a, int b) {
    return precedent[a][b];
  }
}
