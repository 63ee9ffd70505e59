package dev.artishow.trainer.library.bench;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.library.Library;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.trainer.library.bench.FindingBench.Millis;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A library that notes how long it takes to find what prompts name. */
final class TimedFinder {
  private final Library library;
  private final List<Long> nanos = new ArrayList<>();
  private final List<Long> processorNanos = new ArrayList<>();

  TimedFinder(Library library) {
    this.library = library;
  }

  List<Match> find(String prompt) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    List<Match> matches = library.find(prompt);
    nanos.add(System.nanoTime() - begin);
    processorNanos.add(threads.getCurrentThreadCpuTime() - processor);
    return matches;
  }

  /** Forgets the times so far. */
  void restart() {
    nanos.clear();
    processorNanos.clear();
  }

  /** Of a prompt, by the clock. */
  Millis time() {
    return Millis.of(nanos);
  }

  /** Of a prompt, of the processor alone. */
  Millis processorTime() {
    return Millis.of(processorNanos);
  }

  /** A thing's English name. */
  String english(String concept) {
    return library.thing(concept).map(LibraryThing::english).orElse("?");
  }

  /** Tells what a prompt was taken for. */
  String taken(String prompt, List<Match> matches) {
    return matches.stream()
        .map(
            match ->
                "%s = %s (%s %.2f)"
                    .formatted(
                        prompt.substring(match.start(), match.end()),
                        english(match.concept()),
                        match.certainty(),
                        match.score()))
        .collect(Collectors.joining(", ", prompt + " → ", ""));
  }
}
