package dev.artishow.moderation.reading;

import dev.artishow.moderation.reading.Glyphs.Glyph;
import dev.artishow.moderation.reading.Glyphs.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Goes through a prompt once and looks up every row of glyphs that may be a word: runs of letters,
 * runs of letters and signs, letters parted by punctuation or blanks, neighbours with one blank
 * between them. Each glyph is in a bounded number of rows, so time grows with the length alone.
 */
final class PromptReader {
  private static final int SHORTEST_SPLIT = 4;
  private static final int LONGEST_WORD = 40;

  /** A single letter of those is one of Turkish or of Azerbaijani. */
  private static final int LEAST_TURNED = 2;

  /** Two ordinary words with a mark between them that are a long word together are no accident. */
  private static final int SHORTEST_BROKEN = 6;

  private final Lexicon lexicon;
  private final WordLattice lattice;
  private final Reading least;
  private final WordReader reader;
  private final JoinedWords joined;

  PromptReader(Lexicon lexicon, WordLattice lattice, Reading least) {
    this.lexicon = lexicon;
    this.lattice = lattice;
    this.least = least;
    this.reader = new WordReader(lexicon.words().root());
    this.joined = new JoinedWords(lexicon, reader);
  }

  void read(EncodedText text) {
    List<Glyph> glyphs = Glyphs.of(text, lexicon.lookalikes());
    List<List<Glyph>> runs = GlyphRows.letterRuns(glyphs);
    runs.forEach(this::readRun);
    for (int i = 0; i + 1 < runs.size(); i++) {
      readSplit(runs.get(i), runs.get(i + 1), glyphs);
    }
    GlyphRows.chunks(glyphs).forEach(this::readChunk);
    GlyphRows.spacedRows(glyphs).forEach(row -> readRow(row, Reading.SPACED, true));
    glyphs.forEach(this::readPicture);
  }

  private void readRun(List<Glyph> run) {
    lattice.unit(run.get(0).start());
    if (Scripts.hasNoBlanks(run.get(0).codePoint())) {
      readInside(run);
      return;
    }
    String spelt = GlyphRows.spelt(run);
    boolean isOrdinary = lexicon.isOrdinary(spelt) || lexicon.words().has(spelt);
    if (run.size() <= LONGEST_WORD) {
      for (WordReader.Found found : reader.whole(run)) {
        add(run, 0, found, isOrdinary, spelt, Reading.PLAIN);
      }
    }
    if (!isOrdinary && !lattice.hasWordOver(GlyphRows.start(run), GlyphRows.end(run))) {
      readUnknown(run, spelt);
    }
  }

  private void readUnknown(List<Glyph> run, String spelt) {
    lexicon
        .misspelt(Folding.fold(spelt))
        .forEach(form -> put(form, GlyphRows.start(run), GlyphRows.end(run), Reading.MISSPELT));
    joined
        .in(run, false)
        .forEach(
            w ->
                put(
                    w.form(),
                    run.get(w.first()).start(),
                    run.get(w.next() - 1).end(),
                    w.reading().and(Reading.JOINED)));
    long turned = run.stream().filter(g -> lexicon.lookalikes().isTurned(g.codePoint())).count();
    if (turned >= LEAST_TURNED) {
      readTurned(run);
    }
  }

  /** Scripts without blanks: a word may begin anywhere. */
  private void readInside(List<Glyph> run) {
    for (int i = 0; i < run.size(); i++) {
      lattice.unit(run.get(i).start());
      for (WordReader.Found found : reader.from(run, i, Reading.ACCENTS)) {
        if (!cutsKatakana(run, i, found.next())) {
          put(found.form(), run.get(i).start(), run.get(found.next() - 1).end(), found.reading());
        }
      }
    }
  }

  /** Words in katakana stand by themselves: there is no <em>ero</em> in a pierrot. */
  private static boolean cutsKatakana(List<Glyph> run, int first, int next) {
    return areKatakana(run, first - 1, first) || areKatakana(run, next - 1, next);
  }

  private static boolean areKatakana(List<Glyph> run, int one, int other) {
    return one >= 0
        && other < run.size()
        && Scripts.isKatakana(run.get(one).codePoint())
        && Scripts.isKatakana(run.get(other).codePoint());
  }

  /** Whoever turns a word round also turns its letters; the first is easily lost. */
  private void readTurned(List<Glyph> run) {
    var forward = new ArrayList<Glyph>();
    for (Glyph glyph : run) {
      String letter = lexicon.lookalikes().turnedBack(glyph.codePoint());
      var options = List.of(new Option(Folding.fold(letter), Reading.TURNED));
      forward.add(new Glyph(glyph.codePoint(), glyph.start(), glyph.end(), glyph.spelt(), options));
    }
    var backward = new ArrayList<>(forward);
    Collections.reverse(backward);
    for (List<Glyph> row : List.of(forward, backward)) {
      var headless = new ArrayList<>(row);
      headless.add(0, new Glyph('*', GlyphRows.start(run), GlyphRows.start(run), "", List.of()));
      for (List<Glyph> letters : List.of(row, headless)) {
        for (WordReader.Found found : reader.whole(letters)) {
          put(found.form(), GlyphRows.start(run), GlyphRows.end(run), Reading.TURNED);
        }
      }
    }
  }

  private void readSplit(List<Glyph> one, List<Glyph> other, List<Glyph> glyphs) {
    int length = one.size() + other.size();
    if (length < SHORTEST_SPLIT
        || length > LONGEST_WORD
        || other.get(0).start() - GlyphRows.end(one) != 1
        || Scripts.hasNoBlanks(one.get(0).codePoint())
        || WordReader.isForeign(one)
        || WordReader.isForeign(other)
        || (lexicon.isOrdinary(GlyphRows.spelt(one)) && lexicon.isOrdinary(GlyphRows.spelt(other)))
        || lexicon.isOrdinary(GlyphRows.spelt(one) + " " + GlyphRows.spelt(other))
        || !isBlankAt(GlyphRows.end(one), glyphs)) {
      return;
    }
    var row = new ArrayList<>(one);
    row.addAll(other);
    readWhole(row, Reading.SPLIT);
  }

  private static boolean isBlankAt(int start, List<Glyph> glyphs) {
    int low = 0;
    int high = glyphs.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Glyph glyph = glyphs.get(middle);
      if (glyph.start() == start) {
        return glyph.isBlank();
      } else if (glyph.start() < start) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** What stands between blanks: signs may be letters, punctuation may be there to part them. */
  private void readChunk(List<Glyph> chunk) {
    boolean hasSigns = chunk.stream().anyMatch(Glyph::isSign);
    boolean hasLetters = chunk.stream().anyMatch(Glyph::isLetter);
    if (!hasLetters || chunk.stream().allMatch(Glyph::isLetter)) {
      return;
    }
    if (hasSigns) {
      GlyphRows.signRuns(chunk)
          .forEach(run -> GlyphRows.trimmings(run).forEach(row -> readRow(row, least, false)));
    }
    List<List<Glyph>> pieces = GlyphRows.letterRuns(chunk);
    boolean isSpaced = pieces.stream().allMatch(piece -> piece.size() == 1);
    boolean hasApostrophe = chunk.stream().anyMatch(Glyph::isApostrophe);
    boolean allOrdinary =
        pieces.stream().allMatch(piece -> lexicon.isOrdinary(GlyphRows.spelt(piece)));
    if (pieces.size() < 2) {
      return;
    }
    var row = new ArrayList<Glyph>();
    pieces.forEach(row::addAll);
    boolean isBroken = row.size() >= SHORTEST_BROKEN && chunk.stream().noneMatch(Glyph::isHyphen);
    if (isSpaced || (!hasApostrophe && (!allOrdinary || isBroken))) {
      readWhole(row, Reading.SEPARATED);
    }
  }

  private void readRow(List<Glyph> row, Reading way, boolean joins) {
    readWhole(row, way);
    if (joins || row.size() >= JoinedWords.SHORTEST) {
      joined
          .in(row, joins)
          .forEach(
              w ->
                  put(
                      w.form(),
                      row.get(w.first()).start(),
                      row.get(w.next() - 1).end(),
                      w.reading().and(way).and(joins ? way : Reading.JOINED)));
    }
  }

  private void readWhole(List<Glyph> row, Reading way) {
    if (row.size() > LONGEST_WORD || row.isEmpty()) {
      return;
    }
    String spelt = GlyphRows.spelt(row);
    boolean isOrdinary = row.stream().allMatch(Glyph::isLetter) && lexicon.isOrdinary(spelt);
    for (WordReader.Found found : reader.whole(row)) {
      if (!isOrdinary || found.form().spelt().equals(spelt)) {
        put(found.form(), GlyphRows.start(row), GlyphRows.end(row), found.reading().and(way));
      }
    }
  }

  private void readPicture(Glyph glyph) {
    for (LetterTrie.Form word : lexicon.emoji().of(glyph.codePoint())) {
      lattice.unit(glyph.start());
      put(word, glyph.start(), glyph.end(), Reading.EMOJI);
    }
  }

  private void add(
      List<Glyph> run,
      int first,
      WordReader.Found found,
      boolean isOrdinary,
      String spelt,
      Reading way) {
    boolean isSpeltSo = found.form().spelt().equals(spelt);
    if (isSpeltSo) {
      put(found.form(), run.get(first).start(), GlyphRows.end(run), found.reading().and(way));
    } else if (!isOrdinary) {
      Reading reading = found.reading().and(way).and(Reading.ACCENTS);
      put(found.form(), run.get(first).start(), GlyphRows.end(run), reading);
    }
  }

  private void put(LetterTrie.Form form, int start, int end, Reading reading) {
    lattice.add(new ReadWord(form.id(), start, end, reading.and(least)));
  }
}
