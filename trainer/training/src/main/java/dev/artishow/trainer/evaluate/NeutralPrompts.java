package dev.artishow.trainer.evaluate;

import java.util.List;
import java.util.Map;

/**
 * Prompts that leave tone and gender open, as people type them. French names of trades have a
 * grammatical gender; those here are the usual generic ones, masculine and feminine.
 */
final class NeutralPrompts {
  static final Map<String, List<String>> BY_LANGUAGE =
      Map.of(
          "en",
          List.of(
              "a person",
              "a doctor",
              "a nurse",
              "a teacher",
              "a judge",
              "a cook",
              "a scientist",
              "a pilot"),
          "fr",
          List.of(
              "une personne",
              "un médecin",
              "une infirmière",
              "un professeur",
              "un juge",
              "un cuisinier",
              "une scientifique",
              "un pilote"));

  private NeutralPrompts() {}
}
