package dev.artishow.engine.reference.find;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms with frequencies that say how much each weighs, as Lucene's feature fields do. */
final class WeightedTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<? extends Map.Entry<String, Integer>> terms;

  WeightedTerms(Collection<? extends Map.Entry<String, Integer>> terms) {
    this.terms = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!terms.hasNext()) {
      return false;
    }
    clearAttributes();
    Map.Entry<String, Integer> next = terms.next();
    term.append(next.getKey());
    weight.setTermFrequency(next.getValue());
    return true;
  }
}
