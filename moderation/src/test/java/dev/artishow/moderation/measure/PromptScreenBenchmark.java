package dev.artishow.moderation.measure;

import dev.artishow.moderation.ModerationConfig;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the worst prompts take, with percentiles, and how that grows with their length: {@code
 * mvn -pl moderation -am -Pjmh -DskipTests test}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
@Fork(1)
public class PromptScreenBenchmark {
  @Param({
    "stars", "all stars", "leet", "leet words", "single letters", "dots", "joined", "doubled",
    "short words", "hits", "violence", "ages", "french", "signs", "look-alikes", "other script",
    "han", "emoji", "turned", "marks", "escapes", "mentions", "digits", "misspelt names"
  })
  public String kind = "";

  @Param({"500", "10000", "100000"})
  public int length;

  private final RulePromptScreen screen = RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());
  private String prompt = "";

  /** Writes the prompt. */
  @Setup
  public void prepare() {
    prompt = Objects.requireNonNull(WorstPrompts.all(length).get(kind), kind);
  }

  /** One look at a prompt by all rules. */
  @Benchmark
  public Verdict screen() {
    return screen.screen(prompt);
  }
}
