package dev.artishow.sandbox;

import dev.artishow.sandbox.input.Pick;

/** A role of a guild, to be given to members and to commands. */
public record SandboxRole(long id, String name) implements Pick {
  @Override
  public Kind kind() {
    return Kind.ROLE;
  }
}
