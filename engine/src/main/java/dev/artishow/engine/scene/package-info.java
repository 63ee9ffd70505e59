/**
 * Pictures composed of drawings: what stands where, how big, in which colour and on what ground.
 */
@NullMarked
package dev.artishow.engine.scene;

import org.jspecify.annotations.NullMarked;
