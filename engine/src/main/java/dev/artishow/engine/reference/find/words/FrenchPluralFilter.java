package dev.artishow.engine.reference.find.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes French plurals off, and nothing else: a <i>part</i> is no <i>partition</i>, a <i>slip</i>
 * no <i>slipper</i>.
 */
final class FrenchPluralFilter extends TokenFilter {
  private static final int SHORTEST = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute asItIs = addAttribute(KeywordAttribute.class);

  FrenchPluralFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!asItIs.isKeyword() && term.length() >= SHORTEST) {
      String word = singular(term.toString());
      term.setEmpty().append(word);
    }
    return true;
  }

  private static String singular(String word) {
    String but = word.substring(0, word.length() - 1);
    if (word.endsWith("aux") && !word.endsWith("eaux") && !word.endsWith("yaux")) {
      return word.substring(0, word.length() - 2) + 'l';
    }
    return word.endsWith("s") || word.endsWith("x") ? but : word;
  }
}
