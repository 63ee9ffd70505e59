package dev.artishow.engine.reference;

import dev.artishow.engine.Sketch;
import java.util.Optional;

/** Sketches what a prompt asks for. Thread-safe; the same arguments give the same sketch. */
@FunctionalInterface
public interface Sketcher {

  /**
   * One sketch.
   *
   * @param prompt as it was typed
   * @param seed varies which drawings are taken, their poses and places
   * @param pixels side of the sketch
   * @return empty if the prompt names nothing that the library has: it is drawn from pure noise
   */
  Optional<Sketch> sketch(String prompt, long seed, int pixels);
}
