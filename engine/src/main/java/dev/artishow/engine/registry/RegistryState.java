package dev.artishow.engine.registry;

import dev.artishow.engine.ModelId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is wanted of the models and what became of it: the content of the registry's file.
 *
 * @param format version of this form
 * @param revision grows with every change
 * @param fixed the version that a name is held at; a name without one follows its newest
 * @param loaded names kept in memory although nothing refers to them
 * @param aliases a role such as {@code default} or {@code draft} to the name that plays it
 * @param pins the model that draws in a guild or channel when a request names none
 * @param lines versions that served, by name, the active one last; a rollback goes one back
 * @param history what happened, the latest last
 */
public record RegistryState(
    int format,
    long revision,
    Map<String, String> fixed,
    SortedSet<String> loaded,
    Map<String, String> aliases,
    Map<PinScope, ModelRef> pins,
    Map<String, List<ModelId>> lines,
    List<ModelEvent> history) {
  public static final String DEFAULT = "default";
  public static final String DRAFT = "draft";

  static final int FORMAT = 1;
  private static final int MAX_LINE = 20;
  private static final int MAX_HISTORY = 200;

  public RegistryState {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format must be %d, was %d; a newer release may read it".formatted(FORMAT, format));
    }
    fixed.forEach(ModelRef::of);
    lines.forEach(RegistryState::requireLine);
    fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
    loaded = Collections.unmodifiableSortedSet(new TreeSet<>(loaded));
    aliases = Collections.unmodifiableMap(new TreeMap<>(aliases));
    pins = Map.copyOf(pins);
    lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    history = last(MAX_HISTORY, history);
  }

  private static void requireLine(String name, List<ModelId> line) {
    if (line.isEmpty() || !line.stream().allMatch(id -> id.name().equals(name))) {
      throw new IllegalArgumentException(
          "lines.%s must hold versions of %s, at least one".formatted(name, name));
    }
  }

  private static <T> List<T> last(int most, List<T> entries) {
    return List.copyOf(entries.subList(Math.max(0, entries.size() - most), entries.size()));
  }

  /** Nothing wanted, nothing happened. */
  public static RegistryState empty() {
    return new RegistryState(
        FORMAT, 0, Map.of(), new TreeSet<>(), Map.of(), Map.of(), Map.of(), List.of());
  }

  /** The version of a name that served last. */
  public Optional<ModelId> active(String name) {
    return Optional.ofNullable(lines.get(name)).map(line -> line.get(line.size() - 1));
  }

  /** The version that served before the active one. */
  public Optional<ModelId> before(String name) {
    return Optional.ofNullable(lines.get(name))
        .filter(line -> line.size() > 1)
        .map(line -> line.get(line.size() - 2));
  }

  /** Whether a model is of the version that a reference is held at, if it is held. */
  boolean fits(ModelRef ref, ModelId model) {
    return ref.version()
        .or(() -> Optional.ofNullable(fixed.get(ref.name())))
        .map(model.version()::equals)
        .orElse(true);
  }

  RegistryState holding(String name, Optional<String> version) {
    var changed = new TreeMap<>(fixed);
    changed.remove(name);
    version.ifPresent(known -> changed.put(name, known));
    return next(changed, loaded, aliases, pins, lines, history);
  }

  /** What happened stays, what is wanted is as it was in {@code earlier}. */
  RegistryState wantingAs(RegistryState earlier) {
    return next(earlier.fixed, earlier.loaded, earlier.aliases, earlier.pins, lines, history);
  }

  RegistryState withLoaded(String name, boolean keep) {
    var changed = new TreeSet<>(loaded);
    if (keep) {
      changed.add(name);
    } else {
      changed.remove(name);
    }
    return next(fixed, changed, aliases, pins, lines, history);
  }

  RegistryState withAlias(String alias, Optional<String> name) {
    var changed = new TreeMap<>(aliases);
    changed.remove(alias);
    name.ifPresent(known -> changed.put(alias, known));
    return next(fixed, loaded, changed, pins, lines, history);
  }

  RegistryState withPin(PinScope scope, Optional<ModelRef> model) {
    var changed = new HashMap<>(pins);
    changed.remove(scope);
    model.ifPresent(known -> changed.put(scope, known));
    return next(fixed, loaded, aliases, changed, lines, history);
  }

  /** After an event; an activation of the version before the active one is a step back. */
  RegistryState after(ModelEvent event) {
    var events = new ArrayList<>(history);
    events.add(event);
    var changed = new TreeMap<>(lines);
    if (event.kind() == ModelEvent.Kind.ACTIVATED) {
      changed.merge(
          event.model().name(), List.of(event.model()), (line, added) -> extended(line, added));
    }
    return next(fixed, loaded, aliases, pins, changed, events);
  }

  private static List<ModelId> extended(List<ModelId> line, List<ModelId> added) {
    ModelId model = added.get(0);
    int size = line.size();
    if (line.get(size - 1).equals(model)) {
      return line;
    }
    if (size > 1 && line.get(size - 2).equals(model)) {
      return line.subList(0, size - 1);
    }
    var longer = new ArrayList<>(line);
    longer.add(model);
    return last(MAX_LINE, longer);
  }

  private RegistryState next(
      Map<String, String> fixed,
      SortedSet<String> loaded,
      Map<String, String> aliases,
      Map<PinScope, ModelRef> pins,
      Map<String, List<ModelId>> lines,
      List<ModelEvent> history) {
    return new RegistryState(FORMAT, revision + 1, fixed, loaded, aliases, pins, lines, history);
  }
}
