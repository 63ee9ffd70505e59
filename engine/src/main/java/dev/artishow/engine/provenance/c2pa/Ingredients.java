package dev.artishow.engine.provenance.c2pa;

import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What went into a picture, as ingredients (C2PA 2.2, section 18.16). */
final class Ingredients {
  /** Further drawings cover next to nothing; {@link DrawingAssertion} names them all. */
  private static final int MAX = 8;

  private static final String INPUT = "inputTo";

  private Ingredients() {}

  /** The drawings that a picture leans on, and the one that somebody gave. */
  static List<Assertion> of(Provenance provenance) {
    var ingredients = new ArrayList<Assertion>();
    if (provenance.givenPicture()) {
      ingredients.add(
          input(
              0,
              "picture given by the requester",
              "What drawing started from; its author is unknown"));
    }
    for (Source source : provenance.sources().subList(0, most(provenance))) {
      ingredients.add(
          input(
              ingredients.size(),
              source.title(),
              "Drawing %s by %s, licence %s"
                  .formatted(source.id(), source.author(), source.license())));
    }
    return ingredients;
  }

  private static int most(Provenance provenance) {
    return Math.min(MAX, provenance.sources().size());
  }

  private static Assertion input(int n, String title, String description) {
    return Assertion.of(
        Labels.nth(Labels.INGREDIENT, n),
        Map.of("dc:title", title, "relationship", INPUT, "description", description));
  }

  /** The picture that another one was made of. */
  static Assertion parent(Parent file) {
    Manifest parent = file.store().active();
    return Assertion.of(
        Labels.INGREDIENT,
        Map.of(
            "dc:title", file.provenance().picture().toString(),
            "dc:format", "image/png",
            "relationship", "parentOf",
            "activeManifest", parent.reference(),
            "claimSignature", parent.signatureReference(),
            "validationResults", Map.of("activeManifest", parent.whatHolds())));
  }
}
