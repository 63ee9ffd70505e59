package dev.artishow.trainer.library;

import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Traits;
import dev.artishow.engine.reference.library.LibraryEditor;
import dev.artishow.engine.reference.library.StoredDrawing;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.caption.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The pictures of an imported data set, as drawings to add to a library. */
public final class OwnPictures {
  private OwnPictures() {}

  /** All of them, whatever their split: nothing is learnt from them. */
  public static List<LibraryEditor.Addition> of(Dataset dataset) {
    return of(dataset, entry -> true);
  }

  /** Some of them. */
  public static List<LibraryEditor.Addition> of(Dataset dataset, Predicate<PictureEntry> wanted) {
    try (Stream<PictureEntry> entries = dataset.entries()) {
      return entries.filter(wanted).map(entry -> addition(entry, dataset)).toList();
    }
  }

  private static LibraryEditor.Addition addition(PictureEntry entry, Dataset dataset) {
    var drawing =
        new StoredDrawing(
            new Reference(
                entry.id(), entry.concept(), entry.author(), entry.license(), entry.group()),
            new Traits(entry.style(), entry.tones(), entry.colors()),
            entry.pixelsSha256(),
            true);
    return new LibraryEditor.Addition(
        drawing, called(entry, dataset), side -> rgba(entry, dataset, side));
  }

  private static Map<String, List<String>> called(PictureEntry entry, Dataset dataset) {
    Map<String, Label> labels =
        entry.labels().isEmpty()
            ? Objects.requireNonNull(dataset.concepts().get(entry.concept())).labels()
            : entry.labels();
    var called = new LinkedHashMap<String, List<String>>();
    labels.forEach(
        (language, label) -> {
          var phrases = new ArrayList<>(List.of(label.name()));
          phrases.addAll(label.keywords());
          called.put(language, phrases);
        });
    return called;
  }

  private static byte[] rgba(PictureEntry entry, Dataset dataset, int side) {
    byte[] rgba = new byte[side * side * 4];
    dataset.read(entry.index(), side, rgba);
    return rgba;
  }
}
