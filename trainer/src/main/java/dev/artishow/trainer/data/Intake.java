package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.Exclusion;
import dev.artishow.trainer.data.source.SourcePicture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides from what a picture shows, before it is rendered, whether it is wanted. */
final class Intake {
  private final CldrLabels labels;
  private final CaptionFilter captions;
  private final Map<Pattern, String> excluded = new LinkedHashMap<>();

  Intake(DatasetPlan plan, CldrLabels labels, CaptionFilter captions) {
    this.labels = labels;
    this.captions = captions;
    for (Exclusion exclusion : plan.exclude()) {
      excluded.put(Pattern.compile(exclusion.codePoints()), exclusion.reason());
    }
  }

  /** Either what a picture shows or why it is not wanted. */
  sealed interface Decision {
    /**
     * Render it.
     *
     * @param people whether it shows people, whose colours are told as skin tones
     */
    record Wanted(CodePoints emoji, CodePoints concept, boolean people) implements Decision {}

    /** Leave it out. */
    record Unwanted(String reason) implements Decision {}
  }

  Decision decide(SourcePicture picture) {
    Optional<CodePoints> emoji = picture.shows();
    if (emoji.isEmpty()) {
      return new Decision.Unwanted("its name means no emoji, or more than one");
    }
    for (Map.Entry<Pattern, String> exclusion : excluded.entrySet()) {
      if (exclusion.getKey().matcher(emoji.get().hex()).matches()) {
        return new Decision.Unwanted(exclusion.getValue());
      }
    }
    Optional<CodePoints> concept = labels.concept(emoji.get());
    if (concept.isEmpty()) {
      return new Decision.Unwanted("has no English name");
    }
    Optional<String> objection = captions.objection(concept.get());
    if (objection.isPresent()) {
      return new Decision.Unwanted(objection.get());
    }
    return new Decision.Wanted(emoji.get(), concept.get(), labels.hasTones(concept.get()));
  }
}
