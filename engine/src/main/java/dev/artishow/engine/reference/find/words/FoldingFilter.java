package dev.artishow.engine.reference.find.words;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Leaves out what people leave out when they type: case, compatibility forms (NFKC_Casefold of UAX
 * #31), accents where letters stand without them too, strokes and ligatures. Vowel signs of scripts
 * that spell with them stay. (Lucene’s own folding is compiled for an older ICU than ours.)
 */
final class FoldingFilter extends TokenFilter {
  private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}])\\p{Mn}+");
  private static final String STROKED = "øłđħıŧ";
  private static final String PLAIN = "oldhit";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String folded = folded(term.toString());
    term.setEmpty().append(folded);
    return true;
  }

  private static String folded(String word) {
    String bare = MARKS.matcher(APART.normalize(CASE.normalize(word))).replaceAll("");
    var plain = new StringBuilder();
    TOGETHER
        .normalize(bare)
        .codePoints()
        .forEach(
            letter -> {
              int at = STROKED.indexOf(letter);
              if (at >= 0) {
                plain.append(PLAIN.charAt(at));
              } else if (letter == 'œ') {
                plain.append("oe");
              } else if (letter == 'æ') {
                plain.append("ae");
              } else {
                plain.appendCodePoint(letter);
              }
            });
    return plain.toString();
  }
}
