package dev.artishow.launcher.draw;

import dev.artishow.engine.DrawRequest;
import java.util.List;

/** A prompt and the pictures to draw of it. */
record Commission(String prompt, List<DrawRequest> requests) {
  Commission {
    requests = List.copyOf(requests);
  }

  /** The same pictures of another prompt. */
  Commission saying(String other) {
    return new Commission(
        other,
        requests.stream()
            .map(
                request ->
                    new DrawRequest(
                        other,
                        request.seed(),
                        request.model(),
                        request.steps(),
                        request.guidance(),
                        request.freedom(),
                        request.sketch()))
            .toList());
  }
}
