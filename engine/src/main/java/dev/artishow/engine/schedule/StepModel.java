package dev.artishow.engine.schedule;

import dev.artishow.engine.ModelId;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.SamplerDefaults;
import java.util.List;

/**
 * A loaded model as a device loop sees it: something that moves several pictures on by a step at
 * once. Several loops may draw with it side by side, each with canvases of its own.
 */
public interface StepModel extends AutoCloseable {
  ModelId id();

  SamplerDefaults defaults();

  /** Pixels of one picture at the model's own resolution; a picture costs steps × pixels. */
  int pixels();

  /** Whether it can start from a sketch in noise, not from noise alone. */
  default boolean startsFromSketches() {
    return false;
  }

  /** Steps of a picture: what the request says, but 1 of a model that draws in one. */
  default int steps(SketchedRequest request) {
    return request.request().steps();
  }

  /** Native memory that one more picture in a step takes, in bytes, estimated. */
  long bytesPerPicture();

  /**
   * Begins pictures: noise from their seeds, mixed with their sketches, their captions encoded in
   * one pass, once for all their steps. When this throws, none is in flight.
   *
   * @return the pictures in flight, in the requests' order; the caller closes each
   */
  List<Canvas> begin(List<SketchedRequest> requests);

  /** Begins one picture from noise alone. */
  default Canvas begin(CanonicalRequest request) {
    return begin(List.of(SketchedRequest.fromNoise(request))).get(0);
  }

  /**
   * Moves every canvas on by one step. They may differ in everything; none depends on its
   * neighbours. When this throws, all of them are as they were before.
   *
   * @param batch unfinished canvases that this model began
   */
  void step(List<? extends Canvas> batch);

  /** Frees the model's memory. No canvas of it may be in flight. */
  @Override
  void close();
}
