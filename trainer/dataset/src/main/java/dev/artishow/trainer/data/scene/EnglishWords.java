package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Relation;
import dev.artishow.engine.scene.Size;
import java.util.List;

/** English words and patterns, the usual ones first. */
final class EnglishWords {
  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private EnglishWords() {}

  /** Adjectives for a colour. */
  static List<String> colors(ColorName color) {
    return switch (color) {
      case BLACK -> List.of("black");
      case WHITE -> List.of("white");
      case GRAY -> List.of("gray", "grey");
      case RED -> List.of("red");
      case ORANGE -> List.of("orange");
      case YELLOW -> List.of("yellow");
      case GREEN -> List.of("green");
      case TURQUOISE -> List.of("turquoise");
      case BLUE -> List.of("blue");
      case PURPLE -> List.of("purple", "violet");
      case PINK -> List.of("pink");
      case BROWN -> List.of("brown");
      case BEIGE -> List.of("beige");
    };
  }

  /** Adjectives for a size; none where it is unsaid. */
  static List<String> sizes(Size size) {
    return switch (size) {
      case UNSAID -> List.of();
      case SMALL -> List.of("small", "little", "tiny");
      case BIG -> List.of("big", "large", "huge");
    };
  }

  static String number(int count) {
    return NUMBERS.get(count - 1);
  }

  /** How the first, {@code {A}}, is to the second, {@code {B}}. */
  static List<String> relation(Relation relation) {
    return switch (relation) {
      case NEXT_TO -> List.of("{A} and {B}", "{A} next to {B}", "{A} beside {B}", "{A} with {B}");
      case LEFT_OF ->
          List.of(
              "{A} to the left of {B}", "{A} left of {B}", "{A} on the left and {B} on the right");
      case RIGHT_OF ->
          List.of(
              "{A} to the right of {B}",
              "{A} right of {B}",
              "{A} on the right and {B} on the left");
      case ABOVE ->
          List.of("{A} above {B}", "{A} over {B}", "{A} at the top and {B} at the bottom");
      case BELOW ->
          List.of("{A} below {B}", "{A} under {B}", "{A} at the bottom and {B} at the top");
      case IN_FRONT_OF -> List.of("{A} in front of {B}");
      case BEHIND -> List.of("{A} behind {B}");
      case BIGGER_THAN -> List.of("{A} bigger than {B}", "{A} larger than {B}");
      case SMALLER_THAN -> List.of("{A} smaller than {B}");
      case ON -> List.of("{A} on {B}", "{A} on top of {B}");
      case IN -> List.of("{A} in {B}", "{A} inside {B}");
      case OUT_OF -> List.of("{A} in {B}", "{A} looking out of {B}");
      case ON_HEAD_OF, ON_FACE_OF, ON_NECK_OF -> List.of("{B} with {A}", "{B} wearing {A}");
      case HELD_BY -> List.of("{B} with {A}", "{B} holding {A}");
    };
  }

  static List<String> plain() {
    return List.of(
        " on a {C} background", " on {C}", ", {C} background", " against a {C} background");
  }

  static List<String> shaded() {
    return List.of(
        " on a {C} gradient background", " on a {C} gradient", ", {C} gradient background");
  }

  static List<String> gradient() {
    return List.of(
        " on a gradient from {C} to {D}",
        " on a {C} to {D} gradient",
        ", {C} and {D} gradient background");
  }

  static List<String> transparent() {
    return List.of(" on a transparent background", ", transparent background");
  }
}
