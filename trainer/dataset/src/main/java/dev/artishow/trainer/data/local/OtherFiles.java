package dev.artishow.trainer.data.local;

import java.util.Locale;
import java.util.Optional;

/** What to do with files that other trainers read and this one does not. */
final class OtherFiles {
  private OtherFiles() {}

  /** Why a file is not read and what to do instead; empty if it is of no known kind. */
  static Optional<String> reason(LocalFile file) {
    return switch (file.extension().toLowerCase(Locale.ROOT)) {
      case "parquet" ->
          Optional.of(
              "is Parquet, which is not read; save pictures as files and what is said of them as"
                  + " metadata.jsonl");
      case "json" ->
          Optional.of(
              "is not read beside pictures; write captions into .txt files or into metadata.jsonl");
      case "zip", "rar", "7z" -> Optional.of("is an archive that is not read; unpack it");
      default -> Optional.empty();
    };
  }
}
