package dev.artishow.engine.schedule;

import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.Lanczos;
import dev.artishow.engine.sampling.Noise;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.text.Tokenizer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each request costs beside its network: {@code mvn -pl engine -am -Pjmh -DskipTests test}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PiecesBenchmark {
  private static final int WAITING = 64;
  private static final int MEMBERS = 40;
  private static final int PIXELS = 32;
  private static final int HANDED_OUT = 256;
  private static final int VOCABULARY = 8192;
  private static final int TOKENS = 24;

  private final FairQueue<Integer> queue = new FairQueue<>();
  private final float[] planes = Noise.of(1, 4 * PIXELS * PIXELS);
  private final Picture picture = PictureCodec.decode(planes, PIXELS);
  private final Tokenizer tokenizer = Tokenizer.hashing(VOCABULARY);
  private int next;

  /** Fills the queue. */
  @Setup
  public void prepare() {
    for (int i = 0; i < WAITING; i++) {
      add();
    }
  }

  private void add() {
    int member = next++ % MEMBERS;
    queue.add(next, member % 3, member, 1, 16 * PIXELS * PIXELS);
  }

  /** The fair queue with 64 requests of 40 members in three guilds: one is served, one comes. */
  @Benchmark
  public Optional<Integer> queue() {
    Optional<Integer> served = queue.peek();
    queue.poll();
    add();
    return served;
  }

  /** A caption to the ids of its words and their letter sequences. */
  @Benchmark
  public int[] tokens() {
    return tokenizer.encode("a small red apple on a white plate, glossy 3D", TOKENS);
  }

  /** A picture's noise from its seed. */
  @Benchmark
  public float[] noise() {
    return Noise.of(next++, 4 * PIXELS * PIXELS);
  }

  /** Planes to RGBA. */
  @Benchmark
  public Picture decode() {
    return PictureCodec.decode(planes, PIXELS);
  }

  /** 32 to 256 pixels. */
  @Benchmark
  public Picture enlarge() {
    return Lanczos.enlarge(picture, HANDED_OUT);
  }
}
