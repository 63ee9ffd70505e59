package dev.artishow.moderation.reading;

import dev.artishow.moderation.reading.Glyphs.Glyph;
import java.util.ArrayList;
import java.util.List;

/** Rows of glyphs that may be words. Each takes time in proportion to the text. */
final class GlyphRows {
  private static final int SHORTEST_ROW = 3;

  private GlyphRows() {}

  /** Letters beside each other, of scripts that all part words by blanks or all do not. */
  static List<List<Glyph>> letterRuns(List<Glyph> glyphs) {
    var runs = new ArrayList<List<Glyph>>();
    var run = new ArrayList<Glyph>();
    for (Glyph glyph : glyphs) {
      boolean breaks =
          !run.isEmpty()
              && Scripts.hasNoBlanks(run.get(0).codePoint())
                  != Scripts.hasNoBlanks(glyph.codePoint());
      if (!glyph.isLetter() || breaks) {
        end(run, runs);
      }
      if (glyph.isLetter()) {
        run.add(glyph);
      }
    }
    end(run, runs);
    return runs;
  }

  /** Letters and signs beside each other, where there are some of both. */
  static List<List<Glyph>> signRuns(List<Glyph> chunk) {
    var runs = new ArrayList<List<Glyph>>();
    var run = new ArrayList<Glyph>();
    for (Glyph glyph : chunk) {
      if (glyph.isLetter() || glyph.isSign()) {
        run.add(glyph);
      } else {
        end(run, runs);
      }
    }
    end(run, runs);
    runs.removeIf(
        r -> r.stream().noneMatch(Glyph::isSign) || r.stream().noneMatch(Glyph::isLetter));
    return runs;
  }

  /** Signs at the edges may be punctuation: with them, without those before, after, or both. */
  static List<List<Glyph>> trimmings(List<Glyph> run) {
    int first = 0;
    while (!run.get(first).isLetter()) {
      first++;
    }
    int last = run.size();
    while (!run.get(last - 1).isLetter()) {
      last--;
    }
    var rows = new ArrayList<List<Glyph>>();
    rows.add(run.subList(first, last));
    if (last < run.size()) {
      rows.add(run.subList(first, run.size()));
    }
    if (first > 0) {
      rows.add(run.subList(0, last));
    }
    if (first > 0 && last < run.size()) {
      rows.add(run);
    }
    return List.copyOf(rows);
  }

  /** What stands between blanks. */
  static List<List<Glyph>> chunks(List<Glyph> glyphs) {
    var chunks = new ArrayList<List<Glyph>>();
    var chunk = new ArrayList<Glyph>();
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        end(chunk, chunks);
      } else {
        chunk.add(glyph);
      }
    }
    end(chunk, chunks);
    return chunks;
  }

  /** Three or more single letters or signs with one blank or mark between each two. */
  static List<List<Glyph>> spacedRows(List<Glyph> glyphs) {
    var rows = new ArrayList<List<Glyph>>();
    var row = new ArrayList<Glyph>();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      boolean standsAlone =
          (glyph.isLetter() || glyph.isSign())
              && (i == 0 || isGap(glyphs.get(i - 1)))
              && (i + 1 == glyphs.size() || isGap(glyphs.get(i + 1)));
      if (standsAlone) {
        boolean goesOn =
            row.isEmpty() || (i >= 2 && glyphs.get(i - 2).equals(row.get(row.size() - 1)));
        if (!goesOn) {
          endRow(row, rows);
        }
        row.add(glyph);
      } else if (!isGap(glyph)) {
        endRow(row, rows);
      }
    }
    endRow(row, rows);
    return rows;
  }

  private static boolean isGap(Glyph glyph) {
    return !glyph.isLetter() && !glyph.isSign();
  }

  private static void endRow(List<Glyph> row, List<List<Glyph>> rows) {
    if (row.size() >= SHORTEST_ROW && row.stream().anyMatch(Glyph::isLetter)) {
      rows.add(List.copyOf(row));
    }
    row.clear();
  }

  private static void end(List<Glyph> run, List<List<Glyph>> runs) {
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
      run.clear();
    }
  }

  static int start(List<Glyph> row) {
    return row.get(0).start();
  }

  static int end(List<Glyph> row) {
    return row.get(row.size() - 1).end();
  }

  static String spelt(List<Glyph> row) {
    var spelt = new StringBuilder();
    row.forEach(glyph -> spelt.append(glyph.spelt()));
    return spelt.toString();
  }
}
