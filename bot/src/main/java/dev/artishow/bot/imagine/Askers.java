package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import dev.artishow.engine.Asker;
import java.util.Optional;

/** Members as the engine knows them. */
final class Askers {
  private Askers() {}

  /** Pictures find their member however late they come, so the engine may take its time. */
  static Asker of(Requester requester, Order order) {
    return new Asker(
        requester.guildId(),
        requester.channelId(),
        requester.memberId(),
        requester.priority(),
        order.isPrivate(),
        Optional.empty());
  }
}
