package dev.artishow.engine.registry;

import dev.artishow.engine.ModelId;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Puts on record what an operator wants of the models. A running engine that watches the record
 * does it; one that starts later begins with it. Packages are verified first.
 */
public final class RegistryOrders {
  private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  private final RegistryFile file;
  private final ModelStore store;
  private final RegistryConfig config;
  private final UsualModels usual;

  /**
   * @param usual what plays the roles while nobody has said otherwise
   */
  public RegistryOrders(
      RegistryFile file, ModelStore store, RegistryConfig config, UsualModels usual) {
    this.file = file;
    this.store = store;
    this.config = config;
    this.usual = usual;
  }

  /** The record as it stands. */
  public RegistryState state() throws IOException {
    return file.read();
  }

  /** Every role and the name that plays it, by order or by the configuration. */
  public Map<String, String> aliases() throws IOException {
    return new ModelChoice(file.read(), List.of(), usual).aliases();
  }

  /** Holds a name at a version, or lets it follow its newest one again. */
  public OrderAnswer activate(ModelRef ref) throws IOException {
    return checked(ref, state -> loading(state.holding(ref.name(), ref.version()), ref.name()));
  }

  private RegistryState loading(RegistryState state, String name) {
    Set<ModelRef> wanted = new ModelChoice(state, List.of(), usual).wanted();
    boolean refersTo = wanted.stream().anyMatch(ref -> ref.name().equals(name));
    return refersTo ? state : state.withLoaded(name, true);
  }

  /** Goes back to the version of a name that served before the active one. */
  public OrderAnswer rollback(String name) throws IOException {
    Optional<ModelId> before = file.read().before(name);
    if (before.isEmpty()) {
      return new OrderAnswer.Refused(
          Refusal.NOTHING_BEFORE,
          "no other version of %s served before; name one: artishow models activate %s@VERSION"
              .formatted(name, name));
    }
    return activate(ModelRef.of(name, before.get().version()));
  }

  /** Keeps a model in memory although nothing refers to it, e.g. for requests that name it. */
  public OrderAnswer load(String name) throws IOException {
    return checked(new ModelRef(name, Optional.empty()), state -> state.withLoaded(name, true));
  }

  /** Takes a model out of memory that nothing refers to. */
  public OrderAnswer unload(String name) throws IOException {
    RegistryState without = file.read().withLoaded(name, false);
    boolean refersTo =
        new ModelChoice(without, List.of(), usual)
            .wanted().stream().anyMatch(ref -> ref.name().equals(name));
    if (refersTo) {
      return new OrderAnswer.Refused(
          Refusal.IN_USE,
          "%s is the default, has an alias or is pinned; point these elsewhere first"
              .formatted(name));
    }
    return done(state -> state.withLoaded(name, false));
  }

  /** Lets a model draw in a guild or channel whenever a request names none. */
  public OrderAnswer pin(PinScope scope, ModelRef ref) throws IOException {
    return checked(ref, state -> state.withPin(scope, Optional.of(ref)));
  }

  /** Lets the default draw there again. */
  public OrderAnswer unpin(PinScope scope) throws IOException {
    return done(state -> state.withPin(scope, Optional.empty()));
  }

  /** Lets a role such as {@code default} or {@code draft} be played by a model. */
  public OrderAnswer alias(String alias, String name) throws IOException {
    if (!ALIAS.matcher(alias).matches() || has(alias)) {
      throw new IllegalArgumentException(
          "an alias must be 1–32 of a–z, 0–9 and - and no model's name, was \"%s\""
              .formatted(alias));
    }
    return checked(
        new ModelRef(name, Optional.empty()), state -> state.withAlias(alias, Optional.of(name)));
  }

  private boolean has(String name) throws IOException {
    return store.list().models().stream().anyMatch(model -> model.id().name().equals(name));
  }

  /** Forgets an alias; {@code default} and {@code draft} then are what the configuration says. */
  public OrderAnswer unalias(String alias) throws IOException {
    return done(state -> state.withAlias(alias, Optional.empty()));
  }

  /** Changes the record if there is such a package and nothing is wrong with it. */
  private OrderAnswer checked(ModelRef ref, UnaryOperator<RegistryState> change)
      throws IOException {
    try {
      ModelGate.verified(find(ref), config);
      return done(change);
    } catch (ModelRefusedException e) {
      return new OrderAnswer.Refused(e.reason(), String.valueOf(e.getMessage()));
    }
  }

  private StoredModel find(ModelRef ref) throws IOException, ModelRefusedException {
    StoredModel newest;
    try {
      newest = store.find(ref.name());
    } catch (ModelPackageException e) {
      throw new ModelRefusedException(Refusal.UNKNOWN, e);
    }
    if (ref.version().isEmpty()) {
      return newest;
    }
    List<StoredModel> versions =
        new ModelChoice(RegistryState.empty(), store.listVersions().models(), usual)
            .versions(ref.name());
    return versions.stream()
        .filter(model -> model.id().version().equals(ref.version().get()))
        .findFirst()
        .orElseThrow(() -> unknownVersion(ref, versions));
  }

  private static ModelRefusedException unknownVersion(ModelRef ref, List<StoredModel> versions) {
    List<String> known = versions.stream().map(model -> model.id().version()).toList();
    return new ModelRefusedException(
        Refusal.UNKNOWN,
        "%s has no version %s; there are %s"
            .formatted(ref.name(), ref.version().orElse(""), String.join(", ", known)));
  }

  private OrderAnswer done(UnaryOperator<RegistryState> change) throws IOException {
    return new OrderAnswer.Done(file.update(change));
  }
}
