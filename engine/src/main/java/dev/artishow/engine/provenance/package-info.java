/** Where pictures come from, and that it can be told: said in their files, signed, and checked. */
@NullMarked
package dev.artishow.engine.provenance;

import org.jspecify.annotations.NullMarked;
