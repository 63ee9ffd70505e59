package dev.artishow.bot.provenance;

import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.provenance.Provenance;
import dev.artishow.engine.provenance.Source;
import dev.artishow.engine.provenance.c2pa.ContentCredential;
import dev.artishow.engine.provenance.examine.Examination;
import dev.artishow.engine.provenance.examine.XmpClaim;
import dev.artishow.engine.provenance.watermark.Watermark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what a file says of where it comes from, and how certain that is. */
public final class ExaminationReport {
  /** The signature holds and fits what it signed, but the picture is another one. */
  private static final List<String> PIXELS_CHANGED = List.of("assertion.dataHash.mismatch");

  private final Texts texts;
  private final Language language;
  private final ReportStyle style;

  public ExaminationReport(Texts texts, Language language, ReportStyle style) {
    this.texts = texts;
    this.language = language;
    this.style = style;
  }

  /**
   * What is known, the most important first.
   *
   * @param examination empty if the file is no picture
   */
  public List<String> lines(Optional<Examination> examination) {
    if (examination.isEmpty()) {
      return List.of(say(Phrase.VERIFY_NO_PICTURE, Map.of()));
    }
    Optional<ContentCredential> credential = examination.get().credential();
    return credential.isPresent() ? signed(credential.get()) : unsigned(examination.get().claim());
  }

  /** What the mark in its pixels says. */
  public String watermark(Watermark mark) {
    return say(Phrase.VERIFY_WATERMARK, Map.of("mark", mark.toString()));
  }

  private List<String> signed(ContentCredential credential) {
    boolean isOtherPicture = credential.faults().equals(PIXELS_CHANGED);
    boolean isBelieved = credential.state() != ContentCredential.State.BROKEN || isOtherPicture;
    var signer = Map.of("signer", style.quoted(commonName(credential.signer())));
    var lines = new ArrayList<String>();
    lines.add(
        switch (credential.state()) {
          case TRUSTED -> say(Phrase.VERIFY_TRUSTED, signer);
          case INTACT -> say(Phrase.VERIFY_INTACT, signer);
          case UNBOUND -> say(Phrase.VERIFY_UNBOUND, signer);
          case BROKEN ->
              isOtherPicture
                  ? say(Phrase.VERIFY_CHANGED, signer)
                  : say(
                      Phrase.VERIFY_BROKEN,
                      Map.of("faults", String.join(", ", credential.faults())));
        });
    if (isBelieved) {
      lines.addAll(told(credential));
    }
    return lines;
  }

  private List<String> told(ContentCredential credential) {
    if (credential.provenance().isEmpty()) {
      String generator = style.quoted(credential.generator());
      return List.of(
          credential.sourceType().isPresent()
              ? say(
                  Phrase.VERIFY_OTHER_TYPE,
                  Map.of(
                      "generator",
                      generator,
                      "type",
                      style.quoted(lastPart(credential.sourceType().get()))))
              : say(Phrase.VERIFY_OTHER, Map.of("generator", generator)));
    }
    Provenance provenance = credential.provenance().get();
    var lines = new ArrayList<String>();
    lines.add(
        say(
            credential.edited() ? Phrase.VERIFY_EDITED : Phrase.VERIFY_DRAWN,
            Map.of(
                "model", style.quoted(provenance.model().title()),
                "seed", Long.toString(provenance.seed()),
                "when", style.time(provenance.when()),
                "picture", provenance.picture().toString())));
    sources(provenance.sources()).ifPresent(lines::add);
    if (provenance.givenPicture()) {
      lines.add(say(Phrase.VERIFY_GIVEN, Map.of()));
    }
    return lines;
  }

  /** Whose drawings a picture leans on; empty if on nobody's. */
  public Optional<String> sources(List<Source> sources) {
    String authors =
        sources.stream()
            .map(
                source ->
                    "%s (%s)"
                        .formatted(style.quoted(source.author()), style.quoted(source.license())))
            .distinct()
            .collect(Collectors.joining(", "));
    return authors.isEmpty()
        ? Optional.empty()
        : Optional.of(say(Phrase.VERIFY_SOURCES, Map.of("authors", authors)));
  }

  private List<String> unsigned(Optional<XmpClaim> claim) {
    if (claim.isEmpty() || !(claim.get().isOurs() || claim.get().isGenerated())) {
      return List.of(say(Phrase.VERIFY_NOTHING, Map.of()));
    }
    XmpClaim said = claim.get();
    return List.of(
        said.isOurs()
            ? say(
                Phrase.VERIFY_CLAIMS_OURS,
                Map.of("model", quoted(said.model()), "picture", quoted(said.picture())))
            : say(Phrase.VERIFY_CLAIMS, Map.of("tool", quoted(said.tool()))));
  }

  private String quoted(Optional<String> foreign) {
    return foreign.map(style::quoted).orElse("?");
  }

  private String say(Phrase phrase, Map<String, ?> arguments) {
    return texts.say(language, phrase, arguments);
  }

  /** {@code Ada} of {@code CN=Ada,O=Studio}. */
  private static String commonName(String name) {
    return name.replaceFirst("(?s)^(?:.*,)?CN=((?:[^,\\\\]|\\\\.)*).*$", "$1");
  }

  private static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
