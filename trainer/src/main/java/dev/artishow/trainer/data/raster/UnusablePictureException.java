package dev.artishow.trainer.data.raster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A picture that cannot be rendered as its author meant it; the message says why. */
public final class UnusablePictureException extends IOException {
  UnusablePictureException(String message) {
    super(message);
  }

  UnusablePictureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
