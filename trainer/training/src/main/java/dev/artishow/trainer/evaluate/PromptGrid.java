package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The 64 prompts that every model is asked for, half English, half French, with the same seeds: 48
 * of things that people name, and the names of 8 concepts that are kept from training.
 */
final class PromptGrid implements Measurement {
  private static final List<String> ENGLISH =
      List.of(
          "a red apple",
          "a blue heart",
          "a purple cat",
          "a green car",
          "a smiling face",
          "a sad face with tears",
          "a doctor",
          "a person with dark skin",
          "a dog",
          "an owl",
          "a fish",
          "a butterfly",
          "a sunflower",
          "a tree in autumn",
          "a slice of pizza",
          "a cup of coffee",
          "a house with a garden",
          "a rocket",
          "a bicycle",
          "a guitar",
          "the moon and stars",
          "a rainbow",
          "two cherries",
          "a waving hand");

  private static final List<String> FRENCH =
      List.of(
          "une pomme rouge",
          "un cœur bleu",
          "un chat violet",
          "une voiture verte",
          "un visage souriant",
          "un visage triste en larmes",
          "une infirmière",
          "une personne à la peau foncée",
          "un chien",
          "un hibou",
          "un poisson",
          "un papillon",
          "un tournesol",
          "un arbre en automne",
          "une part de pizza",
          "une tasse de café",
          "une maison avec un jardin",
          "une fusée",
          "un vélo",
          "une guitare",
          "la lune et des étoiles",
          "un arc-en-ciel",
          "deux cerises",
          "une main qui salue");

  private static final int HELD_OUT = 8;

  private final List<String> known = new ArrayList<>(ENGLISH);
  private final List<String> heldOut;

  PromptGrid(Dataset dataset) {
    known.addAll(FRENCH);
    heldOut = heldOut(dataset);
  }

  /** Names of emoji that are held out, those first whose digests are the smallest. */
  private static List<String> heldOut(Dataset dataset) {
    List<Concept> concepts =
        dataset.concepts().values().stream()
            .filter(concept -> CodePoints.isHex(concept.key()))
            .filter(concept -> dataset.splits().holdsOut(concept.key()))
            .filter(concept -> concept.in("en").isPresent() && concept.in("fr").isPresent())
            .sorted(
                Comparator.comparing((Concept concept) -> concept.key().hashCode() * 0x9e3779b9)
                    .thenComparing(Concept::key))
            .limit(HELD_OUT)
            .toList();
    var names = new ArrayList<String>();
    for (String language : List.of("en", "fr")) {
      concepts.forEach(concept -> names.add(concept.in(language).map(Label::name).orElseThrow()));
    }
    return names;
  }

  @Override
  public long steps(Drawer drawer) {
    return (long) (known.size() + heldOut.size()) * drawer.steps();
  }

  @Override
  public Section measure(Drawer drawer) {
    return new Section(
        "grid",
        List.of(),
        List.of(),
        List.of(exhibit("known", known, drawer), exhibit("held-out", heldOut, drawer)));
  }

  private static Section.Exhibit exhibit(String key, List<String> prompts, Drawer drawer) {
    List<Picture> drawn = drawer.draw(prompts);
    var plates = new ArrayList<Plate>();
    for (int i = 0; i < drawn.size(); i++) {
      plates.add(new Plate(prompts.get(i), drawn.get(i)));
    }
    return new Section.Exhibit(key, plates);
  }
}
