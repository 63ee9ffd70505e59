package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.reference.Sketcher;
import dev.artishow.engine.reference.guard.CopyGuard;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * A sketcher with the library that it draws on.
 *
 * @param digest of the library: another one may give other sketches
 * @param guard that tells copies of the library's drawings; without it nobody looks
 * @param library closed with this
 */
public record Sketchbook(
    Sketcher sketcher, String digest, Optional<CopyGuard> guard, Closeable library)
    implements Closeable {

  /** Of a library that there is nothing to close of. */
  public Sketchbook(Sketcher sketcher, String digest, Optional<CopyGuard> guard) {
    this(sketcher, digest, guard, () -> {});
  }

  @Override
  public void close() throws IOException {
    library.close();
  }
}
