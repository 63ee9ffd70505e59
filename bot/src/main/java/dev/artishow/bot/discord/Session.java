package dev.artishow.bot.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** JDA's session with Discord, from ready to its end. */
final class Session {
  private final JDA jda;
  private final End end;

  Session(JDA jda, End end) {
    this.jda = jda;
    this.end = end;
  }

  /** Hears when the session is over for good. */
  static final class End extends ListenerAdapter {
    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public void onShutdown(ShutdownEvent event) {
      over.countDown();
    }
  }

  JDA jda() {
    return jda;
  }

  void awaitEnd() throws InterruptedException {
    end.over.await();
  }

  /** Sends what is still queued, then leaves; leaves at once when that takes too long. */
  void logOut(Duration patience) throws InterruptedException {
    jda.shutdown();
    if (!jda.awaitShutdown(patience)) {
      breakOff();
    }
    end.over.countDown();
  }

  void breakOff() {
    jda.shutdownNow();
    end.over.countDown();
  }
}
