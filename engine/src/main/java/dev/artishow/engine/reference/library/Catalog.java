package dev.artishow.engine.reference.library;

import dev.artishow.engine.Reference;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.reference.Traits;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a library has: its things, and its drawings thing by thing.
 *
 * @param things the likelier first
 * @param drawings in the things' order; their places are those of their pictures
 */
public record Catalog(List<LibraryThing> things, List<StoredDrawing> drawings) {
  static final String THINGS = "things.tsv.gz";
  static final String DRAWINGS = "drawings.tsv.gz";

  private static final List<String> THING_COLUMNS = List.of("concept", "english", "french");
  private static final List<String> DRAWING_COLUMNS =
      List.of(
          "id", "concept", "author", "license", "group", "style", "tones", "colors", "sha256",
          "large");
  private static final String YES = "yes";
  private static final String NO = "";
  private static final String SAME = "=";

  public Catalog {
    things = List.copyOf(things);
    drawings = List.copyOf(drawings);
  }

  static Catalog read(Path folder) throws IOException {
    return new Catalog(
        TableFile.read(folder.resolve(THINGS), THING_COLUMNS, Catalog::thing),
        TableFile.read(folder.resolve(DRAWINGS), DRAWING_COLUMNS, Catalog::drawing));
  }

  void write(Path folder) throws IOException {
    TableFile.write(folder.resolve(THINGS), THING_COLUMNS, things, Catalog::cells);
    TableFile.write(folder.resolve(DRAWINGS), DRAWING_COLUMNS, drawings, Catalog::cells);
  }

  private static List<String> cells(LibraryThing thing) {
    return List.of(
        thing.concept(),
        thing.english(),
        thing.french().equals(thing.english()) ? SAME : thing.french());
  }

  private static LibraryThing thing(List<String> cells) {
    String french = cells.get(2).equals(SAME) ? cells.get(1) : cells.get(2);
    return new LibraryThing(cells.get(0), cells.get(1), french);
  }

  private static List<String> cells(StoredDrawing drawing) {
    Reference reference = drawing.reference();
    Traits traits = drawing.traits();
    return List.of(
        reference.id(),
        reference.concept(),
        reference.author(),
        reference.license(),
        reference.group().equals(reference.id()) ? SAME : reference.group(),
        traits.style().key(),
        traits.tones().stream().map(Tone::key).collect(Collectors.joining(" ")),
        traits.colors().stream().map(ColorName::key).collect(Collectors.joining(" ")),
        drawing.sha256(),
        drawing.large() ? YES : NO);
  }

  private static StoredDrawing drawing(List<String> cells) {
    String id = cells.get(0);
    return new StoredDrawing(
        new Reference(
            id,
            cells.get(1),
            cells.get(2),
            cells.get(3),
            cells.get(4).equals(SAME) ? id : cells.get(4)),
        new Traits(
            Style.valueOf(constant(cells.get(5))),
            words(cells.get(6)).map(tone -> Tone.valueOf(constant(tone))).toList(),
            words(cells.get(7)).map(color -> ColorName.valueOf(constant(color))).toList()),
        cells.get(8),
        cells.get(9).equals(YES));
  }

  private static Stream<String> words(String cell) {
    return cell.isEmpty() ? Stream.empty() : Arrays.stream(cell.split(" ", -1));
  }

  private static String constant(String key) {
    return key.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
