package dev.artishow.trainer.data.scene;

/**
 * A noun with what belongs to it, and how it joins the word before.
 *
 * @param determiner {@code un}, {@code la}, {@code deux} or nothing
 * @param words the rest
 * @param elides whether the rest begins with the sound of a vowel
 */
record FrenchPhrase(String determiner, String words, boolean elides) {
  private static final String VOWELS = "aeiouàâäéèêëîïôöùûüœæ";

  /** Whether a word begins with the sound of a vowel, its h mute unless it is said not to be. */
  static boolean elides(String word, boolean aspirated) {
    char first = Character.toLowerCase(word.charAt(0));
    return VOWELS.indexOf(first) >= 0 || (first == 'h' && !aspirated);
  }

  /** By itself: {@code l’arbre}. */
  String text() {
    if (determiner.isEmpty()) {
      return words;
    }
    boolean definite = determiner.equals("le") || determiner.equals("la");
    return definite && elides ? "l’" + words : determiner + " " + words;
  }

  /** After <em>de</em>: {@code de l’arbre}, {@code du chat}, {@code d’une étoile}. */
  String afterDe() {
    if (determiner.equals("le") && !elides) {
      return "du " + words;
    }
    return (beginsWithVowel() ? "d’" : "de ") + text();
  }

  /** After <em>à</em>: {@code à l’orange}, {@code au bleu}. */
  String afterA() {
    return determiner.equals("le") && !elides ? "au " + words : "à " + text();
  }

  /** After <em>que</em>: {@code qu’un arbre}, {@code que le chat}. */
  String afterQue() {
    return (beginsWithVowel() ? "qu’" : "que ") + text();
  }

  private boolean beginsWithVowel() {
    return determiner.isEmpty() ? elides : elides(determiner, false);
  }
}
