package dev.artishow.engine.registry;

import dev.artishow.engine.Asker;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.registry.PinScope.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which model a request goes to, at one moment.
 *
 * @param serving what plays each reference that something wants
 * @param usual the reference behind {@code default}
 */
record ModelRoutes(
    Map<ModelRef, ServedModel> serving,
    ModelRef usual,
    Map<String, String> aliases,
    Map<PinScope, ModelRef> pins) {
  ModelRoutes {
    serving = Map.copyOf(serving);
  }

  static ModelRoutes none(String usual) {
    return new ModelRoutes(Map.of(), new ModelRef(usual, Optional.empty()), Map.of(), Map.of());
  }

  Collection<ServedModel> models() {
    return serving.values();
  }

  Optional<ServedModel> at(ModelRef ref) {
    return Optional.ofNullable(serving.get(ref));
  }

  /** The model that a request gets which names {@code name}, or none. */
  Optional<ServedModel> find(Optional<String> name, Asker asker) {
    return name.isPresent() ? named(name.get()) : unnamed(asker);
  }

  private Optional<ServedModel> named(String name) {
    ModelRef ref;
    try {
      ref = ModelRef.parse(name);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return at(ref).or(() -> active(ref)).or(() -> alias(name));
  }

  /** A version that was asked for by number and is the active one of its name. */
  private Optional<ServedModel> active(ModelRef ref) {
    return at(new ModelRef(ref.name(), Optional.empty()))
        .filter(model -> ref.version().filter(model.id().version()::equals).isPresent());
  }

  Optional<ServedModel> alias(String alias) {
    return alias.equals(RegistryState.DEFAULT)
        ? at(usual)
        : Optional.ofNullable(aliases.get(alias))
            .flatMap(name -> at(new ModelRef(name, Optional.empty())));
  }

  private Optional<ServedModel> unnamed(Asker asker) {
    return Stream.of(
            new PinScope(Kind.CHANNEL, asker.channelId()),
            new PinScope(Kind.GUILD, asker.guildId()))
        .map(pins::get)
        .flatMap(Stream::ofNullable)
        .flatMap(ref -> at(ref).stream())
        .findFirst()
        .or(() -> at(usual));
  }

  /** Every model that serves, the default first. */
  List<ModelId> known() {
    var known = new LinkedHashSet<ModelId>();
    at(usual).map(ServedModel::id).ifPresent(known::add);
    serving.values().stream()
        .map(ServedModel::id)
        .sorted(Comparator.comparing(ModelId::title))
        .forEach(known::add);
    return List.copyOf(known);
  }
}
