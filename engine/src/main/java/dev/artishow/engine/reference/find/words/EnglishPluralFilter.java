package dev.artishow.engine.reference.find.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes English plurals off, and nothing else: ships are a ship, but what is shipped, or warmer, is
 * no such thing.
 */
final class EnglishPluralFilter extends ConditionalTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  EnglishPluralFilter(TokenStream words) {
    super(words, all -> new EnglishMinimalStemFilter(new KStemFilter(all)));
  }

  @Override
  protected boolean shouldFilter() throws IOException {
    return term.length() > 0 && term.charAt(term.length() - 1) == 's';
  }
}
