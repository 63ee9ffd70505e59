/**
 * Content Credentials (C2PA 2.2): manifests in JUMBF and CBOR, signed, bound to their file, read
 * and judged.
 */
@NullMarked
package dev.artishow.engine.provenance.c2pa;

import org.jspecify.annotations.NullMarked;
