package dev.artishow.engine.reference.find.words;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.gl.GalicianMinimalStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** The languages that things are called in, by CLDR locale. */
public final class Languages {
  /** Stands for all languages: an emoji is the same in each. */
  public static final String ANY = "und";

  /** Of languages whose inflections nobody taught Lucene. */
  static final UnaryOperator<TokenStream> NONE = UnaryOperator.identity();

  private static final Map<String, UnaryOperator<TokenStream>> INFLECTIONS =
      Map.ofEntries(
          Map.entry("ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(words))),
          Map.entry("bg", BulgarianStemFilter::new),
          Map.entry("cs", CzechStemFilter::new),
          Map.entry("de", GermanLightStemFilter::new),
          Map.entry("el", GreekStemFilter::new),
          Map.entry("en", EnglishPluralFilter::new),
          Map.entry("es", SpanishLightStemFilter::new),
          Map.entry("fi", FinnishLightStemFilter::new),
          Map.entry("fr", FrenchPluralFilter::new),
          Map.entry("gl", GalicianMinimalStemFilter::new),
          Map.entry("hi", HindiStemFilter::new),
          Map.entry("hu", HungarianLightStemFilter::new),
          Map.entry("id", IndonesianStemFilter::new),
          Map.entry("it", ItalianLightStemFilter::new),
          Map.entry("lv", LatvianStemFilter::new),
          Map.entry("nl", words -> new SnowballFilter(words, new DutchStemmer())),
          Map.entry("no", NorwegianLightStemFilter::new),
          Map.entry("pt", PortugueseLightStemFilter::new),
          Map.entry("ru", RussianLightStemFilter::new),
          Map.entry("sv", SwedishLightStemFilter::new),
          Map.entry("tr", words -> new SnowballFilter(words, new TurkishStemmer())));

  private final Map<String, Language> byTag = new TreeMap<>();

  /** Languages by their tags, whichever these are. */
  public Languages(Collection<String> tags) {
    tags.forEach(tag -> byTag.put(tag, of(tag)));
  }

  /** A language by its tag. */
  public static Language of(String tag) {
    return new Language(tag, PlainWords.of(tag), INFLECTIONS.getOrDefault(tag, NONE));
  }

  public Collection<Language> all() {
    return byTag.values();
  }

  /** One of them; it must be among the tags. */
  public Language get(String tag) {
    Language language = byTag.get(tag);
    if (language == null) {
      throw new IllegalArgumentException(
          "language must be one of %s, was %s".formatted(byTag.keySet(), tag));
    }
    return language;
  }

  public boolean has(String tag) {
    return byTag.containsKey(tag);
  }
}
