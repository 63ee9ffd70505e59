package dev.artishow.moderation.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A prompt taken apart into code points, each with all that it may stand for and where it stands.
 */
final class Glyphs {
  /** Signs that stand for a letter inside a word, each with what it may stand for. */
  private static final String LEET =
      "0o 1i 1l 2z 3e 4a 5s 6g 6b 7t 8b 9g @a $s §s €e £l ¥y +t !i !l |i |l ¡i ¢c ©c ®r ×x øo";

  /** What hides a letter. */
  private static final String MASKS = "*#•✱∗＊●";

  private final Lookalikes lookalikes;
  private final List<Glyph> glyphs = new ArrayList<>();

  /** One of the things that a glyph may stand for. */
  record Option(String letters, Reading reading) {}

  /**
   * One code point.
   *
   * @param start first character in the prompt as typed
   * @param end one past the last
   * @param spelt how it is spelt, in lower case with its accents; empty if it is no letter
   * @param options letters that it may stand for
   */
  record Glyph(int codePoint, int start, int end, String spelt, List<Option> options) {
    boolean isLetter() {
      return !spelt.isEmpty();
    }

    /** Whether it may stand for a letter inside a word though it is none. */
    boolean isSign() {
      return spelt.isEmpty() && (!options.isEmpty() || isMask());
    }

    boolean isMask() {
      return MASKS.indexOf(codePoint) >= 0;
    }

    boolean isBlank() {
      return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    boolean isHyphen() {
      return Character.getType(codePoint) == Character.DASH_PUNCTUATION;
    }

    boolean isApostrophe() {
      return codePoint == '\'' || codePoint == '’' || codePoint == 'ʼ' || codePoint == '＇';
    }
  }

  private Glyphs(Lookalikes lookalikes) {
    this.lookalikes = lookalikes;
  }

  /** Takes a text apart. */
  static List<Glyph> of(EncodedText encoded, Lookalikes lookalikes) {
    String text = encoded.text();
    var glyphs = new Glyphs(lookalikes);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      glyphs.add(codePoint, encoded.start(i), encoded.end(next - 1));
      i = next;
    }
    return glyphs.glyphs;
  }

  private void add(int codePoint, int start, int end) {
    if (codePoint < 0x80) {
      glyphs.add(ascii(codePoint, start, end));
      return;
    }
    if (Folding.isMark(codePoint) && !glyphs.isEmpty()) {
      addMark(codePoint, end);
      return;
    }
    String lower = Folding.lower(codePoint);
    if (lower.isEmpty()) {
      return;
    }
    String bare = Folding.bare(codePoint);
    var options = new ArrayList<Option>();
    boolean isLetter = !bare.isEmpty() && bare.codePoints().allMatch(Glyphs::isWordPart);
    boolean isItself =
        Normalizer.normalize(lower, Normalizer.Form.NFC)
            .equals(Character.toString(Character.toLowerCase(codePoint)));
    if (isLetter) {
      options.add(new Option(bare, isItself ? Reading.PLAIN : Reading.ACCENTS));
    }
    addLookalikes(codePoint, bare, options);
    signs(codePoint).forEach(letters -> options.add(new Option(letters, Reading.LEET)));
    String spelt = isLetter ? Normalizer.normalize(lower, Normalizer.Form.NFC) : "";
    boolean isPictogram = !isLetter && !options.isEmpty() && signs(codePoint).isEmpty();
    glyphs.add(
        new Glyph(codePoint, start, end, isPictogram ? options.get(0).letters() : spelt, options));
  }

  private void addLookalikes(int codePoint, String bare, List<Option> options) {
    for (String look : List.of(lookalikes.toLatin(codePoint), lookalikes.toSound(codePoint))) {
      if (!look.isEmpty() && !look.equals(bare)) {
        options.add(new Option(look, Reading.LOOKALIKES));
      }
    }
    if (lookalikes.isTurned(codePoint)) {
      options.add(new Option(lookalikes.turnedBack(codePoint), Reading.TURNED));
    }
  }

  private static Glyph ascii(int codePoint, int start, int end) {
    String itself = Character.toString(Character.toLowerCase(codePoint));
    boolean isLetter = Character.isLetterOrDigit(codePoint);
    var options = new ArrayList<Option>();
    if (isLetter) {
      options.add(new Option(itself, Reading.PLAIN));
    }
    signs(codePoint).forEach(letters -> options.add(new Option(letters, Reading.LEET)));
    return new Glyph(codePoint, start, end, isLetter ? itself : "", options);
  }

  private static List<String> signs(int codePoint) {
    var letters = new ArrayList<String>();
    String sign = Character.toString(codePoint);
    for (int i = LEET.indexOf(sign); i >= 0; i = LEET.indexOf(sign, i + 1)) {
      if (i % 3 == 0) {
        letters.add(LEET.substring(i + 1, i + 2));
      }
    }
    return letters;
  }

  /** An accent typed as a character of its own belongs to the letter before it. */
  private void addMark(int codePoint, int end) {
    Glyph before = glyphs.get(glyphs.size() - 1);
    if (!before.isLetter()) {
      return;
    }
    String spelt =
        Normalizer.normalize(before.spelt() + Character.toString(codePoint), Normalizer.Form.NFC);
    glyphs.set(
        glyphs.size() - 1,
        new Glyph(before.codePoint(), before.start(), end, spelt, before.options()));
  }

  private static boolean isWordPart(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.NON_SPACING_MARK;
  }
}
