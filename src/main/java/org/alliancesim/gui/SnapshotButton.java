package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.alliancesim.results.OutputException;

/** Saves a view as PNG or PDF where the user wants it. Fits into any window. */
final class SnapshotButton extends JButton {

  private static final long serialVersionUID = 1L;

  private static final FileFilter PNG = new FileNameExtensionFilter("Picture (*.png)", "png");
  private static final FileFilter PDF = new FileNameExtensionFilter("PDF (*.pdf)", "pdf");

  private final transient Supplier<Snapshot> view;
  private final transient Supplier<String> name;

  /**
   * A button without label and icon.
   *
   * @param view the view as it is when the button is pressed
   * @param name what to call the file unless the user says otherwise, without its ending
   */
  SnapshotButton(Supplier<Snapshot> view, Supplier<String> name) {
    this.view = view;
    this.name = name;
    setToolTipText("Save this view as PNG or PDF");
    addActionListener(pressed -> save());
  }

  /**
   * One for a pane that has a place for it.
   *
   * @param pane what the picture shows
   * @param caption what the file says of the picture
   * @param name what to call the file unless the user says otherwise, without its ending
   */
  static SnapshotButton of(
      JComponent pane, Supplier<Snapshot.Caption> caption, Supplier<String> name) {
    SnapshotButton button =
        new SnapshotButton(() -> Snapshot.of(pane).captioned(caption.get()), name);
    button.setText("Save picture");
    return button;
  }

  /**
   * Puts one above a pane.
   *
   * @param pane what the picture shows
   * @param caption what the file says of the picture
   * @param name what to call the file unless the user says otherwise, without its ending
   */
  static JPanel above(JComponent pane, Supplier<Snapshot.Caption> caption, Supplier<String> name) {
    SnapshotButton button = of(pane, caption, name);
    JPanel row = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
    row.add(button);
    JPanel both = new JPanel(new BorderLayout());
    both.add(row, BorderLayout.NORTH);
    both.add(pane, BorderLayout.CENTER);
    return both;
  }

  private void save() {
    // as it was when the button was pressed: the history goes on behind the dialog
    String suggested = name.get();
    Snapshot.Taken taken;
    try {
      taken = view.get().taken();
    } catch (IOException e) {
      tell("The picture cannot be made: " + e.getMessage() + ".");
      return;
    }
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle("Save this view");
    chooser.setAcceptAllFileFilterUsed(false);
    chooser.addChoosableFileFilter(PNG);
    chooser.addChoosableFileFilter(PDF);
    chooser.setFileFilter(PNG);
    chooser.setSelectedFile(new File(suggested + ".png"));
    if (chooser.showSaveDialog(this) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path file = named(chooser.getSelectedFile(), chooser.getFileFilter() == PDF);
    if (file.toFile().exists() && !overwrites(file)) {
      return;
    }
    try {
      taken.write(file);
    } catch (OutputException e) {
      tell(Saving.failed(file, e));
    }
  }

  /** The file chosen, with the ending of its kind; an ending typed by the user decides. */
  static Path named(File chosen, boolean pdf) {
    String path = chosen.getPath();
    String lower = path.toLowerCase(Locale.ROOT);
    if (pdf && lower.endsWith(".png")) {
      return Path.of(path.substring(0, path.length() - ".png".length()) + ".pdf");
    }
    if (lower.endsWith(".png") || lower.endsWith(".pdf")) {
      return Path.of(path);
    }
    return Path.of(path + (pdf ? ".pdf" : ".png"));
  }

  private boolean overwrites(Path file) {
    return Messages.confirm(this, file.getFileName() + " exists. Replace it?");
  }

  private void tell(String what) {
    Messages.fail(this, "The picture was not saved", List.of(what));
  }
}
