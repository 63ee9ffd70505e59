package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Finder;
import dev.artishow.engine.reference.Match;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

  private final WordIndex index;
  private final Languages languages;
  private final Predicate<String> present;

  private PromptFinder(WordIndex index, Predicate<String> present) {
    this.index = index;
    this.languages = new Languages(index.languages());
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
    try {
      var readings = new ArrayList<Reading>();
      WordIndex.Search search = index.search();
      for (Language language : languages.plausible(text)) {
        readings.add(PromptReader.read(text, language, search, present));
      }
      Reading best = null;
      for (Reading reading : readings) {
        if (best == null || reading.score() > best.score()) {
          best = reading;
        }
      }
      return best == null ? List.of() : best.matches();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
