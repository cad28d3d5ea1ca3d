package org.alliancesim.gui;

import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Stream;

/**
 * What the window looked like when it was closed, in the program's own settings: its place, how it
 * was divided, which layers of the map were off, what coloured it. What cannot be kept is forgotten
 * without a word.
 */
final class WindowMemory {

  private static final String NODE = "org/alliancesim/window";
  private static final String SEPARATOR = ";";
  private static final String HIDDEN = "hidden-layers";
  private static final String PLACE = "place";
  private static final String COLOUR = "colour";

  private final Preferences node;
  private boolean forgotten;

  private WindowMemory(Preferences node) {
    this.node = node;
  }

  /** Of the user that runs the program. */
  static WindowMemory ofUser() {
    return in(Preferences.userRoot());
  }

  /** In these settings. */
  static WindowMemory in(Preferences settings) {
    return new WindowMemory(settings.node(NODE));
  }

  /** Where the window was; empty if that is not known. */
  Optional<Rectangle> place() {
    List<Integer> numbers = numbers(node.get(PLACE, ""));
    return numbers.size() == 4
        ? Optional.of(new Rectangle(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)))
        : Optional.empty();
  }

  private static List<Integer> numbers(String text) {
    try {
      return Stream.of(text.split(SEPARATOR, -1)).map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      // of another version, or changed by hand
      return List.of();
    }
  }

  /** Keeps where the window is. */
  void keepPlace(Rectangle place) {
    put(
        PLACE,
        String.join(
            SEPARATOR,
            Stream.of(place.x, place.y, place.width, place.height).map(String::valueOf).toList()));
  }

  /** How a pane is divided, as the share of the first part; the usual one if that is not known. */
  double share(String pane, double usual) {
    double kept = node.getDouble(pane, usual);
    return kept > 0 && kept < 1 ? kept : usual;
  }

  /** Keeps how a pane is divided. */
  void keepShare(String pane, double share) {
    put(pane, String.valueOf(share));
  }

  /** The names of the layers of the map that were off. */
  List<String> hiddenLayers() {
    return List.of(node.get(HIDDEN, "").split(SEPARATOR, -1));
  }

  /** Whether anything is known of the layers. */
  boolean knowsLayers() {
    return node.get(HIDDEN, null) != null;
  }

  /** Keeps which layers are off. */
  void keepHiddenLayers(List<String> names) {
    put(HIDDEN, String.join(SEPARATOR, names));
  }

  /** What the map was coloured by, as its chooser calls it; empty if that is not known. */
  Optional<String> colour() {
    return Optional.ofNullable(node.get(COLOUR, null));
  }

  /** Keeps what the map is coloured by. */
  void keepColour(String label) {
    put(COLOUR, label);
  }

  private void put(String key, String value) {
    if (!forgotten) {
      node.put(key, value);
    }
  }

  /** Forgets everything, and keeps nothing of this window either. */
  void clear() {
    try {
      node.clear();
    } catch (BackingStoreException e) {
      // there was nothing to forget
    }
    forgotten = true;
    write();
  }

  /** Writes it. */
  void write() {
    try {
      node.flush();
    } catch (BackingStoreException e) {
      // settings are a convenience: the next window opens as the first one did
    }
  }
}
