package dev.artishow.sandbox;

import java.util.Locale;

/**
 * A sandbox to be left running, for people instead of tests: its clock runs, and it has a guild
 * with one member to begin with.
 */
public final class SandboxServer implements AutoCloseable {
  private final Sandbox sandbox;
  private final SandboxGuild guild;

  private SandboxServer(Sandbox sandbox, SandboxGuild guild) {
    this.sandbox = sandbox;
    this.guild = guild;
  }

  /**
   * Opens a sandbox.
   *
   * @param options contract and limits; the clock is made to run
   * @param guildName of the guild to begin with
   * @throws java.io.UncheckedIOException if there is no free port
   */
  public static SandboxServer open(SandboxOptions options, String guildName) {
    Sandbox sandbox = Sandbox.start(options.withRunningClock());
    return new SandboxServer(sandbox, sandbox.guild(guildName));
  }

  /** Where the bot finds it, its token and its violations. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** Fills the guild with people whose places can be taken. */
  public Cast cast(Locale locale) {
    return Cast.enter(guild, locale);
  }

  /** The guild to begin with. */
  public SandboxGuild guild() {
    return guild;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
