package dev.artishow.trainer.data.portrait;

import java.util.Locale;

/** Colours that we give to hair, with their names: in French as {@code cheveux} wants them. */
enum HairColor {
  BLACK("211a17", "black", "noirs"),
  BROWN("6b4226", "brown", "bruns"),
  BLOND("e2bf70", "blond", "blonds"),
  RED("b5481c", "red", "roux"),
  GRAY("96928f", "gray", "gris"),
  WHITE("f1eeea", "white", "blancs"),
  BLUE("3a6fd2", "blue", "bleus"),
  GREEN("3f9a56", "green", "verts"),
  PINK("e77fb1", "pink", "roses"),
  PURPLE("8250b6", "purple", "violets");

  private final String hex;
  private final String english;
  private final String french;

  HairColor(String hex, String english, String french) {
    this.hex = hex;
    this.english = english;
    this.french = french;
  }

  /** Red, green and blue in hexadecimal. */
  String hex() {
    return hex;
  }

  String english() {
    return english;
  }

  String french() {
    return french;
  }

  /** As manifests write it: {@code black}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
