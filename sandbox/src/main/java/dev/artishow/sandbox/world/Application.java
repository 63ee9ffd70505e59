package dev.artishow.sandbox.world;

import dev.artishow.sandbox.guild.User;

/**
 * The one application of the sandbox, with its bot user.
 *
 * @param token what the bot must show to log in
 */
public record Application(long id, User bot, String token) {
  @Override
  public String toString() {
    return "Application[id=" + id + ", bot=" + bot.name() + "]";
  }
}
