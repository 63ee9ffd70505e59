package dev.artishow.trainer.data.source;

/**
 * Who made a picture and what lets us use it.
 *
 * @param license SPDX identifier
 * @param author whom to credit
 * @param evidence file and field that show the licence, or why we know better
 */
public record Rights(String license, String author, String evidence) {
  public Rights {
    requireText("license", license);
    requireText("author", author);
    requireText("evidence", evidence);
  }

  private static void requireText(String key, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(key + " must be given, was blank");
    }
  }
}
