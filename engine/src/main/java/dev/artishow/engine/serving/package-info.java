/**
 * The engine put together: {@link dev.artishow.engine.serving.ServingEngine} for as long as a
 * server runs, {@link dev.artishow.engine.serving.LocalImageGenerator} for a while and one model.
 */
@NullMarked
package dev.artishow.engine.serving;

import org.jspecify.annotations.NullMarked;
