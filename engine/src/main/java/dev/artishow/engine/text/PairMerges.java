package dev.artishow.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Learns which pairs of tokens to join: the most frequent one first, again and again (Sennrich et
 * al., arXiv 1508.07909). Counts are kept up to date only around the pair just joined, so that the
 * whole of it takes seconds.
 */
final class PairMerges {
  /** A pair seen once teaches nothing that its halves do not. */
  private static final long LEAST_COUNT = 2;

  private record Candidate(TokenPair pair, long count) {}

  private static final class Word {
    private final long count;
    private int[] tokens;

    Word(int[] tokens, long count) {
      this.tokens = tokens;
      this.count = count;
    }
  }

  private final Map<TokenPair, Long> counts = new HashMap<>();
  private final Map<TokenPair, Set<Word>> wordsOf = new HashMap<>();
  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.comparingLong(Candidate::count)
              .reversed()
              .thenComparingInt(c -> c.pair().left())
              .thenComparingInt(c -> c.pair().right()));

  private PairMerges() {}

  /**
   * The pairs to join, in order.
   *
   * @param words how often each word occurs
   * @param most how many pairs to learn at most
   */
  static List<TokenPair> learn(SortedMap<String, Long> words, int most) {
    var learner = new PairMerges();
    words.forEach(
        (word, count) -> learner.add(new Word(ByteTokens.of(word), count), new HashSet<>()));
    learner.counts.keySet().forEach(learner::propose);
    var merges = new ArrayList<TokenPair>();
    while (merges.size() < most) {
      TokenPair best = learner.mostFrequent();
      if (best == null) {
        break;
      }
      learner.join(best, ByteTokens.END + merges.size());
      merges.add(best);
    }
    return merges;
  }

  private @Nullable TokenPair mostFrequent() {
    for (Candidate best = candidates.poll(); best != null; best = candidates.poll()) {
      // a candidate whose count has changed since has a newer entry
      if (counts.getOrDefault(best.pair(), 0L) == best.count()) {
        return best.pair();
      }
    }
    return null;
  }

  private void join(TokenPair pair, int joined) {
    var changed = new HashSet<TokenPair>();
    for (Word word : List.copyOf(wordsOf.getOrDefault(pair, Set.of()))) {
      remove(word, changed);
      word.tokens = pair.joinIn(word.tokens, joined);
      add(word, changed);
    }
    changed.forEach(this::propose);
  }

  private void propose(TokenPair pair) {
    long count = counts.getOrDefault(pair, 0L);
    if (count >= LEAST_COUNT) {
      candidates.add(new Candidate(pair, count));
    }
  }

  private void remove(Word word, Set<TokenPair> changed) {
    for (int i = 0; i + 1 < word.tokens.length; i++) {
      var pair = new TokenPair(word.tokens[i], word.tokens[i + 1]);
      counts.merge(pair, -word.count, Long::sum);
      wordsOf.getOrDefault(pair, Set.of()).remove(word);
      changed.add(pair);
    }
  }

  private void add(Word word, Set<TokenPair> changed) {
    for (int i = 0; i + 1 < word.tokens.length; i++) {
      var pair = new TokenPair(word.tokens[i], word.tokens[i + 1]);
      counts.merge(pair, word.count, Long::sum);
      wordsOf.computeIfAbsent(pair, p -> new HashSet<>()).add(word);
      changed.add(pair);
    }
  }
}
