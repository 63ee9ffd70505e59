package dev.artishow.trainer.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small dictionary: what a noun is called by other, English nouns. */
final class NounDictionary {
  /** Of French nouns. */
  static final String FRENCH = "french.tsv";

  /** Of French nouns that mean this before what CLDR calls so. */
  static final String FRENCH_FIRST = "french-first.tsv";

  /** Of everyday English ones, by names of things as well. */
  static final String ENGLISH = "english.tsv";

  /** Of English nouns that mean this before what bears that very name. */
  static final String ENGLISH_FIRST = "english-first.tsv";

  private NounDictionary() {}

  /** English nouns that mean the same as a noun, the best first. */
  static Map<String, List<String>> read(String file) {
    var nouns = new TreeMap<String, List<String>>();
    for (String line : BundledLines.of(NounDictionary.class, file)) {
      int tab = line.indexOf('\t');
      nouns.put(line.substring(0, tab), List.of(line.substring(tab + 1).split(",", -1)));
    }
    return nouns;
  }
}
