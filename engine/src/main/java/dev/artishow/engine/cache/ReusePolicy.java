package dev.artishow.engine.cache;

/** Which guilds would rather see an earlier picture than spend the energy of a new one. */
@FunctionalInterface
public interface ReusePolicy {

  /**
   * Whether a member of the guild who names no seed gets a picture of the same prompt that was
   * drawn before, as long as there is one that this member has not seen.
   */
  boolean reuseFirst(long guildId);
}
