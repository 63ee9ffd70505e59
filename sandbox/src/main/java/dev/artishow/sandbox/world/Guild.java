package dev.artishow.sandbox.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A guild with its roles and members. Guarded by the world's lock. */
public final class Guild {
  private static final long EVERYONE =
      GuildPermission.maskOf(
          Set.of(
              GuildPermission.VIEW_CHANNEL,
              GuildPermission.SEND_MESSAGES,
              GuildPermission.EMBED_LINKS,
              GuildPermission.ATTACH_FILES,
              GuildPermission.READ_MESSAGE_HISTORY,
              GuildPermission.ADD_REACTIONS,
              GuildPermission.USE_APPLICATION_COMMANDS));

  private final long id;
  private final String name;
  private final long ownerId;
  private final String locale;
  private final Map<Long, Role> roles = new LinkedHashMap<>();
  private final Map<Long, Membership> members = new LinkedHashMap<>();

  Guild(long id, String name, long ownerId, String locale) {
    this.id = id;
    this.name = name;
    this.ownerId = ownerId;
    this.locale = locale;
    roles.put(id, new Role(id, "@everyone", EVERYONE, 0, false));
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public long ownerId() {
    return ownerId;
  }

  public String locale() {
    return locale;
  }

  public List<Role> roles() {
    return List.copyOf(roles.values());
  }

  public List<Membership> members() {
    return new ArrayList<>(members.values());
  }

  public Optional<Membership> member(long userId) {
    return Optional.ofNullable(members.get(userId));
  }

  void put(Membership membership) {
    members.put(membership.userId(), membership);
  }

  Role addRole(long roleId, String roleName, long permissions, boolean managed) {
    Role role = new Role(roleId, roleName, permissions, roles.size(), managed);
    roles.put(roleId, role);
    return role;
  }

  /**
   * What the member may do in the guild as a whole; everything for its owner and administrators.
   */
  public long permissionsOf(long userId) {
    Role everyone = Objects.requireNonNull(roles.get(id));
    long granted = everyone.permissions();
    Membership membership = members.get(userId);
    if (membership != null) {
      for (long roleId : membership.roleIds()) {
        Role role = roles.get(roleId);
        granted |= role == null ? 0 : role.permissions();
      }
    }
    boolean all = userId == ownerId || GuildPermission.ADMINISTRATOR.isIn(granted);
    return all ? GuildPermission.ALL : granted;
  }
}
