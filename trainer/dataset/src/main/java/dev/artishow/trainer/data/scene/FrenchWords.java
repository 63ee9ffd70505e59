package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Relation;
import dev.artishow.engine.scene.Size;
import java.util.List;

/** French words and patterns, the usual ones first. */
final class FrenchWords {
  private static final List<String> NUMBERS =
      List.of(
          "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
          "douze");

  private FrenchWords() {}

  /** The four forms of an adjective, all alike where it is invariable. */
  record Adjective(String masculine, String feminine, String masculines, String feminines) {

    private static Adjective regular(String masculine, String feminine) {
      boolean same = masculine.endsWith("s");
      return new Adjective(masculine, feminine, same ? masculine : masculine + "s", feminine + "s");
    }

    private static Adjective regular(String both) {
      return regular(both, both);
    }

    private static Adjective invariable(String form) {
      return new Adjective(form, form, form, form);
    }

    String of(boolean feminineNoun, boolean plural) {
      if (feminineNoun) {
        return plural ? feminines : feminine;
      }
      return plural ? masculines : masculine;
    }
  }

  /** Adjectives for a colour. Those that are nouns, but for rose, are invariable. */
  static List<Adjective> colors(ColorName color) {
    return switch (color) {
      case BLACK -> List.of(Adjective.regular("noir", "noire"));
      case WHITE -> List.of(Adjective.regular("blanc", "blanche"));
      case GRAY -> List.of(Adjective.regular("gris", "grise"));
      case RED -> List.of(Adjective.regular("rouge"));
      case ORANGE -> List.of(Adjective.invariable("orange"));
      case YELLOW -> List.of(Adjective.regular("jaune"));
      case GREEN -> List.of(Adjective.regular("vert", "verte"));
      case TURQUOISE -> List.of(Adjective.invariable("turquoise"));
      case BLUE -> List.of(Adjective.regular("bleu", "bleue"));
      case PURPLE -> List.of(Adjective.regular("violet", "violette"), Adjective.regular("mauve"));
      case PINK -> List.of(Adjective.regular("rose"));
      case BROWN -> List.of(Adjective.invariable("marron"), Adjective.regular("brun", "brune"));
      case BEIGE -> List.of(Adjective.regular("beige"));
    };
  }

  /** Adjectives for a size, which go before the noun; none where it is unsaid. */
  static List<Adjective> sizes(Size size) {
    return switch (size) {
      case UNSAID -> List.of();
      case SMALL -> List.of(Adjective.regular("petit", "petite"));
      case BIG ->
          List.of(
              new Adjective("gros", "grosse", "gros", "grosses"),
              Adjective.regular("grand", "grande"));
    };
  }

  static String number(int count, boolean feminine) {
    return count == 1 && feminine ? "une" : NUMBERS.get(count - 1);
  }

  /**
   * How the first, {@code {A}}, is to the second, {@code {B}}; {@code {deB}} and {@code {queB}} are
   * the second after these words, and of {@code {m|f}} the form stays that agrees with the first.
   */
  static List<String> relation(Relation relation) {
    return switch (relation) {
      case NEXT_TO -> List.of("{A} et {B}", "{A} à côté {deB}", "{A} près {deB}", "{A} avec {B}");
      case LEFT_OF ->
          List.of("{A} à gauche {deB}", "{A} à la gauche {deB}", "{A} à gauche et {B} à droite");
      case RIGHT_OF ->
          List.of("{A} à droite {deB}", "{A} à la droite {deB}", "{A} à droite et {B} à gauche");
      case ABOVE -> List.of("{A} au-dessus {deB}", "{A} en haut et {B} en bas");
      case BELOW ->
          List.of(
              "{A} en dessous {deB}",
              "{A} sous {B}",
              "{A} au-dessous {deB}",
              "{A} en bas et {B} en haut");
      case IN_FRONT_OF -> List.of("{A} devant {B}");
      case BEHIND -> List.of("{A} derrière {B}");
      case BIGGER_THAN ->
          List.of("{A} plus {gros|grosse} {queB}", "{A} plus {grand|grande} {queB}");
      case SMALLER_THAN -> List.of("{A} plus {petit|petite} {queB}");
      case ON -> List.of("{A} sur {B}");
      case IN, OUT_OF -> List.of("{A} dans {B}");
      case ON_HEAD_OF, ON_FACE_OF, ON_NECK_OF -> List.of("{B} avec {A}", "{B} qui porte {A}");
      case HELD_BY -> List.of("{B} avec {A}", "{B} qui tient {A}");
    };
  }

  static List<String> plain() {
    return List.of(" sur fond {C}", " sur un fond {C}", ", fond {C}", " avec un fond {C}");
  }

  static List<String> shaded() {
    return List.of(" sur fond dégradé {C}", " sur un dégradé {C}", ", fond {C} dégradé");
  }

  static List<String> gradient() {
    return List.of(
        " sur un dégradé {duC} {auD}", " sur fond dégradé {C} et {D}", ", dégradé {duC} {auD}");
  }

  static List<String> transparent() {
    return List.of(" sur fond transparent", ", fond transparent");
  }
}
