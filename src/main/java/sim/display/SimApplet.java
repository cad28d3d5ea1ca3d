package sim.display;

/**
 * In place of MASON's class of this name, which extends {@code java.applet.Applet} and cannot be
 * loaded by a Java without applets (26 and later). MASON's console, displays and charts ask only
 * whether they run in a browser. Our jar stands before MASON's on the class path
 * (docs/decisions/0014).
 */
public final class SimApplet {

  /** MASON's classes read this field; they never run in a browser. */
  static boolean isApplet;

  private SimApplet() {}

  /** Whether MASON runs in a browser: no. */
  public static boolean isApplet() {
    return isApplet;
  }
}
