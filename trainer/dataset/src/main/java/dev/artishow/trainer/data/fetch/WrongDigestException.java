package dev.artishow.trainer.data.fetch;

import java.io.IOException;

/** What was downloaded is not what was pinned. */
public final class WrongDigestException extends IOException {
  WrongDigestException(String message) {
    super(message);
  }
}
