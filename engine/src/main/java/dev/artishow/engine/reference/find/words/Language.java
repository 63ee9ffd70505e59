package dev.artishow.engine.reference.find.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How one language's texts are cut into words, as the index and prompts both are. Thread-safe.
 *
 * <p>Words are those of UAX #29, without a dictionary for Thai and its like: Lucene’s is compiled
 * for an older ICU than ours. Characters of Chinese and Japanese are each a word. Case, accents and
 * compatibility forms are folded ({@link FoldingFilter}).
 */
public final class Language {
  private static final String APOSTROPHES = "['’‘ʼ`´]";

  private final String tag;
  private final PlainWords plain;
  private final boolean inflects;
  private final Analyzer analyzer;

  /**
   * @param tag a CLDR locale
   * @param plain its words that are no things
   * @param inflection takes inflections off folded words; identity if nobody knows how
   */
  Language(String tag, PlainWords plain, UnaryOperator<TokenStream> inflection) {
    this.tag = tag;
    this.plain = plain;
    this.inflects = inflection != Languages.NONE;
    this.analyzer = analyzer(words -> inflection.apply(plain.irregular().resolved(words)));
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> inflection) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var folded = new KeywordRepeatFilter(new FoldingFilter(words));
        return new TokenStreamComponents(words, inflection.apply(folded));
      }
    };
  }

  public String tag() {
    return tag;
  }

  public PlainWords plain() {
    return plain;
  }

  /** Whether its inflections are known. */
  public boolean inflects() {
    return inflects;
  }

  /** Whether its stems are words themselves, so that a dictionary need not have every form. */
  public boolean stemsAreWords() {
    return tag.equals("en");
  }

  /** The words of a text, in order. An apostrophe parts words: <i>l’ours</i> is two. */
  public List<Token> words(String text) {
    var tokens = new ArrayList<Token>();
    try (var stream = analyzer.tokenStream("", Kana.hiragana(text.replaceAll(APOSTROPHES, " ")))) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var place = stream.getAttribute(OffsetAttribute.class);
      var step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String word = term.toString();
        if (step.getPositionIncrement() > 0) {
          tokens.add(new Token(word, word, place.startOffset(), place.endOffset()));
        } else {
          // the same word again, without its inflection
          int last = tokens.size() - 1;
          tokens.set(last, tokens.get(last).inflectedFrom(word));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return tokens;
  }

  @Override
  public String toString() {
    return tag;
  }
}
