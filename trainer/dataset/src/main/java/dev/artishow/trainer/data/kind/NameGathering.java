package dev.artishow.trainer.data.kind;

import dev.artishow.config.file.Sha256;
import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.icon.Brands;
import dev.artishow.trainer.data.source.icon.IconNames;
import dev.artishow.trainer.data.source.icon.IconRules;
import dev.artishow.trainer.data.source.icon.NamedIcons;
import dev.artishow.trainer.data.source.icon.ThingNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the sources of a plan tell each other before the first of them is opened. */
public final class NameGathering {
  private final CldrLabels labels;
  private final Optional<IconRules> rules;
  private final Map<String, Set<CodePoints>> emojiByName = new HashMap<>();
  private final List<NamedIcons.Offer> offers = new ArrayList<>();

  /**
   * Before anything is told.
   *
   * @param labels what everything is called
   * @param rules which names show things, if the plan has any
   */
  public NameGathering(CldrLabels labels, Optional<IconRules> rules) {
    this.labels = labels;
    this.rules = rules;
  }

  /** Names, and the emoji that they mean in one set of icons. */
  public void emoji(Map<String, Set<CodePoints>> names) {
    names.forEach(
        (name, points) ->
            emojiByName.computeIfAbsent(name, unused -> new HashSet<>()).addAll(points));
  }

  /** Icons of one source, of which some will be taken. */
  public void icons(NamedIcons.Offer offer) {
    offers.add(offer);
  }

  /** What comes of everything that was told. */
  public SharedNames settle(PackageRoots packages) throws IOException {
    var english = new HashMap<CodePoints, String>();
    labels.english().forEach((points, label) -> english.put(points, label.name()));
    return new SharedNames(
        new IconNames(english, emojiByName),
        rules.isPresent() ? chosen(rules.get(), packages) : Map.of());
  }

  private Map<String, Map<String, PictureSubject>> chosen(IconRules given, PackageRoots packages)
      throws IOException {
    var brands = new Brands(given.brands(), packages.of(given.brands().from()), commonWords());
    return new NamedIcons(
            new ThingNames(given, brands),
            name -> labels.named(name).isPresent(),
            NameGathering::draw,
            given.most())
        .choose(offers);
  }

  private Set<String> commonWords() {
    var texts = new ArrayList<String>();
    for (Label label : labels.english().values()) {
      texts.add(label.name());
      texts.addAll(label.keywords());
    }
    return Brands.wordsOf(texts);
  }

  private static long draw(String what) {
    return ByteBuffer.wrap(Sha256.bytes(what.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
