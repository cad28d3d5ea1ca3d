package org.alliancesim.gui;

import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.util.OptionalInt;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import sim.display.Display2D;
import sim.portrayal.DrawInfo2D;

/**
 * What the mouse does on the map besides MASON's clicks: whatever is under it is looked at, the
 * wheel enlarges the map there, and a part that is enlarged follows when it is dragged.
 */
final class MapPointer extends MouseAdapter {

  /** How many times larger a notch of the wheel makes the map. */
  static final double NOTCH = 1.25;

  private final Display2D display;
  private final Atlas atlas;
  private final MapFocus focus;
  private final SelectionLayer states;
  private @Nullable Point2D held;

  private MapPointer(Display2D display, Atlas atlas, MapFocus focus, SelectionLayer states) {
    this.display = display;
    this.atlas = atlas;
    this.focus = focus;
    this.states = states;
  }

  /** Follows the mouse on a display, in place of another one of an earlier map. */
  static void follow(Display2D display, Atlas atlas, MapFocus focus, SelectionLayer states) {
    JComponent inside = display.insideDisplay;
    for (var earlier : inside.getMouseMotionListeners()) {
      if (earlier instanceof MapPointer pointer) {
        inside.removeMouseMotionListener(pointer);
        inside.removeMouseListener(pointer);
        inside.removeMouseWheelListener(pointer);
      }
    }
    MapPointer pointer = new MapPointer(display, atlas, focus, states);
    inside.addMouseMotionListener(pointer);
    inside.addMouseListener(pointer);
    inside.addMouseWheelListener(pointer);
  }

  /** A point of the display in the units of the sheet. */
  private Point2D onSheet(Point point) {
    DrawInfo2D info = display.getDrawInfo2D(states, point);
    return new Point2D.Double(
        (point.x - info.draw.x) * MapLayer.WIDTH / info.draw.width,
        (point.y - info.draw.y) * MapLayer.HEIGHT / info.draw.height);
  }

  @Override
  public void mouseMoved(MouseEvent moved) {
    look(states.stateAt(onSheet(moved.getPoint())));
  }

  @Override
  public void mouseExited(MouseEvent left) {
    look(OptionalInt.empty());
  }

  private void look(OptionalInt state) {
    if (!state.equals(focus.hovered())) {
      focus.hover(state);
      display.insideDisplay.repaint();
    }
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent turned) {
    Point2D at = onSheet(turned.getPoint());
    if (atlas.whole().frame().contains(at)) {
      atlas.zoom(at, Math.pow(NOTCH, -turned.getPreciseWheelRotation()));
      focus.hover(states.stateAt(at));
      display.insideDisplay.repaint();
    }
    turned.consume();
  }

  @Override
  public void mousePressed(MouseEvent pressed) {
    held = SwingUtilities.isLeftMouseButton(pressed) ? onSheet(pressed.getPoint()) : null;
  }

  @Override
  public void mouseReleased(MouseEvent released) {
    held = null;
  }

  /** Is not called when the map was dragged. */
  @Override
  public void mouseClicked(MouseEvent clicked) {
    if (SwingUtilities.isLeftMouseButton(clicked)) {
      states.clicked(onSheet(clicked.getPoint()));
    }
  }

  @Override
  public void mouseDragged(MouseEvent dragged) {
    Point2D from = held;
    if (from != null && atlas.zoomed()) {
      Point2D to = onSheet(dragged.getPoint());
      atlas.drag(to.getX() - from.getX(), to.getY() - from.getY());
      held = to;
      display.insideDisplay.repaint();
    }
  }
}
