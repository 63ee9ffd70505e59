/** Fingerprints by which pictures are known again, whatever files they come in. */
@NullMarked
package dev.artishow.engine.fingerprint;

import org.jspecify.annotations.NullMarked;
