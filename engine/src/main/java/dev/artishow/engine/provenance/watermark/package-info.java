/** A mark in the pixels themselves, which stays when a file's metadata is lost. */
@NullMarked
package dev.artishow.engine.provenance.watermark;

import org.jspecify.annotations.NullMarked;
