package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.find.words.Language;
import dev.artishow.engine.reference.find.words.Token;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * An index that {@link WordIndexWriter} wrote: which phrases name which things. Thread-safe; each
 * thread asks by a {@link Search} of its own.
 */
final class WordIndex implements Closeable {
  /** Phrases as they are written. */
  static final String EXACT = "exact";

  /** Phrases of words without inflection. */
  static final String STEM = "stem";

  /** Single words that names are made of. */
  static final String USED = "used";

  /** Further words that are spelt right. */
  static final String KNOWN = "known";

  static final String CONCEPT = "concept";

  private static final char FIRST_BEYOND_ASCII = '\u00aa';

  private final DirectoryReader reader;
  private final LeafReader leaf;
  private final List<String> concepts;
  private final List<String> languages;
  private final Map<String, Spelling> spellings = new ConcurrentHashMap<>();

  private WordIndex(
      DirectoryReader reader, LeafReader leaf, List<String> concepts, List<String> languages) {
    this.reader = reader;
    this.leaf = leaf;
    this.concepts = concepts;
    this.languages = languages;
  }

  /**
   * Opens an index.
   *
   * @throws IOException if the folder holds none, or it is damaged
   */
  static WordIndex open(Directory folder) throws IOException {
    DirectoryReader reader = DirectoryReader.open(folder);
    if (reader.leaves().size() != 1) {
      int parts = reader.leaves().size();
      reader.close();
      throw new IOException("an index of words must be in one part, was in " + parts);
    }
    LeafReader leaf = reader.leaves().get(0).reader();
    return new WordIndex(reader, leaf, concepts(leaf), languages(leaf));
  }

  private static List<String> concepts(LeafReader leaf) throws IOException {
    BinaryDocValues keys = leaf.getBinaryDocValues(CONCEPT);
    var concepts = new ArrayList<String>();
    while (keys != null && keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      concepts.add(keys.binaryValue().utf8ToString());
    }
    return List.copyOf(concepts);
  }

  private static List<String> languages(LeafReader leaf) throws IOException {
    var languages = new ArrayList<String>();
    Terms terms = leaf.terms(EXACT);
    if (terms == null) {
      return List.of();
    }
    TermsEnum cursor = terms.iterator();
    TermsEnum.SeekStatus found = cursor.seekCeil(new BytesRef());
    while (found != TermsEnum.SeekStatus.END) {
      String term = cursor.term().utf8ToString();
      String language = term.substring(0, term.indexOf(':'));
      languages.add(language);
      found = cursor.seekCeil(new BytesRef(language + ';'));
    }
    return List.copyOf(languages);
  }

  /** The letters that each language is written in: those of its first term beyond ASCII. */
  Map<String, UnicodeScript> scripts() throws IOException {
    var scripts = new TreeMap<String, UnicodeScript>();
    Terms terms = leaf.terms(EXACT);
    for (String language : terms == null ? List.<String>of() : languages) {
      TermsEnum cursor = terms.iterator();
      String begin = Phrases.begin(language);
      if (cursor.seekCeil(new BytesRef(begin + FIRST_BEYOND_ASCII)) == TermsEnum.SeekStatus.END) {
        scripts.put(language, UnicodeScript.LATIN);
        continue;
      }
      UnicodeScript script = UnicodeScript.LATIN;
      for (BytesRef term = cursor.term(); term != null; term = cursor.next()) {
        String phrase = term.utf8ToString();
        if (!phrase.startsWith(begin)) {
          break;
        }
        UnicodeScript own = UnicodeScript.of(phrase.codePointAt(begin.length()));
        if (own != UnicodeScript.COMMON && own != UnicodeScript.INHERITED) {
          script = own;
          break;
        }
      }
      scripts.put(language, script);
    }
    return scripts;
  }

  /** The languages that things are called in. */
  List<String> languages() {
    return languages;
  }

  /** A thing that a phrase names, and how well. */
  record Hit(String concept, int weight) {}

  /** Whether a phrase is a term, or at least how one begins. */
  enum Found {
    TERM,
    BEGINNING,
    NOTHING
  }

  Search search() {
    try {
      return new Search();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks phrases up; not thread-safe. */
  final class Search {
    private final TermsEnum exact = iterator(EXACT);
    private final TermsEnum stems = iterator(STEM);
    private final TermsEnum used = iterator(USED);
    private final TermsEnum known = iterator(KNOWN);

    private Search() throws IOException {}

    private static TermsEnum iterator(LeafReader leaf, String field) throws IOException {
      Terms terms = leaf.terms(field);
      return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    private TermsEnum iterator(String field) throws IOException {
      return iterator(leaf, field);
    }

    /** Whether a phrase names anything, as it is or as stems. */
    Found look(String key, boolean asStems) throws IOException {
      TermsEnum terms = asStems ? stems : exact;
      var sought = new BytesRef(key);
      return switch (terms.seekCeil(sought)) {
        case FOUND -> Found.TERM;
        case NOT_FOUND ->
            StringHelper.startsWith(terms.term(), sought) ? Found.BEGINNING : Found.NOTHING;
        case END -> Found.NOTHING;
      };
    }

    /** The things that the phrase last looked for names, the likelier first among equals. */
    List<Hit> hits(boolean asStems, Predicate<String> present) throws IOException {
      PostingsEnum postings = (asStems ? stems : exact).postings(null, PostingsEnum.FREQS);
      var hits = new ArrayList<Hit>();
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        String concept = concepts.get(postings.docID());
        if (present.test(concept)) {
          hits.add(new Hit(concept, postings.freq()));
        }
      }
      return hits;
    }

    /** Whether a word is spelt right. */
    boolean knows(Language language, Token word) throws IOException {
      return isIn(used, language.tag(), word.text())
          || isIn(known, language.tag(), word.text())
          || (language.stemsAreWords() && isIn(known, language.tag(), word.stem()));
    }

    private static boolean isIn(TermsEnum terms, String language, String word) throws IOException {
      return terms.seekExact(new BytesRef(Phrases.key(language, word)));
    }

    /** Words of names that are one slip of the hand away from a word. */
    List<String> slips(String language, String word) {
      return spellings.computeIfAbsent(language, WordIndex.this::spelling).near(word);
    }

    /** Whether more words of a language are known than its names have. */
    boolean hasDictionary(String language) throws IOException {
      var begin = new BytesRef(Phrases.begin(language));
      return known.seekCeil(begin) != TermsEnum.SeekStatus.END
          && StringHelper.startsWith(known.term(), begin);
    }
  }

  private Spelling spelling(String language) {
    var words = new ArrayList<String>();
    var begin = new BytesRef(Phrases.begin(language));
    try {
      Terms terms = leaf.terms(USED);
      TermsEnum cursor = terms == null ? TermsEnum.EMPTY : terms.iterator();
      BytesRef term = cursor.seekCeil(begin) == TermsEnum.SeekStatus.END ? null : cursor.term();
      while (term != null && StringHelper.startsWith(term, begin)) {
        words.add(term.utf8ToString().substring(begin.length));
        term = cursor.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Spelling(words);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
