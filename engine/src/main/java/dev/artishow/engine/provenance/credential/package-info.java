/** Keys and certificates that pictures are signed with. */
@NullMarked
package dev.artishow.engine.provenance.credential;

import org.jspecify.annotations.NullMarked;
