package dev.artishow.trainer.data.plan;

import dev.artishow.trainer.data.kind.SourceListing;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plan as the text that its digest is taken of. Data sets and models name that digest, so what
 * could be said in version 0.2 is written as that version wrote it: every source with all that any
 * kind could say then. What kinds that came later say stands at the end, where it is said.
 */
final class PlanText {
  private static final List<String> FIRST_KEYS =
      List.of("deny", "rename", "swappedTones", "icons", "portraits", "glyphs", "local");

  private PlanText() {}

  static String of(DatasetPlan plan) {
    return "DatasetPlan[name=%s, licenses=%s, split=%s, packages=%s, captions=%s, sources=%s, exclude=%s, icons=%s]"
        .formatted(
            plan.name(),
            plan.licenses(),
            plan.split(),
            plan.packages(),
            plan.captions(),
            plan.sources().stream().map(PlanText::of).toList(),
            plan.exclude(),
            plan.icons());
  }

  private static String of(SourcePlan source) {
    var said = new ArrayList<String>();
    Map<String, Optional<?>> own = own(source.listing());
    for (String key : FIRST_KEYS) {
      Optional<?> value = own.remove(key);
      said.add(key + "=" + (value == null ? Optional.empty() : value));
    }
    own.forEach((key, value) -> value.ifPresent(present -> said.add(key + "=" + present)));
    return "SourcePlan[id=%s, kind=%s, from=%s, path=%s, style=%s, license=%s, author=%s, evidence=%s, %s]"
        .formatted(
            source.id(),
            source.listing().kind().toUpperCase(Locale.ROOT).replace('-', '_'),
            source.listing().from(),
            source.listing().path(),
            source.style(),
            source.rights().license(),
            source.rights().author(),
            source.rights().evidence(),
            said.stream().collect(Collectors.joining(", ")));
  }

  /** What a listing says beside where the pictures are. */
  private static Map<String, Optional<?>> own(SourceListing listing) {
    var own = new LinkedHashMap<String, Optional<?>>();
    for (RecordComponent component : listing.getClass().getRecordComponents()) {
      String key = component.getName();
      if (!key.equals("from") && !key.equals("path")) {
        Object value = value(component, listing);
        own.put(key, value instanceof Optional<?> optional ? optional : Optional.of(value));
      }
    }
    return own;
  }

  private static Object value(RecordComponent component, SourceListing listing) {
    try {
      return component.getAccessor().invoke(listing);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
