/** What a processor computes in, and how PyTorch is told. */
@NullMarked
package dev.artishow.engine.device;

import org.jspecify.annotations.NullMarked;
