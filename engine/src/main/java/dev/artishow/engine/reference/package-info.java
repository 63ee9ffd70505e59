/**
 * Drawing from references: which pictures of a library a prompt means ({@link
 * dev.artishow.engine.reference.Finder}), and one picture composed of them ({@link
 * dev.artishow.engine.Sketch}) that a denoiser starts from instead of pure noise.
 */
@NullMarked
package dev.artishow.engine.reference;

import org.jspecify.annotations.NullMarked;
