package dev.artishow.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Snowflakes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application's commands, global and per guild. Guarded by the world's lock. */
public final class CommandRegistry {
  private final Snowflakes ids;
  private final Map<Long, Command> byId = new LinkedHashMap<>();

  CommandRegistry(Snowflakes ids) {
    this.ids = ids;
  }

  /** Commands of one guild, or the global ones if {@code guildId} is null. */
  public List<Command> in(@Nullable Long guildId) {
    return byId.values().stream().filter(c -> Objects.equals(c.guildId(), guildId)).toList();
  }

  /** Commands that can be used in a guild (its own before the global ones) or, if null, in DMs. */
  public List<Command> usableIn(@Nullable Long guildId) {
    List<Command> usable = new ArrayList<>(guildId == null ? List.of() : in(guildId));
    usable.addAll(in(null));
    return usable;
  }

  public Optional<Command> find(@Nullable Long guildId, long id) {
    return Optional.ofNullable(byId.get(id)).filter(c -> Objects.equals(c.guildId(), guildId));
  }

  public Optional<Command> find(@Nullable Long guildId, String name, int type) {
    return in(guildId).stream().filter(c -> c.type() == type && c.name().equals(name)).findFirst();
  }

  /** Registers a command; one of the same name, type and scope keeps its id. */
  public Command upsert(@Nullable Long guildId, ObjectNode definition) {
    Command fresh = new Command(ids.next(), guildId, definition, ids.next());
    long id = find(guildId, fresh.name(), fresh.type()).map(Command::id).orElse(fresh.id());
    return store(new Command(id, guildId, definition, fresh.version()));
  }

  /** Replaces the definition of {@code old}. */
  public Command update(Command old, ObjectNode definition) {
    return store(new Command(old.id(), old.guildId(), definition, ids.next()));
  }

  /** Makes the given definitions the only commands of the scope. */
  public List<Command> replaceAll(@Nullable Long guildId, List<ObjectNode> definitions) {
    List<Command> kept = definitions.stream().map(d -> upsert(guildId, d)).toList();
    in(guildId).stream().filter(c -> !kept.contains(c)).forEach(c -> byId.remove(c.id()));
    return kept;
  }

  public void remove(long id) {
    byId.remove(id);
  }

  private Command store(Command command) {
    byId.put(command.id(), command);
    return command;
  }
}
