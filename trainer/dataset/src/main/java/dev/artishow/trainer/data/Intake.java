package dev.artishow.trainer.data;

import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.Exclusion;
import dev.artishow.trainer.data.source.LicenseClass;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides from what a picture shows and whose it is, before it is rendered, whether to keep it. */
final class Intake {
  private final CldrLabels labels;
  private final CaptionFilter captions;
  private final LicenseClass licenses;
  private final Map<Pattern, String> excluded = new LinkedHashMap<>();

  Intake(DatasetPlan plan, CldrLabels labels, CaptionFilter captions) {
    this.labels = labels;
    this.captions = captions;
    this.licenses = plan.licenses();
    for (Exclusion exclusion : plan.exclude()) {
      excluded.put(Pattern.compile(exclusion.codePoints()), exclusion.reason());
    }
  }

  /** Either what a picture shows or why it is not wanted. */
  sealed interface Decision {
    /**
     * Render it.
     *
     * @param concept key of what it shows
     * @param words the concept's own words by language, where CLDR has none for it
     * @param labels the picture's own words by language, where its concept's do not tell enough
     * @param people whether it shows people, whose colours are told as skin tones
     */
    record Wanted(
        String concept,
        Map<String, Label> words,
        Map<String, Label> labels,
        List<Tone> tones,
        Map<String, String> attributes,
        boolean people)
        implements Decision {}

    /** Leave it out. */
    record Unwanted(String reason) implements Decision {}
  }

  Decision decide(SourcePicture picture, Rights rights) {
    if (LicenseClass.of(rights.license()).filter(licenses::equals).isEmpty()) {
      return new Decision.Unwanted(
          "its licence %s is not %s".formatted(rights.license(), licenses.key()));
    }
    PictureSubject subject = picture.subject();
    if (subject instanceof PictureSubject.Emoji emoji) {
      return emoji(emoji.codePoints());
    } else if (subject instanceof PictureSubject.Named named) {
      return named(
          named.name(), Map.of("en", new Label(named.name(), named.keywords(), Label.SOURCE)));
    } else if (subject instanceof PictureSubject.Titled titled) {
      return named(titled.english(), titled.names());
    } else if (subject instanceof PictureSubject.Described described) {
      return described(described);
    }
    return new Decision.Unwanted(((PictureSubject.Unclear) subject).reason());
  }

  private Decision emoji(CodePoints emoji) {
    for (Map.Entry<Pattern, String> exclusion : excluded.entrySet()) {
      if (exclusion.getKey().matcher(emoji.hex()).matches()) {
        return new Decision.Unwanted(exclusion.getValue());
      }
    }
    Optional<CodePoints> concept = labels.concept(emoji);
    if (concept.isEmpty()) {
      return new Decision.Unwanted("has no English name");
    }
    Optional<String> objection = captions.objection(concept.get());
    if (objection.isPresent()) {
      return new Decision.Unwanted(objection.get());
    }
    return new Decision.Wanted(
        concept.get().hex(),
        Map.of(),
        Map.of(),
        emoji.tones(),
        Map.of(),
        labels.hasTones(concept.get()));
  }

  private Decision named(String english, Map<String, Label> words) {
    Optional<CodePoints> emoji = labels.named(english);
    if (emoji.isPresent()) {
      return emoji(emoji.get());
    }
    Optional<String> objection = captions.objection(words);
    if (objection.isPresent()) {
      return new Decision.Unwanted(objection.get());
    }
    return new Decision.Wanted(Concept.keyOf(english), words, Map.of(), List.of(), Map.of(), false);
  }

  private Decision described(PictureSubject.Described described) {
    Optional<String> objection = captions.objection(described.labels());
    if (objection.isPresent()) {
      return new Decision.Unwanted(objection.get());
    }
    return new Decision.Wanted(
        concept(described),
        Map.of(),
        described.labels(),
        described.tones(),
        described.attributes(),
        !described.tones().isEmpty());
  }

  /** What an English name alone tells is the emoji of that name, so that both share a split. */
  private String concept(PictureSubject.Described described) {
    Optional<CodePoints> emoji =
        Optional.ofNullable(described.labels().get("en"))
            .filter(label -> described.concept().equals(Concept.keyOf(label.name())))
            .flatMap(label -> labels.named(label.name()));
    return emoji.map(CodePoints::hex).orElse(described.concept());
  }
}
