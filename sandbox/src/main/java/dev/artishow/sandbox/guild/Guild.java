package dev.artishow.sandbox.guild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A guild with its roles and members. Guarded by the world's lock. */
public final class Guild {
  private final long id;
  private final String name;
  private final long ownerId;
  private final String locale;
  private final Map<Long, Role> roles = new LinkedHashMap<>();
  private final Map<Long, Membership> members = new LinkedHashMap<>();
  private final Map<Long, AutoModRule> rules = new LinkedHashMap<>();
  private final Expressions expressions = Expressions.ofGuild();
  private boolean installed = true;

  Guild(long id, String name, long ownerId, String locale) {
    this.id = id;
    this.name = name;
    this.ownerId = ownerId;
    this.locale = locale;
    roles.put(
        id,
        new Role(
            id, "@everyone", GuildPermission.maskOf(GuildPermission.OF_EVERYONE), 0, false, false));
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

  /** Adds the member, or takes the place of what was known of the user. */
  public void put(Membership membership) {
    members.put(membership.userId(), membership);
  }

  public void remove(long userId) {
    members.remove(userId);
  }

  public Optional<Role> role(long roleId) {
    return Optional.ofNullable(roles.get(roleId));
  }

  public Role put(Role role) {
    roles.put(role.id(), role);
    return role;
  }

  /** Emoji and stickers. */
  public Expressions expressions() {
    return expressions;
  }

  /** AutoMod's rules. */
  public List<AutoModRule> rules() {
    return List.copyOf(rules.values());
  }

  public AutoModRule put(AutoModRule rule) {
    rules.put(rule.id(), rule);
    return rule;
  }

  public void removeRule(long ruleId) {
    rules.remove(ruleId);
  }

  /** Whether the application's commands are offered here, be its bot a member or not. */
  public boolean isInstalled() {
    return installed;
  }

  public void setInstalled(boolean nowInstalled) {
    installed = nowInstalled;
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
