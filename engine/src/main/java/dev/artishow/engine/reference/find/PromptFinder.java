package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Finder;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.find.words.Language;
import dev.artishow.engine.reference.find.words.LanguageGuess;
import dev.artishow.engine.reference.find.words.Languages;
import dev.artishow.engine.reference.find.words.Token;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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
  private static final int FEW_WORDS = 8;

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
      if (!best.whole() && words.size() <= FEW_WORDS && isForeign(text, likely, search)) {
        Optional<Reading> name = wholeName(text, guess.others(words, likely), search);
        return name.orElse(best).matches();
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

  /** Whether none of some languages has all of a text's words. */
  private static boolean isForeign(String text, List<Language> languages, WordIndex.Search search)
      throws IOException {
    for (Language language : languages) {
      boolean all = true;
      for (Token word : language.words(text)) {
        all &= !language.plain().kinds(word).isEmpty() || search.knows(language, word);
      }
      if (all) {
        return false;
      }
    }
    return true;
  }

  /** What a text is the name of in the first of some languages that has it. */
  private Optional<Reading> wholeName(
      String text, List<Language> languages, WordIndex.Search search) throws IOException {
    for (Language language : languages) {
      if (PromptReader.mayBeWhole(text, language, search)) {
        Reading reading = PromptReader.read(text, language, search, present);
        if (reading.whole()) {
          return Optional.of(reading);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
