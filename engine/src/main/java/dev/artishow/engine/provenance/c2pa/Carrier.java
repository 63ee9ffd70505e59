package dev.artishow.engine.provenance.c2pa;

import java.io.IOException;
import java.util.Optional;

/**
 * A format of picture files that can carry a manifest store.
 *
 * @see <a
 *     href="https://spec.c2pa.org/specifications/specifications/2.2/specs/C2PA_Specification.html">C2PA
 *     2.2, appendix A.3</a>
 */
interface Carrier {

  /** What stands in a file, and where. */
  @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
  record Carried(byte[] store, ByteRange place) {}

  /** Whether a file begins like one of this format. */
  boolean recognizes(byte[] file);

  /**
   * The manifest store of a file; empty if it has none.
   *
   * @throws IOException if the file is broken, or has more than one
   */
  Optional<Carried> find(byte[] file) throws IOException;
}
