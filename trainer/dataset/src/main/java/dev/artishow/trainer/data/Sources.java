package dev.artishow.trainer.data;

import dev.artishow.config.file.Sha256;
import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.local.LocalSources;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.source.icon.IconPick;
import dev.artishow.trainer.data.source.icon.IconRules;
import dev.artishow.trainer.data.portrait.PortraitPlan;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.portrait.Node;
import dev.artishow.trainer.data.portrait.NodeGenerator;
import dev.artishow.trainer.data.portrait.PortraitSource;
import dev.artishow.trainer.data.source.icon.Brands;
import dev.artishow.trainer.data.source.ClipArt;
import dev.artishow.trainer.data.source.CodePointFolder;
import dev.artishow.trainer.data.source.icon.IconNames;
import dev.artishow.trainer.data.source.icon.IconifySet;
import dev.artishow.trainer.data.source.icon.NamedIconifySet;
import dev.artishow.trainer.data.source.icon.NamedIcons;
import dev.artishow.trainer.data.source.NamedPictures;
import dev.artishow.trainer.data.source.icon.NamedSvgFolder;
import dev.artishow.trainer.data.source.Naming;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.icon.ThingNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens the sources of a plan, in its order. */
final class Sources {
  private Sources() {}

  static Map<SourcePlan, PictureSource> open(
      DatasetPlan plan, PackageFolders folders, LocalSources local, CldrLabels labels)
      throws IOException {
    IconNames names = names(plan, folders, labels);
    Map<String, Map<String, PictureSubject>> chosen = chosen(plan, folders, labels);
    var sources = new LinkedHashMap<SourcePlan, PictureSource>();
    for (SourcePlan source : plan.sources()) {
      sources.put(
          source,
          source.kind().isLocal() ? local.open(source) : packaged(source, folders, names, chosen));
    }
    return sources;
  }

  private static PictureSource packaged(
      SourcePlan source,
      PackageFolders folders,
      IconNames names,
      Map<String, Map<String, PictureSubject>> chosen)
      throws IOException {
    Path folder = folders.of(source.from());
    Map<String, PictureSubject> subjects = chosen.getOrDefault(source.id(), Map.of());
    return switch (source.kind()) {
      case ICONIFY -> new IconifySet(folder.resolve(source.path()), source.path(), names::find);
      case CODE_POINT_WEBP -> new CodePointFolder(folder, source.path(), source.swappedTones());
      case ICONIFY_NAMED ->
          new NamedIconifySet(folder.resolve(source.path()), source.path(), subjects);
      case GLYPHS ->
          NamedIconifySet.painted(
              folder.resolve(source.path()), source.path(), source.glyphs().orElse(List.of()));
      case SVG_NAMED -> new NamedSvgFolder(folder, source.path(), subjects);
      case PORTRAITS -> portraits(source, folders);
      case CLIP_ART -> new ClipArt(folder, source.path(), Naming.of(source));
      case NAMED_PNG -> new NamedPictures(folder, source.path(), Naming.of(source));
      case FOLDER, METADATA, WEBDATASET ->
          throw new IllegalArgumentException(source.id() + " is in no package");
    };
  }

  private static IconNames names(DatasetPlan plan, PackageFolders folders, CldrLabels labels)
      throws IOException {
    var setNames = new HashMap<String, Set<CodePoints>>();
    for (SourcePlan source : plan.sources()) {
      if (source.kind() == SourcePlan.Kind.ICONIFY) {
        Path file = folders.of(source.from()).resolve(source.path());
        IconifySet.names(file)
            .forEach(
                (name, points) ->
                    setNames.computeIfAbsent(name, unused -> new HashSet<>()).addAll(points));
      }
    }
    var english = new HashMap<CodePoints, String>();
    labels.english().forEach((points, label) -> english.put(points, label.name()));
    return new IconNames(english, setNames);
  }

  private static PictureSource portraits(SourcePlan source, PackageFolders folders) {
    PortraitPlan plan =
        source
            .portraits()
            .orElseThrow(() -> new IllegalArgumentException(source.id() + " has no portraits"));
    var generator =
        new NodeGenerator(
            new Node("node"),
            plan.core(),
            folders.of(plan.core()),
            source.from(),
            folders.of(source.from()));
    return new PortraitSource(generator, plan);
  }

  /** What the pictures show of the sources that have names alone, by source and picture. */
  private static Map<String, Map<String, PictureSubject>> chosen(
      DatasetPlan plan, PackageFolders folders, CldrLabels labels) throws IOException {
    if (plan.icons().isEmpty()) {
      return Map.of();
    }
    IconRules rules = plan.icons().get();
    var brands = new Brands(rules.brands(), folders.of(rules.brands().from()), commonWords(labels));
    var offers = new ArrayList<NamedIcons.Offer>();
    for (SourcePlan source : plan.sources()) {
      Path file = folders.of(source.from()).resolve(source.path());
      IconPick pick = source.icons().orElse(IconPick.ALL);
      if (source.kind() == SourcePlan.Kind.ICONIFY_NAMED) {
        offers.add(NamedIconifySet.offer(source.id(), file, pick));
      } else if (source.kind() == SourcePlan.Kind.SVG_NAMED) {
        offers.add(NamedSvgFolder.offer(source.id(), file, pick));
      }
    }
    return new NamedIcons(
            new ThingNames(rules, brands),
            name -> labels.named(name).isPresent(),
            Sources::draw,
            rules.most())
        .choose(offers);
  }

  private static Set<String> commonWords(CldrLabels labels) {
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
