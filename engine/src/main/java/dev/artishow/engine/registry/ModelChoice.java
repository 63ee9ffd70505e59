package dev.artishow.engine.registry;

import dev.artishow.engine.ModelId;
import dev.artishow.engine.model.StoredModel;
import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the packages that are there should serve, by what the state wants: of a name, the
 * version that it is held at, else the newest.
 */
public final class ModelChoice {
  private final RegistryState state;
  private final List<StoredModel> stored;
  private final UsualModels usual;

  /**
   * @param stored every package that is there, each name's oldest version first
   * @param usual what plays the roles while nobody has said otherwise
   */
  public ModelChoice(RegistryState state, List<StoredModel> stored, UsualModels usual) {
    this.state = state;
    this.stored = List.copyOf(stored);
    this.usual = usual;
  }

  /** Every role and the name that plays it. */
  Map<String, String> aliases() {
    var aliases = new HashMap<>(usual.aliases());
    aliases.putAll(state.aliases());
    return Map.copyOf(aliases);
  }

  /** The model behind {@code default}. */
  ModelRef usual() {
    return new ModelRef(
        aliases().getOrDefault(RegistryState.DEFAULT, usual.drawing()), Optional.empty());
  }

  /** Every model that should be in memory, the default first. */
  Set<ModelRef> wanted() {
    var wanted = new LinkedHashSet<ModelRef>();
    wanted.add(usual());
    wanted.addAll(named(aliases().values()));
    wanted.addAll(named(state.loaded()));
    state.pins().values().stream()
        .sorted(Comparator.comparing(ModelRef::toString))
        .forEach(wanted::add);
    return Collections.unmodifiableSet(wanted);
  }

  private static List<ModelRef> named(Collection<String> names) {
    return names.stream().sorted().map(name -> new ModelRef(name, Optional.empty())).toList();
  }

  /** Every package of a name, the oldest first. */
  List<StoredModel> versions(String name) {
    return stored.stream().filter(model -> model.id().name().equals(name)).toList();
  }

  /**
   * What should take over from a model that serves, if anything should. A package that was deleted
   * is no reason to go back to an older one.
   */
  Optional<StoredModel> successor(ModelRef ref, ModelId serving) {
    Optional<StoredModel> wished = wished(ref);
    boolean held = version(ref).isPresent();
    return wished
        .filter(model -> !model.digest().equals(serving.digest()))
        .filter(model -> held || !older(model.id(), serving));
  }

  private static boolean older(ModelId one, ModelId other) {
    return Version.parse(one.version()).compareTo(Version.parse(other.version())) < 0;
  }

  /**
   * What to try when nothing serves yet: what is wished, then, for a name without a version, what
   * served before, the latest first, then the rest, the newest first.
   */
  public List<StoredModel> candidates(ModelRef ref) {
    var candidates = new LinkedHashSet<StoredModel>();
    wished(ref).ifPresent(candidates::add);
    if (ref.version().isEmpty()) {
      reversed(state.lines().getOrDefault(ref.name(), List.of()))
          .forEach(id -> find(id).ifPresent(candidates::add));
      candidates.addAll(reversed(versions(ref.name())));
    }
    return List.copyOf(candidates);
  }

  private Optional<StoredModel> wished(ModelRef ref) {
    List<StoredModel> versions = versions(ref.name());
    Optional<String> version = version(ref);
    if (version.isPresent()) {
      return versions.stream()
          .filter(model -> model.id().version().equals(version.get()))
          .findFirst();
    }
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  private Optional<String> version(ModelRef ref) {
    return ref.version().or(() -> Optional.ofNullable(state.fixed().get(ref.name())));
  }

  private Optional<StoredModel> find(ModelId id) {
    return stored.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  private static <T> List<T> reversed(List<T> list) {
    var reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
