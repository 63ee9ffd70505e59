package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.find.words.Language;
import dev.artishow.engine.reference.find.words.Languages;
import dev.artishow.engine.reference.find.words.PlainWords;
import dev.artishow.engine.reference.find.words.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * Writes the index by which things are found: a Lucene document a thing, in an order in which the
 * likelier stands first. Its terms are phrases, led by their language, and the frequency of a term
 * is how well the phrase names the thing.
 */
public final class WordIndexWriter {
  private WordIndexWriter() {}

  /**
   * Writes an index into an empty folder.
   *
   * @param concepts keys of all things, the likelier first
   * @param called what they are called; phrases without any letter, number or emoji are passed over
   * @param known further words by language that are spelt right, so that nobody takes them for
   *     slips
   */
  public static void write(
      Directory folder,
      List<String> concepts,
      Collection<Called> called,
      Map<String, ? extends Collection<String>> known)
      throws IOException {
    var tags = new TreeSet<String>();
    called.forEach(phrase -> tags.add(phrase.language()));
    tags.addAll(known.keySet());
    var languages = new Languages(tags);
    var entries = new LinkedHashMap<String, Entry>();
    concepts.forEach(concept -> entries.put(concept, new Entry()));
    var vocabulary = new TreeSet<String>();
    for (Called phrase : called) {
      Entry entry = entries.get(phrase.concept());
      if (entry == null) {
        throw new IllegalArgumentException(
            "%s is called something but is not among the things".formatted(phrase.concept()));
      }
      add(phrase, languages.get(phrase.language()), entry, vocabulary);
    }
    var config = new IndexWriterConfig(null).setUseCompoundFile(true);
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    config.setRAMBufferSizeMB(512);
    try (var writer = new IndexWriter(folder, config)) {
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        writer.addDocument(entry.getValue().document(entry.getKey()));
      }
      writer.addDocument(vocabulary(vocabulary, known));
      writer.commit();
    }
  }

  private static void add(
      Called phrase, Language language, Entry entry, Collection<String> vocabulary) {
    List<Token> words =
        language.words(phrase.phrase()).stream()
            .filter(word -> !language.plain().is(word, PlainWords.Kind.ARTICLE))
            .toList();
    if (words.isEmpty()) {
      return;
    }
    entry.exact.merge(Phrases.key(language.tag(), words, Token::text), phrase.weight(), Math::max);
    if (language.inflects()) {
      entry.stems.merge(
          Phrases.key(language.tag(), words, Token::stem), phrase.weight(), Math::max);
      if (phrase.weight() >= Called.MIN_NAME) {
        words.forEach(word -> vocabulary.add(Phrases.key(language.tag(), word.text())));
      }
    }
  }

  /** The last document: words that are spelt right. */
  private static Document vocabulary(
      Collection<String> used, Map<String, ? extends Collection<String>> known) {
    var words = new TreeSet<String>();
    known.forEach(
        (tag, all) -> {
          Language language = Languages.of(tag);
          for (String word : all) {
            language.words(word).forEach(part -> words.add(Phrases.key(tag, part.text())));
          }
        });
    var document = new Document();
    document.add(new Field(WordIndex.USED, weighted(used), phrases()));
    document.add(new Field(WordIndex.KNOWN, weighted(words), phrases()));
    document.add(new BinaryDocValuesField(WordIndex.CONCEPT, new BytesRef()));
    return document;
  }

  private static WeightedTerms weighted(Collection<String> terms) {
    var all = new ArrayList<Map.Entry<String, Integer>>();
    terms.forEach(term -> all.add(Map.entry(term, 1)));
    return new WeightedTerms(all);
  }

  private static FieldType phrases() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** What one thing is called. */
  private static final class Entry {
    final Map<String, Integer> exact = new TreeMap<>();
    final Map<String, Integer> stems = new TreeMap<>();

    Document document(String concept) {
      var document = new Document();
      document.add(new Field(WordIndex.EXACT, new WeightedTerms(exact.entrySet()), phrases()));
      document.add(new Field(WordIndex.STEM, new WeightedTerms(stems.entrySet()), phrases()));
      document.add(new BinaryDocValuesField(WordIndex.CONCEPT, new BytesRef(concept)));
      return document;
    }
  }
}
