package dev.artishow.launcher.bench.sandbox;

import dev.artishow.launcher.bench.engine.Latencies;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxGuild;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SandboxOptions;
import dev.artishow.sandbox.contract.Contract;
import dev.artishow.sandbox.fault.Fault;
import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.world.LockUse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The sandbox under members who ask for pictures over and over, in several guilds and shards, while
 * requests are refused, lost and answered late: whether everybody gets theirs once, and whether one
 * lock around the world is in anybody's way.
 */
public final class SandboxBench {
  private static final int MEMBERS_OF_A_GUILD = 25;
  private static final int SHARDS = 4;
  private static final int MAX_PAUSE_MILLIS = 20_000;
  private static final int WARM_UP_ASKS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(2);

  private final int members;
  private final SplittableRandom random;
  private final Latencies requests = new Latencies();
  private final Latencies replies = new Latencies();
  private final LongAdder asked = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder twice = new LongAdder();

  private SandboxBench(int members, long seed) {
    this.members = members;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Runs for so long.
   *
   * @param contract what all that passes is held against
   * @return figures by name
   */
  public static Map<String, Object> run(int members, Duration length, Contract contract, long seed)
      throws IOException, InterruptedException {
    return new SandboxBench(members, seed).run(length, contract);
  }

  private Map<String, Object> run(Duration length, Contract contract)
      throws IOException, InterruptedException {
    SandboxOptions options =
        SandboxOptions.defaults()
            .withRunningClock()
            .withContract(contract)
            .withPatience(PATIENCE)
            .withShards(SHARDS);
    List<LoopbackBot> bots = new ArrayList<>();
    try (Sandbox sandbox = Sandbox.start(options)) {
      LoopbackBot.register(sandbox);
      byte[] upload = PictureUpload.ofNoise(random);
      for (int i = 0; i < SHARDS; i++) {
        var shard = new LoopbackBot.Shard(i, SHARDS);
        bots.add(new LoopbackBot(sandbox, shard, upload, requests));
      }
      warmUp(sandbox);
      long begin = System.nanoTime();
      play(sandbox, begin + length.toNanos());
      double seconds = (System.nanoTime() - begin) / 1e9;
      return figures(sandbox, seconds);
    } finally {
      bots.forEach(LoopbackBot::close);
    }
  }

  /** Classes are loaded and compiled by what is not counted. */
  private void warmUp(Sandbox sandbox) {
    SandboxMember first = sandbox.guild("Guild 0").member("Member 0");
    for (int i = 0; i < WARM_UP_ASKS; i++) {
      askOnce(first);
    }
    asked.reset();
    unanswered.reset();
    twice.reset();
    requests.clear();
    replies.clear();
    sandbox.takeLockUse();
  }

  private void play(Sandbox sandbox, long end) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      SandboxGuild guild = sandbox.guild("Guild " + i / MEMBERS_OF_A_GUILD);
      SandboxMember member = guild.member("Member " + i);
      SplittableRandom own = random.split();
      threads.add(new Thread(() -> ask(member, own, end), "member-" + i));
    }
    threads.forEach(Thread::start);
    while (System.nanoTime() < end) {
      spoil(sandbox);
      TimeUnit.NANOSECONDS.sleep(Math.min(BETWEEN_FAULTS.toNanos(), end - System.nanoTime()));
    }
    sandbox.faults().clear();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void spoil(Sandbox sandbox) {
    switch (random.nextInt(5)) {
      case 0 -> sandbox.faults().order(Mishaps.ANSWER, Fault.refuses(500));
      case 1 -> sandbox.faults().order(Mishaps.ANSWER, Fault.doesButAnswers(502));
      case 2 -> sandbox.faults().order(Mishaps.ANSWER, Fault.losesAnswer());
      case 3 -> sandbox.faults().order(Mishaps.ACKNOWLEDGEMENT, Fault.losesRequest());
      default -> sandbox.faults().order(Mishaps.ANSWER, Fault.delays(Duration.ofSeconds(1)));
    }
  }

  private void ask(SandboxMember member, SplittableRandom pauses, long end) {
    try {
      while (System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(pauses.nextInt(MAX_PAUSE_MILLIS));
        askOnce(member);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void askOnce(SandboxMember member) {
    asked.increment();
    long begin = System.nanoTime();
    try {
      Reply reply = member.types("/imagine", "a red apple");
      if (reply.expectsPicture().pictures().size() != 1) {
        twice.increment();
      }
      replies.add(System.nanoTime() - begin);
    } catch (UnmetExpectation e) {
      unanswered.increment();
    }
  }

  private Map<String, Object> figures(Sandbox sandbox, double seconds) {
    LockUse lock = sandbox.takeLockUse();
    var figures = new LinkedHashMap<String, Object>();
    figures.put("members", members);
    figures.put("seconds", seconds);
    figures.put("asked", asked.sum());
    figures.put("answered", (long) replies.count());
    figures.put("unanswered", unanswered.sum());
    figures.put("answered_with_more_than_one_picture", twice.sum());
    figures.put("requests_per_second", requests.count() / seconds);
    figures.put("request_milliseconds_median", requests.quantile(0.5));
    figures.put("request_milliseconds_99", requests.quantile(0.99));
    figures.put("reply_milliseconds_median", replies.quantile(0.5));
    figures.put("reply_milliseconds_99", replies.quantile(0.99));
    figures.put("lock_entries_per_second", lock.entries() / seconds);
    figures.put("lock_held_share", lock.held().toNanos() / 1e9 / seconds);
    figures.put("lock_wait_milliseconds_mean", lock.waited().toNanos() / 1e6 / lock.entries());
    figures.put("lock_wait_milliseconds_longest", lock.longestWait().toNanos() / 1e6);
    figures.put("violations", (long) sandbox.violations().size());
    return figures;
  }
}
