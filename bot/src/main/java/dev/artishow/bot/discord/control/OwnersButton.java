package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Feature;

/**
 * A button that anybody may press, in a server or where the bot told them of something, and that
 * finds out itself whether what it is about is theirs.
 */
interface OwnersButton extends Feature.Control {
  @Override
  default Access access() {
    return Access.MEMBER;
  }

  @Override
  default Acknowledgement acknowledgement() {
    return Acknowledgement.SILENT;
  }

  @Override
  default boolean isForDirectMessages() {
    return true;
  }
}
