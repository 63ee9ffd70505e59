package dev.artishow.sandbox.guild;

/**
 * What a channel grants or takes from one role or one member.
 *
 * @param id of the role or the member
 * @param member whether it is a member
 * @param allow bits of {@link GuildPermission}
 * @param deny bits of {@link GuildPermission}
 */
public record Overwrite(long id, boolean member, long allow, long deny) {}
