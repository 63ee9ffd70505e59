package dev.artishow.trainer.loop;

import java.time.Duration;
import java.util.List;

/**
 * How a run can be followed, and what a crash may cost.
 *
 * @param checkpointEvery at most this much training is lost in a crash
 * @param sampleEvery how often a sample sheet is drawn and what is held out is judged
 * @param samplePrompts what the sheets show
 */
public record Reporting(
    Duration checkpointEvery, Duration sampleEvery, List<String> samplePrompts) {

  public Reporting {
    samplePrompts = List.copyOf(samplePrompts);
    if (samplePrompts.isEmpty()) {
      throw new IllegalArgumentException("samplePrompts must be one prompt or more, were none");
    }
  }
}
