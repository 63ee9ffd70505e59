/**
 * Cases that people decide: their life cycle, and an audit that shows when it was tampered with.
 */
@NullMarked
package dev.artishow.moderation.casework;

import org.jspecify.annotations.NullMarked;
