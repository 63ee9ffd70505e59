package dev.artishow.trainer.data.local;

import dev.artishow.config.file.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code consent.json} of a data set: who agreed to what, in the words that they read. */
public final class ConsentFile {
  /** Its name. */
  public static final String NAME = "consent.json";

  /** A consent, and the sentence itself. */
  private record Entry(Consent consent, String text) {}

  private ConsentFile() {}

  /**
   * Writes it, unless nobody had to agree to anything.
   *
   * @param consents by source
   * @param folder of the data set, not yet complete
   */
  public static void write(SortedMap<String, Consent> consents, Path folder) throws IOException {
    if (consents.isEmpty()) {
      return;
    }
    Map<String, Entry> entries = new TreeMap<>();
    consents.forEach(
        (source, consent) ->
            entries.put(
                source,
                new Entry(consent, ConsentSentence.of(consent.sentence(), consent.language()))));
    Files.write(folder.resolve(NAME), JsonFile.bytes(entries));
  }
}
