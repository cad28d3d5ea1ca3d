package org.alliancesim.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.parallel.Errand;

/**
 * Another errand, but that one process takes all memory at one of its tasks.
 *
 * @param errand the other one
 * @param task at which
 * @param mark a file that says, once it is there, that this has happened
 */
public record HungryErrand(Errand errand, long task, File mark) implements Errand {

  @Override
  public Doing begin() {
    Doing doing = errand.begin();
    return number -> {
      if (number == task && isFirst()) {
        takeAll();
      }
      return doing.task(number);
    };
  }

  private boolean isFirst() {
    try {
      return mark.createNewFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void takeAll() {
    List<byte[]> taken = new ArrayList<>();
    while (taken.size() < Integer.MAX_VALUE) {
      taken.add(new byte[1 << 20]);
    }
  }
}
