/** The networks, each in one file, shared by the engine that draws and the trainer that trains. */
@NullMarked
package dev.artishow.engine.nn;

import org.jspecify.annotations.NullMarked;
