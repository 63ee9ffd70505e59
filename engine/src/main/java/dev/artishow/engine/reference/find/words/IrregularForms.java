package dev.artishow.engine.reference.find.words;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * The inflected forms of a language that no rule of its stemmer makes: <i>leaves</i>, <i>yeux</i>,
 * and whatever ends as <i>snowmen</i> does.
 */
final class IrregularForms {
  private final Map<String, String> forms = new HashMap<>();
  private final Map<String, String> endings = new HashMap<>();

  /** That a form is one of a word, both folded. */
  void add(String word, String form) {
    forms.put(form, word);
  }

  /** That every longer word that ends in {@code form} is one that ends in {@code word}. */
  void addEnding(String word, String form) {
    endings.put(form, word);
  }

  /** The word that a form is one of; the form itself where nothing else is known. */
  String wordOf(String form) {
    String word = forms.get(form);
    if (word != null) {
      return word;
    }
    for (Map.Entry<String, String> ending : endings.entrySet()) {
      if (form.length() > ending.getKey().length() && form.endsWith(ending.getKey())) {
        return form.substring(0, form.length() - ending.getKey().length()) + ending.getValue();
      }
    }
    return form;
  }

  /** Words in place of their irregular forms, those left out that must stay as they are. */
  TokenStream resolved(TokenStream words) {
    return new Filter(words);
  }

  private final class Filter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute asItIs = addAttribute(KeywordAttribute.class);

    Filter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (!asItIs.isKeyword()) {
        String word = wordOf(term.toString());
        term.setEmpty().append(word);
      }
      return true;
    }
  }
}
