package dev.artishow.trainer.data.source;

import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Label;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a picture shows, as far as its source can tell. */
public sealed interface PictureSubject {

  /** An emoji: its names are CLDR's. */
  record Emoji(CodePoints codePoints) implements PictureSubject {}

  /**
   * A thing with an English name. Where that is an emoji's name, it is that emoji's concept.
   *
   * @param name words with single spaces, e.g. {@code coffee grinder}
   * @param keywords further English words
   */
  record Named(String name, List<String> keywords) implements PictureSubject {
    public Named {
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * A thing whose names a person chose. Where the English one is an emoji's, it is that emoji's
   * concept.
   *
   * @param names by CLDR locale, {@code en} among them
   */
  record Titled(SortedMap<String, Label> names) implements PictureSubject {
    public Titled {
      names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
      if (!names.containsKey("en")) {
        throw new IllegalArgumentException("names must have an English one, had " + names.keySet());
      }
    }

    /** What English calls it. */
    public String english() {
      return Objects.requireNonNull(names.get("en")).name();
    }
  }

  /**
   * Something that only this picture's own words describe, such as a generated portrait or a
   * picture that a user supplied with its caption.
   *
   * @param concept the key of {@link dev.artishow.trainer.data.caption.Concept} by which it is
   *     split: pictures that differ in small things share it
   * @param labels the picture's own words by CLDR locale, at least {@code en} or one other
   * @param tones its skin tones
   * @param attributes true attributes by name, e.g. {@code hair} to {@code black}
   */
  record Described(
      String concept,
      SortedMap<String, Label> labels,
      List<Tone> tones,
      SortedMap<String, String> attributes)
      implements PictureSubject {
    public Described {
      labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
      attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
      tones = List.copyOf(tones);
      if (labels.isEmpty()) {
        throw new IllegalArgumentException("labels must hold one language or more, was empty");
      }
    }

    /** Without skin tones and attributes. */
    public static Described of(String concept, Map<String, Label> labels) {
      return new Described(concept, new TreeMap<>(labels), List.of(), new TreeMap<>());
    }
  }

  /**
   * The source cannot tell, or it is nothing that we want.
   *
   * @param reason why, for the list of what was dropped
   */
  record Unclear(String reason) implements PictureSubject {}
}
