package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import java.util.Optional;

/** Why a picture is refused that JSVG would draw wrong. */
final class SvgRefusal {
  private SvgRefusal() {}

  /** A refusal by what the picture does: {@code uses <hatch>}. */
  static UnusablePictureException unsupported(String what) {
    return new UnusablePictureException(what + "; save it without or as PNG");
  }

  static void requireNone(Optional<String> fault) throws UnusablePictureException {
    if (fault.isPresent()) {
      throw unsupported(fault.get());
    }
  }

  /** The beginning of a value, to be quoted. */
  static String shortened(String what) {
    String text = what.strip();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
