package dev.artishow.launcher;

import dev.artishow.engine.DrawRequest;
import java.util.List;

/** A prompt and the pictures to draw of it. */
record Commission(String prompt, List<DrawRequest> requests) {
  Commission {
    requests = List.copyOf(requests);
  }
}
