package dev.artishow.engine.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artishow.config.file.Sha256;
import dev.artishow.engine.Asker;
import dev.artishow.engine.Reuse;
import dev.artishow.engine.text.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Every prompt has its own sequence of seeds: the k-th picture of it that is asked for without one
 * draws from the k-th. So a guild that reuses first can be given the picture that somebody else
 * asked for, and one that does not always gets a new one. Private requests have sequences of their
 * guild's own, from which nothing can be told of others'.
 */
public final class SeedSequences implements SeedSource {
  private static final int MAX_SEQUENCES = 20_000;

  /** A member who comes back after as many others may see a picture twice. */
  private static final int MAX_MEMBERS = 10_000;

  /** Seeds that members can type without effort, with room for the sequence. */
  private static final long FIRST_SEEDS = Integer.MAX_VALUE - 1_000_000;

  private final long salt;
  private final ReusePolicy policy;
  private final Cache<Scope, Sequence> sequences =
      Caffeine.newBuilder().maximumSize(MAX_SEQUENCES).executor(Runnable::run).build();

  /**
   * @param salt makes this process's sequences its own: what it no longer keeps is not drawn again
   */
  public SeedSequences(long salt, ReusePolicy policy) {
    this.salt = salt;
    this.policy = policy;
  }

  /** A prompt and who shares its sequence: everybody, a guild, or a member outside of guilds. */
  private record Scope(String caption, long guildId, long memberId) {}

  @Override
  public OptionalLong first(String prompt, Asker asker, int count, Reuse reuse) {
    var scope = scope(prompt, asker);
    Sequence sequence = sequences.get(scope, absent -> new Sequence());
    boolean isReusing = isReusing(asker.guildId(), reuse);
    return OptionalLong.of(base(scope) + sequence.take(asker.memberId(), count, isReusing));
  }

  private boolean isReusing(long guildId, Reuse reuse) {
    return switch (reuse) {
      case AS_CONFIGURED -> policy.reuseFirst(guildId);
      case FIRST -> true;
      case NEVER -> false;
    };
  }

  private static Scope scope(String prompt, Asker asker) {
    String caption = Tokenizer.normalize(prompt);
    if (!asker.isPrivate()) {
      return new Scope(caption, 0, 0);
    }
    return asker.guildId() == 0
        ? new Scope(caption, 0, asker.memberId())
        : new Scope(caption, asker.guildId(), 0);
  }

  private long base(Scope scope) {
    String text = "%d %d %d %s".formatted(salt, scope.guildId, scope.memberId, scope.caption);
    String digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return Long.remainderUnsigned(Long.parseUnsignedLong(digest.substring(0, 16), 16), FIRST_SEEDS);
  }

  /** How far a prompt's sequence was used, and what of it each member has seen. */
  private static final class Sequence {
    private final Map<Long, BitSet> seen = new HashMap<>();
    private int used;

    synchronized int take(long member, int count, boolean isReusing) {
      if (seen.size() >= MAX_MEMBERS && !seen.containsKey(member)) {
        seen.clear();
      }
      BitSet mine = seen.computeIfAbsent(member, absent -> new BitSet());
      int first = isReusing ? unseen(mine, count) : used;
      mine.set(first, first + count);
      used = Math.max(used, first + count);
      return first;
    }

    private static int unseen(BitSet seen, int count) {
      int first = seen.nextClearBit(0);
      int next = seen.nextSetBit(first);
      while (next >= 0 && next < first + count) {
        first = seen.nextClearBit(next);
        next = seen.nextSetBit(first);
      }
      return first;
    }
  }
}
