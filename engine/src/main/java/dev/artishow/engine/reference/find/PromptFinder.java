package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Finder;
import dev.artishow.engine.reference.Match;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.store.Directory;

/**
 * Finds things by what languages call them. A prompt is read in each language that it may be in,
 * and the reading that explains most of it counts.
 */
public final class PromptFinder implements Finder, Closeable {
  /** Longer prompts are read to here. */
  private static final int LONGEST = 1000;

  /** A prompt of so many words may be a mere name in any language. */
  private static final int FEW_WORDS = 4;

  private final WordIndex index;
  private final LanguageGuess guess;
  private final Language plainest;
  private final Predicate<String> present;

  private PromptFinder(WordIndex index, Predicate<String> present) throws IOException {
    var languages = new Languages(index.languages());
    this.index = index;
    this.guess = new LanguageGuess(languages, index.scripts());
    this.plainest = Languages.of(Languages.ANY);
    this.present = present;
  }

  /**
   * Opens an index of words.
   *
   * @param present whether a thing is there to be found
   * @throws IOException if the folder holds no index, or it is damaged
   */
  public static PromptFinder open(Directory folder, Predicate<String> present) throws IOException {
    return new PromptFinder(WordIndex.open(folder), present);
  }

  @Override
  public List<Match> find(String prompt) {
    String text = prompt.length() > LONGEST ? prompt.substring(0, LONGEST) : prompt;
    List<Token> words = plainest.words(text);
    try {
      WordIndex.Search search = index.search();
      List<Language> likely = guess.likely(words);
      Reading best = best(text, likely, search);
      if (best.matches().isEmpty() && words.size() <= FEW_WORDS && isStrange(words, search)) {
        Reading other = best(text, guess.others(words, likely), search);
        return other.isWhole(text) ? other.matches() : List.of();
      }
      return best.matches();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reading best(String text, List<Language> languages, WordIndex.Search search)
      throws IOException {
    Reading best = Reading.NOTHING;
    for (Language language : languages) {
      Reading reading = PromptReader.read(text, language, search, present);
      if (reading.score() > best.score()) {
        best = reading;
      }
    }
    return best;
  }

  /** Whether no word is an English one: then it may be of a language with few words known here. */
  private static boolean isStrange(List<Token> words, WordIndex.Search search) throws IOException {
    for (Token word : words) {
      if (search.knows("en", word.text())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
