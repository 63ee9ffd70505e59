package dev.artishow.engine.registry;

import dev.artishow.engine.ModelId;
import dev.artishow.engine.registry.ModelEvent.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what happens to the models, and reads what is wanted of them. */
final class RegistryJournal {
  private static final Logger log = LoggerFactory.getLogger(RegistryJournal.class);

  private final RegistryFile file;
  private final InstantSource clock;
  private final RegistryObserver observer;
  private RegistryState known = RegistryState.empty();
  private boolean alteredByOthers = true;

  RegistryJournal(RegistryFile file, InstantSource clock, RegistryObserver observer) {
    this.file = file;
    this.clock = clock;
    this.observer = observer;
  }

  /** Reads the record; what cannot be read is as it was when it could. */
  RegistryState read() {
    try {
      RegistryState now = file.read();
      alteredByOthers |= now.revision() != known.revision();
      known = now;
    } catch (IOException e) {
      log.error("Serving as before, the record of the models cannot be read: {}", e.getMessage());
    }
    return known;
  }

  /** Whether others changed the record since this was last asked. */
  boolean wasAlteredByOthers() {
    boolean altered = alteredByOthers;
    alteredByOthers = false;
    return altered;
  }

  void record(Kind kind, ModelId model, String detail, Duration took) {
    var event = new ModelEvent(clock.instant(), kind, model, detail);
    try {
      RegistryState after = file.update(state -> state.after(event));
      alteredByOthers |= after.revision() != known.revision() + 1;
      known = after;
    } catch (IOException e) {
      log.error("It cannot be recorded that {} was {}", model.title(), kind, e);
    }
    observer.happened(event, took);
  }
}
