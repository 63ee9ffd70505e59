package dev.artishow.engine.raster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A picture that cannot be rendered as its author meant it; the message says why. */
public final class UnusablePictureException extends IOException {
  /** With a reason that a person understands: what, the value, the limit and the remedy. */
  public UnusablePictureException(String message) {
    super(message);
  }

  /** The same, caused by what a library threw. */
  public UnusablePictureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
