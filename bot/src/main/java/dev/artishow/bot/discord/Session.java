package dev.artishow.bot.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.sharding.ShardManager;

/** JDA's sessions with Discord, one for each shard, from ready to their end. */
final class Session {
  private static final int POLL_MILLIS = 20;

  private final ShardManager shards;
  private final End end;

  Session(ShardManager shards, End end) {
    this.shards = shards;
    this.end = end;
  }

  /** Hears when a shard's session is over for good: without it the bot is not whole. */
  static final class End extends ListenerAdapter {
    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public void onShutdown(ShutdownEvent event) {
      over.countDown();
    }
  }

  ShardManager shards() {
    return shards;
  }

  /**
   * Waits until Discord has said of each shard that it is ready; they log in one after the other.
   *
   * @throws IllegalStateException if Discord ended one for good
   */
  void awaitReady() throws InterruptedException {
    for (int id = 0; id < shards.getShardsTotal(); id++) {
      JDA shard = shards.getShardById(id);
      while (shard == null) {
        if (end.over.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("shard %d did not begin".formatted(id));
        }
        shard = shards.getShardById(id);
      }
      shard.awaitReady();
    }
  }

  void awaitEnd() throws InterruptedException {
    end.over.await();
  }

  /** Sends what is still queued, then leaves; leaves at once when that takes too long. */
  void logOut(Duration patience) throws InterruptedException {
    List<JDA> all = shards.getShards();
    long latest = System.nanoTime() + patience.toNanos();
    shards.shutdown();
    for (JDA shard : all) {
      if (!shard.awaitShutdown(Duration.ofNanos(Math.max(1, latest - System.nanoTime())))) {
        shard.shutdownNow();
      }
    }
    end.over.countDown();
  }

  void breakOff() {
    List<JDA> all = shards.getShards();
    shards.shutdown();
    all.forEach(JDA::shutdownNow);
    end.over.countDown();
  }
}
