/** How Discord says no: status, code, message, and the fields at fault. */
@NullMarked
package dev.artishow.sandbox.refusal;

import org.jspecify.annotations.NullMarked;
