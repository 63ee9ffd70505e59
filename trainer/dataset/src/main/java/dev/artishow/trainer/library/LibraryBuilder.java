package dev.artishow.trainer.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.config.file.InvalidFileException;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Traits;
import dev.artishow.engine.reference.find.Called;
import dev.artishow.engine.reference.library.Catalog;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.engine.reference.library.LibraryWriter;
import dev.artishow.engine.reference.library.StoredDrawing;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Chooses what a library holds among the pictures of a data set, those that are kept from training
 * too: nothing is learnt from a library.
 */
public final class LibraryBuilder {
  private final Dataset dataset;
  private final NounMeanings meanings;
  private final Map<String, Set<String>> spelling;
  private final DrawingChoice choice;

  /**
   * @param indexOfSenses WordNet's, beside which its {@code data.noun} lies
   * @param dictionaries of further languages, JSON arrays of words in every form
   */
  public LibraryBuilder(Dataset dataset, Path indexOfSenses, Map<String, Path> dictionaries)
      throws IOException {
    this.dataset = dataset;
    this.meanings =
        new NounMeanings(
            WordNet.read(indexOfSenses), Synsets.read(indexOfSenses.resolveSibling("data.noun")));
    this.choice = new DrawingChoice(4, 2, 4, 3);
    this.spelling = new TreeMap<>(Map.of("en", meanings.wordNet().singleWords()));
    for (Map.Entry<String, Path> dictionary : dictionaries.entrySet()) {
      spelling.put(dictionary.getKey(), words(dictionary.getValue()));
    }
  }

  private static Set<String> words(Path dictionary) throws IOException {
    try {
      return new TreeSet<>(
          List.of(new ObjectMapper().readValue(dictionary.toFile(), String[].class)));
    } catch (JsonProcessingException e) {
      throw new InvalidFileException(dictionary, "must be a JSON array of words", e);
    }
  }

  /** The library's things, drawings and words. */
  public LibraryContent content() {
    Map<String, List<PictureEntry>> chosen = chosen();
    List<Concept> concepts =
        dataset.concepts().values().stream()
            .filter(concept -> chosen.containsKey(concept.key()))
            .filter(Predicate.not(new ColoredTwins(dataset.concepts().values(), chosen)::isOne))
            .sorted(likelierFirst(chosen))
            .toList();
    var things = new ArrayList<LibraryThing>();
    var drawings = new ArrayList<StoredDrawing>();
    var indices = new ArrayList<Integer>();
    for (Concept concept : concepts) {
      things.add(thing(concept));
      int plain = 0;
      for (PictureEntry entry : Objects.requireNonNull(chosen.get(concept.key()))) {
        drawings.add(drawing(entry, choice.keepsLarge(entry, plain)));
        plain += entry.tones().isEmpty() ? 1 : 0;
        indices.add(entry.index());
      }
    }
    var stock = new HashMap<String, Stock>();
    chosen.forEach((concept, entries) -> stock.put(concept, stock(entries)));
    List<Called> called = LibraryNames.of(concepts, stock, meanings);
    return new LibraryContent(
        dataset,
        new Catalog(things, drawings),
        new LibraryWriter.Words(called, spelling),
        indices.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Stock stock(List<PictureEntry> drawings) {
    return new Stock(
        drawings.size(), (int) drawings.stream().map(PictureEntry::author).distinct().count());
  }

  private Map<String, List<PictureEntry>> chosen() {
    var byConcept = new TreeMap<String, List<PictureEntry>>();
    dataset
        .entries()
        .forEach(
            entry ->
                byConcept.computeIfAbsent(entry.concept(), unused -> new ArrayList<>()).add(entry));
    byConcept.replaceAll((concept, entries) -> choice.choose(entries));
    return byConcept;
  }

  /** Of two things that go by one word, the one that more hands drew is likelier meant. */
  private static Comparator<Concept> likelierFirst(Map<String, List<PictureEntry>> chosen) {
    return Comparator.comparing(
            (Concept concept) ->
                -Objects.requireNonNull(chosen.get(concept.key())).stream()
                    .map(PictureEntry::source)
                    .distinct()
                    .count())
        .thenComparing(Concept::key);
  }

  private static LibraryThing thing(Concept concept) {
    String english = concept.in("en").map(Label::name).orElse(concept.key());
    String french = concept.in("fr").map(Label::name).orElse(english);
    return new LibraryThing(concept.key(), english, french);
  }

  private static StoredDrawing drawing(PictureEntry entry, boolean large) {
    return new StoredDrawing(
        new Reference(entry.id(), entry.concept(), entry.author(), entry.license(), entry.group()),
        new Traits(entry.style(), entry.tones(), entry.colors()),
        entry.pixelsSha256(),
        large);
  }
}
