package org.alliancesim.report.html;

import java.util.List;
import java.util.Optional;

/**
 * A map for each status; one is shown at a time.
 *
 * @param land the outlines of what is not in the scenario, as one SVG path
 * @param outlines the outlines of the scenario's states
 * @param panels a map for each status
 * @param elsewhere whether it shows more of the earth than there are outlines of
 * @param unplaced the states that it is about and that nothing says where to draw, by name; empty
 *     if there are none
 * @param beyond the outside powers at its edge, by name, for they lie beyond it; empty if there are
 *     none
 */
record MapView(
    String land,
    List<MapOutline> outlines,
    List<Panel> panels,
    boolean elsewhere,
    String unplaced,
    String beyond) {

  /**
   * The map of one status.
   *
   * @param index its number, from 0
   * @param chosen whether it is the one shown at first
   * @param status the status in words
   * @param described what the map shows, in words
   * @param main the large map
   * @param inset the Caucasus, if the scenario has several states there
   * @param legend what the shades mean
   */
  record Panel(
      int index,
      boolean chosen,
      String status,
      String described,
      Sheet main,
      Optional<Sheet> inset,
      List<Shading.Key> legend) {}

  /**
   * A drawn window of the map.
   *
   * @param viewBox the window
   * @param areas the states with outlines
   * @param dots the states without
   * @param arrows the powers that lie beyond it, at its edge
   * @param labels the states' codes
   * @param narrow likewise, as they have room on a narrow screen; empty if they are the same there
   * @param frame where the inset lies in it
   */
  record Sheet(
      String viewBox,
      List<Area> areas,
      List<Dot> dots,
      List<Arrow> arrows,
      List<Label> labels,
      List<Label> narrow,
      Optional<MapFrame> frame) {}

  /**
   * A state with an outline.
   *
   * @param code its code
   * @param shade its class in the style sheet
   * @param tip what is said of it
   */
  record Area(String code, String shade, String tip) {}

  /**
   * A state without an outline, at its capital.
   *
   * @param x across
   * @param y down
   * @param shade its class in the style sheet
   * @param tip what is said of it
   */
  record Dot(String x, String y, String shade, String tip) {}

  /**
   * At the edge, towards a power that lies beyond it.
   *
   * @param x across
   * @param y down
   * @param degrees by how much it is turned from pointing right, clockwise
   * @param tip what is said of the power
   */
  record Arrow(String x, String y, String degrees, String tip) {}

  /**
   * A state's code.
   *
   * @param x across
   * @param y down
   * @param side whether it stands {@code within} its state or {@code beside} its dot
   * @param text the code
   */
  record Label(String x, String y, String side, String text) {}
}
