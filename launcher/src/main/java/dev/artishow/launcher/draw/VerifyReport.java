package dev.artishow.launcher.draw;

import dev.artishow.config.text.Phrases;
import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.Source;
import dev.artishow.engine.provenance.c2pa.ContentCredential;
import dev.artishow.engine.provenance.examine.Examination;
import dev.artishow.engine.provenance.examine.XmpClaim;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where a picture comes from, and how certain that is. */
final class VerifyReport {
  /** The signature holds and fits what it signed, but the picture is another one. */
  private static final List<String> PIXELS_CHANGED = List.of("assertion.dataHash.mismatch");

  private final Phrases phrases;

  VerifyReport(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * What is known, the most important first.
   *
   * @param examination empty if the file is no picture
   */
  List<String> lines(Optional<Examination> examination) {
    if (examination.isEmpty()) {
      return List.of(phrases.say("verify.noPicture"));
    }
    Optional<ContentCredential> credential = examination.get().credential();
    return credential.isPresent() ? signed(credential.get()) : unsigned(examination.get().claim());
  }

  private List<String> signed(ContentCredential credential) {
    String signer = commonName(credential.signer());
    var lines = new ArrayList<String>();
    lines.add(
        switch (credential.state()) {
          case TRUSTED -> phrases.say("verify.trusted", signer);
          case INTACT -> phrases.say("verify.intact", signer);
          case UNBOUND -> phrases.say("verify.unbound", signer);
          case BROKEN ->
              credential.faults().equals(PIXELS_CHANGED)
                  ? phrases.say("verify.changed", signer)
                  : phrases.say("verify.broken", String.join(", ", credential.faults()));
        });
    if (credential.state() != ContentCredential.State.BROKEN
        || credential.faults().equals(PIXELS_CHANGED)) {
      lines.addAll(told(credential));
    }
    return lines;
  }

  private List<String> told(ContentCredential credential) {
    if (credential.provenance().isEmpty()) {
      return List.of(
          credential.sourceType().isPresent()
              ? phrases.say(
                  "verify.other.type",
                  credential.generator(),
                  lastPart(credential.sourceType().get()))
              : phrases.say("verify.other", credential.generator()));
    }
    Provenance provenance = credential.provenance().get();
    var lines = new ArrayList<String>();
    lines.add(
        phrases.say(
            credential.edited() ? "verify.edited" : "verify.drawn",
            provenance.model().title(),
            Long.toString(provenance.seed()),
            date(provenance),
            provenance.picture().toString()));
    if (!provenance.sources().isEmpty()) {
      lines.add(phrases.say("verify.sources", authors(provenance.sources())));
    }
    if (provenance.givenPicture()) {
      lines.add(phrases.say("verify.given"));
    }
    return lines;
  }

  private List<String> unsigned(Optional<XmpClaim> claim) {
    if (claim.isEmpty() || !(claim.get().isOurs() || claim.get().isGenerated())) {
      return List.of(phrases.say("verify.nothing"));
    }
    XmpClaim said = claim.get();
    return List.of(
        said.isOurs()
            ? phrases.say(
                "verify.claims.ours", said.model().orElse("?"), said.picture().orElse("?"))
            : phrases.say("verify.claims", said.tool().orElse("?")));
  }

  private String date(Provenance provenance) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(phrases.locale())
            .withZone(ZoneOffset.UTC)
            .format(provenance.when())
        + " UTC";
  }

  private static String authors(List<Source> sources) {
    return sources.stream()
        .map(source -> "%s (%s)".formatted(source.author(), source.license()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** {@code Ada} of {@code CN=Ada,O=Studio}. */
  private static String commonName(String name) {
    return name.replaceFirst("(?s)^(?:.*,)?CN=((?:[^,\\\\]|\\\\.)*).*$", "$1");
  }

  private static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
