package dev.artishow.launcher.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.StoredModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A package of the models' folder, for programs to read.
 *
 * @param model NAME@VERSION, as commands take it
 * @param pixels side of what it draws, enlarges to or sees
 * @param languages of the captions that it learnt from
 * @param digest SHA-256 of its {@code model.json}
 * @param signature whether it is signed, and by whom
 */
record ListedModel(
    String model,
    String kind,
    int pixels,
    String licence,
    List<String> languages,
    long bytes,
    String digest,
    Signature signature) {

  ListedModel {
    languages = List.copyOf(languages);
  }

  /**
   * Whether it is signed, and by whom.
   *
   * @param state {@code trusted}, {@code untrusted} or {@code unsigned}
   * @param signer whose key signed it, if that is known
   */
  record Signature(String state, @JsonProperty("signed-by") Optional<String> signer) {
    static Signature of(Signers.Signed signed) {
      return new Signature(signed.state().name().toLowerCase(Locale.ROOT), signed.owner());
    }
  }

  static ListedModel of(StoredModel stored, Signers.Signed signed) {
    ModelCard card = stored.manifest().model();
    return new ListedModel(
        stored.id().ref(),
        card.kind().toString(),
        card.network().resolution(),
        card.licence(),
        card.languages(),
        stored.manifest().totalBytes(),
        stored.digest(),
        Signature.of(signed));
  }
}
