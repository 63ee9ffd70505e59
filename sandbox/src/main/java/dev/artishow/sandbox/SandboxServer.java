package dev.artishow.sandbox;

import java.io.Writer;
import java.nio.file.Path;
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
   * @param options port, contract and limits; the clock is made to run
   * @param guildName of the guild to begin with
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static SandboxServer open(SandboxOptions options, String guildName) {
    Sandbox sandbox = Sandbox.start(options.withRunningClock());
    return new SandboxServer(sandbox, sandbox.guild(guildName));
  }

  /** Where the bot finds it, its token and its violations. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /**
   * A console for one person in the guild's first channel.
   *
   * @param memberName of the person
   * @param locale of the person's Discord and of the console's own words: French or else English
   * @param pictures folder to save pictures in; made if it is not there
   * @param out where replies are printed
   */
  public SandboxConsole console(String memberName, Locale locale, Path pictures, Writer out) {
    return new SandboxConsole(guild, memberName, locale, pictures, out);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
