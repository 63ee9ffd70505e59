package dev.artishow.trainer.data.svg;

import dev.artishow.trainer.data.raster.UnusablePictureException;
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

  /** What JSVG never does, whether a clipping path's shapes say so or what they are in. */
  static UnusablePictureException evenOddClip() {
    return unsupported("clips by the even-odd rule");
  }

  /** JSVG draws nothing of what is hidden, though parts of it are to be seen. */
  static UnusablePictureException visibleInHidden() {
    return unsupported("hides things of which parts are visible");
  }

  /** JSVG paints black where a paint is missing, whatever is to be painted instead. */
  static UnusablePictureException missingPaint(String id) {
    return unsupported("paints by #%s, which is not there".formatted(shortened(id)));
  }

  /** The beginning of a value, to be quoted. */
  static String shortened(String what) {
    String text = what.strip();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
